import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import type { Archive } from '../../src/archive/archive.ts'
import { inFolder } from '../../src/archive/place.ts'
import { readCapture } from '../../src/archive/read-capture.ts'
import type { Citation } from '../../src/article/article.ts'
import { type CheckedSource, checkVisit } from '../../src/check/check-source.ts'
import { GoodCopy } from '../../src/check/good-copy.ts'
import { visitAgain } from '../../src/check/visit-again.ts'
import { readPage } from '../../src/page/read-page.ts'
import type { Net } from '../../src/visit/net.ts'
import { visitSource } from '../../src/visit/visit-source.ts'
import { open, temporaryFolder } from '../archive/visits.ts'
import { netFor, neverAborted } from '../visit/net.ts'
import { etag } from '../web/conversation.ts'
import { sent } from '../web/hit.ts'
import { page } from '../web/page.ts'
import { redirect, status } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'

const story = page({
  title: 'Budget passed',
  text: 'The mayor said: “We have found the money for the bridge.”',
})
const day = 24 * 3_600_000

/** A citation of the story that quotes these words. */
function quoting(exact: string): Citation {
  return {
    id: 'c1',
    url: 'http://paper.test/a',
    source: 'test,paper)/a',
    kind: 'link',
    text: null,
    sentence: `“${exact}”`,
    quotes: [{ exact, speaker: null }],
    attribution: null,
    location: { line: 1, column: 1 },
  }
}

interface Newsroom {
  readonly net: Net
  readonly folder: string
  readonly archive: Archive
  readonly now?: Date
}

/** One check as a service makes it: what the check before left comes in, and goes out through JSON. */
async function check(
  { net, folder, archive, now = new Date() }: Newsroom,
  url: string,
  before: CheckedSource | null,
  quote = 'We have found the money for the bridge',
): Promise<CheckedSource> {
  const good = GoodCopy.nullable().parse(JSON.parse(JSON.stringify(before?.good ?? null)))
  const { visit, confirmed } = await visitAgain(
    {
      visit: (address, validators, signal) => visitSource(net, address, signal, validators),
      recall: (capture) => readCapture(inFolder(folder), capture),
      now: () => now,
    },
    sourceUrl(url),
    good,
    neverAborted,
  )
  await using visited = visit
  const record = before?.record ?? null
  return await checkVisit(
    { read: readPage, keep: (one) => archive.keep(one, good?.capture ?? null) },
    'test,paper)/a',
    visited,
    true,
    [
      {
        citation: quoting(quote),
        article: { title: null, publishedAt: null, language: 'en', url: null },
      },
    ],
    record === null ? null : { checkedAt: record.check.checkedAt, ...record },
    confirmed,
  )
}

test('a source that says not modified is alive, with its page, its words and its quotes as before', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/a': etag('"1"', story) })
  await using folder = await temporaryFolder()
  await using archive = await open(folder.path)
  await using net = netFor(web)
  const room = { net, folder: folder.path, archive }
  const first = await check(room, paper.http('/a'), null)
  const second = await check(room, paper.http('/a'), first)
  const third = await check(room, paper.http('/a'), second, 'We have found no money')
  expect(first.record.check).toMatchObject({
    state: 'alive',
    reason: 'ok',
    page: { title: expect.stringMatching('Budget passed') },
  })
  for (const { record } of [second, third]) {
    expect(record.check).toMatchObject({ state: 'alive', reason: 'not-modified' })
    expect(record.check.hops.map((hop) => hop.status)).toEqual([304])
    expect(record.check.page).toEqual(first.record.check.page)
    expect(record.check.capture!.payloadDigest).toBe(first.record.check.capture!.payloadDigest)
    expect(record.textDigest).toBe(first.record.textDigest)
  }
  expect(second.record.quotesFound).toEqual(first.record.quotesFound)
  expect(second.outcomes[0]!.verification).toMatchObject({
    quotes: [{ result: 'present' }],
    drift: { result: 'unchanged' },
  })
  // A citation that came since is verified against the page that we have.
  expect(third.outcomes[0]!.verification.quotes[0]!.result).not.toBe('present')
  expect(third.good!.validators).toEqual(first.good!.validators)
  expect(third.good!.wholeAt).toBe(first.good!.wholeAt)
})

