import { html } from 'hono/html'
import { z } from 'zod'
import { decide } from '../../desk/decide.ts'
import { StetError } from '../../error.ts'
import { printable, shortened } from '../../printable.ts'
import { ruleIds, Severity } from '../../report/report.ts'
import {
  type Decision,
  decisionsOf,
  type MadeDecision,
  type SavedDecision,
  undoBulk,
} from '../../store/decisions.ts'
import {
  countFindings,
  type FindingCounts,
  type FindingFacet,
  FindingState,
  findFinding,
  listFindings,
  type StandingFinding,
} from '../../store/findings.ts'
import { said } from '../../words/said.ts'
import { failure } from '../app.ts'
import { FindingQuery, filtersOf } from '../finding-query.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Colleague, Newsroom } from '../newsroom.ts'
import { addressLink } from '../parts/address.ts'
import { severityBadge } from '../parts/badge.ts'
import { formToken } from '../parts/form.ts'
import { emptyState, pager, table } from '../parts/list.ts'
import { when } from '../parts/when.ts'
import { may } from '../role.ts'
import type { PageContext, Route } from '../route.ts'

const After = z.string().max(300).optional().catch(undefined)

/** What the page says of the decision that was just made. */
const Done = z.object({
  done: z.coerce.number().int().min(0).max(500),
  kind: z.enum(['made', 'undone', 'refused']),
  bulk: z.uuid().optional().catch(undefined),
})

const Form = z.discriminatedUnion('do', [
  z.object({ do: z.literal('assign'), assignee: z.union([z.literal('').transform(() => null), z.uuid()]) }),
  z.object({ do: z.literal('snooze'), days: z.coerce.number().int().min(1).max(365) }),
  z.object({
    do: z.literal('fine'),
    reason: z.string(),
    until: z.iso.date().transform((day) => new Date(day)),
  }),
  z.object({ do: z.literal('undo') }),
  z.object({ do: z.literal('undo-bulk'), bulk: z.uuid() }),
])

const pageSize = 50
const dayMs = 86_400_000
const daysBack = [1, 7, 30] as const
const daysAhead = [1, 7, 30] as const
const fineDays = 90

/** Findings as a list to work through: filtered, decided one by one or many at once, by keyboard or without script. */
export function triagePages(newsroom: Newsroom): readonly Route[] {
  const { store, now } = newsroom
  const show = async (c: PageContext): Promise<Response> => {
    const words = c.get('words')
    const query = FindingQuery.parse(c.req.query())
    const after = After.parse(c.req.query('after'))
    const filters = filtersOf(c, query, now())
    const [{ findings, next }, counts, colleagues] = await Promise.all([
      listFindings(store, filters, { after, limit: pageSize }),
      countFindings(store, filters),
      newsroom.colleagues(),
    ])
    const names = new Map(colleagues.map(({ id, name }) => [id, name]))
    const list =
      findings.length === 0
        ? emptyState(words.triage.empty, words.triage.emptyAdvice)
        : rows(c, findings, names)
    const here = new URL(c.req.url)
    const editable = findings.length > 0 && may(c.get('caller').person?.role ?? null, 'editor')
    const body = html`${message(c)}
${filterForm(c, query, counts, colleagues)}
<p>${total(c, counts)}${findings.length === 0 ? nothing : html` · <a href="/findings.csv?${here.searchParams}" download>${words.triage.asTable}</a>`}</p>
${
  editable
    ? html`<form method="post" action="/findings/decide" id="triage">${formToken(c)}<input type="hidden" name="back" value="${backOf(here)}">
${list}${decisions(c, colleagues, now())}</form>${keys(c)}`
    : list
}
${pager(words, here, next)}`
    return await page(c, { title: words.triage.title, section: 'triage', scripts: ['triage.js'], body })
  }

  const save = async (c: PageContext): Promise<Response> => {
    const form = await c.req.formData()
    const by = c.get('caller').person!.id
    const back = new URL(z.string().max(4_000).catch('').parse(form.get('back')), 'http://stet.invalid')
    const { data } = Form.safeParse(Object.fromEntries(form))
    const saved = data === undefined ? null : await decided(newsroom, data, form.getAll('finding'), by)
    c.set(
      'did',
      saved === null
        ? null
        : { subject: saved.bulk, detail: { decision: data?.do, findings: saved.findings } },
    )
    const said = new URLSearchParams(back.pathname === '/findings' ? back.searchParams : '')
    for (const name of ['done', 'kind', 'bulk']) said.delete(name)
    const undone = data?.do === 'undo' || data?.do === 'undo-bulk'
    said.set('kind', saved === null ? 'refused' : undone ? 'undone' : 'made')
    said.set('done', String(saved?.findings.length ?? 0))
    if (saved !== null && !undone) said.set('bulk', saved.bulk)
    return c.redirect(`/findings?${said}`, 303)
  }

  const one = async (c: PageContext): Promise<Response> => {
    const id = z.uuid().safeParse(c.req.param('id')).data
    const finding = id === undefined ? null : await findFinding(store, id)
    if (finding === null) return await failure(c, 404, 'not-found')
    const words = c.get('words')
    const names = new Map((await newsroom.colleagues()).map(({ id, name }) => [id, name]))
    const made = await decisionsOf(store, finding.id)
    const body = html`${table(words.triage.finding, headingsOf(c, false), [row(c, finding, names, false)])}
<h2>${words.triage.history}</h2>${history(c, made, names)}`
    return await page(c, { title: words.rules[finding.rule], section: 'triage', body })
  }

  return [
    { method: 'GET', path: '/findings/:id', needs: 'viewer', handle: one },
    { method: 'GET', path: '/findings', needs: 'viewer', handle: show },
    { method: 'POST', path: '/findings/decide', needs: 'editor', audits: 'finding.decide', handle: save },
  ]
}

