import { expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import { isOnline } from '../../src/visit/online.ts'
import { reply, robots, status } from '../web/reply.ts'
import { never, slow } from '../web/slow.ts'
import { openWeb } from '../web/web.ts'
import { netFor, neverAborted } from './net.ts'

test('one answer of any kind from any probe is enough', async () => {
  await using web = await openWeb()
  const silent = web.site('silent.test', { '/': slow({ headersUntil: never }) })
  const dead = web.site('dead.test', {}, { http: 'refused' })
  const sick = web.site('sick.test', {
    '/': status(503),
    '/robots.txt': robots('User-agent: *\nDisallow: /'),
  })
  await using net = netFor(web)
  const probes = [silent, dead, sick].map((site) => sourceUrl(site.http()))
  expect(await isOnline(net, probes, neverAborted)).toEqual({
    online: true,
    detail: 'http://sick.test/ answers 503',
  })
})

test('an answer counts, however much comes with it', async () => {
  await using web = await openWeb()
  const long = web.site('long.test', { '/': reply('x'.repeat(1_000_000)) })
  await using net = netFor(web)
  expect(await isOnline(net, [sourceUrl(long.http())], neverAborted)).toEqual({
    online: true,
    detail: 'http://long.test/ answers 200',
  })
})

test('when no probe answers we are not online, and it says what each did', async () => {
  await using web = await openWeb()
  const dead = web.site('dead.test', {}, { http: 'refused' })
  await using net = netFor(web)
  const probes = [dead.http(), 'http://localhost/'].map((url) => sourceUrl(url))
  const { online, detail } = await isOnline(net, probes, neverAborted)
  expect(online).toBe(false)
  expect(detail).toMatch(/ECONNREFUSED.*; localhost is not a public address/)
})

test('the signal ends the question by throwing its reason', async () => {
  await using web = await openWeb()
  const asked = Promise.withResolvers<void>()
  const silent = web.site('silent.test', {
    '/': async (call) => {
      asked.resolve()
      await slow({ headersUntil: never })(call)
    },
  })
  await using net = netFor(web)
  const stop = new AbortController()
  const asking = isOnline(net, [sourceUrl(silent.http())], stop.signal)
  await asked.promise
  stop.abort()
  await expect(asking).rejects.toMatchObject({ name: 'AbortError' })
})
