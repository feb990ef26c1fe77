import { type Block, offsetOf } from './manuscript.ts'
import { outletKey } from './outlet-names.ts'
import type { Outlet } from './outlets.ts'
import { findQuoted, type Quoted } from './quotes.ts'
import { type Range, sentencesOf } from './sentences.ts'
import { type Cue, cuesOf, type Named, namesIn, type Speaker } from './speech.ts'
import { lower, type OutletFinder, type Token, tokensOf } from './tokens.ts'
import type { Wording } from './wording.ts'

/** A quotation of speech. */
interface SpokenQuote {
  readonly exact: string
  readonly speaker: Speaker | null
  /** number of the statement whose words name the speaker */
  readonly saidIn: number
}

/** An outlet that a sentence names. */
export interface OutletMention {
  readonly outlet: Outlet
  /** what the outlet has in common with its hosts (see outlet-names.ts) */
  readonly key: string
  /** in the sentence's tokens and in the input */
  readonly token: number
  readonly offset: number
  /** true when the sentence's words come from there */
  readonly reporting: boolean
  /** who said there what it reports */
  readonly speaker: Speaker | null
}

/** A sentence and what it says of who speaks. */
export interface Statement extends Range {
  readonly block: number
  readonly text: string
  readonly quotes: readonly SpokenQuote[]
  readonly outlets: readonly OutletMention[]
  readonly names: readonly Named[]
  readonly cues: readonly Cue[]
}

/** Longest distance, in words, between a quotation and what names its speaker. */
const maxDistance = 25
const namingQuoteWords = 4

/**
 * The sentences of the prose, with their quotations of speech, speakers and outlets.
 *
 * Words between quotation marks are a quotation of speech when
 * - a phrase that names a speaker stands right beside them ("… ,” he said"), or
 * - they have at least three words and their sentence names a speaker, or
 * - they have at least five words, are not in Title Case, and do not begin with a capital in mid-sentence.
 * Not so: up to four words that begin with a capital in mid-sentence (a name or a title), and whatever stands in a
 * heading or in the label of a related story.
 */
export function readStatements(
  blocks: readonly Block[],
  finder: OutletFinder,
  wording: Wording,
): Statement[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  const inBlock = quotationsByBlock(blocks)
  const statements: Statement[] = []
  const spoken = new Map<Quoted, Mutable<SpokenQuote>>()
  for (const [number, block] of blocks.entries()) {
    if (block.kind !== 'prose' || !/\p{L}/u.test(block.text)) continue
    const ranges = inBlock.get(number) ?? []
    let firstQuote = 0
    for (const range of sentencesOf(block.text, ranges, wording, segmenter)) {
      while (firstQuote < ranges.length && ranges[firstQuote]!.end <= range.start) firstQuote++
      const own: (Range & { quoted: Quoted })[] = []
      for (let i = firstQuote; i < ranges.length && ranges[i]!.start < range.end; i++) own.push(ranges[i]!)
      statements.push(readOne({ block, number, range, own, before: statements, spoken, finder, wording }))
    }
  }
  return statements
}

function quotationsByBlock(blocks: readonly Block[]): Map<number, (Range & { quoted: Quoted })[]> {
  const byBlock = new Map<number, (Range & { quoted: Quoted })[]>()
  for (const quoted of findQuoted(blocks))
    for (let block = quoted.from.block; block <= quoted.to.block; block++) {
      const text = blocks[block]!.text
      if (block === quoted.from.block && isTitle(text, quoted)) continue
      const start = block === quoted.from.block ? quoted.from.at - 1 : 0
      const end = block === quoted.to.block ? quoted.to.at + 1 : text.length
      const list = byBlock.get(block)
      if (list === undefined) byBlock.set(block, [{ start, end, quoted }])
      else list.push({ start, end, quoted })
    }
  return byBlock
}

/** A name or title between quotation marks: it is read as part of the sentence. */
function isTitle(text: string, { exact, from, to }: Quoted): boolean {
  if (from.block !== to.block || !/^\p{Lu}/u.test(exact)) return false
  const before = text.slice(0, from.at - 1).trimEnd()
  const inMidSentence = before !== '' && !/[.!?…:,;—–\-"”»’(]$/u.test(before)
  const closed = /[,.!?…;:]$/u.test(text.slice(from.at, to.at)) || /^.[,]/u.test(text.slice(to.at, to.at + 2))
  if (wordsIn(exact) <= namingQuoteWords)
    return inMidSentence && !/[.!?…,]$/u.test(text.slice(from.at, to.at))
  return (inMidSentence && !closed) || isTitleCase(exact)
}

function isTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? []
  return long.length > 2 && long.every((word) => /^\p{Lu}/u.test(word))
}