/** Null when it cannot be decided so. */
async function decided(
  { store, now }: Newsroom,
  form: z.output<typeof Form>,
  findings: readonly unknown[],
  by: string,
): Promise<SavedDecision | null> {
  if (form.do === 'undo-bulk') return await undoBulk(store, form.bulk, by)
  try {
    return await decide(
      { store, now },
      { findings: findings.map(String), by, decision: decisionOf(form, now()) },
    )
  } catch (error) {
    if (error instanceof StetError && error.code === 'decision-invalid') return null
    throw error
  }
}

function decisionOf(form: Exclude<z.output<typeof Form>, { do: 'undo-bulk' }>, now: Date): Decision {
  switch (form.do) {
    case 'assign':
      return { kind: 'assign', assignee: form.assignee }
    case 'snooze':
      return { kind: 'snooze', until: new Date(now.getTime() + form.days * dayMs), reason: null }
    case 'fine':
      return { kind: 'fine', until: form.until, reason: form.reason }
    case 'undo':
      return { kind: 'undo' }
  }
}

/** Where a decision leads back to: this list, without what the page said of the decision before. */
function backOf(here: URL): string {
  const query = new URLSearchParams(here.searchParams)
  for (const name of ['done', 'kind', 'bulk']) query.delete(name)
  return `/findings?${query}`
}

function message(c: PageContext): Markup {
  const words = c.get('words').triage
  const { data } = Done.safeParse(c.req.query())
  if (data === undefined) return nothing
  if (data.kind === 'refused' || data.done === 0)
    return html`<p role="alert" class="said error">${words.notDecided} ${words.notDecidedAdvice}</p>`
  if (data.kind === 'undone' || data.bulk === undefined)
    return html`<p role="status" class="said">${data.kind === 'undone' ? words.undone(data.done) : words.done(data.done)}</p>`
  return html`<form method="post" action="/findings/decide" class="said">${formToken(c)}<input type="hidden" name="back" value="${backOf(new URL(c.req.url))}">
<input type="hidden" name="bulk" value="${data.bulk}"><span role="status">${words.done(data.done)}</span>
<button name="do" value="undo-bulk" data-key="undo-bulk">${words.undo}</button></form>`
}

function total(c: PageContext, { total, exact }: FindingCounts): string {
  const words = c.get('words').triage
  return exact ? words.all(total) : words.many(total)
}

interface Option {
  readonly value: string
  readonly name: string
}

