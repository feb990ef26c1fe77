import type { Page } from '../page/page.ts'
import { goneStatement } from './gone-statement.ts'
import type { GoneTitles } from './gone-titles.ts'
import { isHtml, lettersIn } from './wording.ts'

/** Letters and digits, those of dense scripts counted as what they say: a sentence or two. */
const mostLetters = 320
/** what stands below a heading that says it all: a greeting, a search, the way home */
const mostBelow = 100
const mostSentences = 3
const longPassage = 600
/** Words of a sentence: fewer are labels, names and links. */
const fewestWords = 4
const leadsOn = /\blocation(?:\.href)?\s*=[^=]|\blocation\.(?:replace|assign)\(/

/**
 * What a page says of itself where its story would be, when it says that there is none, and hardly anything else. Of content one
 * sentence may say so and no more: a brief begins like that too.
 * @param titles what its title and heading say
 */
export function noticeIn(page: Page, titles: GoneTitles): string | null {
  if (!isFewWords(page)) return null
  const [first = '', ...more] = fullSentences(page)
  const titled = titles.title ?? titles.heading
  // What sends its readers on may say that the page is gone from here.
  if (sendsOn(page) && titled === null) return null
  // A notice begins with what it has to say.
  const statement = goneStatement(first)
  // A headline stands in the title too, where nobody would take it for that of an error.
  if (titled === null && statement !== null && page.title?.includes(first) === true) return null
  if (statement !== null && (statement.of === 'page' || titled !== null || more.length === 0))
    return statement.words
  // The heading of a brief may say the same of something else: dates, prices and places count as well.
  const isLong = first !== '' && lettersIn(page.text, page.opening, mostBelow) >= mostBelow
  const isBrief = isLong || (more.length > 0 && ![first, ...more].some((said) => goneStatement(said)))
  return page.isArticle || isBrief ? null : titled
}

/** Whether a page sends its readers elsewhere by itself. */
export function sendsOn(page: Page): boolean {
  return page.refresh !== null || leadsOn.test(page.code)
}

/** Whether a web page came whole, without a story, and says no more than some sentences under its heading. */
export function isFewWords(page: Page): boolean {
  const { text, opening, passage } = page
  if (!isHtml(page) || page.partial) return false
  if (lettersIn(text, passage, longPassage) >= longPassage) return false
  return lettersIn(text, opening, mostLetters) < mostLetters && fullSentences(page).length <= mostSentences
}

function sentencesIn({ text, opening }: Page): string[] {
  return text
    .slice(opening.start, opening.end)
    .split(/[\n!?。！？؟।።…]+|\.(?=\s|$)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function fullSentences(page: Page): string[] {
  return sentencesIn(page).filter((sentence) => isSentence(sentence) && sentence !== page.heading)
}

function isSentence(text: string): boolean {
  const words = text.split(/\s+/).length
  return words >= fewestWords || lettersIn(text, { start: 0, end: text.length }, 40) >= 40
}
