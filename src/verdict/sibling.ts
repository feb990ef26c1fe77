import { z } from 'zod'
import { decoded } from '../address/decoded.ts'
import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import { likeness, sketchOf, wordsOf } from '../page/likeness.ts'
import type { Page } from '../page/page.ts'
import { amountOfText } from './wording.ts'

const Address = z.string().transform((text, context): SourceUrl => {
  const parsed = parseAddress(text)
  if (parsed.kind === 'source') return parsed.url
  context.addIssue(parsed.reason)
  return z.NEVER
})

const Reading = z.strictObject({
  title: z.string(),
  heading: z.string(),
  /** `sketchOf` all of its text */
  text: z.array(z.int()).readonly(),
  /** `sketchOf` its text without menus and teasers; empty when that says too little */
  passage: z.array(z.int()).readonly(),
})
type Reading = z.output<typeof Reading>

/** What is left of a page to compare it with others by. */
const Impression = z.strictObject({
  plain: Reading,
  /** without the words of its own address, which error pages repeat; null when there are none in it */
  masked: Reading.nullable(),
})
export type Impression = z.output<typeof Impression>

/** What a host answered when it was asked once more. Plain data, to be remembered. */
export const Sibling = z.strictObject({
  /** for an address beside the source that cannot exist, or whether it has the source (oEmbed) */
  kind: z.enum(['beside', 'oembed']),
  /** the address asked, and where it led */
  url: Address,
  finalUrl: Address,
  status: z.int(),
  /** null when no web page came */
  impression: Impression.nullable(),
})
export type Sibling = z.output<typeof Sibling>

/** Code units of a text, and of a title, that are compared. */
const textReach = 20_000
const titleReach = 300
/** Least words of a passage that is more than a line of every page. */
const shortestPassage = 8

export function impressionOf(page: Page, address: SourceUrl): Impression {
  const title = tellingWords(page.title, titleReach)
  const heading = tellingWords(page.heading, titleReach)
  const text = tellingWords(page.text, textReach)
  const passage = tellingWords(page.text.slice(page.passage.start, page.passage.end), textReach)
  const mask = maskOf(address)
  const all = [title, heading, text, passage] as const
  const masked = all.map(mask)
  const isMasked = masked.some((words, index) => words.length < all[index]!.length)
  return {
    plain: reading(title, heading, text, passage),
    masked: isMasked ? reading(masked[0]!, masked[1]!, masked[2]!, masked[3]!) : null,
  }
}

function reading(
  title: readonly string[],
  heading: readonly string[],
  text: readonly string[],
  passage: readonly string[],
): Reading {
  return {
    title: title.join(' '),
    heading: heading.join(' '),
    text: sketchOf(text),
    passage: passage.length < shortestPassage ? [] : sketchOf(passage),
  }
}

/** Without digits: times, counters and ids change from answer to answer. */
function tellingWords(text: string | null, reach: number): string[] {
  return wordsOf((text ?? '').slice(0, reach)).filter((word) => !/\d/.test(word))
}

/** Takes two words or more out where they follow each other as in the address, and long ones wherever they stand. */
function maskOf(address: SourceUrl): (words: readonly string[]) => string[] {
  const { pathname, search } = new URL(address)
  const own = tellingWords(decoded(pathname + search), titleReach)
  const pairs = new Set(own.slice(1).map((word, index) => `${own[index]} ${word}`))
  const long = new Set(own.filter((word) => word.length >= 8))
  return (words) =>
    words.filter(
      (word, at) =>
        !long.has(word) && !pairs.has(`${words[at - 1]} ${word}`) && !pairs.has(`${word} ${words[at + 1]}`),
    )
}

/**
 * Whether two addresses of a host, one of which cannot exist, gave the same page: title and heading alike, and either all of the
 * text, or what of it is neither menu nor teaser.
 */
export function isSamePage(a: Impression, b: Impression): boolean {
  return isSame(a.plain, b.plain) || isSame(a.masked ?? a.plain, b.masked ?? b.plain)
}

function isSame(a: Reading, b: Reading): boolean {
  if (a.title !== b.title || a.heading !== b.heading) return false
  const whole = likeness(a.text, b.text)
  return whole >= 0.9 || (whole >= 0.5 && a.passage.length > 0 && likeness(a.passage, b.passage) >= 0.9)
}

/** An application that draws its pages with scripts: the same few bytes for all of them, living or not. */
export function isShell(page: Page): boolean {
  if (amountOfText(page.text) !== 'short') return false
  const letters = page.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  return (
    (letters < 30 && page.scripts.length + page.code.length + page.frames.length > 0) ||
    (page.heading === null && page.scripts.length + page.code.length > 0 && hasRoot(page))
  )
}

function hasRoot({ ids }: Page): boolean {
  return ['root', 'app', '__next', '__nuxt', '___gatsby', 'svelte', 'main-app', 'react-root'].some((id) =>
    ids.has(id),
  )
}
