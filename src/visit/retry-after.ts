const longestSeconds = 86_400
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const imfFixdate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/
const rfc850 =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d\d)-([A-Z][a-z]{2})-(\d\d) (\d\d):(\d\d):(\d\d) GMT$/
const asctime = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d) (\d{4})$/

/**
 * Seconds to leave a host alone, from `Retry-After` as delay-seconds or HTTP-date (RFC 9110 §10.2.3, §5.6.7). Throws nothing.
 * @param field raw field value; null when the response had none
 * @param now   wall clock; a date already past gives 0
 * @returns whole seconds, 0 to 86400 (longer waits are cut, so a typo cannot park a host); null when neither form fits
 */
export function retryAfterSeconds(field: string | null, now: Date): number | null {
  if (field === null) return null
  const value = field.trim()
  const seconds = /^\d+$/.test(value) ? Number(value) : secondsUntil(httpDate(value, now), now)
  return seconds === null ? null : Math.min(Math.max(seconds, 0), longestSeconds)
}

function secondsUntil(time: number | null, now: Date): number | null {
  return time === null ? null : Math.ceil((time - now.getTime()) / 1000)
}

function httpDate(value: string, now: Date): number | null {
  const fixed = imfFixdate.exec(value)
  if (fixed) return time(fixed[3]!, fixed[2]!, fixed[1]!, fixed.slice(4))
  const old = rfc850.exec(value)
  if (old) return time(String(fullYear(Number(old[3]), now)), old[2]!, old[1]!, old.slice(4))
  const c = asctime.exec(value)
  return c ? time(c[6]!, c[1]!, c[2]!, c.slice(3, 6)) : null
}

// Two digits that would lie more than 50 years ahead mean the last such year (RFC 9110 §5.6.7).
function fullYear(twoDigits: number, now: Date): number {
  const year = now.getUTCFullYear() - (now.getUTCFullYear() % 100) + twoDigits
  return year > now.getUTCFullYear() + 50 ? year - 100 : year
}

function time(year: string, monthName: string, day: string, clock: readonly string[]): number | null {
  const month = months.indexOf(monthName)
  const [hour = 0, minute = 0, second = 0] = clock.map(Number)
  if (month < 0 || hour > 23 || minute > 59 || second > 60) return null
  return Date.UTC(Number(year), month, Number(day), hour, minute, second)
}
