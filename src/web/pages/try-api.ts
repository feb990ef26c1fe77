import { html } from 'hono/html'
import { apiOperations } from '../api/api.ts'
import { jsonSchema, type Parameter, parameters, whoMay } from '../api/openapi.ts'
import type { Operation } from '../api/operation.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { formToken } from '../parts/form.ts'
import { settingsNav } from '../parts/settings-nav.ts'
import { may } from '../role.ts'
import type { PageContext, Route } from '../route.ts'

/** What the API does, to read; and, with a script, to try as whoever has logged in. */
export function tryApiPages(newsroom: Newsroom): readonly Route[] {
  const byTag = Map.groupBy(apiOperations(newsroom), ({ tag }) => tag)
  const show = async (c: PageContext): Promise<Response> => {
    const words = c.get('words').api
    const body = html`${settingsNav(c, 'api')}
<p>${words.lead} <a href="/api/v1/openapi.json">openapi.json</a></p>
<noscript><p class="dim">${words.noScript}</p></noscript>
<nav class="places" aria-label="${words.parts}"><ul>${[...byTag.keys()].map((tag) => html`<li><a href="#${tag}">${words.tags[tag as keyof typeof words.tags]}</a></li>`)}</ul></nav>
${[...byTag].map(
  ([
    tag,
    operations,
  ]) => html`<section aria-labelledby="${tag}"><h2 id="${tag}">${words.tags[tag as keyof typeof words.tags]}</h2>
${operations.map((operation) => described(c, operation))}</section>`,
)}`
    return await page(c, { title: words.title, section: 'settings', scripts: ['try.js'], body })
  }
  return [{ method: 'GET', path: '/api', needs: 'viewer', handle: show }]
}

function described(c: PageContext, operation: Operation): Markup {
  const words = c.get('words').api
  const { id, method, summary, needs, body, answer } = operation
  const path = operation.path.replace(/:(\w+)/g, '{$1}')
  const isOpen = may(c.get('caller').person?.role ?? null, needs)
  return html`<details class="operation" id="${id}"><summary><code>${method} ${path}</code> <span lang="en">${summary}</span></summary>
<p class="dim" lang="en">${whoMay(operation)}</p>
${isOpen ? form(c, operation, path) : nothing}
${body === null ? nothing : schema(words.takes, jsonSchema(body, 'input'))}
${answer === null ? nothing : schema(words.answers, jsonSchema(answer, 'output'))}</details>`
}

function form(c: PageContext, { id, method, params, query, body }: Operation, path: string): Markup {
  const words = c.get('words').api
  const fields = [...parameters(params, 'path'), ...parameters(query, 'query')]
  return html`<form data-try="/api/v1${path}" data-method="${method}">${formToken(c)}
${fields.map(field)}
${body === null ? nothing : html`<label>${words.body} <textarea name="body:json" rows="6" spellcheck="false" required>{}</textarea></label>`}
<p><button disabled>${words.send}</button></p>
<pre class="answer" role="status" aria-label="${words.answer} ${id}" tabindex="0" hidden></pre></form>`
}

function field({ name, in: place, required, schema }: Parameter): Markup {
  const { enum: values, default: usual } = schema as { enum?: readonly unknown[]; default?: unknown }
  const called = `${place}:${name}`
  const label = html`<code>${name}</code>`
  if (Array.isArray(values))
    return html`<label>${label} <select name="${called}">${required ? nothing : html`<option value=""></option>`}${values.map((value) => html`<option>${String(value)}</option>`)}</select></label>`
  return html`<label>${label} <input name="${called}" placeholder="${usual === undefined ? '' : String(usual)}"${required ? html` required` : nothing} autocomplete="off"></label>`
}

function schema(title: string, of: object): Markup {
  return html`<details><summary>${title}</summary><pre tabindex="0">${JSON.stringify(of, null, 2)}</pre></details>`
}