function filterForm(
  c: PageContext,
  query: FindingQuery,
  counts: FindingCounts,
  colleagues: readonly Colleague[],
): Markup {
  const words = c.get('words')
  const { triage } = words
  const number = new Intl.NumberFormat(words.language)
  /** What findings here have most, with how many, and what is chosen. */
  const found = (
    facet: FindingFacet,
    chosen: string | undefined,
    name: (value: string) => string,
  ): Option[] => {
    const values = counts.by[facet].map(({ value, count }) => ({
      value,
      name: `${shortened(printable(name(value)), 60)} (${number.format(count)}${counts.exact ? '' : '+'})`,
    }))
    return chosen === undefined || values.some(({ value }) => value === chosen)
      ? values
      : [{ value: chosen, name: shortened(printable(name(chosen)), 60) }, ...values]
  }
  const same = (value: string) => value
  const rules = [...ruleIds].map((rule) => ({
    value: rule,
    name: countedName(words.rules[rule], counts, 'rule', rule, number),
  }))
  const people = [
    { value: 'me', name: triage.me },
    { value: 'nobody', name: triage.nobody },
    ...colleagues.map(({ id, name }) => ({ value: id, name: printable(name) })),
  ]
  const severities = Severity.options.map((severity) => ({
    value: severity,
    name: countedName(words.severities[severity], counts, 'severity', severity, number),
  }))
  const states = FindingState.options.map((state) => ({ value: state, name: triage.states[state] }))
  const days = daysBack.map((count) => ({ value: String(count), name: triage.lastDays(count) }))
  const { article } = query
  return html`<form class="filters" action="/findings" role="search" aria-label="${triage.filters}">
${select('state', triage.state, states, query.state, null)}
${select('severity', triage.severity, severities, query.severity, triage.any)}
${select('rule', triage.rule, rules, query.rule, triage.any)}
${select('section', triage.section, found('section', query.section, same), query.section, triage.any)}
${select('author', triage.author, found('author', query.author, same), query.author, triage.any)}
${select('host', triage.host, found('host', query.host, same), query.host, triage.any)}
${select('since', triage.since, days, query.since?.toString(), triage.any)}
${select('assignee', triage.assignee, people, query.assignee, triage.any)}
<label>${triage.words} <input type="search" name="q" value="${query.q ?? ''}" maxlength="300" autocomplete="off" data-key="search"></label>
${article === undefined ? nothing : html`<input type="hidden" name="article" value="${article}">`}
<button class="main">${triage.filter}</button>
</form>`
}

function countedName(
  name: string,
  counts: FindingCounts,
  facet: FindingFacet,
  value: string,
  number: Intl.NumberFormat,
): string {
  const count = counts.by[facet].find((one) => one.value === value)?.count
  return count === undefined ? name : `${name} (${number.format(count)}${counts.exact ? '' : '+'})`
}

function select(
  name: string,
  label: string,
  options: readonly Option[],
  chosen: string | undefined,
  any: string | null,
): Markup {
  return html`<label>${label} <select name="${name}">${any === null ? nothing : html`<option value="">${any}</option>`}${options.map(
    ({ value, name }) =>
      html`<option value="${value}"${value === chosen ? html` selected` : nothing}>${name}</option>`,
  )}</select></label>`
}

function rows(
  c: PageContext,
  findings: readonly StandingFinding[],
  names: ReadonlyMap<string, string>,
): Markup {
  const words = c.get('words')
  const { triage } = words
  const editable = may(c.get('caller').person?.role ?? null, 'editor')
  return table(
    triage.list,
    headingsOf(c, editable),
    findings.map((finding) => row(c, finding, names, editable)),
  )
}

function row(
  c: PageContext,
  finding: StandingFinding,
  names: ReadonlyMap<string, string>,
  editable: boolean,
): Markup {
  const words = c.get('words')
  const { triage } = words
  const { id, rule, severity, message, articleId, title, section, authors, source, url, citation, line } =
    finding
  const { text, language } = said(words, message)
  const path = `/articles/${articleId}${citation === null ? '' : `#${citation}`}`
  const choice = html`<td><input type="checkbox" name="finding" value="${id}" aria-label="${triage.choose(`${words.rules[rule]}, ${shortened(printable(title), 80)}`)}"></td>`
  const byline = [section, ...authors].filter((part) => part !== null).map((part) => printable(part))
  return html`<tr id="f${id}">${editable ? choice : nothing}
<td>${severityBadge(words, severity)}</td>
<td><b>${words.rules[rule]}</b><br><span lang="${language}"><bdi>${shortened(printable(text), 300)}</bdi></span>${instead(c, finding)}${hold(c, finding, names)}</td>
<td><a href="${path}" data-key="open"><bdi>${shortened(printable(title), 120)}</bdi></a><br><span class="dim">${triage.line(line)}${byline.length === 0 ? nothing : html` · <bdi>${byline.join(', ')}</bdi>`}</span></td>
<td>${url === null ? '–' : addressLink(url)}${source === null ? nothing : html`<br><a class="beside" href="/sources/${source}">${words.article.source}</a>`}</td>
<td>${finding.assignee === null ? html`<span class="dim">${triage.nobody}</span>` : printable(names.get(finding.assignee) ?? triage.someone)}</td>
<td>${when(words, finding.since)}<br><a class="beside" href="/findings/${id}">${triage.history}</a></td>
</tr>`
}

