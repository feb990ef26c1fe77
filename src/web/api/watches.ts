import { z } from 'zod'
import { parseAddress } from '../../address/source-url.ts'
import { addWatch, findWatch, listWatches, pauseWatch, removeWatch, watchOf } from '../../store/watches.ts'
import { findWebWatch } from '../../watch/find-watch.ts'
import type { Newsroom } from '../newsroom.ts'
import { type Operation, operation } from './operation.ts'
import { time } from './shapes.ts'

const id = z.object({ id: z.uuid() })
const Watch = z.object({
  id: z.uuid(),
  kind: z.enum(['files', 'article', 'feed', 'sitemap', 'wordpress']),
  input: z.string(),
  paused: z.boolean(),
  polledAt: time.nullable(),
  dueAt: time.nullable(),
  failure: z.string().nullable(),
  articles: z.int(),
})

export function watchOperations(newsroom: Newsroom): Operation[] {
  const { store } = newsroom
  const tag = 'watches'
  return [
    operation({
      method: 'GET',
      path: '/watches',
      needs: 'viewer',
      id: 'listWatches',
      tag,
      summary: 'Everything that is watched, the oldest first',
      answer: z.object({ items: z.array(Watch) }),
      handle: async () => ({ kind: 'ok', value: { items: await listWatches(store) } }),
    }),
    operation({
      method: 'POST',
      path: '/watches',
      needs: 'editor',
      id: 'addWatch',
      audits: 'watch.add',
      tag,
      // what lies on the machine of the service is for those who have a shell there: `stet watch add`
      summary: 'Watch an article, a feed, a sitemap or a site, which is asked at once what it is',
      body: z.strictObject({ address: z.string().max(16_384) }),
      answer: Watch,
      handle: async ({ body }, c) => {
        const parsed = parseAddress(body.address)
        if (parsed.kind === 'invalid')
          return {
            kind: 'refused',
            status: 422,
            code: 'address-invalid',
            title: 'That is no http(s) address',
          }
        const found = await findWebWatch(newsroom, parsed.url, c.req.raw.signal)
        if (found.kind === 'nothing')
          return { kind: 'refused', status: 422, code: `watch-${found.reason}`, title: found.detail }
        const added = await addWatch(store, found.watch.kind, found.watch.input)
        c.set('did', { subject: added, detail: found.watch })
        return {
          kind: 'created',
          value: (await watchOf(store, added))!,
          location: `/api/v1/watches/${added}`,
        }
      },
    }),
    operation({
      method: 'GET',
      path: '/watches/:id',
      needs: 'viewer',
      id: 'getWatch',
      tag,
      summary: 'Something that is watched',
      params: id,
      answer: Watch,
      handle: async ({ params }) => {
        const watch = await watchOf(store, params.id)
        return watch === null ? { kind: 'not-found' } : { kind: 'ok', value: watch }
      },
    }),
    operation({
      method: 'PATCH',
      path: '/watches/:id',
      needs: 'editor',
      id: 'pauseWatch',
      audits: 'watch.change',
      tag,
      summary: 'Pause it, or go on with it',
      params: id,
      body: z.strictObject({ paused: z.boolean() }),
      answer: Watch,
      handle: async ({ params, body }, c) => {
        c.set('did', { detail: body })
        await pauseWatch(store, params.id, body.paused)
        const watch = await watchOf(store, params.id)
        return watch === null ? { kind: 'not-found' } : { kind: 'ok', value: watch }
      },
    }),
    operation({
      method: 'DELETE',
      path: '/watches/:id',
      needs: 'administrator',
      id: 'removeWatch',
      audits: 'watch.remove',
      tag,
      summary: 'Watch it no longer: its articles retire, their reports stay',
      params: id,
      handle: async ({ params }) => {
        if ((await findWatch(store, params.id)) === null) return { kind: 'not-found' }
        await removeWatch(store, params.id)
        return { kind: 'done' }
      },
    }),
  ]
}
