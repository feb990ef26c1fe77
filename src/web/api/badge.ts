import { z } from 'zod'
import { articlePage, articleReports } from '../../store/article-pages.ts'
import { languages, wordsFor } from '../../words/words-for.ts'
import { badgeSvg, isBadgeKey } from '../badge.ts'
import type { Newsroom } from '../newsroom.ts'
import { type Operation, operation } from './operation.ts'

export function badgeOperations({ store, replayKey }: Newsroom): Operation[] {
  return [
    operation({
      method: 'GET',
      path: '/articles/:id/badge.svg',
      needs: 'nobody',
      id: 'getBadge',
      tag: 'articles',
      summary: 'What became of its sources, as a small picture; its `badgeUrl` has the key',
      params: z.object({ id: z.uuid() }),
      query: z.strictObject({
        key: z.string().max(100),
        language: z.enum(languages as [string, ...string[]]).default('en'),
      }),
      mediaType: 'image/svg+xml',
      handle: async ({ params: { id }, query: { key, language } }) => {
        if (!isBadgeKey(replayKey, id, key)) return { kind: 'not-found' }
        const article = await articlePage(store, id)
        if (article === null) return { kind: 'not-found' }
        const [report = null] = article.retiredAt === null ? await articleReports(store, id, 1) : []
        return {
          kind: 'file',
          bytes: await badgeSvg(wordsFor(language), report),
          headers: {
            'cache-control': 'public, max-age=300',
            // the one answer of ours that stands in other people's pages
            'cross-origin-resource-policy': 'cross-origin',
            'content-security-policy': "default-src 'none'; sandbox",
          },
        }
      },
    }),
  ]
}
