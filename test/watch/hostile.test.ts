import { monitorEventLoopDelay } from 'node:perf_hooks'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import type { WatchEntry } from '../../src/watch/entry.ts'
import { maxFeedEntries, readFeed } from '../../src/watch/feed.ts'
import { recognise } from '../../src/watch/recognise.ts'
import { readSiteHead } from '../../src/watch/site-head.ts'
import { maxSitemapEntries, readSitemap, siteDomains } from '../../src/watch/sitemap.ts'
import { readPosts } from '../../src/watch/wordpress.ts'
import { document, now, rss, urlset } from './documents.ts'

const site = siteDomains(sourceUrl('https://www.paper.test/'))

/** Everything that reads a document, at one document. */
async function readAll(
  content: string | Uint8Array,
  url = 'https://www.paper.test/x',
): Promise<readonly WatchEntry[]> {
  const told = document(content, { url })
  const feed = await readFeed(told, now)
  const sitemap = await readSitemap(told, site, now)
  const posts = await readPosts(told, now)
  await recognise(told)
  const head = await readSiteHead(told)
  expect(head.feeds.length).toBeLessThanOrEqual(20)
  expect(feed?.entries.length ?? 0).toBeLessThanOrEqual(maxFeedEntries)
  expect(sitemap?.entries.length ?? 0).toBeLessThanOrEqual(maxSitemapEntries)
  return [...(feed?.entries ?? []), ...(sitemap?.entries ?? []), ...(posts?.entries ?? [])]
}

function expectSound({ url, title, updatedAt, publishedAt }: WatchEntry): void {
  expect(url).toMatch(/^https?:\/\/[^\s]+$/)
  expect(url.length).toBeLessThanOrEqual(16_384)
  if (title !== null) {
    expect(title.isWellFormed()).toBe(true)
    expect(title).not.toMatch(/[\0-\x1f]/)
    expect(title.length).toBeLessThanOrEqual(500)
  }
  for (const date of [updatedAt, publishedAt]) expect(date?.getTime()).not.toBeNaN()
}

const pieces = [
  '<rss>',
  '<channel>',
  '</channel>',
  '<item>',
  '</item>',
  '<link>',
  '</link>',
  '<link href="/a"/>',
  '<guid>',
  '</guid>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '<entry>',
  '</entry>',
  '<title type="html">',
  '</title>',
  '<![CDATA[',
  ']]>',
  '<urlset>',
  '<url>',
  '</url>',
  '<loc>',
  '</loc>',
  '<lastmod>',
  '</lastmod>',
  '<sitemapindex>',
  '<sitemap>',
  '</sitemap>',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
  'xmlns:a="b"',
  'xml:base="//',
  '<!--',
  '-->',
  '<?xml',
  '?>',
  '<!DOCTYPE',
  '<!ENTITY',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&#xd800;',
  '&',
  '<',
  '>',
  '/>',
  '"',
  "'",
  '=',
  ' ',
  '\n',
  '\0',
  '\ud800',
  'https://www.paper.test/a',
  '2026-11-22',
  '{"version":"https://jsonfeed.org/version/1","items":[',
  '{"url":"/b"}',
  ']}',
  ',',
  '[',
  '<html><head>',
  '<link rel=alternate type=application/rss+xml href=/f>',
  '<base href="',
  '</head>',
  '\x1f\x8b\x08',
]

describe('any bytes can be read', () => {
  test('pieces of feeds and sitemaps in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: 'binary' })),
          {
            maxLength: 60,
          },
        ),
        async (parts) => {
          for (const entry of await readAll(parts.join(''))) expectSound(entry)
        },
      ),
      { numRuns: 1_500 },
    )
  })

  test('bytes that are no text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('', '<rss>', '\x1f\x8b\x08', '{', 'http'),
        async (bytes, start) => {
          for (const entry of await readAll(Buffer.concat([Buffer.from(start, 'latin1'), bytes])))
            expectSound(entry)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('a feed that was damaged anywhere', async () => {
    const whole = rss('<item><title>Ä &amp; Ö</title><link>https://www.paper.test/a</link></item>'.repeat(3))
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(30), fc.string(), async (at, gone, put) => {
        for (const entry of await readAll(whole.slice(0, at) + put + whole.slice(at + gone)))
          expectSound(entry)
      }),
      { numRuns: 500 },
    )
  })

  test('a feed gives the same in whatever place its pieces are cut', async () => {
    for (const gap of [0, 1, 2, 3, 4, 5, 6, 7]) {
      // 64 KiB at a time: the comment moves the border through the item.
      const xml = rss(
        `<!--${'x'.repeat(65_400 + gap * 16)}--><item><title>Ä&amp;&#x42;</title><link>/a</link></item>`,
      )
      expect((await readFeed(document(xml), now))?.entries.map(({ url, title }) => [url, title])).toEqual([
        ['https://www.paper.test/a', 'Ä&B'],
      ])
    }
  })
})

