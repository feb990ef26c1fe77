import { createHash } from 'node:crypto'
import { sourceUrl } from '../../src/address/source-url.ts'
import { hashesOfPassage } from '../../src/page/likeness.ts'
import type { Page } from '../../src/page/page.ts'
import { Answer } from '../../src/verdict/answer.ts'
import type { Known } from '../../src/verdict/known.ts'
import type { Observer } from '../../src/verdict/observation.ts'
import type { Sibling } from '../../src/verdict/sibling.ts'
import type { SignalId } from '../../src/verdict/weights.ts'
import type { Exchange, HeaderFields, Response, Visit, VisitFailure } from '../../src/visit/visit.ts'
import { blankPage } from '../page/blank-page.ts'

/** A visit and what was read out of it, written by hand. */
export interface Scene {
  readonly visit: Visit
  readonly page: Page | null
  /** what is known of the source beforehand; nothing, when left out */
  readonly known?: Known
  /** what the address beside it was answered; not asked, when left out */
  readonly beside?: Sibling
}

export const story = 'https://paper.test/2017/12/11/harbour-bridge-reopens-after-storm-59846'

/** Words enough for a page to count as readable. */
export const longText = 'The harbour bridge was open to lorries again on Monday morning. '.repeat(60)

/** A living story: dated, signed, titled as its address says. */
export const storyPage: Partial<Page> = {
  title: 'Harbour bridge reopens after the storm | The Paper',
  heading: 'Harbour bridge reopens after the storm',
  author: 'Ada Lind',
  publishedAt: '2017-12-11',
  isArticle: true,
  text: longText,
}

/** A page that says nothing of itself but a title and a few words. */
export const barePage = (title: string | null, text: string): Partial<Page> => ({ title, text })

function page(partial: Partial<Page> = {}): Page {
  const text = partial.text ?? ''
  return {
    ...blankPage,
    text,
    passage: { start: 0, end: text.length },
    passageHashes: hashesOfPassage(text, { start: 0, end: text.length }),
    opening: { start: 0, end: text.length },
    quoted: [],
    bytes: 2_000,
    textDigest: createHash('sha256').update(text).digest('hex'),
    ...partial,
  }
}

interface Reply {
  readonly url?: string
  /** what we sent */
  readonly asked?: HeaderFields
  readonly headers?: HeaderFields
  /** wire bytes of the final body */
  readonly size?: number
  readonly page?: Partial<Page> | null
  /** the hops before the final answer, each the status and where it sent us */
  readonly via?: readonly (readonly [status: number, to: string])[]
}

/** A source that answered, at the end of its redirects, with `status`. */
export function answered(
  status: number,
  { url = story, asked = [], headers = [], size = 2_000, via = [], ...rest }: Reply = {},
): Scene {
  const start = sourceUrl(url)
  const stops = [start, ...via.map(([, to]) => sourceUrl(to))]
  const hops = via.map(([hopStatus, to], index) =>
    exchange(stops[index]!, response(hopStatus, [['Location', to]], 0)),
  )
  const finalUrl = stops.at(-1)!
  const final = exchange(finalUrl, response(status, headers, size), asked)
  return {
    visit: {
      kind: 'answered',
      url: start,
      startedAt: new Date(0),
      exchanges: [...hops, final],
      finalUrl,
      final,
      [Symbol.asyncDispose]: async () => {},
    },
    page: rest.page === null || (rest.page === undefined && size === 0) ? null : page(rest.page),
  }
}

/** What makes a request conditional. */
export const conditions: HeaderFields = [['if-none-match', '"1"']]

/** A visit that ended without an answer, at the source's own address unless `at` says where. */
export function failed(failure: VisitFailure, at: string = story): Scene {
  const visit: Visit = {
    kind: 'failed',
    url: sourceUrl(story),
    startedAt: new Date(0),
    exchanges: [],
    failure,
    at: sourceUrl(at),
    detail: `${failure} seen`,
    [Symbol.asyncDispose]: async () => {},
  }
  return { visit, page: null }
}

/** A labelled case of one signal: what it is, the scene, and the id that must be seen (null: none). */
export type Case = readonly [label: string, scene: Scene, expected: SignalId | null]

export function look(observer: Observer, { visit, page: read, known }: Scene): string | null {
  return visit.kind === 'answered' ? (observer(new Answer(visit, read, known))?.signal ?? null) : null
}

function exchange<R extends Response>(
  url: Exchange['url'],
  answer: R,
  headers: HeaderFields = [],
): Exchange & { response: R } {
  const request = { method: 'GET', target: new URL(url).pathname, headers } as const
  return { url, at: new Date(0), ms: 1, address: '192.0.2.1', request, response: answer }
}

function response(status: number, headers: HeaderFields, size: number): Response {
  const body: Response['body'] = {
    size,
    sha256: '0'.repeat(64),
    truncated: null,
    bytes: null,
    chunks: async function* () {},
  }
  return { protocol: 'HTTP/1.1', status, statusText: '', headers, body }
}
