import { monitorEventLoopDelay } from 'node:perf_hooks'
import zlib from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageLimits } from '../../src/page/limits.ts'
import type { Page } from '../../src/page/page.ts'
import { readPage } from '../../src/page/read-page.ts'
import { now, read, response, type Told, url } from './responses.ts'

const ld = (json: string) => `<script type=application/ld+json>${json}</script>`

describe('no page blocks the event loop', () => {
  for (const [name, markup] of [
    ['500 kB of nested divs', '<div>'.repeat(100_000)],
    [
      '100,000 tags that are never closed',
      Array.from({ length: 100_000 }, (_, i) => `<x${i} id=y>z`).join(''),
    ],
    ['100,000 end tags of nothing', '<div>'.repeat(5_000) + '</section>'.repeat(100_000)],
    ['an attribute of 5 MB', `<p title="${'x'.repeat(5_000_000)}">`],
    ['an attribute name of 5 MB', `<p ${'x'.repeat(5_000_000)}=y>`],
    ['a tag name of 5 MB', `<${'x'.repeat(5_000_000)}>`],
    ['a title of 5 MB', `<title>${'x '.repeat(2_500_000)}</title>`],
    [
      '200,000 attributes of one tag',
      `<meta ${Array.from({ length: 200_000 }, (_, i) => `a${i}=b`).join(' ')}>`,
    ],
    ['a million character references', '&amp;'.repeat(1_000_000)],
    ['a million broken character references', '&amp&#x;&'.repeat(500_000)],
    ['5 MB of opening brackets', '<'.repeat(5_000_000)],
    ['5 MB of white space', `a${' '.repeat(5_000_000)}b`],
    ['a comment that never ends', `<!--${'-'.repeat(5_000_000)}`],
    ['300,000 empty headings between letters', '<h1></h1>x'.repeat(300_000)],
    ['200,000 headings that are never closed', '<h1>x<h1 itemprop=author>y'.repeat(100_000)],
    ['200,000 times', '<time></time><time>x</time>'.repeat(100_000)],
    ['200,000 drawings and templates', '<svg><template>'.repeat(100_000)],
    ['JSON-LD nested 500,000 deep', ld('['.repeat(500_000) + ']'.repeat(500_000))],
    ['JSON-LD with a graph in a graph', ld('{"@graph":['.repeat(80_000) + ']}'.repeat(80_000))],
    ['JSON-LD of 100,000 nodes', ld(`[${'{"@type":"Article"},'.repeat(50_000)}{}]`)],
    ['a thousand scripts of JSON-LD', ld(`"${'x'.repeat(5_000)}"`).repeat(1_000)],
    [
      'a refresh full of digits and spaces',
      `<meta http-equiv=refresh content="${'1'.repeat(900)}${' '.repeat(900)}x">`,
    ],
    ['a date full of digits and spaces', `<meta name=date content="${'1 '.repeat(900)}x">`],
  ] as const)
    for (const how of ['as it is', 'compressed'] as const)
      test(`${name}, ${how}`, async () => {
        const delay = await longestDelay(() => readAs(how, markup))
        // Tens of milliseconds on a quiet machine; the margin is for noisy neighbours. What is not linear takes minutes.
        expect(delay).toBeLessThan(1_000)
      })
})

function readAs(how: 'as it is' | 'compressed', markup: string): Promise<Page> {
  if (how === 'as it is') return read(markup)
  return read(zlib.gzipSync(markup, { level: 1 }), { headers: { 'Content-Encoding': 'gzip' } })
}

async function longestDelay(work: () => Promise<unknown>): Promise<number> {
  const delays = monitorEventLoopDelay({ resolution: 5 })
  delays.enable()
  await work()
  await new Promise((resolve) => setImmediate(resolve))
  delays.disable()
  return delays.max / 1e6
}

