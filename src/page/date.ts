const earliest = '1990-01-01'
const dayMs = 86_400_000

const months: readonly string[] = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
]

const iso =
  /^(\d{4})(?:[-/.]?(\d{2})(?:[-/.]?(\d{2})(?:[T ,]{1,3}(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s{0,2}(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?)?)?(?!\d)/i
const loose = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/
const dayFirst = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/
const slashes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/
const dayMonthName = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]{1,2}([a-z]{3,9})\.?,?[\s-]{1,2}(\d{4})(?!\d)/i
const monthNameDay = /^([a-z]{3,9})\.?\s{1,2}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(\d{4})(?!\d)/i
const weekday = /^(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun)(?:day)?\.?,?\s{1,3}/i
const clock =
  /^,?\s{0,3}(?:at\s|t)?\s?(\d{1,2}):(\d{2})(?::(\d{2}))?\s{0,2}(z|utc|gmt|[+-]\d{2}:?\d{2})?(?!\s?[ap]m)/i

/**
 * A date as pages write it, in ISO 8601, as precise as it is given: a year, a month, a day, or a time with the offset
 * the page names (none when it names none). Reads ISO 8601 and its looser spellings, RFC 9110 dates, English month names,
 * `31.12.2020`, `12/31/2020` where only one reading is possible, and Unix seconds or milliseconds. Throws nothing.
 * @param now wall clock: what lies more than a day ahead is no date of publication, nor is what lies before 1990
 */
export function normaliseDate(raw: string, now: Date): string | null {
  const text = raw.slice(0, 80).trim()
  if (text === '') return null
  const date = unixTime(text) ?? isoDate(text) ?? namedDate(text.replace(weekday, ''))
  if (date === null) return null
  const latest = new Date(now.getTime() + dayMs).toISOString()
  const start = date.slice(0, 10)
  // A bare year or month compares by its own length, so that this very month is not in the future.
  return start < earliest.slice(0, start.length) || start > latest.slice(0, start.length) ? null : date
}

function unixTime(text: string): string | null {
  if (!/^(?:\d{9,10}|\d{12,13})$/.test(text)) return null
  const ms = text.length <= 10 ? Number(text) * 1000 : Number(text)
  return new Date(ms)
    .toISOString()
    .replace('.000Z', 'Z')
    .replace(/\.\d+Z$/, 'Z')
}

function isoDate(text: string): string | null {
  const match = iso.exec(text)
  if (match === null) {
    const parts = loose.exec(text)
    return parts === null ? null : day(parts[1]!, parts[2]!, parts[3]!)
  }
  const [whole, year, month, dayOfMonth, hour, minute, second, zone] = match
  if (month === undefined) {
    const parts = loose.exec(text)
    if (parts !== null) return day(parts[1]!, parts[2]!, parts[3]!)
    return whole === text ? year! : null
  }
  if (Number(month) < 1 || Number(month) > 12) return null
  if (dayOfMonth === undefined) {
    const parts = loose.exec(text)
    return parts === null ? `${year}-${month}` : day(parts[1]!, parts[2]!, parts[3]!)
  }
  const date = day(year!, month, dayOfMonth)
  return date === null || hour === undefined ? date : date + time(hour, minute!, second, zone)
}

function namedDate(text: string): string | null {
  const [parts, date] = spelled(text)
  if (parts === null || date === null) return date
  const match = clock.exec(text.slice(parts[0].length))
  return match === null ? date : date + time(match[1]!, match[2]!, match[3], match[4])
}

function spelled(text: string): [RegExpExecArray | null, string | null] {
  const dotted = dayFirst.exec(text)
  if (dotted !== null) return [dotted, day(dotted[3]!, dotted[2]!, dotted[1]!)]
  const european = dayMonthName.exec(text)
  if (european !== null) return [european, day(european[3]!, monthNumber(european[2]!), european[1]!)]
  const american = monthNameDay.exec(text)
  if (american !== null) return [american, day(american[3]!, monthNumber(american[1]!), american[2]!)]
  const slashed = slashes.exec(text)
  if (slashed !== null) {
    const [, first, second, year] = slashed
    // 03/04/2020 has two readings; 03/03/2020, 25/12/2020 and 12/25/2020 have one.
    if (Number(second) > 12 || first === second) return [slashed, day(year!, first!, second!)]
    if (Number(first) > 12) return [slashed, day(year!, second!, first!)]
  }
  return [null, null]
}

function monthNumber(name: string): string {
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

function day(year: string, month: string, dayOfMonth: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null
}

function time(hour: string, minute: string, second: string | undefined, zone: string | undefined): string {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? '0') > 60) return ''
  const seconds = second === undefined ? '' : `:${second}`
  return `T${hour.padStart(2, '0')}:${minute}${seconds}${offset(zone)}`
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return ''
  if (/^[a-z]/i.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '')
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2).padEnd(2, '0')}`
}
