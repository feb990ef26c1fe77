import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { type Feed, readFeed } from '../../src/watch/feed.ts'
import { document, now, rss, type Told } from './documents.ts'

async function read(content: string | Uint8Array, told?: Told): Promise<Feed> {
  const feed = await readFeed(document(content, told), now)
  if (feed === null) throw new Error('not taken for a feed')
  return feed
}

const urls = ({ entries }: Feed) => entries.map(({ url }) => url)

test('RSS 2.0 gives address, title, dates and id of each item', async () => {
  const feed = await read(
    rss(`<item>
      <title><![CDATA[Council passes <em>the</em> budget &amp; rests]]></title>
      <link> https://www.paper.test/2026/budget?utm_source=rss&amp;id=7#top </link>
      <guid isPermaLink="false">paper-7</guid>
      <pubDate>Sat, 21 Nov 2026 23:30:00 -0500</pubDate>
    </item>`),
  )
  expect(feed).toEqual({
    title: 'The Paper',
    entries: [
      {
        url: 'https://www.paper.test/2026/budget?id=7',
        title: 'Council passes the budget & rests',
        updatedAt: new Date('2026-11-22T04:30:00Z'),
        publishedAt: new Date('2026-11-22T04:30:00Z'),
        version: null,
      },
    ],
    next: null,
    leaveAloneMs: null,
    partial: false,
  })
})

test('an item without a link is at its guid, when that is an address', async () => {
  const feed = await read(
    rss(`<item><guid>https://www.paper.test/a</guid></item>
      <item><guid isPermaLink="false">https://www.paper.test/not-there</guid></item>
      <item><guid>tag:paper.test,2026:3</guid></item>
      <item><link/><atom:link href="/b" rel="alternate"/></item>`),
  )
  expect(urls(feed)).toEqual(['https://www.paper.test/a', 'https://www.paper.test/b'])
})

