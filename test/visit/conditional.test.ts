import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import { conditionsFor, isNotModified, type Validators, validatorsOf } from '../../src/visit/validators.ts'
import { rawBytes } from '../web/broken.ts'
import { etag, flaky, lastModified, needsCookie } from '../web/conversation.ts'
import { sent } from '../web/hit.ts'
import { page } from '../web/page.ts'
import { redirect, reply, robots, status } from '../web/reply.ts'
import { openWeb, type Web } from '../web/web.ts'
import { answered, course, netFor, neverAborted, visit } from './net.ts'

const passed = new Date('2026-01-05T06:07:08Z')

/** What the answer at this address gives to ask with. */
async function firstAnswer(web: Web, url: string): Promise<Validators> {
  await using net = netFor(web)
  await using visited = answered(await visit(net, url))
  return validatorsOf(visited.finalUrl, visited.final.response)!
}

async function again(web: Web, url: string, validators: Validators) {
  await using net = netFor(web)
  await using visited = answered(await visit(net, url, neverAborted, validators))
  return { course: course(visited), isNotModified: isNotModified(visited.final) }
}

describe('a page that has not changed is not sent again', () => {
  test.each([
    ['by its entity tag', etag('"budget-1"', page())],
    ['by a weak one', etag('W/"budget-1"', page())],
    ['by its date', lastModified(passed, page())],
    ['by both', etag('"budget-1"', lastModified(passed, page()))],
  ])('%s', async (_, behaviour) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': behaviour })
    const validators = await firstAnswer(web, paper.http('/a'))
    expect(await again(web, paper.http('/a'), validators)).toEqual({ course: [304], isNotModified: true })
  })

  test('and a changed one is', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': flaky([etag('"1"', page()), etag('"2"', page())]) })
    const validators = await firstAnswer(web, paper.http('/a'))
    expect(await again(web, paper.http('/a'), validators)).toEqual({ course: [200], isNotModified: false })
  })

  test('also behind redirects, whichever lead there, and behind a cookie', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', {
      '/old': redirect(301, '/a'),
      '/older': redirect(302, '/old'),
      '/a': needsCookie(etag('"1"', page())),
    })
    const validators = await firstAnswer(web, paper.http('/old'))
    expect(validators.url).toBe(paper.http('/a'))
    expect(await again(web, paper.http('/older'), validators)).toEqual({
      course: [302, 301, 302, 304],
      isNotModified: true,
    })
    expect(paper.hits.filter((hit) => hit.path !== '/a' && sent(hit, 'if-none-match') !== null)).toEqual([])
  })
})

test('what one address gave is sent to no other: neither host, scheme, query nor robots.txt', async () => {
  await using web = await openWeb()
  const tagged = etag('"1"', page())
  const paper = web.site('paper.test', { '/robots.txt': etag('"1"', robots('')), '*': tagged })
  const other = web.site('other.test', { '*': tagged })
  const validators = await firstAnswer(web, paper.https('/a'))
  for (const url of [paper.http('/a'), paper.https('/a?b'), paper.https('/a/'), other.https('/a')])
    expect((await again(web, url, validators)).course).toEqual([200])
  expect(web.log.filter((hit) => sent(hit, 'if-none-match') !== null)).toEqual([])
})

test('a 304 that tells the length of the page it does not send is whole', async () => {
  await using web = await openWeb()
  const head = 'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\nContent-Length: 1234\r\n\r\n'
  const paper = web.site('paper.test', { '/a': flaky([etag('"1"', page()), rawBytes(head)]), '/b': page() })
  const validators = await firstAnswer(web, paper.http('/a'))
  await using net = netFor(web)
  await using visited = answered(await visit(net, paper.http('/a'), neverAborted, validators))
  expect(visited.final.response).toMatchObject({ status: 304, body: { size: 0, truncated: null } })
  await using next = await visit(net, paper.http('/b'))
  expect(course(next)).toEqual([200])
})

test('a 304 that nobody asked for is not ours', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/a': status(304) })
  await using net = netFor(web)
  await using visited = answered(await visit(net, paper.http('/a')))
  expect([course(visited), isNotModified(visited.final)]).toEqual([[304], false])
})

describe('nothing to ask with is given by', () => {
  const tag = { headers: { ETag: '"1"' } }
  test.each([
    ['an error page', status(404, 'gone', tag)],
    ['part of a page', reply('part', { status: 206, ...tag })],
    ['a tag without quotes', reply('a', { headers: { ETag: 'abc' } })],
    ['a star', reply('a', { headers: { ETag: '*' } })],
    ['two tags in one', reply('a', { headers: { ETag: '"a", "b"' } })],
    ['a tag too long', reply('a', { headers: { ETag: `"${'a'.repeat(300)}"` } })],
    ['a date of no form', reply('a', { headers: { 'Last-Modified': 'yesterday' } })],
    ['a date of an old form', reply('a', { headers: { 'Last-Modified': 'Monday, 05-Jan-26 06:07:08 GMT' } })],
    ['no field at all', reply('a')],
  ])('%s', async (_, behaviour) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': behaviour })
    await using net = netFor(web)
    await using visited = answered(await visit(net, paper.http('/a')))
    expect(validatorsOf(visited.finalUrl, visited.final.response)).toBeNull()
  })

  test('a body that was cut', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': reply('0123456789', tag) })
    await using net = netFor(web, { maxBodyBytes: 5 })
    await using visited = answered(await visit(net, paper.http('/a')))
    expect(validatorsOf(visited.finalUrl, visited.final.response)).toBeNull()
  })
})

test('whatever was kept as a validator, what is sent fits one header line and is bounded', () => {
  const url = sourceUrl('https://paper.test/a')
  const kept = fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"a"\r\nEvil: 1', '"a\0"')))
  fc.assert(
    fc.property(kept, kept, (tag, date) => {
      for (const [, value] of conditionsFor(url, { url, etag: tag, lastModified: date }))
        expect(value).toMatch(/^[\x20-\x7e\x80-\xff]{1,256}$/)
    }),
  )
})
