import { html } from 'hono/html'
import { exportCapture, packWacz } from '../../archive/export.ts'
import { captureId, findCapture, type ListedCapture } from '../../archive/list-captures.ts'
import type { ArchivePlace } from '../../archive/place.ts'
import { type ArchivedResponse, readCapture } from '../../archive/read-capture.ts'
import { StetError } from '../../error.ts'
import { printable, shortened } from '../../printable.ts'
import { sourceOfCapture } from '../../store/source-pages.ts'
import { failure } from '../app.ts'
import { page } from '../layout.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { addressLink } from '../parts/address.ts'
import { table } from '../parts/list.ts'
import { when } from '../parts/when.ts'
import { newPass } from '../replay/pass.ts'
import type { PageContext, Route } from '../route.ts'

/** A copy: what it is, the page as it was, and files to hand on. */
export function capturePages(newsroom: Newsroom): readonly Route[] {
  const { archivePlace, store, now, version } = newsroom
  const software = `stet/${version}`
  const show = async (c: PageContext): Promise<Response> => {
    const words = c.get('words')
    const found = await findCapture(archivePlace, c.req.param('id') ?? '')
    if (found === null) return await failure(c, 404, 'not-found')
    const source = await sourceOfCapture(store, found.capture)
    const read = await whole(archivePlace, found)
    const replay = `${newsroom.replayUrl}/${newPass(newsroom.replayKey, now())}/${found.id}`
    return await page(c, {
      title: words.captures.title,
      section: 'sources',
      aside: downloads(c, found),
      body: html`<p>${words.captures.of} ${addressLink(found.url)}</p>
${source === null ? nothing : html`<p><a href="/sources/${source}">${words.article.source}</a></p>`}
${read instanceof StetError ? html`<p class="error">${words.captures.damaged} ${printable(read.message)}</p>` : html`${facts(c, found, read)}${replayed(c, replay)}${headers(c, read)}`}`,
    })
  }
  const exported = async (c: PageContext) =>
    await exportCapture(archivePlace, c.req.param('id') ?? '', software, now())
  const warc = async (c: PageContext): Promise<Response> => {
    const copy = await exported(c)
    if (copy === null) return await failure(c, 404, 'not-found')
    return file(c, copy.warc, 'application/warc', `stet-${c.req.param('id')}.warc.gz`)
  }
  const wacz = async (c: PageContext): Promise<Response> => {
    const copy = await exported(c)
    if (copy === null) return await failure(c, 404, 'not-found')
    const bytes = await packWacz(copy, { title: null, software, now: now() })
    return file(c, bytes, 'application/wacz', `stet-${c.req.param('id')}.wacz`)
  }
  return [
    { method: 'GET', path: '/captures/:id', needs: 'viewer', handle: show },
    { method: 'GET', path: '/captures/:id/warc', needs: 'viewer', handle: warc },
    { method: 'GET', path: '/captures/:id/wacz', needs: 'viewer', handle: wacz },
  ]
}

async function whole(place: ArchivePlace, { capture }: ListedCapture): Promise<ArchivedResponse | StetError> {
  try {
    return await readCapture(place, capture)
  } catch (error) {
    if (error instanceof StetError) return error
    throw error
  }
}

function file(c: PageContext, bytes: Buffer, type: string, name: string): Response {
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'content-security-policy': "sandbox; default-src 'none'",
  })
}

function downloads(c: PageContext, { id }: ListedCapture): Markup {
  const words = c.get('words').captures
  return html`<p>${words.downloads}: <a href="/captures/${id}/warc">${words.warc}</a> · <a href="/captures/${id}/wacz">${words.wacz}</a></p>`
}

function facts(c: PageContext, { capture, status }: ListedCapture, read: ArchivedResponse): Markup {
  const words = c.get('words')
  const { captures } = words
  return html`<dl>
<dt>${captures.taken}</dt><dd>${when(words, read.at)}</dd>
<dt>${captures.status}</dt><dd>${status} ${printable(read.statusText)}</dd>
${
  read.revisit === null
    ? nothing
    : html`<dt></dt><dd>${captures.revisit} <a href="/captures/${captureId(read.original)}">${when(words, new Date(read.original.at))}</a> (${captures.revisits[read.revisit]})</dd>`
}
<dt>${captures.size}</dt><dd>${read.body.size.toLocaleString(words.language)}</dd>
<dt>${captures.digest}</dt><dd><code>${capture.payloadDigest}</code></dd>
<dt>${captures.record}</dt><dd><code>${capture.file} @ ${capture.offset} + ${capture.length}</code></dd>
</dl>`
}

function replayed(c: PageContext, replay: string): Markup {
  const words = c.get('words').captures
  return html`<h2 id="replay">${words.replay}</h2>
<p class="dim">${words.replayNote} <a href="${replay}" target="_blank" rel="noreferrer noopener">${words.alone}</a></p>
<iframe class="replay" sandbox src="${replay}" title="${words.replay}" referrerpolicy="no-referrer"></iframe>`
}

function headers(c: PageContext, { headers }: ArchivedResponse): Markup {
  const words = c.get('words').captures
  return html`<details><summary>${words.headers}</summary>${table(
    words.headers,
    [],
    headers.map(
      ([name, value]) =>
        html`<tr><th scope="row"><code>${printable(name)}</code></th><td><code>${shortened(printable(value), 500)}</code></td></tr>`,
    ),
  )}</details>`
}