test('RSS 1.0 and 0.90 have their items outside of the channel', async () => {
  const one = await read(`<?xml version="1.0"?>
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:s="http://purl.org/rss/1.0/modules/syndication/">
    <channel rdf:about="https://www.paper.test/"><title>新聞</title><link>https://www.paper.test/</link>
      <s:updatePeriod>hourly</s:updatePeriod><s:updateFrequency>2</s:updateFrequency></channel>
    <image><title>logo</title><link>https://www.paper.test/logo</link></image>
    <item rdf:about="https://www.paper.test/ja/1"><title>市議会が予算を可決</title><d:date>2026-11-21T09:00+09:00</d:date></item>
    <item><title>二</title><link>/ja/2</link></item>
    </rdf:RDF>`)
  expect(one.title).toBe('新聞')
  expect(one.leaveAloneMs).toBe(30 * 60_000)
  expect(one.entries.map(({ url, title, publishedAt }) => [url, title, publishedAt?.toISOString()])).toEqual([
    ['https://www.paper.test/ja/1', '市議会が予算を可決', '2026-11-21T00:00:00.000Z'],
    ['https://www.paper.test/ja/2', '二', undefined],
  ])
  const old = await read(
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><item><link>/x</link></item></rdf:RDF>`,
  )
  expect(urls(old)).toEqual(['https://www.paper.test/x'])
})

test('Atom takes the alternate link that is a page, whatever prefix the feed uses and whatever base it sets', async () => {
  const feed =
    await read(`<a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://cdn.paper.test/news/">
    <a:title type="text">Raw &lt;b&gt; title</a:title><a:link rel="self" href="https://www.paper.test/feed"/>
    <a:link rel="next" href="?page=2"/><a:link rel="prev-archive" href="/2026-10.atom"/>
    <a:entry xml:base="2026/"><a:source><a:title>Elsewhere</a:title><a:link href="https://other.test/"/><a:id>other</a:id></a:source><a:id>tag:paper.test,2026:1</a:id>
      <a:title type="html">A &amp;amp; B &lt;i&gt;again&lt;/i&gt;</a:title>
      <a:link rel="alternate" type="application/json" href="one.json"/><a:link type="text/html" href="one"/>
      <a:link rel="enclosure" href="one.mp3"/>
      <a:published>2026-11-20T10:00:00Z</a:published><a:updated>2026-11-21T10:00:00.25+02:00</a:updated></a:entry>
    <a:entry><a:title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Two <b>words</b></div></a:title>
      <a:link href="/two"/></a:entry>
  </a:feed>`)
  expect(feed.title).toBe('Raw <b> title')
  expect(feed.next).toBe('https://cdn.paper.test/2026-10.atom')
  expect(feed.entries).toEqual([
    {
      url: 'https://cdn.paper.test/news/2026/one',
      title: 'A & B again',
      updatedAt: new Date('2026-11-21T08:00:00Z'),
      publishedAt: new Date('2026-11-20T10:00:00Z'),
      version: null,
    },
    {
      url: 'https://cdn.paper.test/two',
      title: 'Two words',
      updatedAt: null,
      publishedAt: null,
      version: null,
    },
  ])
})

test('JSON Feed is one too', async () => {
  const feed = await read(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Gazeta',
      next_url: '/feed.json?page=2',
      items: [
        { id: 1, url: '/pl/budżet', title: 'Budżet uchwalony', date_published: '2026-11-20T10:00:00+01:00' },
        { id: 'https://www.paper.test/2', date_modified: '2026-11-21T10:00:00Z', title: 5 },
        { id: '3', external_url: 'https://other.test/' },
        'not an item',
      ],
    }),
  )
  expect(feed.title).toBe('Gazeta')
  expect(feed.next).toBe('https://www.paper.test/feed.json?page=2')
  expect(feed.entries.map(({ url, title }) => [url, title])).toEqual([
    ['https://www.paper.test/pl/bud%C5%BCet', 'Budżet uchwalony'],
    ['https://www.paper.test/2', null],
  ])
})

for (const [language, charset, title] of [
  ['Russian', 'windows-1251', 'Совет принял бюджет'],
  ['Japanese', 'shift_jis', '議会が予算を可決'],
  ['Chinese', 'gb18030', '议会通过预算'],
  ['Greek', 'iso-8859-7', 'Το συμβούλιο ενέκρινε'],
  ['Arabic', 'utf-8', 'أقر المجلس الميزانية'],
] as const)
  test(`a feed of ${language} words in ${charset}, which only its XML declaration tells`, async () => {
    const xml = `<?xml version="1.0" encoding="${charset}"?><rss><channel><item><title>${title}</title><link>https://www.paper.test/1</link></item></channel></rss>`
    const feed = await read(iconv.encode(xml, charset), { contentType: 'application/rss+xml' })
    expect(feed.entries[0]!.title).toBe(title)
  })

for (const [written, meant] of [
  ['Sat, 21 Nov 2026 10:00:00 EST', '2026-11-21T15:00:00.000Z'],
  ['Sat, 21 Nov 2026 10:00:00 PDT', '2026-11-21T17:00:00.000Z'],
  ['21 Nov 26 10:00:00 UT', '2026-11-21T10:00:00.000Z'],
  ['2026-11-21 10:00:00', '2026-11-21T10:00:00.000Z'],
  ['2026-11-21', '2026-11-21T00:00:00.000Z'],
  ['2031-01-01T00:00:00Z', undefined],
  ['sob., 21 lis 2026', undefined],
] as const)
  test(`a pubDate of ${written} means ${meant ?? 'nothing'}`, async () => {
    const feed = await read(rss(`<item><link>/a</link><pubDate>${written}</pubDate></item>`))
    expect(feed.entries[0]!.publishedAt?.toISOString()).toBe(meant)
  })

test('ttl is in minutes, and at most a day', async () => {
  expect((await read(rss('', '<ttl>90</ttl>'))).leaveAloneMs).toBe(90 * 60_000)
  expect((await read(rss('', '<ttl>9999999</ttl>'))).leaveAloneMs).toBe(86_400_000)
  expect((await read(rss('', '<ttl>-5</ttl>'))).leaveAloneMs).toBeNull()
})

test('of a broken feed what came before the break is read, and it is called partial', async () => {
  const item = (n: number) => `<item><title>${n}</title><link>/${n}</link></item>`
  for (const [what, xml] of [
    ['cut', rss(item(1) + item(2)).slice(0, -30)],
    ['an element that never ends', rss(`${item(1)}${item(2)}<b>`)],
    ['a second root', `${rss(item(1) + item(2))}<rss><channel>${item(3)}</channel></rss>`],
    ['an entity of its own', `<!DOCTYPE rss [<!ENTITY x "y">]>${rss(item(1) + item(2))}`],
  ] as const) {
    const feed = await read(xml)
    expect([what, urls(feed).slice(0, 1), feed.partial]).toEqual([what, ['https://www.paper.test/1'], true])
  }
  expect((await read(rss(item(1)), { whole: false })).partial).toBe(true)
})

test('an address stands once, and only if it is one that can be visited', async () => {
  const feed = await read(
    rss(
      [
        '/a',
        'https://www.paper.test/a#b',
        'javascript:alert(1)',
        'file:///etc/passwd',
        'mailto:a@b',
        'https://',
        '',
      ]
        .map((link) => `<item><link>${link}</link></item>`)
        .join(''),
    ),
  )
  expect(urls(feed)).toEqual(['https://www.paper.test/a'])
})

test('what is no feed is none', async () => {
  for (const content of [
    '',
    '<html><body>rss</body></html>',
    '{"items": []}',
    '[]',
    'plain words',
    '{"version"',
  ])
    expect(await readFeed(document(content), now)).toBeNull()
})