function wordsIn(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/[\p{L}\p{N}]+(?:[-.'’][\p{L}\p{N}]+)*/gu)) if (++count > 50) break
  return count
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

interface Reading {
  readonly block: Block
  readonly number: number
  readonly range: Range
  /** quotations that reach into the sentence */
  readonly own: readonly (Range & { quoted: Quoted })[]
  readonly before: readonly Statement[]
  /** quotations of speech so far: one that runs over paragraphs gets its speaker where it ends */
  readonly spoken: Map<Quoted, Mutable<SpokenQuote>>
  readonly finder: OutletFinder
  readonly wording: Wording
}

function readOne({ block, number, range, own, before, spoken, finder, wording }: Reading): Statement {
  const text = block.text.slice(range.start, range.end)
  const local = own.map(({ start, end }) => ({
    start: Math.max(0, start - range.start),
    end: Math.min(text.length, end - range.start),
  }))
  const tokens = tokensOf(text, local, finder)
  const cues = cuesOf(tokens, wording)
  const quotes: SpokenQuote[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'quote') continue
    const { quoted } = own[token.quote]!
    const known = spoken.get(quoted)
    const cue = nearestCue(cues, index, isPerson)
    const said =
      cue === null ? goesOn(tokens, number, before.at(-1)) : { speaker: cue.speaker, saidIn: before.length }
    const words = wordsIn(quoted.exact)
    const beside = cue !== null && isBeside(cue, index, tokens)
    if (known === undefined && !(beside || words >= 5 || (said !== null && words >= 3))) continue
    const quote = known ?? { exact: quoted.exact, speaker: null, saidIn: before.length }
    if (quote.speaker === null) Object.assign(quote, said)
    spoken.set(quoted, quote)
    quotes.push(quote)
  }
  const outlets = tokens.flatMap((token, index): OutletMention[] => {
    if (token.kind !== 'outlet') return []
    const reporting = isReporting(text, tokens, index, cues, wording)
    const speaker = nearestCue(cues, index, isPerson)?.speaker ?? null
    return [
      {
        outlet: token.outlet,
        key: outletKey(token.outlet.name),
        token: index,
        offset: offsetOf(block, range.start + token.start),
        reporting,
        speaker,
      },
    ]
  })
  outlets.push(...platformVerbs(block, range, tokens, cues, outlets, wording))
  return { ...range, block: number, text, quotes, outlets, names: namesIn(tokens, wording), cues }
}

function isPerson({ speaker }: Cue): boolean {
  return speaker.kind !== 'outlet'
}

function distance(cue: Cue, token: number): number {
  return token < cue.first ? cue.first - token : Math.max(0, token - cue.last)
}

/** Whether nothing but marks stands between a quotation and what names its speaker. */
function isBeside(cue: Cue, token: number, tokens: readonly Token[]): boolean {
  const between = token < cue.first ? tokens.slice(token + 1, cue.first) : tokens.slice(cue.last + 1, token)
  return between.length <= 3 && between.every(({ kind }) => kind === 'mark')
}

function nearestCue(cues: readonly Cue[], token: number, wanted: (cue: Cue) => boolean): Cue | null {
  let best: Cue | null = null
  for (const cue of cues)
    if (wanted(cue) && distance(cue, token) <= (best === null ? maxDistance : distance(best, token) - 1))
      best = cue
  return best
}

/** A sentence that is a quotation from end to end goes on with the speaker of the one before it in its paragraph. */
function goesOn(
  tokens: readonly Token[],
  block: number,
  previous: Statement | undefined,
): Pick<SpokenQuote, 'speaker' | 'saidIn'> | null {
  const last = previous?.block === block ? previous.quotes.at(-1) : undefined
  if (last === undefined || tokens.filter((token) => token.kind !== 'mark').length !== 1) return null
  return { speaker: last.speaker, saidIn: last.saidIn }
}

function isReporting(
  text: string,
  tokens: readonly Token[],
  index: number,
  cues: readonly Cue[],
  wording: Wording,
): boolean {
  const token = tokens[index]!
  if (token.kind !== 'outlet') return false
  const from = Math.max(0, token.start - 120, quoteEndBefore(tokens, index))
  const left = text.slice(from, token.start)
  if (token.outlet.kind === 'platform') return cues.some(isPerson) && wording.beforePlatform.test(left)
  return wording.beforeOutlet.test(left) || wording.afterOutlet.test(text.slice(token.end, token.end + 120))
}

function quoteEndBefore(tokens: readonly Token[], index: number): number {
  for (let at = index - 1; at >= Math.max(0, index - 40); at--)
    if (tokens[at]!.kind === 'quote') return tokens[at]!.end
  return 0
}

function platformVerbs(
  block: Block,
  range: Range,
  tokens: readonly Token[],
  cues: readonly Cue[],
  outlets: readonly OutletMention[],
  wording: Wording,
): OutletMention[] {
  if (outlets.some(({ outlet }) => outlet.kind === 'platform')) return []
  const index = tokens.findIndex((token) => Object.hasOwn(wording.platformVerbs, lower(token)))
  const cue = index < 0 ? null : nearestCue(cues, index, isPerson)
  if (cue === null || distance(cue, index) > 0) return []
  const name = wording.platformVerbs[lower(tokens[index])]!
  const outlet: Outlet = { name, kind: 'platform', domains: [], aliases: [] }
  const offset = offsetOf(block, range.start + tokens[index]!.start)
  return [{ outlet, key: outletKey(name), token: index, offset, reporting: true, speaker: cue.speaker }]
}
