import { decoded } from '../address/decoded.ts'
import { labelPattern, sourcesHeading } from './labels.ts'
import type { Block, Place, Reference } from './manuscript.ts'
import { stemsOf } from './spelling.ts'
import type { Statement } from './statements.ts'

/** What an address belongs to. */
export type Tie =
  /** the statements it stands for; `sure` is false where it merely stands nearest */
  | { readonly kind: 'statements'; readonly statements: readonly number[]; readonly sure: boolean }
  | { readonly kind: 'label' | 'heading'; readonly block: number }
  | { readonly kind: 'none' }

/** Fewest telling words that an address and a text must share, and the least share of the shorter of the two. */
const minShared = 3
const minShare = 0.5
/** A word that stands in more places than this tells none from another. */
const maxPlaces = 200
/** Statements looked at, around an address, for one that names the outlet at its host. */
const outletWindow = 60

/**
 * Ties each address to the words it stands for. An address among the words stands for its sentence. One that stands
 * apart is tied, in this order: to the label of a related story whose words its path repeats; to the sentence that
 * reports from the outlet at its host (of several, the one that shares most words with the path, then the nearest not yet
 * taken); to the sentence whose words its path repeats; to what it stands behind.
 */
export function tieReferences(
  references: readonly Reference[],
  hostKeys: readonly (string | null)[],
  blocks: readonly Block[],
  statements: readonly Statement[],
): Tie[] {
  const byBlock = statementsByBlock(statements)
  const loose = references.some((reference) => reference.loose)
  const labels = loose ? wordIndex(labelTexts(blocks)) : null
  const sentences = loose ? wordIndex(statements.map(({ text }) => text)) : null
  const namings = namedOutlets(loose ? statements : [])
  const taken = new Set<number>()
  const stems = statements.map((): Set<string> | null => null)
  return references.map((reference, index): Tie => {
    const at = reference.places[0]
    if (!reference.loose) return tieOf(reference.places, blocks, byBlock, statements, true)
    const slug = slugStems(reference.address)
    const label = labels!.best(slug)
    if (label !== null) return { kind: 'label', block: label }
    const key = hostKeys[index]!
    const naming = key === null ? [] : (namings.get(key) ?? [])
    const statement =
      fromOutlet({ key, naming, statements, stems, slug, near: at?.block ?? 0, taken }) ??
      sentences!.best(slug)
    if (statement !== null) {
      taken.add(statement)
      return { kind: 'statements', statements: [statement], sure: true }
    }
    return tieOf(reference.places, blocks, byBlock, statements, false)
  })
}

function statementsByBlock(statements: readonly Statement[]): Map<number, number[]> {
  const byBlock = new Map<number, number[]>()
  for (const [index, { block }] of statements.entries()) {
    const list = byBlock.get(block)
    if (list === undefined) byBlock.set(block, [index])
    else list.push(index)
  }
  return byBlock
}

function tieOf(
  places: readonly Place[],
  blocks: readonly Block[],
  byBlock: ReadonlyMap<number, readonly number[]>,
  statements: readonly Statement[],
  sure: boolean,
): Tie {
  const found = new Set<number>()
  for (const { block: number, at } of places) {
    const block = blocks[number]
    if (block === undefined) continue
    if (block.kind === 'label') return { kind: 'label', block: number }
    if (block.kind === 'heading') {
      if (!sure && sourcesHeading.test(block.text)) return { kind: 'none' }
      return { kind: 'heading', block: number }
    }
    const own = byBlock.get(number)
    if (own !== undefined) found.add(statementAt(own, statements, at))
  }
  return found.size === 0 ? { kind: 'none' } : { kind: 'statements', statements: [...found], sure }
}

/** The last sentence of a block that begins at or before a place. */
function statementAt(own: readonly number[], statements: readonly Statement[], at: number): number {
  let low = 0
  let high = own.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (statements[own[middle]!]!.start <= at) low = middle
    else high = middle - 1
  }
  return own[low]!
}

