// @ts-check
/** Sends what a form of the API's page describes, as whoever has logged in, and shows what came back. */
const shown = 100_000

for (const form of document.querySelectorAll('form[data-try]')) {
  if (!(form instanceof HTMLFormElement)) continue
  for (const button of form.querySelectorAll('button')) button.disabled = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const output = form.querySelector('pre')
    if (output === null) return
    output.hidden = false
    output.textContent = '…'
    try {
      output.textContent = await answerOf(form)
    } catch (error) {
      output.textContent = String(error)
    }
  })
}

/** @param {HTMLFormElement} form */
async function answerOf(form) {
  const fields = [...new FormData(form)].map(([name, value]) => /** @type {const} */ ([name, String(value)]))
  const given = (/** @type {string} */ place) =>
    fields.flatMap(([name, value]) =>
      name.startsWith(`${place}:`) && value !== ''
        ? [/** @type {const} */ ([name.slice(place.length + 1), value])]
        : [],
    )
  let path = form.dataset.try ?? ''
  for (const [name, value] of given('path')) path = path.replace(`{${name}}`, encodeURIComponent(value))
  const query = new URLSearchParams(given('query').map(([name, value]) => [name, value])).toString()
  const body = given('body')[0]?.[1]
  const headers = new Headers({ 'x-csrf-token': String(new FormData(form).get('csrf') ?? '') })
  if (body !== undefined) headers.set('content-type', 'application/json')
  const response = await fetch(path + (query === '' ? '' : `?${query}`), {
    method: form.dataset.method ?? 'GET',
    headers,
    ...(body === undefined ? {} : { body }),
  })
  const fieldsSent = [...response.headers].map(([name, value]) => `${name}: ${value}`)
  return [`${response.status} ${response.statusText}`, ...fieldsSent, '', await bodyOf(response)].join('\n')
}

/** @param {Response} response */
async function bodyOf(response) {
  const type = response.headers.get('content-type') ?? ''
  if (!/json|text|svg/.test(type)) return `(${(await response.blob()).size})`
  const text = await response.text()
  if (!type.includes('json')) return text.slice(0, shown)
  return JSON.stringify(JSON.parse(text), null, 2).slice(0, shown)
}
