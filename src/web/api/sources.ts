import { z } from 'zod'
import { Capture } from '../../archive/capture.ts'
import { captureId } from '../../archive/list-captures.ts'
import { Check } from '../../check/check.ts'
import {
  checkSourceNow,
  citingArticles,
  listSources,
  sourceCaptures,
  sourcePage,
  sourceTimeline,
} from '../../store/source-pages.ts'
import { hostKey } from '../host-key.ts'
import type { Newsroom } from '../newsroom.ts'
import { listOf, type Operation, operation, paging, partOf } from './operation.ts'
import { captureName, reason, sourceId, state, time } from './shapes.ts'

const id = z.object({ id: sourceId })
const verdict = { state, reason }
const Entry = z.object({ id: sourceId, url: z.string(), ...verdict, checkedAt: time, articles: z.int() })
const Source = z.object({
  id: sourceId,
  key: z.string(),
  url: z.string(),
  ...verdict,
  firstSeenAt: time,
  checkedAt: time,
  dueAt: time.nullable(),
  failingSince: time.nullable(),
  /** the last one */
  check: Check.nullable(),
})
const TimelineCheck = z.object({
  id: z.uuid(),
  checkedAt: time,
  ...verdict,
  confidence: z.number(),
  /** of its words: where it is the same, they are */
  textDigest: z.string().nullable(),
  capture: Capture.nullable(),
})
const SourceCapture = z.object({ id: captureName, url: z.string(), capture: Capture })
const citingListed = 200

export function sourceOperations({ store }: Newsroom): Operation[] {
  const tag = 'sources'
  return [
    operation({
      method: 'GET',
      path: '/sources',
      needs: 'viewer',
      id: 'listSources',
      tag,
      summary: 'Sources, by host',
      query: paging.extend({
        state: state.optional(),
        host: z.string().max(253).optional(),
      }),
      answer: listOf(Entry),
      handle: async ({ query }) => {
        const under = query.host === undefined ? null : hostKey(query.host)
        if (query.host !== undefined && under === null)
          return { kind: 'refused', status: 422, code: 'host-invalid', title: 'That is not a host' }
        const filter = { state: query.state ?? null, under }
        const { limit, after = null } = query
        return { kind: 'ok', value: partOf(await listSources(store, filter, { limit, after })) }
      },
    }),
    operation({
      method: 'GET',
      path: '/sources/:id',
      needs: 'viewer',
      id: 'getSource',
      tag,
      summary: 'A source with its last check: verdict, signals, the way there',
      params: id,
      answer: Source,
      handle: async ({ params }) => {
        const source = await sourcePage(store, params.id)
        if (source === null) return { kind: 'not-found' }
        return { kind: 'ok', value: { ...source, failingSince: source.standing?.failing?.since ?? null } }
      },
    }),
    operation({
      method: 'POST',
      path: '/sources/:id/check',
      needs: 'editor',
      id: 'checkSource',
      audits: 'source.check',
      tag,
      summary: 'Visit it again, as soon as its host allows',
      params: id,
      handle: async ({ params }) =>
        (await checkSourceNow(store, params.id)) ? { kind: 'done' } : { kind: 'not-found' },
    }),
    operation({
      method: 'GET',
      path: '/sources/:id/checks',
      needs: 'viewer',
      id: 'listChecks',
      tag,
      summary: 'Its checks, the latest first',
      params: id,
      query: paging,
      answer: listOf(TimelineCheck),
      handle: async ({ params, query: { limit, after = null } }) => ({
        kind: 'ok',
        value: partOf(await sourceTimeline(store, params.id, { limit, after })),
      }),
    }),
    operation({
      method: 'GET',
      path: '/sources/:id/captures',
      needs: 'viewer',
      id: 'listCaptures',
      tag,
      summary: 'Its copies, the latest first',
      params: id,
      query: paging,
      answer: listOf(SourceCapture),
      handle: async ({ params, query: { limit, after = null } }) => {
        const { entries, next } = await sourceCaptures(store, params.id, { limit, after })
        const items = entries.map(({ url, ...capture }) => ({ id: captureId(capture), url, capture }))
        return { kind: 'ok', value: { items, next } }
      },
    }),
    operation({
      method: 'GET',
      path: '/sources/:id/articles',
      needs: 'viewer',
      id: 'listCitingArticles',
      tag,
      summary: 'Where it is cited',
      params: id,
      answer: z.object({
        items: z.array(
          z.object({
            articleId: z.uuid(),
            title: z.string().nullable(),
            input: z.string(),
            sentence: z.string(),
          }),
        ),
      }),
      handle: async ({ params }) => {
        const citing = await citingArticles(store, params.id, citingListed)
        return {
          kind: 'ok',
          value: { items: citing.map(({ citation, ...one }) => ({ ...one, sentence: citation.sentence })) },
        }
      },
    }),
  ]
}
