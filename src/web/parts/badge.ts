import { html } from 'hono/html'
import { stateMarks } from '../../report/state-marks.ts'
import type { State } from '../../verdict/verdict.ts'
import type { Words } from '../../words/words.ts'
import type { Markup } from '../markup.ts'

/** Mark, word and colour say the same: nobody needs the colour. */
export function stateBadge(words: Words, state: State): Markup {
  return html`<span class="state ${state}"><span aria-hidden="true">${stateMarks[state]}</span> ${words.states[state]}</span>`
}

type Severity = keyof Words['severities']

const severityMarks: Readonly<Record<Severity, string>> = { error: '■', warning: '▲', note: '●' }

export function severityBadge(words: Words, severity: Severity): Markup {
  return html`<span class="severity ${severity}"><span aria-hidden="true">${severityMarks[severity]}</span> ${words.severities[severity]}</span>`
}