test('memory does not grow with the page', async () => {
  const piece = Buffer.from(
    `<p id="a long identifier of a paragraph">${'word '.repeat(4)}<!-- ${'x'.repeat(65_000)} -->`,
  )
  const pieces = 2_000
  const before = process.memoryUsage().heapUsed
  let most = 0
  const long = response('', { chunkBytes: 1 })
  const page = await readPage(
    url,
    {
      ...long,
      body: {
        ...long.body,
        size: pieces * piece.length,
        async *chunks() {
          for (let index = 0; index < pieces; index++) {
            yield piece
            most = Math.max(most, process.memoryUsage().heapUsed)
          }
        },
      },
    },
    pageLimits,
    now,
  )
  expect(page.bytes).toBe(pieces * piece.length)
  expect(page.text.split('\n')).toHaveLength(pieces)
  // 130 MB went through.
  expect((most - before) / 1e6).toBeLessThan(60)
})

describe('any bytes give a page', () => {
  const markup = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '<',
          '>',
          '</',
          '/>',
          '=',
          '"',
          "'",
          '&',
          '&amp',
          ';',
          '&#x',
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
          '<?',
          '<p>',
          '</p>',
          '</p ',
          '<DIV class="a>b"',
          '<svg>',
          '<svg/>',
          '</svg>',
          '<foreignObject>',
          '<template>',
          '</template>',
          '<select>',
          '<script>',
          '</script>',
          '<script type="application/ld+json">',
          '{"@type":"Article","publisher":{"name":"',
          '"}}',
          '<title>',
          '</title>',
          '<meta name="date" content="',
          '<meta http-equiv=refresh content=',
          '<base href=',
          '<h1>',
          '</h1>',
          '<time>',
          '</time>',
          '<article>',
          '<a rel=author>',
          '</a>',
          '<link rel=canonical href=',
          '<input type=password>',
          ' id=',
          ' itemprop=author',
          '\ud800',
          '\0',
          '\u00ad',
          '\u2028',
        ),
        fc.string({ unit: 'binary', maxLength: 20 }),
      ),
      { maxLength: 60 },
    )
    .map((pieces) => Buffer.from(pieces.join('')))
  const content = fc.oneof(markup, fc.uint8Array({ maxLength: 400 }))
  const headers = fc.record({
    'Content-Type': fc.oneof(
      fc.constantFrom(
        '',
        'text/html',
        'text/html; charset=utf-16le',
        'text/xml',
        'text/plain',
        'text/html; charset=shift_jis',
      ),
      fc.string(),
    ),
    'Content-Encoding': fc.constantFrom('', '', '', 'gzip', 'br', 'deflate', 'zstd', 'gzip, br'),
    'X-Robots-Tag': fc.string(),
    Refresh: fc.string(),
    'Content-Language': fc.string(),
  })

  test('without throwing, with strings that can be stored', async () => {
    await fc.assert(
      fc.asyncProperty(content, headers, fc.constantFrom(null, 1, 100), async (bytes, fields, chunkBytes) => {
        const told: Told = chunkBytes === null ? { headers: fields } : { headers: fields, chunkBytes }
        const page = await read(bytes, told)
        for (const value of [...Object.values(page), ...page.ids])
          if (typeof value === 'string') {
            expect(value.isWellFormed()).toBe(true)
            expect(value).not.toContain('\0')
          }
        expect(page.text).not.toMatch(/^\s|\s$|\s\s/)
      }),
      { numRuns: 1_500 },
    )
  })

  test('the same, whether it comes at once or in pieces', async () => {
    const start = Buffer.from(`<!--${'x'.repeat(20_000)}-->`)
    await fc.assert(
      fc.asyncProperty(markup, fc.nat({ max: 200 }), async (bytes, cut) => {
        const long = Buffer.concat([start, bytes])
        const headers = { 'Content-Type': 'text/html; charset=utf-8' }
        // A tag that is cut is read by the tokenizer, a tag that is whole often without it.
        expect(await read(long, { headers, chunkBytes: start.length + cut })).toEqual(
          await read(long, { headers }),
        )
      }),
      { numRuns: 1_500 },
    )
  })
})
