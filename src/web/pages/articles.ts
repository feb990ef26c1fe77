import { html } from 'hono/html'
import { z } from 'zod'
import { printable, shortened } from '../../printable.ts'
import { type ArticleEntry, listArticles } from '../../store/article-pages.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { emptyState, pager, table } from '../parts/list.ts'
import { when } from '../parts/when.ts'
import type { PageContext, Route } from '../route.ts'

const Query = z.object({ after: z.uuid().optional().catch(undefined) })
const pageSize = 50

export function articlesPages({ store }: Newsroom): readonly Route[] {
  const list = async (c: PageContext): Promise<Response> => {
    const words = c.get('words')
    const { after } = Query.parse(c.req.query())
    const { entries, next } = await listArticles(store, { limit: pageSize, after: after ?? null })
    const { title, watched, empty, emptyAdvice, article, gate, state, reported } = words.articles
    const headings = [article, words.articles.findings, gate, state, reported]
    const body =
      entries.length === 0
        ? emptyState(empty, emptyAdvice)
        : html`<p class="dim">${watched}</p>
${table(
  title,
  headings,
  entries.map((entry) => row(c, entry)),
)}
${pager(words, new URL(c.req.url), next)}`
    return await page(c, { title, section: 'articles', body })
  }
  return [{ method: 'GET', path: '/articles', needs: 'viewer', handle: list }]
}

function row(c: PageContext, { id, title, input, summary, reportedAt }: ArticleEntry): Markup {
  const words = c.get('words')
  const name = shortened(printable(title ?? input), 160)
  return html`<tr>
<td><a href="/articles/${id}">${name === '' ? words.untitled : name}</a></td>
<td>${findings(c, summary)}</td>
<td>${
    summary === null
      ? html`<span class="dim">${words.articles.waiting}</span>`
      : html`<span class="${summary.gate}">${words.article.gate[summary.gate]}</span>`
  }</td>
<td>${summary === null ? nothing : words.sourcesCounted(summary.sources)}</td>
<td>${reportedAt === null ? nothing : when(words, reportedAt)}</td>
</tr>`
}

function findings(c: PageContext, summary: ArticleEntry['summary']): Markup {
  const words = c.get('words')
  if (summary === null) return nothing
  return html`${(['error', 'warning', 'note'] as const)
    .filter((severity) => summary.findings[severity] > 0)
    .map(
      (severity) =>
        html`<span class="severity ${severity}">${summary.findings[severity]} ${words.severities[severity]}</span> `,
    )}`
}