function instead(c: PageContext, { replaceWith }: StandingFinding): Markup {
  return replaceWith === null
    ? nothing
    : html`<br>${c.get('words').triage.instead}: ${addressLink(replaceWith)}`
}

function hold(c: PageContext, { hold, state }: StandingFinding, names: ReadonlyMap<string, string>): Markup {
  const words = c.get('words')
  const { triage } = words
  if (hold === null)
    return state === 'open' ? nothing : html`<br><span class="dim">${triage.states[state]}</span>`
  return html`<br><span class="dim">${triage.states[state]} ${triage.until} ${when(words, hold.until)}, ${triage.by} ${printable(names.get(hold.by) ?? triage.someone)}${hold.reason === null ? nothing : html`: <bdi>${printable(hold.reason)}</bdi>`}</span>`
}

/** What can be decided; one that wants nothing typed does not ask for the reason that another wants. */
function decisions(c: PageContext, colleagues: readonly Colleague[], now: Date): Markup {
  const { triage } = c.get('words')
  const day = (days: number) => new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10)
  const own = c.get('caller').person!
  const people = [
    { value: own.id, name: triage.me },
    ...colleagues
      .filter(({ id }) => id !== own.id)
      .map(({ id, name }) => ({ value: id, name: printable(name) })),
    { value: '', name: triage.nobody },
  ]
  const ahead = daysAhead.map((days) => ({ value: String(days), name: triage.days[days] }))
  return html`<fieldset class="decide"><legend>${triage.decide}</legend>
<span class="group">${select('assignee', triage.assignTo, people, own.id, null)}<button name="do" value="assign" formnovalidate data-key="assign">${triage.assign}</button></span>
<span class="group">${select('days', triage.snoozeFor, ahead, '7', null)}<button name="do" value="snooze" formnovalidate data-key="snooze">${triage.snooze}</button></span>
<span class="group"><label>${triage.fineReason} <input name="reason" maxlength="500" required autocomplete="off"></label>
<label>${triage.fineUntil} <input type="date" name="until" min="${day(1)}" max="${day(730)}" value="${day(fineDays)}" required></label><button name="do" value="fine" data-key="fine">${triage.fine}</button></span>
<button name="do" value="undo" formnovalidate data-key="undo">${triage.undoLast}</button>
</fieldset>`
}

/** What the keys do; without script there are none, and this stays hidden. */
function keys(c: PageContext): Markup {
  const { triage } = c.get('words')
  const list = Object.entries(triage.keyList).map(
    ([key, does]) => html`<dt><kbd>${key}</kbd></dt><dd>${does}</dd>`,
  )
  return html`<details id="keys" hidden data-choose-all="${triage.chooseAll}"><summary>${triage.keys}</summary>
<p><label><input type="checkbox" checked data-key="on"> ${triage.keysOn}</label></p><dl>${list}</dl></details>`
}

function headingsOf(c: PageContext, editable: boolean): string[] {
  const { chosen, severity, finding, article, source, assignee, standing } = c.get('words').triage
  return [...(editable ? [chosen] : []), severity, finding, article, source, assignee, standing]
}

/** What was decided of a finding, by whom and why. */
function history(c: PageContext, made: readonly MadeDecision[], names: ReadonlyMap<string, string>): Markup {
  const words = c.get('words')
  const { triage } = words
  const name = (id: string) => printable(names.get(id) ?? triage.someone)
  if (made.length === 0) return html`<p class="dim">${triage.notDecided}</p>`
  const does = { assign: triage.assign, snooze: triage.snooze, fine: triage.fine, undo: triage.undo }
  return html`<ul>${made.map(({ at, by, kind, assignee, until, reason, undone }) => {
    const what = html`${does[kind]}${kind === 'assign' ? `: ${assignee === null ? triage.nobody : name(assignee)}` : ''}${until === null ? nothing : html` ${triage.until} ${when(words, until)}`}`
    return html`<li>${when(words, at)} ${name(by)}: ${undone ? html`<del>${what}</del>` : what}${reason === null ? nothing : html` <bdi>${printable(reason)}</bdi>`}</li>`
  })}</ul>`
}
