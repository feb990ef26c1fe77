import { headline } from '../verdict/headline.ts'
import { type Reason, Verdict } from '../verdict/verdict.ts'

/**
 * What findings say, each a sentence without a full stop. A report holds them in English, filled in; `messageParts` knows them
 * again for whoever reads another language.
 */
export const messages = {
  'moved-away': '{headline}; cite its new address',
  'moved-there': '{headline}; cite that one',
  failing: 'The source has failed since {since} ({reason}), which is not certain yet; stet looks again',
  dead: '{headline}; cite an archived copy or another source',
  look: '{headline}; open it in a browser to see',
  warned: '{headline}; browsers warn readers of it',
  later: '{headline}; check it again later',
  correct: '{headline}; correct it',
  unreadable: '{headline}; readers cannot follow it',
  insecure: 'The address begins with http, but the source answers over https; cite it so',
  twin: 'The address as cited leads nowhere; a mark of the sentence has slipped into it, or a bracket is missing',
  forwarder: '{host} only passes readers on and may stop; cite the page itself',
  'search-page': 'A search page shows something else tomorrow; cite what it found',
  preview: '{host} looks like a preview or internal host; cite the public page',
  tracking: 'The address tells where a reader came from ({names}); cite it without that',
  'fragment-named': 'The page has no place “#{name}”; readers land at its top',
  fragment: 'The page has no place of that name; readers land at its top',
  'quote-missing': 'The source does not have these words: “{exact}”',
  'quote-altered': 'The article quotes “{exact}”, the source says “{found}”',
  'quote-otherwise': 'The article quotes “{exact}”, the source says something else',
  'removed-since': 'The source had these words on {since} and has them no longer: “{exact}”',
  removed: 'The source had these words and has them no longer: “{exact}”',
  'drifted-since': 'The text of the source has changed since we saw it on {since}',
  drifted: 'The text of the source has changed since we saw it',
  title: 'The article calls the source “{expected}”, the source calls itself “{found}”',
  publisher: 'The article names “{expected}”, the source is published by “{found}”',
  date: 'The source dates itself {found}, the article or the address says {expected}',
  unarchived: 'The source stands, but no copy of it could be kept',
  unlinked: 'Nothing is linked for what {who} said: {sentence}',
  'same-document': 'This is another address of what line {line} cites: {address}',
  'same-story': 'This seems to be another address of what line {line} cites: {address}',
  verdict: '{headline}',
} as const

export type MessageId = keyof typeof messages

type Names<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Parts<K extends MessageId> = Readonly<Record<Names<(typeof messages)[K]>, string>>

/** A message in English. */
export function messageOf<K extends MessageId>(id: K, parts: Parts<K>): string {
  return filledIn(messages[id], parts)
}

/** A template with its parts put in. */
export function filledIn(template: string, parts: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole)
}

const patterns = Object.entries(messages).map(([id, template]) => {
  const source = template
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{(\w+)\}/g, (_, name: string) =>
      name === 'headline' ? '(?<headline>[^;]+?)' : `(?<${name}>.*?)`,
    )
  return { id: id as MessageId, pattern: new RegExp(`^${source}$`, 'su') }
})

const reasonSaying: ReadonlyMap<string, Reason> = new Map(
  Verdict.options.flatMap((option) =>
    option.shape.reason.options.map((reason: Reason) => [headline({ reason }), reason] as const),
  ),
)

function asReason(code: string | undefined): Reason | null {
  return [...reasonSaying.values()].find((reason) => reason === code) ?? null
}

/**
 * Which message a report's English is, and what it was filled with; `reason` is that of the verdict it speaks of. Null for what
 * another stet wrote.
 */
export function messageParts(message: string): {
  readonly id: MessageId
  readonly parts: Readonly<Record<string, string>>
  readonly reason: Reason | null
} | null {
  for (const { id, pattern } of patterns) {
    const found = pattern.exec(message)
    if (found === null) continue
    const parts = { ...found.groups }
    const reason = reasonSaying.get(parts.headline ?? '') ?? null
    if (parts.headline === undefined) return { id, parts, reason: asReason(parts.reason) }
    if (reason !== null) return { id, parts, reason }
  }
  return null
}
