import type { Answer } from '../answer.ts'
import { type Observation, type Observer, seen } from '../observation.ts'
import { mostLinks, type PageReading, readsLikePage } from '../page-reading.ts'
import { keptFromUs } from '../text-kind.ts'

/** The page reads like a notice of one sort or another (`readPageAsNotice`), in words that no list of ours has. */
export const readsAs: Observer = ({ reading }) => (reading === null ? null : sounding(reading))

/**
 * It reads like a page of its own: asked where words or marks say that it is kept from us, for stories and forms have those
 * too. Of what is gone many a page tells at length.
 */
export const readsAsPage: Observer = ({ page }) =>
  page !== null && readsLikePage(page) ? seen('reads-as-page', inOneLine(page.text)) : null

/**
 * The same of a page that stands at every address, without a menu: of what sort it may be, sure or not. What tells nobody what it is
 * (`sibling-same-notice`) stays so where it would tell of a death.
 */
export function leansTo({ page, leaning }: Answer, { signal }: Observation): Observation | null {
  if (leaning === null || page === null || page.links > mostLinks) return null
  const isKinder = keptFromUs.has(leaning.kind) || leaning.kind === 'trouble'
  return signal === 'sibling-same' || (signal === 'sibling-same-notice' && isKinder)
    ? sounding(leaning)
    : null
}

function sounding({ kind, odds, words }: PageReading) {
  return seen(`reads-as-${kind}`, `${inOneLine(words)} (${oddsOf(odds)})`)
}

function oddsOf(logarithm: number): string {
  const odds = Math.round(Math.min(Math.exp(Math.abs(logarithm)), 999))
  return logarithm < 0 ? `1 to ${odds}` : `${odds} to 1`
}

const longest = 200

function inOneLine(words: string): string {
  const line = words.trim().replaceAll('\n', ' / ')
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
