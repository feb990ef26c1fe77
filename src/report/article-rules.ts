import { storySlug } from '../address/slug.ts'
import type { Attribution, Citation } from '../article/article.ts'
import { shortened } from '../printable.ts'
import type { Breach } from './citation-rules.ts'
import { messageOf } from './messages.ts'

/** A citation and the document it led to: one key for every address of one page, null when it led to none. */
export interface CitedDocument {
  readonly citation: Pick<Citation, 'id' | 'url' | 'source' | 'location'>
  readonly document: string | null
}

/** What is said to come from somebody without a link to where it was said. */
export function attributionUnlinked({ citation, speaker, outlet, sentence }: Attribution): Breach | null {
  if (citation !== null) return null
  const name = speaker ?? outlet
  const who = name === null ? 'somebody' : shortened(name, 80)
  const where = speaker === null || outlet === null ? '' : ` (${shortened(outlet, 80)})`
  return {
    rule: 'attribution-unlinked',
    message: messageOf('unlinked', { who: `${who}${where}`, sentence: shortened(sentence, 200) }),
    replaceWith: null,
  }
}

/**
 * Citations that lead, by another address, to a document cited before in the same article: both ended at one page, or
 * their addresses name one story on one site. Each address is told once.
 */
export function citationDuplicates(
  cited: readonly CitedDocument[],
): { citation: CitedDocument['citation']; breach: Breach }[] {
  const byDocument = new Map<string, CitedDocument['citation']>()
  const byStory = new Map<string, CitedDocument['citation']>()
  const known = new Set<string>()
  return cited.flatMap(({ citation, document }) => {
    if (known.has(citation.source)) return []
    known.add(citation.source)
    const story = storyOf(citation.url)
    const sameDocument = document === null ? undefined : byDocument.get(document)
    const sameStory = story === null ? undefined : byStory.get(story)
    const first = sameDocument ?? sameStory ?? citation
    if (document !== null && sameDocument === undefined) byDocument.set(document, first)
    if (story !== null && sameStory === undefined) byStory.set(story, first)
    if (first === citation) return []
    const message = messageOf(sameDocument === undefined ? 'same-story' : 'same-document', {
      line: String(first.location.line),
      address: shortened(first.url, 160),
    })
    return [{ citation, breach: { rule: 'citation-duplicate', message, replaceWith: null } }]
  })
}

/**
 * The story an address names, its years and days included: this year's annual report and the last one's share every word.
 */
function storyOf(address: string): string | null {
  const slug = storySlug(address)
  if (slug === null) return null
  const wordiest = new URL(address).pathname
    .split('/')
    .reduce((best, segment) => (segment.length > best.length ? segment : best), '')
  const days = wordiest.match(/(?<!\d)(?:19|20)\d\d(?:[01]\d(?:[0-3]\d)?)?(?!\d)/g) ?? []
  return [slug, ...days].join(' ')
}
