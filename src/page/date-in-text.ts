/** Before a headline stand menus, after it byline and dateline; further on, dates are those of the story. */
const before = 200
const after = 600
/** Shorter ones are names of sections and stand in menus. */
const shortestHeading = 12

// First letters of month names, enough to tell them apart, in the languages that write dates with them.
const monthNames: readonly string[] = [
  'jan|янв|ene|gen|sty|led|ocak|januar|jän',
  'feb|фев|fév|fev|lut|únor|şubat',
  'mar|мар|mär|maart|mrt|mars|břez',
  'apr|апр|avr|abr|kwi|dub|nisan',
  'may|mai|мая|май|mei|mag|maj|květ|mayıs|maio|mayo',
  'jun|июн|juin|giu|cze|červn|haziran',
  'jul|июл|juil|lug|lip|červenc|temmuz',
  'aug|авг|aoû|ago|sie|srp|ağustos',
  'sep|сен|set|wrz|září|eylül',
  'oct|okt|окт|ott|paź|říj|ekim|out',
  'nov|ноя|lis|kasım',
  'dec|dez|дек|déc|dic|gru|pros|aralık',
]
const monthPatterns = monthNames.map((names) => new RegExp(`^(?:${names})`))

const dates =
  /(?<![\d.,/-])(?:((?:19|20)\d\d)(?:-|\/|\.|年 ?)(\d{1,2})(?:-|\/|\.|月 ?)(\d{1,2})(?!\d)|(\d{1,2})(?:\. ?|\/|-)(\d{1,2})(?:\. ?|\/|-)((?:19|20)\d\d)(?!\d)|(\d{1,2})(?:\.|st|nd|rd|th|er|º)?(?: de)?[ -](\p{L}{3,12})\.?,?(?: de| del)?[ -]((?:19|20)\d\d)(?!\d)|(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)(?!\d))/u

/**
 * A date written near a page's headline, as `YYYY-MM-DD`; null when there is none. A last resort, for pages whose markup
 * tells no date: `31.12.2020` and `31/12/2020` are taken for day and month wherever they can be.
 * @param text     the page's text
 * @param headings what its headline may be, the likeliest first
 */
export function dateNearHeading(text: string, headings: readonly string[]): string | null {
  for (const heading of headings) {
    const at = text.indexOf(heading)
    if (heading.length < shortestHeading || at === -1) continue
    const end = at + heading.length
    const date = dateIn(text.slice(end, end + after)) ?? dateIn(text.slice(Math.max(0, at - before), at))
    if (date !== null) return date
  }
  return null
}

function dateIn(passage: string): string | null {
  const match = dates.exec(passage)
  if (match === null) return null
  const [, y1, m1, d1, first, second, y2, d3, name3, y3, name4, d4, y4] = match
  if (y1 !== undefined) return iso(y1, m1!, d1!)
  if (y2 !== undefined) {
    const isAmerican = Number(second) > 12
    return isAmerican ? iso(y2, first!, second!) : iso(y2, second!, first!)
  }
  if (y3 !== undefined) return iso(y3, month(name3!), d3!)
  return iso(y4!, month(name4!), d4!)
}

function month(name: string): string {
  return String(1 + monthPatterns.findIndex((pattern) => pattern.test(name.toLowerCase())))
}

function iso(year: string, monthOfYear: string, day: string): string {
  return `${year}-${monthOfYear.padStart(2, '0')}-${day.padStart(2, '0')}`
}
