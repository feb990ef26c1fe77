import { html } from 'hono/html'
import { z } from 'zod'
import { printable, shortened } from '../../printable.ts'
import { countSeverities } from '../../store/findings.ts'
import { type Seen, seenSince } from '../../store/pictures.ts'
import { dueLag } from '../../store/slots.ts'
import {
  type Change,
  changesSince,
  type DueHour,
  dueByHour,
  type Troubles,
  troubles,
} from '../../store/today.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { addressLink } from '../parts/address.ts'
import { stateBadge } from '../parts/badge.ts'
import { barChart } from '../parts/charts.ts'
import { emptyState, pager } from '../parts/list.ts'
import { when } from '../parts/when.ts'
import type { PageContext, Route } from '../route.ts'

const spans = { day: 1, week: 7, month: 30 } as const
type Span = keyof typeof spans

const Query = z.object({
  since: z.enum(['day', 'week', 'month']).catch('day'),
  after: z.string().max(300).optional().catch(undefined),
})
const changesShown = 25
const dayMs = 86_400_000
/** A process that has not told of itself for so long is taken for stopped. */
const silentMs = 5 * 60_000

/** The page an editor opens in the morning: does anything want a person, what changed, what is due, is stet well. */
export function todayPages({ store, now }: Newsroom): readonly Route[] {
  const show = async (c: PageContext): Promise<Response> => {
    const words = c.get('words')
    const { since, after } = Query.parse(c.req.query())
    const at = now()
    const personId = c.get('caller').person!.id
    const [open, own, changes, hours, lag, seen, wrong] = await Promise.all([
      countSeverities(store, {}),
      countSeverities(store, { assignee: personId }),
      changesSince(store, new Date(at.getTime() - spans[since] * dayMs), { after, limit: changesShown }),
      dueByHour(store, at),
      dueLag(store),
      seenSince(store, new Date(at.getTime() - silentMs)),
      troubles(store),
    ])
    const body = html`${wants(c, { errors: open.error, warnings: open.warning, own: own.error + own.warning + own.note })}
<section aria-labelledby="changed"><h2 id="changed">${words.today.changed}</h2>
${choice(c, since)}
${
  changes.changes.length === 0
    ? emptyState(words.today.nothingChanged, words.today.nothingChangedAdvice)
    : html`<ul class="plain">${changes.changes.map((change) => card(c, change))}</ul>
${pager(words, new URL(c.req.url), changes.next)}`
}</section>
<section aria-labelledby="due"><h2 id="due">${words.today.due}</h2>${due(c, hours, lag)}</section>
<section aria-labelledby="health"><h2 id="health">${words.today.health}</h2>${health(c, seen, wrong)}</section>`
    return await page(c, { title: words.today.title, section: 'today', body })
  }
  return [{ method: 'GET', path: '/', needs: 'viewer', handle: show }]
}

function wants(
  c: PageContext,
  { errors, warnings, own }: { errors: number; warnings: number; own: number },
): Markup {
  const { today } = c.get('words')
  const items = [
    [errors, today.errors(errors), '/findings?severity=error', 'error'],
    [warnings, today.warnings(warnings), '/findings?severity=warning', 'warning'],
    [own, today.yours(own), '/findings?assignee=me', ''],
  ] as const
  const shown = items.filter(([count]) => count > 0)
  if (shown.length === 0) return html`<p class="calm">${today.calm}</p>`
  return html`<ul class="wants plain" aria-label="${today.wants}">${shown.map(
    ([, text, path, kind]) => html`<li><a class="${kind}" href="${path}">${text}</a></li>`,
  )}</ul>`
}

function choice(c: PageContext, chosen: Span): Markup {
  const { today } = c.get('words')
  return html`<p>${today.since}: ${(['day', 'week', 'month'] as const).map((span) =>
    span === chosen
      ? html`<b aria-current="true">${today[span]}</b> `
      : html`<a href="/?since=${span}">${today[span]}</a> `,
  )}</p>`
}

function card(c: PageContext, { kind, source, url, after, at, articles, articlesInAll }: Change): Markup {
  const words = c.get('words')
  const verdict = after?.verdict ?? null
  const failing = after?.failing ?? null
  const more = articlesInAll - articles.length
  const why = kind === 'failing' ? failing?.reason : verdict?.reason
  return html`<li class="card"><a href="/sources/${source}">${stateBadge(words, kind === 'failing' || verdict === null ? 'unreachable' : verdict.state)}</a>
${addressLink(url)} <span class="dim">${words.today.kinds[kind]}${why === undefined ? '' : `; ${words.reason(why)}`}, ${when(words, at)}</span>
<ul class="inline">${articles.map(
    ({ id, title }) =>
      html`<li><a href="/articles/${id}"><bdi>${shortened(printable(title), 120)}</bdi></a></li>`,
  )}${more > 0 ? html`<li class="dim">${words.today.more(more)}</li>` : nothing}</ul></li>`
}

function due(c: PageContext, hours: readonly DueHour[], lag: Awaited<ReturnType<typeof dueLag>>): Markup {
  const words = c.get('words')
  const { today } = words
  const number = new Intl.NumberFormat(words.language)
  const late =
    lag.sources === 0
      ? html`<p>${today.notLate}</p>`
      : html`<p><b>${today.late}</b>: ${today.lateSince(number.format(lag.sources), Math.round((lag.oldestMs ?? 0) / 60_000))}</p>`
  return html`${late}${barChart({
    id: 'due',
    title: today.dueIn,
    text: today.dueText,
    tableTitle: words.insight.table,
    headings: [today.hour, today.visits],
    series: [{ name: today.visits, pattern: 'alive' }],
    bars: hours.map(({ from, sources, exact }) => ({
      label: when(words, from),
      short: from.toISOString().slice(11, 13),
      values: [sources],
      shown: [exact ? number.format(sources) : today.atLeast(sources)],
    })),
  })}`
}

function health(c: PageContext, seen: readonly Seen[], wrong: Troubles): Markup {
  const words = c.get('words')
  const { today } = words
  const troubled = [
    wrong.failingWatches > 0 ? today.failingWatches(wrong.failingWatches) : null,
    wrong.unreadableArticles > 0 ? today.unreadable(wrong.unreadableArticles) : null,
    wrong.unindexedSources > 0 ? today.unindexed(wrong.unindexedSources) : null,
  ].filter((text) => text !== null)
  return html`${
    seen.length === 0
      ? html`<p class="error">${today.nobodyWorks}</p>`
      : html`<ul class="plain">${seen.map(
          ({ process, reach, answered, failed, at }) =>
            html`<li>${today.process} <code>${printable(process).slice(0, 8)}</code> <span class="${reach === 'doubtful' ? 'warning' : ''}">${today.online[reach]}</span>; <span class="dim">${today.hosts(answered, failed)}, ${when(words, at)}</span></li>`,
        )}</ul>`
  }
${troubled.length === 0 ? html`<p class="dim">${today.well}</p>` : html`<ul>${troubled.map((text) => html`<li class="warning">${text}</li>`)}</ul>`}`
}
