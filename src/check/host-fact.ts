import { z } from 'zod'

const dayMs = 24 * 3_600_000

/** What was learnt about a host, with what it was learnt from. */
export const HostFact = z.discriminatedUnion('kind', [
  /** what one place says to an address that cannot exist; learnt by asking, `Sibling` */
  z.strictObject({
    kind: z.literal('soft-404'),
    /** origin and directory, or the script and its parameters' names */
    place: z.string(),
    /** the address asked, where it led, and the status there */
    url: z.string(),
    finalUrl: z.string(),
    status: z.int(),
  }),
  z.strictObject({
    kind: z.literal('wall'),
    /** who makes it; null when it does not say */
    maker: z.string().nullable(),
    detail: z.string(),
    url: z.string(),
    /** the last visits that were answered, the latest last: `w` by a wall, `.` by something else */
    recent: z.string().regex(/^[w.]*$/),
  }),
  /** an address that led back to itself, and answered when it was asked with the cookie it had set */
  z.strictObject({ kind: z.literal('cookies'), url: z.string(), names: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('crawl-delay'), ms: z.number() }),
  z.strictObject({
    kind: z.literal('status-lie'),
    /** 2xx for what cannot exist, or an error for what is there */
    about: z.enum(['missing', 'there']),
    status: z.int(),
    detail: z.string(),
  }),
  z.strictObject({ kind: z.literal('retry-after'), seconds: z.number(), status: z.int() }),
])
export type HostFact = z.output<typeof HostFact>
export type HostFactKind = HostFact['kind']

/** Something learnt, or (`no-wall`) one more answer that did not come from a wall. */
export interface Learnt {
  readonly host: string
  readonly at: Date
  readonly fact: Exclude<HostFact, { kind: 'soft-404' }> | { readonly kind: 'no-wall' }
}

/** Of the last visits to a host, so many say whether it walls us. */
export const visitsRemembered = 20

/** How long each is believed: after that it is forgotten, and learnt anew. */
export const knownForMs: Readonly<Record<HostFactKind, number>> = {
  'soft-404': dayMs,
  wall: 30 * dayMs,
  cookies: 90 * dayMs,
  'crawl-delay': 30 * dayMs,
  'status-lie': 30 * dayMs,
  'retry-after': 7 * dayMs,
}

/** A fact in one line for a person. What the web sent stands in it as it came. */
export function factWording(fact: HostFact): string {
  switch (fact.kind) {
    case 'soft-404': {
      const led = fact.finalUrl === fact.url ? '' : `, at ${fact.finalUrl}`
      return `${fact.place} says ${fact.status}${led} to what cannot exist`
    }
    case 'wall': {
      const { maker, detail, recent } = fact
      const walled = recent.replaceAll('.', '').length
      return `walls us${maker === null ? '' : ` (${maker})`}, ${walled} of the last ${recent.length} visits: ${detail}`
    }
    case 'cookies':
      return `needs cookies: ${fact.url} leads back to itself without ${fact.names.join(', ')}`
    case 'crawl-delay':
      return `asks for ${fact.ms / 1000} s between requests (Crawl-delay)`
    case 'status-lie':
      return `says ${fact.status} for what ${fact.about === 'missing' ? 'cannot exist' : 'is there'}: ${fact.detail}`
    case 'retry-after':
      return `asked to be left alone for ${fact.seconds} s (${fact.status}, Retry-After)`
  }
}
