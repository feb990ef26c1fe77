import { html } from 'hono/html'
import { type Markup, nothing } from '../markup.ts'
import type { PageContext } from '../route.ts'

/** What every form that changes something carries: proof that it was ours (security.ts). */
export function formToken(c: PageContext): Markup {
  return html`<input type="hidden" name="csrf" value="${c.get('caller').csrf}">`
}

export interface Field {
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'email' | 'password' | 'number' | 'url'
  /** more than one makes room for several */
  readonly lines?: number
  readonly isOptional?: boolean
  readonly value?: string
  /** WCAG 1.3.5: what the browser may fill in */
  readonly autocomplete?: string
  /** what to know before filling it in */
  readonly hint?: string
  /** what is wrong with what was filled in */
  readonly fault?: string | null
}

/** A line or several to be filled in, with their label, and what is wrong with it where it stands. */
export function field(asked: Field): Markup {
  const {
    name,
    label,
    type = 'text',
    lines = 1,
    value = '',
    autocomplete = 'off',
    hint,
    fault = null,
  } = asked
  const described = [hint === undefined ? '' : `${name}-hint`, fault === null ? '' : `${name}-fault`]
    .join(' ')
    .trim()
  const attributes = html`id="${name}" name="${name}" autocomplete="${autocomplete}"${
    asked.isOptional === true ? nothing : html` required`
  }${described === '' ? nothing : html` aria-describedby="${described}"`}${
    fault === null ? nothing : html` aria-invalid="true"`
  }`
  return html`<div><label for="${name}">${label}</label>
${
  lines === 1
    ? html`<input ${attributes} type="${type}" value="${value}">`
    : html`<textarea ${attributes} rows="${lines}">
${value}</textarea>`
}
${hint === undefined ? nothing : html`<p class="dim" id="${name}-hint">${hint}</p>`}
${fault === null ? nothing : html`<p class="error" id="${name}-fault">${fault}</p>`}</div>`
}

/** One of several. */
export function choice(asked: {
  readonly name: string
  readonly label: string
  readonly options: readonly (readonly [value: string, text: string])[]
  readonly value: string
}): Markup {
  const { name, label, options, value } = asked
  return html`<div><label for="${name}">${label}</label>
<select id="${name}" name="${name}">${options.map(
    ([option, text]) =>
      html`<option value="${option}"${option === value ? html` selected` : nothing}>${text}</option>`,
  )}</select></div>`
}

/** What became of what was sent, told at once to those who do not see it. */
export function outcome(text: string, kind: 'pass' | 'error'): Markup {
  return html`<p class="${kind}" role="${kind === 'error' ? 'alert' : 'status'}">${text}</p>`
}
