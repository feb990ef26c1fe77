import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Article } from '../../src/article/article.ts'
import type { Byline } from '../../src/article/byline.ts'
import type { Finding, ReportReader } from '../../src/report/report.ts'
import { saveReading, submitArticle } from '../../src/store/articles.ts'
import { newReportId } from '../../src/store/report-id.ts'
import { saveArticleReport } from '../../src/store/reports.ts'
import type { Store } from '../../src/store/store.ts'
import { articleCiting } from '../store/newsroom.ts'

/** What a report may say of the citation of an address. */
export interface Said {
  readonly url: string | null
  readonly rule?: Finding['rule']
  readonly severity?: Finding['severity']
  readonly message?: string
  readonly line?: number
}

/** An article that the service has read. Returns its id. */
export async function readArticleIn(
  store: Store,
  input: string,
  urls: readonly string[],
  changes: Partial<Article & Byline & { readonly text: string }> = {},
): Promise<string> {
  const id = await submitArticle(store, { key: input, input, watchId: null, content: null })
  const { section = 'Harbour', authors = ['Ana Lund'], text = 'The harbour was closed.', ...said } = changes
  const readable = { blocks: [{ kind: 'prose' as const, text }], marks: [], partial: false }
  await saveReading(store, id, { ...articleCiting(input, urls), ...said }, readable, { section, authors })
  return id
}

/** Store the next report of an article, with these findings. Returns the report's id. */
export async function tell(
  store: Store,
  articleId: string,
  said: readonly Said[],
  at: Date = new Date(),
): Promise<string> {
  const { rows } = await sql<{ mark: string; input: string }>`
    update stet.articles set report_due_at = clock_timestamp() where id = ${articleId}
    returning report_due_at::text as mark, input
  `.execute(store.db)
  const { mark, input } = rows[0]!
  const id = newReportId((size) =>
    Buffer.from(randomUUID().replaceAll('-', '') + randomUUID()).subarray(0, size),
  )
  const written = await saveArticleReport(store, { id: articleId, mark }, id, reportOf(input, said, at), [])
  if (!written) throw new Error('the report was not kept')
  return id
}

function reportOf(input: string, said: readonly Said[], at: Date): ReportReader {
  const urls = said.flatMap(({ url }) => url ?? [])
  const { citations, attributions, title, publishedAt, language, sha256 } = articleCiting(input, urls)
  const findings = said.map(({ url, rule = 'source-dead', severity = 'error', message, line }): Finding => {
    const citation = citations.find((one) => one.url === url)
    return {
      ...{ rule, severity, message: message ?? `The source is gone (${rule})`, article: 0 },
      citation: citation?.id ?? null,
      source: citation?.source ?? null,
      location: { file: input, line: line ?? citation?.location.line ?? 1, column: 1 },
      suggestion: null,
    }
  })
  const severities = (severity: Finding['severity']) =>
    findings.filter((one) => one.severity === severity).length
  const states = { alive: 0, moved: 0, dead: 0, blocked: 0, unreachable: 0, invalid: 0 }
  return {
    head: {
      schema: 'stet.report/1',
      stet: '0.1.0',
      generatedAt: at.toISOString(),
      summary: {
        ...{ articles: 1, citations: urls.length, sources: urls.length, states, gate: 'pass' },
        findings: { error: severities('error'), warning: severities('warning'), note: severities('note') },
      },
    },
    articles: async function* () {
      const kept = citations.map((citation) => ({ ...citation, verification: null }))
      yield {
        input,
        url: null,
        title,
        publishedAt,
        language,
        sha256,
        citations: kept,
        attributions: [...attributions],
      }
    },
    checks: async function* () {},
    findings: async function* () {
      yield* findings
    },
  }
}
