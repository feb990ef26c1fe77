import { atomFeed } from '../../notices/atom.ts'
import { listNews } from '../../store/news.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Route } from '../route.ts'

const entries = 100

/** What has changed, for a feed reader. */
export function feedPages({ store, publicUrl, now }: Newsroom): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/findings.atom',
      needs: 'viewer',
      handle: async (c) => {
        const feed = atomFeed(await listNews(store, { limit: entries }), {
          language: c.get('words').language,
          selfUrl: `${publicUrl}/findings.atom`,
          now: now(),
        })
        return c.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' })
      },
    },
  ]
}
