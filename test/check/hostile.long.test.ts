import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import zlib from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { html, reply } from '../web/reply.ts'
import { openWeb, type Routes } from '../web/web.ts'
import type { Order, Took } from './hostile-process.ts'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Checks pages of one host in a process of their own. */
async function check(routes: Routes, order: Pick<Order, 'together' | 'threads'>): Promise<Took> {
  await using web = await openWeb()
  const site = web.site('hostile.test', { ...warmUp, ...routes })
  const told: Order = {
    ...order,
    net: { connectTo: web.connectTo, ca: [web.ca], allowNet: ['127.0.0.0/8'] },
    warmUp: Object.keys(warmUp).map((path) => site.http(path)),
    addresses: Object.keys(routes).map((path) => site.http(path)),
  }
  // As stet itself is started.
  const flags = [
    '--max-semi-space-size=8',
    '--heap-growing-percent=80',
    '--expose-gc',
    '--import',
    here('./turns.ts'),
  ]
  const child = spawn(process.execPath, [...flags, here('./hostile-process.ts')], {
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(JSON.stringify(told))
  return JSON.parse(await text(child.stdout)) as Took
}

/** Words of no language, for which n-grams are asked; for each thread, and for what is read beside them. */
const warmUp: Routes = Object.fromEntries(
  Array.from({ length: 24 }, (_, at) => [
    `/warm-up/${at}`,
    html(`<title>boom</title>${'<p>boom</p>'.repeat(at === 0 ? 60_000 : 100)}`),
  ]),
)
const prose =
  'The council of Larkham voted on Tuesday to close the old harbour bridge for the winter, and nobody in the town was told before the vote. '

test('ten bombs at once take less than 100 MB', async () => {
  const boom = Buffer.alloc(150_000_000, '<p>boom</p>\n')
  const gzip = zlib.gzipSync(boom, { level: 6 })
  const bombs: Routes = Object.fromEntries(
    Object.entries({
      gzip,
      deflate: zlib.deflateSync(boom, { level: 6 }),
      br: zlib.brotliCompressSync(boom, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } }),
      zstd: zlib.zstdCompressSync(boom),
      'gzip, gzip': zlib.gzipSync(gzip),
    }).flatMap(([codings, body], index) => {
      const bomb = reply(body, { type: 'text/html', headers: { 'Content-Encoding': codings } })
      return [`/bomb/${index}a`, `/bomb/${index}b`].map((path) => [path, bomb])
    }),
  )
  const { growthMb, states } = await check(bombs, { together: true, threads: 1 })
  expect(states).toHaveLength(10)
  expect(growthMb).toBeLessThan(100)
})

const around = (markup: string) =>
  html(`<!doctype html><html lang="en"><title>Larkham</title><h1>Larkham</h1><p>${prose}</p>${markup}`)
const ld = (json: string) => `<script type="application/ld+json">${json}</script>`
const hostile: Readonly<Record<string, string>> = {
  '100,000 open divs': '<div>'.repeat(100_000),
  'an attribute of 5 MB': `<p title="${'x'.repeat(5_000_000)}">`,
  'a million character references': '&amp;&#60;&eacute;'.repeat(333_333),
  'JSON-LD nested half a million deep': ld('['.repeat(500_000) + ']'.repeat(500_000)),
  'a megabyte of JSON-LD': ld(`[${'{"@type":"Article","author":{"name":"x"}},'.repeat(24_000)}{}]`),
  '100,000 meta elements': Array.from(
    { length: 100_000 },
    (_, at) => `<meta name="m${at}" content="v">`,
  ).join(''),
  '5 MB of text on one line': `<p>${prose.repeat(36_000)}`,
  '5 MB of text of one word': `<p>${'bridge'.repeat(800_000)}`,
  '5 MB of the words that are looked for': `<p>${'we will not open the bridge again before the winter '.repeat(96_000)}`,
  '5 MB of different words': `<p>${Array.from({ length: 600_000 }, (_, at) => at.toString(36)).join(' ')}`,
  '2 MB of Chinese': `<p>${'议会关闭了桥。'.repeat(100_000)}`,
  'a million and a half of Chinese signs, no two alike': `<p>${Array.from({ length: 500_000 }, (_, at) =>
    String.fromCodePoint(0x4e00 + ((at * 7_919) % 20_000), 0x4e00 + ((at * 31) % 20_000), 0x3002),
  ).join('')}`,
  '300,000 links': '<a href="/x">more</a>'.repeat(300_000),
  '300,000 paragraphs': '<p>x'.repeat(300_000),
  '5 MB of script': `<script>${'location="/x";'.repeat(350_000)}</script>`,
  'beginnings of what error pages say': `<p>${'the page you are looking for the page you requested could not be the page cannot be sorry '.repeat(40)}`,
  'beginnings of what landers and walls say': `<p>${'this domain is may be for this domain name buy this checking your browser please enable verify you are '.repeat(40)}`,
  '60 MB of text': `<p>${prose.repeat(440_000)}`,
}

describe('no loop turns for longer than a tenth of a second', () => {
  let took: Took
  beforeAll(async () => {
    const routes: Routes = Object.fromEntries(
      Object.entries(hostile).flatMap(([, markup], index) => [
        [`/${index}/as-it-is`, around(markup)],
        [
          `/${index}/compressed`,
          html(`<title>Larkham</title><h1>Larkham</h1>${markup}`, { coding: ['gzip'] }),
        ],
      ]),
    )
    // What others do on this machine only ever adds: of two looks at a page, the shorter says more.
    const [first, second] = [
      await check(routes, { together: false, threads: 1 }),
      await check(routes, { together: false, threads: 1 }),
    ]
    took = {
      ...first,
      yardstickMs: Math.max(first.yardstickMs, second.yardstickMs),
      turns: first.turns.map(({ mainMs, threadMs }, index) => ({
        mainMs: Math.min(mainMs, second.turns[index]!.mainMs),
        threadMs: Math.min(threadMs, second.turns[index]!.threadMs),
      })),
    }
  })
  test.each(Object.keys(hostile).map((name, index) => [name, index] as const))('%s', (_, index) => {
    // A processor that two programs share is slower for each of them.
    const mostMs = 100 * Math.max(1, took.yardstickMs / 25)
    for (const { mainMs, threadMs } of took.turns.slice(2 * index, 2 * index + 2)) {
      expect(mainMs).toBeLessThan(mostMs)
      expect(threadMs).toBeLessThan(mostMs)
    }
  })
})