test('entities are not expanded, however they are nested, and nothing outside is fetched', async () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">${'bcdefghij'
    .split('')
    .map((name, n) => `<!ENTITY ${name} "${`&${'abcdefghi'[n]};`.repeat(10)}">`)
    .join(
      '',
    )}<!ENTITY ext SYSTEM "file:///etc/passwd">]>${rss('<item><title>&j;&ext;</title><link>/a</link></item>')}`
  const feed = await readFeed(document(laughs), now)
  expect(feed).toMatchObject({
    partial: true,
    entries: [{ title: '&j;&ext;', url: 'https://www.paper.test/a' }],
  })
})

describe('nothing blocks the event loop or fills the memory', () => {
  for (const [name, content] of [
    ['elements nested 1,000,000 deep', `<rss>${'<a>'.repeat(1_000_000)}`],
    ['100,000 elements that end inside each other', `<rss>${'<a><b></a>'.repeat(100_000)}`],
    ['an attribute of 20 MB', `<rss a="${'x'.repeat(20_000_000)}">`],
    ['2,000,000 attributes of one element', `<rss ${'a=b '.repeat(2_000_000)}>`],
    ['an element name of 10 MB', `<rss><${'x'.repeat(10_000_000)}>`],
    ['a title of 20 MB', rss(`<item><link>/a</link><title>${'x '.repeat(10_000_000)}</title></item>`)],
    [
      'a title of opening brackets',
      rss(`<item><link>/a</link><title><![CDATA[${'<a '.repeat(5_000_000)}]]></title></item>`),
    ],
    ['2,000,000 references', rss(`<item><link>/a</link><title>${'&amp;'.repeat(2_000_000)}</title></item>`)],
    ['a comment that never ends', `<rss><!--${'-'.repeat(10_000_000)}`],
    ['10 MB of opening brackets', '<'.repeat(10_000_000)],
    ['10 MB of NULs', '\0'.repeat(10_000_000)],
    ['10 MB of white space', ' '.repeat(10_000_000)],
    ['a line of 20 MB', `https://www.paper.test/${'x'.repeat(20_000_000)}`],
    ['500,000 items', rss('<item><link>/a</link></item>'.repeat(250_000) + '<item></item>'.repeat(250_000))],
    [
      '500,000 namespaces',
      `<rss>${Array.from({ length: 100_000 }, (_, n) => `<a xmlns:p${n}="u${n}">`).join('')}`,
    ],
    [
      'JSON nested 1,000,000 deep',
      `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(1_000_000)}`,
    ],
    [
      'a head of 100,000 links',
      `<html><head>${'<link rel=alternate type=application/rss+xml href=/a>'.repeat(100_000)}`,
    ],
    ['a page nested 100,000 deep', `<html>${'<svg><a>'.repeat(100_000)}`],
    [
      '300 MB of white space, packed',
      gzipSync(Buffer.concat([Buffer.from(urlset()).subarray(0, -9), Buffer.alloc(300_000_000, 0x20)])),
    ],
  ] as const)
    test(name, async () => {
      const delay = monitorEventLoopDelay({ resolution: 5 })
      delay.enable()
      const entries = await readAll(content)
      await new Promise((resolve) => setImmediate(resolve))
      delay.disable()
      for (const entry of entries.slice(0, 10)) expectSound(entry)
      // Tens of milliseconds on a quiet machine; the margin is for noisy neighbours. What is not linear takes minutes.
      expect(delay.max / 1e6).toBeLessThan(1_500)
    })
})
