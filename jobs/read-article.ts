import { z } from 'zod'
import { defineJob } from '../src/queue/job.ts'
import type { Service } from '../src/service/open-service.ts'
import { readDueArticle } from '../src/service/read-due-article.ts'

/** Read an article, and have the sources that it newly cites checked. */
export const readArticle = defineJob({
  name: 'read-article',
  payload: z.strictObject({ article: z.uuid() }),
  options: { concurrency: 4, attempts: 3, backoffMs: 5_000 },
  schedule: null,
  process: async ({ read, log }: Service, { article }, signal) => {
    const result = await readDueArticle(read, article, signal)
    switch (result.kind) {
      case 'read':
        return log.info('article.read', { article, changed: result.changed, citations: result.citations })
      case 'unreadable':
        return log.warn('article.unreadable', { article, error: result.error })
      case 'gone':
        return log.debug('article.passed-over', { article })
    }
  },
})
