import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { header } from '../../src/visit/visit.ts'
import { reset } from '../web/broken.ts'
import { gapsMs } from '../web/hit.ts'
import { page } from '../web/page.ts'
import { redirect, reply, robots, status } from '../web/reply.ts'
import { openWeb, type Web } from '../web/web.ts'
import { course, netFor, visit } from './net.ts'

const everything = 'User-agent: *\nDisallow: /\n'

async function outcome(web: Web, url: string): Promise<readonly (number | string | null)[]> {
  await using net = netFor(web)
  await using visited = await visit(net, url)
  return course(visited)
}

describe('robots.txt', () => {
  test('that refuses us ends the visit before the page is asked for', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/robots.txt': robots(everything), '/a': page() })
    expect(await outcome(web, paper.http('/a'))).toEqual(['robots'])
    expect(paper.hits.map(({ path }) => path)).toEqual(['/robots.txt'])
  })

  test('is kept on every hop', async () => {
    await using web = await openWeb()
    const short = web.site('short.test', { '/x': redirect(301, 'http://paper.test/a') })
    const paper = web.site('paper.test', { '/robots.txt': robots(everything), '/a': page() })
    expect(await outcome(web, short.http('/x'))).toEqual([301, 'robots'])
    expect(paper.hits).toHaveLength(1)
  })

  test('is asked for once for each origin', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/robots.txt': robots('User-agent: *\nDisallow: /b'),
      '*': page(),
    })
    await using net = netFor(web)
    const urls = ['/a', '/b', '/c'].map((path) => paper.http(path)).concat(paper.https('/a'))
    const visits = await Promise.all(urls.map((url) => visit(net, url)))
    expect(visits.map(course)).toEqual([[200], ['robots'], [200], [200]])
    expect(paper.hits.filter(({ path }) => path === '/robots.txt')).toHaveLength(2)
  })

  test('is asked for again after a day', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/robots.txt': robots(''), '/a': page() })
    let now = new Date('2026-11-22T12:00:00Z')
    await using net = netFor(web, { now: () => now })
    await using _ = await visit(net, paper.http('/a'))
    now = new Date('2026-11-23T11:59:00Z')
    await using _same = await visit(net, paper.http('/a'))
    now = new Date('2026-11-23T12:01:00Z')
    paper.route('/robots.txt', robots(everything))
    await using later = await visit(net, paper.http('/a'))
    expect(course(later)).toEqual(['robots'])
    expect(paper.hits.filter(({ path }) => path === '/robots.txt')).toHaveLength(2)
  })

  test.each([401, 403, 404, 410, 429])('that answers %i allows everything', async (code) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/robots.txt': status(code, everything), '/a': page() })
    expect(await outcome(web, paper.http('/a'))).toEqual([200])
  })

  test.each([500, 503])('that answers %i allows nothing', async (code) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/robots.txt': status(code), '/a': page() })
    expect(await outcome(web, paper.http('/a'))).toEqual(['robots'])
  })

  test('behind five redirects is read, behind six it is not there', async () => {
    await using web = await openWeb()
    const hop = (n: number) => redirect(302, `http://paper.test/${n}`)
    const paper = web.site('paper.test', {
      '/robots.txt': hop(1),
      '/1': hop(2),
      '/2': hop(3),
      '/3': hop(4),
      '/4': hop(5),
      '/5': robots(everything),
      '/a': page(),
    })
    expect(await outcome(web, paper.http('/a'))).toEqual(['robots'])
    paper.route('/5', hop(6))
    paper.route('/6', robots(everything))
    expect(await outcome(web, paper.http('/a'))).toEqual([200])
  })

  test('of a host that cannot be reached is the failure of the visit, and the host is not dialled again', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/robots.txt': reset({ at: 'headers' }),
      '/a': page(),
      '/b': page(),
    })
    await using net = netFor(web)
    await using one = await visit(net, paper.http('/a'))
    await using two = await visit(net, paper.http('/b'))
    expect([course(one), course(two)]).toEqual([['connection-reset'], ['connection-reset']])
    expect(web.connections).toHaveLength(1)
  })

  test('that leads to a host that is gone does not make the source look gone', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/robots.txt': redirect(301, 'http://gone.test/robots.txt'),
      '/a': page(),
    })
    web.site('gone.test', {}, { http: 'refused' })
    expect(await outcome(web, paper.http('/a'))).toEqual(['robots'])
  })

  test('that leads to https on the same host fails as the visit would', async () => {
    await using web = await openWeb()
    const paper = web.site(
      'paper.test',
      { '/robots.txt': redirect(301, 'https://paper.test/robots.txt') },
      { tls: 'expired' },
    )
    expect(await outcome(web, paper.http('/a'))).toEqual(['tls-expired'])
  })

  test('is asked for without a content coding, and read when it has one all the same', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/robots.txt': reply(gzipSync(everything), { headers: { 'Content-Encoding': 'gzip' } }),
      '/a': page(),
    })
    expect(await outcome(web, paper.http('/a'))).toEqual(['robots'])
    expect(header(paper.hits[0]!.headers, 'accept-encoding')).toBe('identity')
  })

  test('of enormous size is read up to its last whole line within 500 KiB', async () => {
    await using web = await openWeb()
    const filler = `# ${'x'.repeat(61)}\n`.repeat(8000)
    const start = 'User-agent: *\nDisallow: /first\n'
    const cut = start + filler.slice(0, 500 * 1024 - start.length - 12)
    const text = `${cut}\nDisallow: /a/long/path\n${filler}`
    const paper = web.site('paper.test', { '/robots.txt': reply(text), '*': page() })
    expect(await outcome(web, paper.http('/first'))).toEqual(['robots'])
    expect(await outcome(web, paper.http('/a/short'))).toEqual([200])
  })

  test('with a Crawl-delay raises the distance on its host', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/robots.txt': robots('User-agent: *\nCrawl-delay: 0.3'),
      '*': page(),
    })
    await using net = netFor(web)
    await Promise.all(['/a', '/b'].map((path) => visit(net, paper.http(path))))
    expect(gapsMs(paper.hits)[1]).toBeGreaterThan(290)
  })

  test('is not asked for when the operator said so', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/robots.txt': robots(everything), '/a': page() })
    await using net = netFor(web, { robots: false })
    await using visited = await visit(net, paper.http('/a'))
    expect(course(visited)).toEqual([200])
    expect(paper.hits).toHaveLength(1)
  })
})
