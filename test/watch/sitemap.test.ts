import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import { readSitemap, type Sitemap, siteDomains } from '../../src/watch/sitemap.ts'
import { document, listed, now, type Told, urlset } from './documents.ts'

const site = siteDomains(sourceUrl('https://www.paper.test/'))

async function read(content: string | Uint8Array, told: Told = {}): Promise<Sitemap> {
  const sitemap = await readSitemap(
    document(content, { url: 'https://www.paper.test/sitemap.xml', ...told }),
    site,
    now,
  )
  if (sitemap === null) throw new Error('not taken for a sitemap')
  return sitemap
}

const urls = ({ entries }: Sitemap) => entries.map(({ url }) => url)

test('a urlset gives addresses and W3C dates', async () => {
  const { entries, partial } = await read(
    urlset(
      listed('https://www.paper.test/a?x=1&amp;y=2', '2026-11-20'),
      listed('/relative', '2026-11-20T10:00:00.5+02:00'),
      listed('https://www.paper.test/no-date', 'yesterday'),
    ),
  )
  expect(entries.map(({ url, updatedAt }) => [url, updatedAt?.toISOString()])).toEqual([
    ['https://www.paper.test/a?x=1&y=2', '2026-11-20T00:00:00.000Z'],
    ['https://www.paper.test/relative', '2026-11-20T08:00:00.000Z'],
    ['https://www.paper.test/no-date', undefined],
  ])
  expect(partial).toBe(false)
})

test('the address of a picture or of a translation is not the address of the article', async () => {
  const sitemap = await read(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
    xmlns:image="http://www.google.com/schemas/sitemap-image/1.1" xmlns:xhtml="http://www.w3.org/1999/xhtml"><url>
    <image:image><image:loc>https://www.paper.test/a.jpg</image:loc></image:image>
    <xhtml:link rel="alternate" hreflang="de" href="https://www.paper.test/de/a"/>
    <loc>https://www.paper.test/a</loc></url></urlset>`)
  expect(urls(sitemap)).toEqual(['https://www.paper.test/a'])
})

test('a sitemap whose namespace is wrong, prefixed or missing is read all the same', async () => {
  const url = '<url><loc>/a</loc></url>'
  for (const xml of [
    `<urlset>${url}</urlset>`,
    `<urlset xmlns="https://www.sitemaps.org/schemas/sitemap/0.9/">${url}</urlset>`,
    `<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9"><s:url><s:loc>/a</s:loc></s:url></s:urlset>`,
  ])
    expect(urls(await read(xml))).toEqual(['https://www.paper.test/a'])
})

test('a news sitemap gives titles and dates of publication, and says that it is one', async () => {
  const sitemap =
    await read(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc>/a</loc><n:news><n:publication><n:name>The Paper</n:name><n:language>de</n:language></n:publication>
    <n:publication_date>2026-11-22T06:00:00+01:00</n:publication_date><n:title>Rat &amp;amp; Bürger</n:title></n:news></url></urlset>`)
  expect(sitemap.news).toBe(true)
  expect(sitemap.entries[0]).toMatchObject({
    title: 'Rat & Bürger',
    publishedAt: new Date('2026-11-22T05:00:00Z'),
    updatedAt: new Date('2026-11-22T05:00:00Z'),
  })
})

test('an index gives the sitemaps it leads to, with their dates', async () => {
  const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <sitemap><loc>https://www.paper.test/2026.xml.gz</loc><lastmod>2026-11-21T00:00:00Z</lastmod></sitemap>
    <sitemap><loc>https://elsewhere.test/x.xml</loc></sitemap></sitemapindex>`
  expect((await read(index)).children).toEqual([
    { url: 'https://www.paper.test/2026.xml.gz', updatedAt: new Date('2026-11-21T00:00:00Z') },
    { url: 'https://elsewhere.test/x.xml', updatedAt: null },
  ])
})

test('a file packed with gzip is unpacked', async () => {
  expect(urls(await read(gzipSync(urlset(listed('/a')))))).toEqual(['https://www.paper.test/a'])
})

test('a list of addresses, one a line, is a sitemap; words are none', async () => {
  const list = await read(
    '\ufeffhttps://www.paper.test/a\r\n\r\nhttps://www.paper.test/b\nhttps://other.test/c',
  )
  expect(urls(list)).toEqual(['https://www.paper.test/a', 'https://www.paper.test/b'])
  expect(await readSitemap(document('Some words.\nMore.'), site, now)).toBeNull()
})

test('a robots.txt is an index of the sitemaps it names', async () => {
  const { children } = await read(
    'User-agent: *\nDisallow: /x\nSITEMAP : /one.xml\nSitemap: https://cdn.test/two.xml # main',
    {
      url: 'https://www.paper.test/robots.txt',
    },
  )
  expect(children.map(({ url }) => url)).toEqual([
    'https://www.paper.test/one.xml',
    'https://cdn.test/two.xml',
  ])
})

test('only addresses of the same registrable domain are taken', async () => {
  const sitemap = await read(
    urlset(
      listed('https://sport.paper.test/a'),
      listed('http://paper.test/b'),
      listed('https://paper.test.evil.test/c'),
      listed('https://rival.test/d'),
    ),
  )
  expect(urls(sitemap)).toEqual(['https://sport.paper.test/a', 'http://paper.test/b'])
})

test('a date that all of many entries share is the date of the file and says nothing of them', async () => {
  const many = (count: number, date: (n: number) => string) =>
    urlset(...Array.from({ length: count }, (_, n) => listed(`/${n}`, date(n))))
  const dates = async (xml: string) =>
    (await read(xml)).entries.filter(({ updatedAt }) => updatedAt !== null).length
  expect(await dates(many(20, () => '2026-11-22T11:59:59Z'))).toBe(0)
  expect(await dates(many(20, (n) => `2026-11-22T11:59:${10 + n}Z`))).toBe(20)
  expect(await dates(many(3, () => '2026-11-22T11:59:59Z'))).toBe(3)
})

test('beyond 50,000 addresses a file is partial', async () => {
  const urlsOf = (count: number) => urlset(...Array.from({ length: count }, (_, n) => listed(`/${n}`)))
  expect(await read(urlsOf(50_000))).toMatchObject({ partial: false })
  const more = await read(urlsOf(50_001))
  expect(more.partial).toBe(true)
  expect(more.entries).toHaveLength(50_000)
})

test('a sitemap that was cut gives what it has and is partial', async () => {
  const cut = await read(urlset(listed('/a'), listed('/b')).slice(0, -25))
  expect(urls(cut)).toEqual(['https://www.paper.test/a'])
  expect(cut.partial).toBe(true)
  const packed = gzipSync(urlset(...Array.from({ length: 5_000 }, (_, n) => listed(`/${Math.sin(n)}`))))
  expect((await read(packed.subarray(0, packed.length / 2))).partial).toBe(true)
})
