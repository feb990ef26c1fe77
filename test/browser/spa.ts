import type { Behaviour } from '../web/behaviour.ts'
import { html, reply } from '../web/reply.ts'

/** An application's shell: a root, a script, and nothing to read. */
export function shell(script = '/app.js', head = '<title>The Paper</title>'): Behaviour {
  return html(
    `<!doctype html><html lang="en"><head><meta charset="windows-1252">${head}</head><body>` +
      '<noscript>You need to enable JavaScript to run this app.</noscript>' +
      `<div id="root"></div><script type="module" src="${script}"></script></body></html>`,
  )
}

export function script(code: string): Behaviour {
  return reply(code, { type: 'text/javascript' })
}

export function json(value: unknown, status = 200): Behaviour {
  return reply(JSON.stringify(value), { type: 'application/json', status })
}

/** An application that draws `title` and `text` from its API under the path of its address, and an error page without them. */
export const app = script(`
const root = document.getElementById('root')
const answer = await fetch('/api' + location.pathname, { headers: { accept: 'application/json' } })
if (answer.ok) {
  const { title, text } = await answer.json()
  document.title = title + ' | The Paper'
  root.innerHTML = '<main><article><h1></h1><p></p></article></main>'
  root.querySelector('h1').textContent = title
  root.querySelector('p').textContent = text
} else {
  document.title = 'Page not found | The Paper'
  root.innerHTML = '<main><h1>Page not found</h1><p>The page you are looking for does not exist or was removed.</p></main>'
}
`)

export const quote = 'the gate will be shut whenever the tide stands two metres above its mean'
export const storyText = `${'Workers tightened the last bolts of the storm gate on Tuesday evening. '.repeat(20)}The warden said that “${quote}”. ${'Fishermen watched from the quay. '.repeat(10)}`
