const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['january', 'jan', 'января', 'январь'],
    ['february', 'feb', 'февраля', 'февраль'],
    ['march', 'mar', 'марта', 'март'],
    ['april', 'apr', 'апреля', 'апрель'],
    ['may', 'мая', 'май'],
    ['june', 'jun', 'июня', 'июнь'],
    ['july', 'jul', 'июля', 'июль'],
    ['august', 'aug', 'августа', 'август'],
    ['september', 'sep', 'sept', 'сентября', 'сентябрь'],
    ['october', 'oct', 'октября', 'октябрь'],
    ['november', 'nov', 'ноября', 'ноябрь'],
    ['december', 'dec', 'декабря', 'декабрь'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
)

const isoLike = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * A date as a machine wrote it, in ISO 8601: a day, or a day and time with zone. A time without zone gives the day
 * alone, because a moment that may be half a day off would be a false statement. Null when it is no date.
 */
export function isoDate(value: string): string | null {
  const found = isoLike.exec(value.trim())
  if (found === null) return null
  const day = calendarDay(Number(found[1]), Number(found[2]), Number(found[3]))
  if (day === null || found[4] === undefined || found[6] === undefined) return day
  const zone = found[6] === 'Z' ? 'Z' : `${found[6].slice(0, 3)}:${found[6].slice(-2)}`
  const moment = `${day}T${found[4]}${found[5] ?? ':00'}${zone}`
  return Number.isNaN(Date.parse(moment)) ? day : moment
}

/**
 * The day that a line such as "Dec. 11, 2017", "Published 11 December 2017, 14:05" or "11 декабря 2017" consists of; null
 * when the line says more than a date. Numbers alone are read as day.month.year when dots part them; with slashes
 * nobody can tell day from month.
 */
export function dateLine(line: string): string | null {
  if (line.length > 80) return null
  const words = line
    .replace(/^(?:published|posted|updated|date|опубликовано|дата)(?:\s+on)?\s*[:—-]?\s*/iu, '')
    .replace(/^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+/i, '')
    .replace(/[\s,;|—-]+(?:at\s+|в\s+)?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?[A-Z]{2,4})?\.?$/u, '')
    .replace(/\s*(?:г\.?|года)$/u, '')
    .trim()
  const iso = isoDate(words)
  if (iso !== null) return iso
  const numbers = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(words)
  if (numbers !== null) return calendarDay(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]))
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}+)\.?,?\s+(\d{4})$/u.exec(words)
  if (dayFirst !== null) return named(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!)
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(words)
  return monthFirst === null ? null : named(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!)
}

function named(year: string, month: string, day: string): string | null {
  const number = months[month.toLowerCase()]
  return number === undefined ? null : calendarDay(Number(year), number, Number(day))
}

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000
  return real ? date.toISOString().slice(0, 10) : null
}