test('a source that moved for good and has not changed is moved', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', {
    '/budget-passed-at-night': redirect(301, '/2026/budget-passed-at-night'),
    '/2026/budget-passed-at-night': etag('"1"', story),
  })
  await using folder = await temporaryFolder()
  await using archive = await open(folder.path)
  await using net = netFor(web)
  const room = { net, folder: folder.path, archive }
  const first = await check(room, paper.http('/budget-passed-at-night'), null)
  const second = await check(room, paper.http('/budget-passed-at-night'), first)
  expect(second.record.check.hops.map((hop) => hop.status)).toEqual([301, 304])
  expect(second.record.check).toMatchObject({ state: 'moved', reason: 'redirect-permanent' })
})

test.each([
  ['gone', (path: string) => rm(path)],
  ['damaged', (path: string) => writeFile(path, 'not a WARC')],
])('where the copy is %s, a 304 is not enough: the page is asked for, and kept again', async (_, spoil) => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/a': etag('"1"', story) })
  await using folder = await temporaryFolder()
  await using net = netFor(web)
  let first: CheckedSource
  {
    await using archive = await open(folder.path)
    first = await check({ net, folder: folder.path, archive }, paper.http('/a'), null)
  }
  await spoil(join(folder.path, first.record.check.capture!.file))
  await using archive = await open(folder.path)
  const second = await check({ net, folder: folder.path, archive }, paper.http('/a'), first)
  expect(second.record.check).toMatchObject({ state: 'alive', reason: 'ok' })
  expect((await readCapture(folder.place, second.record.check.capture!)).revisit).toBeNull()
  expect(paper.hits.map((hit) => sent(hit, 'if-none-match'))).toEqual([null, null, '"1"', null])
})

test('a server that cannot take conditions is asked without', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', {
    '/a': (call) => (sent(call.hit, 'if-none-match') === null ? etag('"1"', story) : status(412))(call),
  })
  await using folder = await temporaryFolder()
  await using archive = await open(folder.path)
  await using net = netFor(web)
  const room = { net, folder: folder.path, archive }
  const second = await check(room, paper.http('/a'), await check(room, paper.http('/a'), null))
  expect(second.record.check).toMatchObject({ state: 'alive', reason: 'ok' })
})

test('a server that says not modified for ever is asked for the whole page once a month', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/a': etag('"1"', story) })
  await using folder = await temporaryFolder()
  await using archive = await open(folder.path)
  await using net = netFor(web)
  const after = (days: number): Newsroom => ({
    net,
    folder: folder.path,
    archive,
    now: new Date(Date.now() + days * day),
  })
  let last = await check(after(0), paper.http('/a'), null)
  const statuses: unknown[] = []
  for (const days of [10, 20, 31]) {
    last = await check(after(days), paper.http('/a'), last)
    statuses.push(last.record.check.hops.at(-1)!.status)
  }
  expect(statuses).toEqual([304, 304, 200])
  // It came again, and was the same: no second copy.
  expect((await readCapture(folder.place, last.record.check.capture!)).revisit).toBe(
    'identical-payload-digest',
  )
})

test('a page that is gone, or that nobody kept, leaves nothing to build on', async () => {
  await using web = await openWeb()
  const tag = { headers: { ETag: '"1"' } }
  const paper = web.site('paper.test', { '/gone': status(404, 'gone', tag), '/a': etag('"1"', story) })
  await using folder = await temporaryFolder()
  await using archive = await open(folder.path)
  await using net = netFor(web)
  const nowhere: Archive = { keep: async () => null, [Symbol.asyncDispose]: async () => {} }
  const room = { net, folder: folder.path, archive }
  expect((await check(room, paper.http('/gone'), null)).good).toBeNull()
  expect((await check({ ...room, archive: nowhere }, paper.http('/a'), null)).good).toBeNull()
})
