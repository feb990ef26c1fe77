import type { Page } from '../page/page.ts'

/** Code units at the start of a text that are looked at: enough to tell a story from a notice. */
export const textReach = 3_000

const readableLetters = 1_200
const shortLetters = 800

export type AmountOfText = 'readable' | 'few' | 'short'

/**
 * How much a page has to say: `readable` (1,200 letters and digits or more, some 200 words), `few` words, or `short` (less
 * than 800). Letters are counted because challenges leave kilobytes of obfuscated script in their text. Only the start is
 * looked at.
 */
export function amountOfText(text: string): AmountOfText {
  const reach = Math.min(text.length, textReach)
  let letters = 0
  for (let index = 0; index < reach && letters < readableLetters; index++)
    letters += weightOf[text.charCodeAt(index)]!
  if (letters >= readableLetters) return 'readable'
  return letters >= shortLetters ? 'few' : 'short'
}

/** Letters and digits of a passage, counted up to `most`, by what they say: see `weightOf`. */
export function lettersIn(text: string, { start, end }: Page['passage'], most: number): number {
  let letters = 0
  for (let index = start; index < end && letters < most; index++)
    letters += weightOf[text.charCodeAt(index)] ?? 0
  return letters
}

/**
 * What a letter or digit says, in Latin letters: a sign of Chinese, Japanese or Korean says what three do, a syllable of Ethiopic
 * more than two, and Hebrew and Arabic leave out vowels. Counted by table: a test for each character is guessed wrong by the
 * processor at every other space. Beyond Latin-1's signs nearly all is letters.
 */
const weightOf = new Float32Array(0x1_0000)
  .fill(1, 0x30, 0x3a)
  .fill(1, 0x41, 0x5b)
  .fill(1, 0x61, 0x7b)
  .fill(1, 0xc0)
  .fill(1.4, 0x590, 0x800)
  .fill(2.5, 0x1200, 0x13a0)
  .fill(3, 0x2e80, 0xd800)

const longestTitle = 300

/** The parts of a title, cut where sites put their name. */
export function partsOf(title: string): string[] {
  return title.slice(0, longestTitle).split(/ [-–—−·•:»›] |[|»›_|]/)
}

/** The form in which phrases are compared: lower case, plain apostrophes, ё as е, white space folded. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replaceAll('ё', 'е')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * The parts of a page's title and heading, folded: a title is cut where sites put their name (`Not found | The Paper`),
 * and words that only decorate ("Oops", "Error 404") and punctuation around a part are dropped. A part that was nothing
 * but an error number becomes `404`.
 */
export function titleParts(page: Page): string[] {
  const parts = [page.title, page.heading].flatMap((title) =>
    title === null ? [] : folded(title.slice(0, longestTitle)).split(/ [-–—−·•:»›] |[|»›]/),
  )
  // The heading mostly is a part of the title.
  return [...new Set(parts)].map(bare).filter((part) => part !== '')
}

const decoration = new Set([
  '404',
  'http',
  'error',
  'ошибка',
  'fehler',
  'erreur',
  'oops',
  'sorry',
  'oups',
  'ups',
  'упс',
  'uh-oh',
])

function bare(part: string): string {
  const words: readonly string[] = part.match(/[^\s.,:;!?…()[\]{}"“”„«»¡¿]+/g) ?? []
  const rest = words.filter((word) => !decoration.has(word) && !/^[-–—]+$/.test(word))
  return rest.length === 0 && words.includes('404') ? '404' : rest.join(' ')
}

export function isHtml(page: Page): boolean {
  return page.mediaType === 'text/html' || page.mediaType === 'application/xhtml+xml'
}
