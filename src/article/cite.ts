import { maxAddressLength, parseAddress } from '../address/source-url.ts'
import type { Article, Attribution, Citation } from './article.ts'
import { labelPattern } from './labels.ts'
import type { LineIndex } from './line-index.ts'
import type { Manuscript, Reference } from './manuscript.ts'
import { outletFinder, outletKeyOfHost } from './outlet-names.ts'
import { nameSpeakers } from './people.ts'
import { type OutletMention, readStatements, type Statement } from './statements.ts'
import { hostOf, type Tie, tieReferences } from './tie.ts'
import { wordingFor } from './wording-for.ts'

const maxSentenceLength = 2000
const maxTextLength = 500

type Cited = Pick<Article, 'citations' | 'attributions'>

/**
 * The citations and attributions of a manuscript.
 *
 * An attribution is a sentence that names an outlet or a platform as the place its words come from ("TASS cited Assad as
 * saying", "wrote on Twitter"). A person quoted without a place is none: nobody could link to it, and an editor would
 * drown in them. An outlet that is only spoken of ("the Reuters building") is none either.
 *
 * @param base address that relative ones are resolved against; null when unknown: they then stay as they are
 */
export function cite(manuscript: Manuscript, base: string | null, lines: LineIndex): Cited {
  const references = [...manuscript.references].sort((a, b) => a.offset - b.offset)
  const addresses = references.map(({ address }) => resolve(address, base))
  const hosts = addresses.map(({ url }) => hostOf(url))
  const keyOf = new Map(
    [...new Set(hosts)].map((host) => [host, host === null ? null : outletKeyOfHost(host)]),
  )
  const keys = hosts.map((host) => keyOf.get(host) ?? null)
  const wording = wordingFor(
    manuscript.language,
    manuscript.blocks.map(({ text }) => text.slice(0, 400)).join(' '),
  )
  const finder = outletFinder(new Set(hosts.filter((host) => host !== null)), wording)
  const statements = readStatements(manuscript.blocks, finder, wording)
  const nameOf = nameSpeakers(statements)
  const ties = tieReferences(references, keys, manuscript.blocks, statements)

  const citations = references.map((reference, index): Citation => {
    const tie = ties[index]!
    const { url, source } = addresses[index]!
    const own = statementsFor(tie, reference, keys[index]!, statements)
    const attribution = attributionOf(own, reference, keys[index]!)
    return {
      id: `c${index + 1}`,
      url,
      source,
      kind: tie.kind === 'label' ? 'related' : reference.kind,
      text: clipped(textOf(reference, tie, manuscript), maxTextLength),
      sentence: clipped(sentenceOf(tie, manuscript, statements), maxSentenceLength),
      quotes: own.flatMap((number) =>
        statements[number]!.quotes.map(({ exact, speaker, saidIn }) => ({
          exact: clipped(exact, maxSentenceLength),
          speaker: nameOf(saidIn, speaker),
        })),
      ),
      attribution,
      location: lines.at(reference.offset),
    }
  })

  function attributionOf(
    own: readonly number[],
    { text }: Reference,
    hostKey: string | null,
  ): Citation['attribution'] {
    for (const number of own)
      for (const { outlet, key, reporting, speaker } of statements[number]!.outlets) {
        if (reporting && (key === hostKey || text?.includes(outlet.name)))
          return { outlet: outlet.name, speaker: nameOf(number, speaker) }
      }
    for (const number of own)
      for (const { speaker, saidIn } of statements[number]!.quotes) {
        const name = nameOf(saidIn, speaker)
        if (name !== null) return { outlet: null, speaker: name }
      }
    return null
  }

  const stands = standIns(statements, ties, keys)
  const attributions = statements.flatMap((statement, number): Attribution[] => {
    const seen = new Set<string>()
    return statement.outlets.flatMap((mention) => {
      if (!mention.reporting || seen.has(mention.outlet.name)) return []
      seen.add(mention.outlet.name)
      const citation = stands(number, mention)
      return [
        {
          outlet: mention.outlet.name,
          speaker: nameOf(number, mention.speaker),
          sentence: clipped(statement.text, maxSentenceLength),
          quotes: statement.quotes.map(({ exact }) => clipped(exact, maxSentenceLength)),
          citation: citation === null ? null : citations[citation]!.id,
          location: lines.at(mention.offset),
        },
      ]
    })
  })
  return { citations, attributions }
}

