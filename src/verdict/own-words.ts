import type { Page } from '../page/page.ts'
import { amountOfText, lettersIn } from './wording.ts'

/** A sentence of a page's own below its heading: less is a greeting, and the quotation is what the page has to say. */
const sentence = 30
/** Own letters for each quoted one, and no fewer. */
const fewestOwn = 0.4

/**
 * A page as far as it speaks of itself. Error pages, walls and landers are web pages, so the words of a PDF are none of these; and
 * a page of few words that quotes one, or shows it as an example, says something else about it. What is quoted is blotted out, letter
 * by letter, so that all offsets and amounts stay; not so where the page hardly says anything beside it.
 */
export function inItsOwnWords(page: Page): Page {
  if (page.mediaType === 'application/pdf') return wordless(page)
  const { text, quoted } = page
  return quoted.length === 0 || amountOfText(text) === 'readable' || !hasOwnWords(page)
    ? page
    : { ...page, text: blotted(text, quoted) }
}

function wordless(page: Page): Page {
  const nowhere = { start: 0, end: 0 }
  return {
    ...page,
    title: null,
    heading: null,
    text: '',
    passage: nowhere,
    passageHashes: [],
    opening: nowhere,
  }
}

function hasOwnWords({ text, heading, opening, quoted }: Page): boolean {
  const all = (start: number, end: number) => lettersIn(text, { start, end }, end - start)
  const shown = quoted.filter(({ start, end }) => start < opening.end && end > opening.start)
  const said = shown.reduce(
    (sum, { start, end }) => sum + all(Math.max(start, opening.start), Math.min(end, opening.end)),
    0,
  )
  const titled = heading === null ? 0 : lettersIn(heading, { start: 0, end: heading.length }, heading.length)
  const own = all(opening.start, opening.end) - said - titled
  return own >= sentence && own >= fewestOwn * said
}

function blotted(text: string, quoted: Page['quoted']): string {
  let own = ''
  let at = 0
  for (const { start, end } of quoted) {
    own += text.slice(at, start) + text.slice(start, end).replace(/\S/g, '…')
    at = end
  }
  return own + text.slice(at)
}
