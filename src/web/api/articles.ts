import { z } from 'zod'
import { maxArticleBytes } from '../../article/article-bytes.ts'
import { Report, Summary } from '../../report/report.ts'
import {
  articlePage,
  articleProgress,
  articleReports,
  checkArticleNow,
  listArticles,
} from '../../store/article-pages.ts'
import { openReport } from '../../store/reports.ts'
import { badgePath } from '../badge.ts'
import type { Newsroom } from '../newsroom.ts'
import { listOf, type Operation, operation, pagedBy, partOf } from './operation.ts'
import { moment, time } from './shapes.ts'
import { SubmittedArticle, takeArticle } from './submitted-article.ts'

const id = z.object({ id: z.uuid() })
const Entry = z.object({
  id: z.uuid(),
  title: z.string().nullable(),
  input: z.string(),
  summary: Summary.nullable(),
  reportedAt: time.nullable(),
})
const Article = z.object({
  id: z.uuid(),
  input: z.string(),
  title: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: time.nullable(),
  readAt: time.nullable(),
  failure: z.string().nullable(),
  retiredAt: time.nullable(),
  reportId: z.string().nullable(),
  isWaiting: z.boolean(),
  /** whoever has it may see the badge */
  badgeUrl: z.string(),
})
const reportsListed = 100

export function articleOperations(newsroom: Newsroom): Operation[] {
  const { store, publicUrl } = newsroom
  const tag = 'articles'
  return [
    operation({
      method: 'GET',
      path: '/articles',
      needs: 'viewer',
      id: 'listArticles',
      tag,
      summary: 'Articles that are watched, the latest first',
      query: pagedBy(z.uuid()),
      answer: listOf(Entry),
      handle: async ({ query: { limit, after = null } }) => ({
        kind: 'ok',
        value: partOf(await listArticles(store, { limit, after })),
      }),
    }),
    operation({
      method: 'POST',
      path: '/articles',
      needs: 'editor',
      scope: 'articles:write',
      id: 'submitArticle',
      audits: 'article.submit',
      tag,
      summary: `Hand in an article, by its address or as it is (at most ${maxArticleBytes / 1024 / 1024} MiB), to be read and watched`,
      body: SubmittedArticle,
      answer: z.object({ id: z.uuid() }),
      maxBodyBytes: maxArticleBytes,
      handle: async ({ body }, c) => {
        const id = await takeArticle(store, body)
        c.set('did', { subject: id })
        return { kind: 'accepted', value: { id } }
      },
    }),
    operation({
      method: 'GET',
      path: '/articles/:id',
      needs: 'viewer',
      id: 'getArticle',
      tag,
      summary: 'An article',
      params: id,
      answer: Article,
      handle: async ({ params }) => {
        const article = await articlePage(store, params.id)
        if (article === null) return { kind: 'not-found' }
        return {
          kind: 'ok',
          value: { ...article, badgeUrl: publicUrl + badgePath(newsroom, article.id) },
        }
      },
    }),
    operation({
      method: 'POST',
      path: '/articles/:id/check',
      needs: 'editor',
      id: 'checkArticle',
      audits: 'article.check',
      tag,
      summary: 'Read it and visit all its sources again, as soon as their hosts allow',
      params: id,
      answer: z.object({ sources: z.int() }),
      handle: async ({ params }) => {
        if ((await articlePage(store, params.id)) === null) return { kind: 'not-found' }
        return { kind: 'accepted', value: { sources: await checkArticleNow(store, params.id) } }
      },
    }),
    operation({
      method: 'GET',
      path: '/articles/:id/progress',
      needs: 'viewer',
      id: 'getProgress',
      tag,
      summary: 'How far a check of all its sources has come',
      params: id,
      query: z.strictObject({ since: moment }),
      answer: z.object({
        sources: z.int(),
        checked: z.int(),
        isWaiting: z.boolean(),
        reportId: z.string().nullable(),
      }),
      handle: async ({ params, query }) => {
        const progress = await articleProgress(store, params.id, query.since)
        return progress === null ? { kind: 'not-found' } : { kind: 'ok', value: progress }
      },
    }),
    operation({
      method: 'GET',
      path: '/articles/:id/reports',
      needs: 'viewer',
      id: 'listArticleReports',
      tag,
      summary: 'Its last reports, newest first',
      params: id,
      answer: z.object({ items: z.array(z.object({ id: z.string(), generatedAt: time, summary: Summary })) }),
      handle: async ({ params }) => ({
        kind: 'ok',
        value: { items: await articleReports(store, params.id, reportsListed) },
      }),
    }),
    operation({
      method: 'GET',
      path: '/reports/:id',
      needs: 'viewer',
      id: 'getReport',
      tag: 'reports',
      summary: 'A report, whole (stet.report/1)',
      params: z.object({ id: z.string().max(40) }),
      answer: Report,
      handle: async ({ params }) => {
        const report = await openReport(store, params.id)
        if (report === null) return { kind: 'not-found' }
        const checks = await Array.fromAsync(report.checks(), ({ check }) => check)
        const [articles, findings] = [
          await Array.fromAsync(report.articles()),
          await Array.fromAsync(report.findings()),
        ]
        return { kind: 'ok', value: { ...report.head, articles, sources: checks, findings } }
      },
    }),
  ]
}
