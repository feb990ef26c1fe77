const longest = 2_000

/** What programs write into a file's title when nobody gave it one, and names of files. */
const madeUp =
  /^(?:untitled|unbenannt|sans titre|sin título|без (?:имени|названия)|document|dokument|layout|slide|folie|presentation|powerpoint presentation|title|titel|template)?[\s_.-]*\d*$|^(?:microsoft (?:word|powerpoint|excel)|word|print|full page photo)\b[\s-]|\.(?:docx?|dotx?|pptx?|xlsx?|rtf|odt|indd|qxd|qxp|pub|tex|dvi|ps|eps|pdf|html?|tmp|p65|fm|cdr|ai|wpd)$|^[\w-]*[_\\/][\w\\/.-]*$/i

/** A string of a file's information dictionary or XMP, bounded; null when there is none. */
export function told(value: unknown): string | null {
  const one = Array.isArray(value) ? value.join(', ') : value
  if (typeof one !== 'string') return null
  const text = one.slice(0, longest).trim()
  return text === '' ? null : text
}

/** A title that somebody gave, null for one that a program made up. */
export function givenTitle(title: string | null): string | null {
  return title === null || madeUp.test(title) || !/\p{L}{2}/u.test(title) ? null : title
}

const pdfDate =
  /^(?:D:)?(\d{4})(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d)(?:(\d\d))?)?)?)?)?\s?(?:(Z)|([+-])(\d\d)'?(?:(\d\d)'?)?)?/

/** A PDF date (ISO 32000-2 §7.9.4) in ISO 8601, as precise as it is given; anything else as it stands. */
export function isoOf(date: string | null): string | null {
  const match = date === null || date.includes('-', 3) ? null : pdfDate.exec(date)
  if (match === null) return date
  const [, year, month, day, hour, minute, second, , sign, zoneHours, zoneMinutes] = match
  const calendar = [year, month, day].filter((part) => part !== undefined).join('-')
  if (hour === undefined || minute === undefined) return calendar
  const zone = sign === undefined ? (match[7] ?? '') : `${sign}${zoneHours}:${zoneMinutes ?? '00'}`
  return `${calendar}T${hour}:${minute}:${second ?? '00'}${zone}`
}
