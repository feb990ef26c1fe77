import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'

/** A web of pages like a newspaper's, on loopback, in a process of its own: every 127.1.x.y is a host. */
export interface LocalWeb extends AsyncDisposable {
  readonly address: (host: number, page: number) => string
}

export const hosts = 200
const pageVariants = 40
const pageBytes = 30_000

export async function openLocalWeb(coding: 'gzip' | 'plain'): Promise<LocalWeb> {
  const child = fork(import.meta.filename, [coding], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [port] = await once(child, 'message')
  return {
    address: (host, page) =>
      `http://127.1.${host >> 8}.${(host & 255) + 1}:${port}/2026/11/story-${page}-of-host-${host}.html`,
    async [Symbol.asyncDispose]() {
      const exit = once(child, 'exit')
      child.disconnect()
      await exit
    },
  }
}

const names =
  'council bridge budget river market minister report vote harbour winter committee plan school train night paper city street county mayor'.split(
    ' ',
  )
const links = 'the of and to in a is that for it was on with as he be at by'.split(' ')
const verbs = 'signed opened closed announced rejected delayed promised built sold measured'.split(' ')
/** Running text has a small word beside every other one: readers of language look for them. */
const words = [names, links, verbs, links].flat()

/** Text of a fixed course: the same variant is the same text in every run. */
function sentences(seed: number, bytes: number): string {
  let state = seed * 2654435761 + 1
  let text = ''
  while (text.length < bytes) {
    const sentence = Array.from({ length: 9 + (state % 11) }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return words[state % words.length]
    }).join(' ')
    text += `${sentence[0]!.toUpperCase()}${sentence.slice(1)}. `
  }
  return text
}

/** About a third text, two thirds markup, script and style, as news pages are. */
function pageHtml(variant: number): string {
  const menu = Array.from(
    { length: 60 },
    (_, index) =>
      `<li class="menu__item menu__item--${index}"><a class="menu__link" href="/section/${names[index % names.length]}" data-track="menu-${index}"><span>${names[index % names.length]}</span></a></li>`,
  ).join('\n')
  const paragraphs = Array.from(
    { length: 16 },
    (_, index) =>
      `<p class="article__paragraph" data-index="${index}">${sentences(variant * 100 + index, 560)}<a href="/2026/10/${index}" rel="related">${sentences(index + 7, 30)}</a></p>`,
  ).join('\n')
  const linked = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: `Story ${variant}`,
    datePublished: '2026-11-02T08:00:00Z',
    publisher: { '@type': 'NewsMediaOrganization', name: 'The Loopback Courier' },
  })
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Story ${variant} | The Loopback Courier</title><meta name="description" content="${sentences(variant, 140)}"><link rel="canonical" href="/story"><meta property="og:site_name" content="The Loopback Courier"><script type="application/ld+json">${linked}</script><style>`
  const body = `</style></head><body><header><nav><ul>${menu}</ul></nav></header><main><article><h1>Story ${variant}</h1><time datetime="2026-11-02T08:00:00Z">2 November</time>${paragraphs}</article></main><footer>${menu.slice(0, 2000)}</footer></body></html>`
  const rest = Math.max(0, pageBytes - head.length - body.length)
  return head + '.menu__item{display:block;margin:0 4px}\n'.repeat(Math.ceil(rest / 40)).slice(0, rest) + body
}

function serve(coding: string): void {
  const gzip = coding === 'gzip'
  const bodies = Array.from({ length: pageVariants }, (_, variant) => {
    const html = Buffer.from(pageHtml(variant).replace('href="/story"', ''))
    return gzip ? gzipSync(html) : html
  })
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const page = /story-(\d+)-/.exec(request.url ?? '')
    if (page === null) {
      response.writeHead(404, { 'content-type': 'text/plain', 'content-length': 0 }).end()
      return
    }
    const body = bodies[Number(page[1]) % pageVariants]!
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-length': body.length,
      'cache-control': 'max-age=60',
    }
    response.writeHead(200, gzip ? { ...headers, 'content-encoding': 'gzip' } : headers)
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  server.listen(0, '0.0.0.0', () => {
    const address = server.address()
    process.send!(typeof address === 'object' ? address?.port : null)
  })
  process.on('disconnect', () => process.exit())
}

if (process.argv[1] === import.meta.filename) serve(process.argv[2] ?? 'plain')
