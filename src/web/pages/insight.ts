import { html } from 'hono/html'
import { z } from 'zod'
import { type Insight, insight, type Survival } from '../../desk/insight.ts'
import { survivalAt } from '../../desk/survival.ts'
import type { HostRecord } from '../../store/insight.ts'
import { type State, states } from '../../verdict/verdict.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { hostName } from '../parts/address.ts'
import { barChart, survivalChart } from '../parts/charts.ts'
import { emptyState, table } from '../parts/list.ts'
import { when } from '../parts/when.ts'
import type { PageContext, Route } from '../route.ts'

const Query = z.object({ by: z.enum(['day', 'week']).catch('day') })
const yearDays = 365
/** So many lines of a table tell a curve. */
const mostSteps = 60

/** How links age: how long sources live, what checks find, and where visits fail or take long. */
export function insightPages({ store, now }: Newsroom): readonly Route[] {
  const show = async (c: PageContext): Promise<Response> => {
    const words = c.get('words')
    const { by } = Query.parse(c.req.query())
    const counted = await insight(store, by, now())
    const body =
      counted === null
        ? emptyState(words.insight.empty, words.insight.emptyAdvice)
        : html`<p class="dim">${words.insight.counted}: ${when(words, counted.madeAt)}</p>
${survival(c, counted.survival)}
${verdicts(c, counted, by)}
${hosts(c, counted)}`
    return await page(c, { title: words.insight.title, section: 'insight', body })
  }
  return [{ method: 'GET', path: '/insight', needs: 'viewer', handle: show }]
}

function survival(c: PageContext, curves: readonly Survival[]): Markup {
  const words = c.get('words').insight
  const number = numberOf(c)
  const all = curves.find(({ host }) => host === null)
  if (all === undefined) return nothing
  const median = all.medianAge === null ? words.noMedian : words.median(number(all.medianAge))
  const ownRows = curves.map(
    (curve) => html`<tr><th scope="row">${curve.host === null ? words.allHosts : hostName(curve.host)}</th>
<td class="number">${number(curve.sources)}</td><td class="number">${number(curve.died)}</td>
<td class="number">${curve.oldest < yearDays ? '–' : share(survivalAt(curve.steps, yearDays))}</td>
<td class="number">${curve.medianAge === null ? '–' : number(curve.medianAge)}</td><td class="number">${number(curve.oldest)}</td></tr>`,
  )
  return html`<section aria-labelledby="survival"><h2 id="survival">${words.survival}</h2>
${survivalChart({
  id: 'survival-chart',
  title: words.survival,
  text: `${words.survivalText(number(all.sources), number(all.died))} ${median}`,
  steps: all.steps,
  oldest: all.oldest,
  numbers: html`<details><summary>${words.table}</summary>${steps(c, all)}</details>`,
})}
<h3>${words.hosts}</h3>
${table(words.hosts, [words.host, words.sources, words.died, words.afterYear, words.medianAge, words.oldest], ownRows)}</section>`
}

function steps(c: PageContext, { steps }: Survival): Markup {
  const words = c.get('words').insight
  const number = numberOf(c)
  const every = Math.ceil(steps.length / mostSteps)
  const rows = steps
    .filter((_, index) => index % every === 0 || index === steps.length - 1)
    .map(
      ({ age, atRisk, died, survival, low, high }) => html`<tr><th scope="row">${number(age)}</th>
<td class="number">${number(atRisk)}</td><td class="number">${number(died)}</td>
<td class="number">${share(survival)}</td><td class="number">${share(low)} – ${share(high)}</td></tr>`,
    )
  return table(words.survival, [words.age, words.atRisk, words.died, words.alive, words.interval], rows)
}

function verdicts(c: PageContext, { verdicts }: Insight, by: 'day' | 'week'): Markup {
  const words = c.get('words')
  const text = words.insight
  const number = numberOf(c)
  const shown = states.filter((state) => verdicts.some((row) => row.state === state))
  const byTime = Map.groupBy(verdicts, ({ from }) => from)
  const bars = [...byTime].map(([from, rows]) => {
    const values = shown.map((state) => rows.find((row) => row.state === state)?.checks ?? 0)
    return { label: from, short: from.slice(5), values, shown: values.map(number) }
  })
  return html`<section aria-labelledby="verdicts"><h2 id="verdicts">${text.verdicts}</h2>
<p>${(['day', 'week'] as const).map((one) => (one === by ? html`<b aria-current="true">${text.by[one]}</b> ` : html`<a href="/insight?by=${one}">${text.by[one]}</a> `))}</p>
${
  bars.length === 0
    ? html`<p class="dim">${text.noChecks}</p>`
    : barChart({
        id: 'verdicts-chart',
        title: text.verdicts,
        text: `${text.verdictsText} ${bars[0]!.label} – ${bars.at(-1)!.label}.`,
        tableTitle: text.table,
        headings: [text.from, ...shown.map((state) => words.states[state])],
        series: shown.map((state: State) => ({ name: words.states[state], pattern: state })),
        bars,
      })
}</section>`
}

function hosts(c: PageContext, { fragile, slow }: Insight): Markup {
  const words = c.get('words').insight
  const number = numberOf(c)
  const list = (name: string, text: string, records: readonly HostRecord[]) =>
    html`<section><h2>${name}</h2><p class="dim">${text}</p>${
      records.length === 0
        ? html`<p>${words.none}</p>`
        : table(
            name,
            [words.host, words.sources, words.checks, words.failed, words.share, words.middle],
            records.map(
              ({
                host,
                sources,
                checks,
                failed,
                medianMs,
              }) => html`<tr><th scope="row"><a href="/findings?host=${encodeURIComponent(host)}">${hostName(host)}</a></th>
<td class="number">${number(sources)}</td><td class="number">${number(checks)}</td><td class="number">${number(failed)}</td>
<td class="number">${share(failed / checks)}</td><td class="number">${number(Math.round(medianMs))} ms</td></tr>`,
            ),
          )
    }</section>`
  return html`${list(words.fragile, words.fragileText, fragile)}${list(words.slow, words.slowText, slow)}`
}

function numberOf(c: PageContext): (value: number) => string {
  const format = new Intl.NumberFormat(c.get('words').language)
  return (value) => format.format(value)
}

function share(value: number): string {
  return `${(value * 100).toFixed(1)} %`
}
