import { html, raw } from 'hono/html'
import type { SurvivalStep } from '../../desk/survival.ts'
import { type Markup, nothing } from '../markup.ts'
import { table } from './list.ts'

/*
 * Charts as SVG that reads well without seeing it: a title and a description, the numbers in a table behind each, and
 * patterns beside colours. Colours come from style.css by class: the pages allow no style of their own.
 */

const width = 720
const height = 200
const edge = { left: 44, right: 8, top: 10, bottom: 22 } as const
const plotWidth = width - edge.left - edge.right
const plotHeight = height - edge.top - edge.bottom

/** What a part of a bar is filled with: the class of its colour, and its pattern. */
type Pattern = 'alive' | 'moved' | 'blocked' | 'unreachable' | 'dead' | 'invalid'

interface BarChart {
  /** unique in its page */
  readonly id: string
  readonly title: string
  /** what it shows, for those who do not see it */
  readonly text: string
  readonly tableTitle: string
  /** of the table: the bar's name, then each series */
  readonly headings: readonly string[]
  readonly series: readonly { readonly name: string; readonly pattern: Pattern }[]
  readonly bars: readonly {
    readonly label: Markup | string
    /** below the bar */
    readonly short: string
    /** of each series, in their order */
    readonly values: readonly number[]
    /** the same, for people */
    readonly shown: readonly string[]
  }[]
}

/** Bars beside one another, each of one part for each series. */
export function barChart({ id, title, text, tableTitle, headings, series, bars }: BarChart): Markup {
  const most = Math.max(1, ...bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0)))
  const step = plotWidth / Math.max(1, bars.length)
  const every = Math.ceil(bars.length / 12)
  const drawn = bars.map(({ values, short }, index) => {
    let top = edge.top + plotHeight
    const left = edge.left + index * step + step * 0.1
    const parts = values.map((value, part) => {
      const tall = (value / most) * plotHeight
      top -= tall
      return tall === 0
        ? nothing
        : html`<rect class="fill ${series[part]!.pattern}" x="${fixed(left)}" y="${fixed(top)}" width="${fixed(step * 0.8)}" height="${fixed(tall)}" fill="url(#${id}-${series[part]!.pattern})"/>`
    })
    const label =
      index % every === 0
        ? html`<text x="${fixed(left + step * 0.4)}" y="${height - 6}" text-anchor="middle">${short}</text>`
        : nothing
    return html`${parts}${label}`
  })
  const rows = bars.map(
    ({ label, shown }) =>
      html`<tr><th scope="row">${label}</th>${shown.map((value) => html`<td class="number">${value}</td>`)}</tr>`,
  )
  return figure({
    ...{ id, title, text },
    drawing: html`<defs>${series.map(({ pattern }) => patternOf(id, pattern))}</defs>${axis([0, most / 2, most].map((value) => [value / most, compact(value)] as const))}${drawn}`,
    legend: series.length < 2 ? nothing : legend(id, series),
    numbers: html`<details><summary>${tableTitle}</summary>${table(title, headings, rows)}</details>`,
  })
}

interface SurvivalChart {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly steps: readonly SurvivalStep[]
  /** in days: how far anything was observed */
  readonly oldest: number
  readonly numbers: Markup
}

/** A curve that falls in steps, with the band of its confidence interval. */
export function survivalChart({ id, title, text, steps, oldest, numbers }: SurvivalChart): Markup {
  const last = Math.max(1, oldest)
  const x = (age: number) => fixed(edge.left + (age / last) * plotWidth)
  const y = (share: number) => fixed(edge.top + (1 - share) * plotHeight)
  const line = (of: (step: SurvivalStep) => number) => {
    const points: string[] = []
    let before = 1
    for (const step of steps) {
      points.push(`${x(step.age)},${y(before)}`, `${x(step.age)},${y(of(step))}`)
      before = of(step)
    }
    return [`${x(0)},${y(1)}`, ...points, `${x(last)},${y(before)}`]
  }
  const band = [...line(({ high }) => high), ...line(({ low }) => low).reverse()].join(' ')
  const ages = [...new Set([0, 0.25, 0.5, 0.75, 1].map((part) => Math.round(part * last)))]
  return figure({
    ...{ id, title, text },
    drawing: html`<defs>${patternOf(id, 'moved')}</defs>${axis([0, 0.5, 1].map((share) => [share, `${share * 100} %`] as const))}
${ages.map((age, index) => html`<text x="${x(age)}" y="${height - 6}" text-anchor="${index === 0 ? 'start' : index === ages.length - 1 ? 'end' : 'middle'}">${age}</text>`)}
<polygon class="band" points="${band}" fill="url(#${id}-moved)"/><polyline class="curve" points="${line(({ survival }) => survival).join(' ')}" fill="none"/>`,
    legend: nothing,
    numbers,
  })
}

function figure(parts: {
  id: string
  title: string
  text: string
  drawing: Markup
  legend: Markup
  numbers: Markup
}): Markup {
  const { id, title, text, drawing, legend, numbers } = parts
  return html`<figure class="chart"><svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-text">
<title id="${id}-title">${title}</title><desc id="${id}-text">${text}</desc>
${drawing}
</svg>${legend}<figcaption class="dim">${text}</figcaption>${numbers}</figure>`
}

function axis(marks: readonly (readonly [share: number, label: string])[]): Markup {
  return html`${marks.map(([share, label]) => {
    const at = fixed(edge.top + (1 - share) * plotHeight)
    return html`<line class="grid" x1="${edge.left}" x2="${width - edge.right}" y1="${at}" y2="${at}"/><text x="${edge.left - 6}" y="${at}" text-anchor="end" dominant-baseline="middle">${label}</text>`
  })}`
}

/** Strokes over a ground of the same colour, thinner: told apart in grey as well. */
const strokes: Readonly<Record<Pattern, string>> = {
  alive: '',
  moved: 'M0 8L8 0',
  blocked: 'M0 4H8',
  unreachable: 'M4 0V8',
  dead: 'M0 0L8 8M0 8L8 0',
  invalid: 'M4 3V5',
}

function patternOf(id: string, pattern: Pattern): Markup {
  return html`<pattern id="${id}-${pattern}" class="pattern ${pattern}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8"/>${strokes[pattern] === '' ? nothing : raw(`<path d="${strokes[pattern]}"/>`)}</pattern>`
}

function legend(id: string, series: BarChart['series']): Markup {
  return html`<ul class="legend" aria-hidden="true">${series.map(
    ({ name, pattern }) =>
      html`<li><svg viewBox="0 0 16 16"><rect width="16" height="16" fill="url(#${id}-${pattern})"/></svg> ${name}</li>`,
  )}</ul>`
}

function fixed(value: number): string {
  return value.toFixed(1)
}

function compact(value: number): string {
  return value >= 10_000
    ? `${Math.round(value / 1000)}k`
    : value >= 1000
      ? `${(value / 1000).toFixed(1)}k`
      : `${Math.round(value * 10) / 10}`
}