function labelTexts(blocks: readonly Block[]): (string | null)[] {
  return blocks.map(({ kind, text }) => (kind === 'label' ? (labelPattern.exec(text)?.[1] ?? text) : null))
}

/** The telling words of an address's path: its last segment that has any. */
function slugStems(address: string): Set<string> {
  const path = address.replace(/^[a-z]+:\/\/[^/?#]*/i, '').split(/[?#]/, 1)[0]!
  for (const segment of path.slice(0, 2048).split('/').reverse()) {
    const stems = stemsOf(decoded(segment.replace(/\.[a-z]{2,5}$/i, '')))
    if (stems.size >= minShared) return stems
  }
  return new Set()
}

/** Finds the text that shares most telling words with a set of them. */
function wordIndex(texts: readonly (string | null)[]) {
  const places = new Map<string, number[]>()
  const sizes = new Map<number, number>()
  for (const [index, text] of texts.entries()) {
    if (text === null) continue
    const stems = stemsOf(text)
    sizes.set(index, stems.size)
    for (const stem of stems) {
      const list = places.get(stem)
      if (list === undefined) places.set(stem, [index])
      else if (list.length <= maxPlaces) list.push(index)
    }
  }
  return {
    best(stems: ReadonlySet<string>): number | null {
      const shared = new Map<number, number>()
      for (const stem of stems) {
        const list = places.get(stem) ?? []
        if (list.length <= maxPlaces)
          for (const index of list) shared.set(index, (shared.get(index) ?? 0) + 1)
      }
      let best: number | null = null
      for (const [index, count] of shared) {
        if (count < minShared || count < minShare * Math.min(stems.size, sizes.get(index)!)) continue
        if (best === null || count > shared.get(best)!) best = index
      }
      return best
    },
  }
}

/** The statements that name an outlet, by the outlet's key. */
function namedOutlets(statements: readonly Statement[]): Map<string, number[]> {
  const byKey = new Map<string, number[]>()
  for (const [index, { outlets }] of statements.entries())
    for (const key of new Set(outlets.map((mention) => mention.key))) {
      const list = byKey.get(key)
      if (list === undefined) byKey.set(key, [index])
      else list.push(index)
    }
  return byKey
}

interface OutletSearch {
  readonly key: string | null
  /** statements that name the outlet, ascending */
  readonly naming: readonly number[]
  readonly statements: readonly Statement[]
  /** telling words of statements, found once each */
  readonly stems: (Set<string> | null)[]
  readonly slug: ReadonlySet<string>
  /** number of the block where the address stands */
  readonly near: number
  readonly taken: ReadonlySet<number>
}

function fromOutlet({ key, naming, statements, stems, slug, near, taken }: OutletSearch): number | null {
  let best: { index: number; rank: readonly number[] } | null = null
  const from = Math.max(0, firstAtOrAfter(naming, statements, near) - outletWindow / 2)
  for (const index of naming.slice(from, from + outletWindow)) {
    const { block, text, outlets } = statements[index]!
    stems[index] ??= stemsOf(text)
    let shared = 0
    for (const stem of slug) if (stems[index].has(stem)) shared++
    const reporting = outlets.some((one) => one.reporting && one.key === key) ? 1 : 0
    const rank = [
      shared >= minShared ? shared : 0,
      reporting,
      taken.has(index) ? 0 : 1,
      -Math.abs(block - near),
    ]
    if (best === null || isHigher(rank, best.rank)) best = { index, rank }
  }
  return best?.index ?? null
}

/** Position of the first of ascending statements that stands in or behind a block. */
function firstAtOrAfter(
  ascending: readonly number[],
  statements: readonly Statement[],
  block: number,
): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (statements[ascending[middle]!]!.block < block) low = middle + 1
    else high = middle
  }
  return low
}

function isHigher(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value > b[index]!
  return false
}

/** The host of an address, null when it has none. */
export function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname : null
}