/** The address in full, fragment kept, and the key of its source; for what is no address of a source, itself for both. */
function resolve(address: string, base: string | null): Pick<Citation, 'url' | 'source'> {
  const whole = base === null && address.startsWith('//') ? `https:${address}` : address
  const parsed = parseAddress(whole, base)
  if (parsed.kind === 'source')
    return { url: parsed.url + (parsed.fragment === null ? '' : `#${parsed.fragment}`), source: parsed.key }
  const raw = clipped(address, maxAddressLength)
  return { url: raw, source: raw }
}

/**
 * The statements whose words may be held against the source. A sentence that an address merely stands near is not, when
 * it says that its words come from another outlet; nor is one that a picture or film merely follows.
 */
function statementsFor(
  tie: Tie,
  { kind }: Reference,
  hostKey: string | null,
  statements: readonly Statement[],
): readonly number[] {
  if (tie.kind !== 'statements') return []
  if (tie.sure) return tie.statements
  if (kind === 'embed' || kind === 'image') return []
  return tie.statements.filter((number) => {
    const reporting = statements[number]!.outlets.filter((mention) => mention.reporting)
    return reporting.length === 0 || reporting.some(({ key }) => key === hostKey)
  })
}

function textOf(reference: Reference, tie: Tie, { blocks }: Manuscript): string | null {
  if (reference.text !== null || tie.kind !== 'label') return reference.text
  return labelPattern.exec(blocks[tie.block]!.text)?.[1] || null
}

function sentenceOf(tie: Tie, { blocks }: Manuscript, statements: readonly Statement[]): string {
  switch (tie.kind) {
    case 'statements':
      return tie.statements.map((number) => statements[number]!.text).join(' ')
    case 'label':
    case 'heading':
      return blocks[tie.block]!.text
    case 'none':
      return ''
  }
}

/**
 * Which citation stands for what a sentence reports from an outlet: one tied to the sentence, at the outlet's own host
 * where there is one, else at a host of no other outlet that the sentence reports from; else one at the outlet's host in
 * the same paragraph or the next.
 */
function standIns(statements: readonly Statement[], ties: readonly Tie[], keys: readonly (string | null)[]) {
  const byStatement = new Map<number, number[]>()
  const byBlock = new Map<number, number[]>()
  const put = (map: Map<number, number[]>, key: number, citation: number) => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [citation])
    else if (list.at(-1) !== citation) list.push(citation)
  }
  for (const [citation, tie] of ties.entries()) {
    if (tie.kind !== 'statements') continue
    for (const number of tie.statements) {
      if (tie.sure) put(byStatement, number, citation)
      put(byBlock, statements[number]!.block, citation)
    }
  }
  const isAt = (citation: number, { key }: OutletMention) => keys[citation] === key
  return (number: number, mention: OutletMention): number | null => {
    const own = byStatement.get(number) ?? []
    const { block, outlets } = statements[number]!
    const others = outlets.filter((other) => other.reporting && other.outlet.name !== mention.outlet.name)
    return (
      own.find((citation) => isAt(citation, mention)) ??
      own.find((citation) => !others.some((other) => isAt(citation, other))) ??
      [block, block + 1]
        .flatMap((near) => byBlock.get(near) ?? [])
        .find((citation) => isAt(citation, mention)) ??
      null
    )
  }
}

function clipped(text: string, max: number): string
function clipped(text: string | null, max: number): string | null
function clipped(text: string | null, max: number): string | null {
  if (text === null || text.length <= max) return text
  // A cut between the halves of a surrogate pair would leave a string that no JSON reader takes.
  return text.slice(0, /[\ud800-\udbff]/.test(text[max - 1]!) ? max - 1 : max)
}
