import { Hono } from 'hono'
import { html } from 'hono/html'
import { parseAddress } from '../../address/source-url.ts'
import type { Capture } from '../../archive/capture.ts'
import { inertHtml } from '../../archive/inert-html.ts'
import { captureId, findCapture } from '../../archive/list-captures.ts'
import { type ArchivedResponse, readCapture } from '../../archive/read-capture.ts'
import { StetError } from '../../error.ts'
import { contentCodings, decodeBody } from '../../page/decode.ts'
import { pageLimits } from '../../page/limits.ts'
import { originalOf } from '../../store/mementos.ts'
import { captureNear } from '../../store/source-pages.ts'
import { originalLink, timegateLink, timemapLink } from '../mementos/links.ts'
import type { Newsroom } from '../newsroom.ts'
import { isGoodPass } from './pass.ts'

const limits = { ...pageLimits, decodedBytes: 16 * 1024 * 1024 }
/** What is handed to a browser as it came. SVG is markup that acts, so it is none of them. */
const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp'])

/**
 * Archived pages, on an origin of their own. Three walls, each enough by itself: what acts is taken out of the page, the
 * browser is told to run nothing and load nothing from elsewhere (`Content-Security-Policy`, with `sandbox` on the response
 * itself), and the origin has nothing to steal. None of the headers that the source sent are passed on.
 */
export function replayApp(newsroom: Newsroom): Hono {
  const { archivePlace, now, replayKey, log } = newsroom
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of replayHeaders(newsroom)) c.res.headers.set(name, value)
  })
  app.use('/:pass/*', async (c, next) => {
    if (!isGoodPass(replayKey, c.req.param('pass'), now()))
      return c.text('This link has ended. Open the copy again from its page.', 403)
    return await next()
  })
  app.get('/:pass/:capture', async (c) => {
    const found = await findCapture(archivePlace, c.req.param('capture'))
    if (found === null) return c.notFound()
    return await shown(newsroom, c.req.param('pass'), await kept(newsroom, found.capture))
  })
  const nearest = async (capture: string, address: string): Promise<Kept | null> => {
    const from = await findCapture(archivePlace, capture)
    const parsed = parseAddress(address)
    if (from === null || parsed.kind !== 'source') return null
    const near = await captureNear(newsroom.store, parsed.key, new Date(from.capture.at))
    return near === null ? null : await kept(newsroom, near)
  }
  app.get('/:pass/:capture/image', async (c) => {
    const response = await nearest(c.req.param('capture'), c.req.query('url') ?? '')
    return response === null ? c.notFound() : await picture(newsroom, response)
  })
  app.get('/:pass/:capture/link', async (c) => {
    const { pass, capture } = c.req.param()
    const response = await nearest(capture, c.req.query('url') ?? '')
    if (response === null) return c.html(notKept(c.req.query('url') ?? ''), 404)
    return await shown(newsroom, pass, response)
  })
  app.notFound((c) => c.text('The archive has no such copy.', 404))
  app.onError((error, c) => {
    log.error('request.failed', { path: 'replay', error })
    if (!(error instanceof StetError)) return c.text('Something of ours went wrong.', 500)
    return c.text(error.message, error.code === 'archive-unreachable' ? 503 : 500)
  })
  return app
}

function replayHeaders({ publicUrl, replayUrl }: Newsroom): [string, string][] {
  const policy = [
    'sandbox',
    "default-src 'none'",
    `img-src ${replayUrl} data:`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${publicUrl}`,
  ].join('; ')
  return [
    ['content-security-policy', policy],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'no-referrer'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['x-dns-prefetch-control', 'off'],
    ['x-robots-tag', 'noindex, nofollow'],
    ['cache-control', 'private, no-store'],
  ]
}

/** A response out of the archive, with what says so of it. */
interface Kept extends ArchivedResponse {
  readonly fields: Readonly<Record<string, string>>
}

async function kept({ store, archivePlace, publicUrl }: Newsroom, capture: Capture): Promise<Kept> {
  const response = await readCapture(archivePlace, capture)
  const original = (await originalOf(store, capture)) ?? response.url
  // RFC 7089 §2.1.1 and §2.2: when this was so, of what it is a state, and where the others are
  const fields = {
    'memento-datetime': response.at.toUTCString(),
    link: [originalLink(original), timegateLink(publicUrl, original), timemapLink(publicUrl, original)].join(
      ', ',
    ),
  }
  return { ...response, fields }
}

async function shown(newsroom: Newsroom, pass: string, response: Kept): Promise<Response> {
  const page = await newsroom.read(response.url, response)
  if (pictures.has(page.mediaType)) return await picture(newsroom, response)
  if (page.charset === null)
    return new Response('A copy of this kind can only be downloaded.', plain(response, 415))
  const text = new TextDecoder(page.charset).decode(await contentOf(response))
  if (page.mediaType !== 'text/html' && page.mediaType !== 'application/xhtml+xml')
    return new Response(text, plain(response))
  const here = `/${pass}/${captureId({ ...response.original })}`
  const copy = inertHtml(
    text,
    response.url,
    {
      link: (url) => `${here}/link?url=${encodeURIComponent(url)}`,
      image: (url) => `${here}/image?url=${encodeURIComponent(url)}`,
    },
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
  )
  return new Response(copy, {
    status: statusOf(response),
    headers: { 'content-type': 'text/html; charset=utf-8', ...response.fields },
  })
}

async function picture(newsroom: Newsroom, response: Kept): Promise<Response> {
  const { mediaType } = await newsroom.read(response.url, response)
  if (!pictures.has(mediaType))
    return new Response('This is no picture that can be shown.', plain(response, 415))
  return new Response(await contentOf(response), {
    headers: { 'content-type': mediaType, ...response.fields },
  })
}

function plain(response: Kept, status = statusOf(response)): ResponseInit {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...response.fields } }
}

/** A state that was an error is shown as one (RFC 7089 §4.5.5). */
function statusOf({ status }: Kept): number {
  return status >= 400 && status < 600 ? status : 200
}

async function contentOf({ body, headers }: ArchivedResponse): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  await decodeBody(body, contentCodings(headers) ?? [], limits, (bytes) => {
    pieces.push(bytes)
    return true
  })
  return Buffer.concat(pieces)
}

function notKept(url: string) {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not in the archive</title></head><body><h1>Not in the archive</h1><p>The archive has no copy of <code>${url.slice(0, 2_000)}</code>. Nothing was asked of the live web.</p></body></html>`
}
