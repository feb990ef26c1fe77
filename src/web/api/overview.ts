import { z } from 'zod'
import { insight } from '../../desk/insight.ts'
import { Standing } from '../../schedule/standing.ts'
import { seenSince } from '../../store/pictures.ts'
import { searchTexts } from '../../store/search.ts'
import { dueLag } from '../../store/slots.ts'
import { changesSince, dueByHour, troubles } from '../../store/today.ts'
import type { Newsroom } from '../newsroom.ts'
import { listOf, type Operation, operation, paging } from './operation.ts'
import { moment, sourceId, state, time } from './shapes.ts'

const Change = z.object({
  id: z.uuid(),
  at: time,
  kind: z.enum(['first', 'failing', 'confirmed', 'recovered', 'changed']),
  source: sourceId,
  url: z.string(),
  before: Standing.nullable(),
  after: Standing.nullable(),
  articles: z.array(z.object({ id: z.uuid(), title: z.string() })),
  articlesInAll: z.int(),
})
const Health = z.object({
  /** sources that are due and were not visited yet */
  late: z.object({ sources: z.int(), oldestMs: z.number().nullable() }),
  due: z.array(z.object({ from: time, sources: z.int(), exact: z.boolean() })),
  /** those that have told of themselves in the last five minutes */
  processes: z.array(
    z.object({ process: z.string(), at: time, reach: z.string(), answered: z.int(), failed: z.int() }),
  ),
  unreadableArticles: z.int(),
  failingWatches: z.int(),
  unindexedSources: z.int(),
})
const HostRecord = z.object({
  host: z.string(),
  checks: z.int(),
  sources: z.int(),
  failed: z.int(),
  medianMs: z.number(),
})
const Insight = z.object({
  madeAt: time,
  survival: z.array(
    z.object({
      host: z.string().nullable(),
      sources: z.int(),
      died: z.int(),
      medianAge: z.int().nullable(),
      oldest: z.int(),
      steps: z.array(
        z.object({
          age: z.int(),
          atRisk: z.int(),
          died: z.int(),
          survival: z.number(),
          low: z.number(),
          high: z.number(),
        }),
      ),
    }),
  ),
  fragile: z.array(HostRecord),
  slow: z.array(HostRecord),
  verdicts: z.array(z.object({ from: z.string(), state, checks: z.number() })),
})
const excerpt = z.array(z.object({ text: z.string(), found: z.boolean() }))
const Hit = z.object({
  kind: z.enum(['article', 'source']),
  id: z.string(),
  url: z.string().nullable(),
  title: excerpt,
  text: excerpt,
  language: z.string().nullable(),
  at: time,
})

const silentMs = 5 * 60_000
const searchTimeoutMs = 3_000

/** What the pages Today, Insight and Search tell. */
export function overviewOperations({ store, now }: Newsroom): Operation[] {
  return [
    operation({
      method: 'GET',
      path: '/changes',
      needs: 'viewer',
      id: 'listChanges',
      tag: 'overview',
      summary: 'What became of sources since a moment, each once, the worst first',
      query: paging.extend({ since: moment }),
      answer: listOf(Change),
      handle: async ({ query: { since, limit, after } }) => {
        const { changes, next } = await changesSince(store, since, { limit, after })
        return { kind: 'ok', value: { items: changes, next } }
      },
    }),
    operation({
      method: 'GET',
      path: '/health',
      needs: 'viewer',
      id: 'getHealth',
      tag: 'overview',
      summary:
        'Whether stet itself is well: what is due in the next day, what is late, who works, what fails',
      answer: Health,
      handle: async () => {
        const at = now()
        const [late, due, processes, wrong] = await Promise.all([
          dueLag(store),
          dueByHour(store, at),
          seenSince(store, new Date(at.getTime() - silentMs)),
          troubles(store),
        ])
        return { kind: 'ok', value: { late, due, processes, ...wrong } }
      },
    }),
    operation({
      method: 'GET',
      path: '/insight',
      needs: 'viewer',
      id: 'getInsight',
      tag: 'overview',
      summary: 'How links age, as it was counted last',
      query: z.strictObject({ by: z.enum(['day', 'week']).default('day') }),
      answer: Insight,
      handle: async ({ query }) => {
        const counted = await insight(store, query.by, now())
        if (counted === null) return { kind: 'not-found' }
        const verdicts = counted.verdicts.map((one) => ({ ...one, state: state.parse(one.state) }))
        return { kind: 'ok', value: { ...counted, verdicts } }
      },
    }),
    operation({
      method: 'GET',
      path: '/search',
      needs: 'viewer',
      id: 'search',
      tag: 'overview',
      summary: 'Articles and archived sources by their words, the best first',
      query: paging.extend({
        q: z.string().trim().min(1).max(500),
        kind: z.enum(['article', 'source']).optional(),
      }),
      answer: listOf(Hit).extend({
        /** false when only the newest were looked through */
        complete: z.boolean(),
      }),
      handle: async ({ query: { q, kind, limit, after } }) => {
        const asked = { query: q, ...(kind === undefined ? {} : { kind }) }
        const found = await searchTexts(store, asked, { after, limit, timeoutMs: searchTimeoutMs })
        if (found.kind === 'too-broad')
          return {
            kind: 'refused',
            status: 422,
            code: 'search-too-broad',
            title: 'Too much has these words: fewer or rarer ones would do',
          }
        const { hits, next, complete } = found
        return { kind: 'ok', value: { items: hits, next, complete } }
      },
    }),
  ]
}
