import net from 'node:net'
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import { checkVisit } from '../../src/check/check-source.ts'
import { runMemory } from '../../src/check/probe-memory.ts'
import { openVisitor } from '../../src/check/visitor.ts'
import { readPage } from '../../src/page/read-page.ts'
import { fetchThrough } from '../../src/watch/fetch.ts'
import { findWatch } from '../../src/watch/find-watch.ts'
import { poll, type Watch } from '../../src/watch/poll.ts'
import { netFor, neverAborted } from '../visit/net.ts'
import type { Behaviour } from '../web/behaviour.ts'
import { page } from '../web/page.ts'
import { html, redirect, reply, status } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'

// The real net.connect goes on working; we look at what it was asked to dial. The small web is the only loopback let through.
let dials: MockInstance<typeof net.connect>
beforeEach(() => {
  dials = vi.spyOn(net, 'connect')
})
afterEach(() => {
  dials.mockRestore()
})
const dialled = () =>
  new Set(dials.mock.calls.map(([options]) => (options as unknown as net.TcpNetConnectOpts).host))

const inside = [
  'http://10.0.0.1/a',
  'http://192.168.1.1/a',
  'http://169.254.169.254/latest/meta-data/',
  'http://0xa9fea9fe/',
  'http://2852039166/',
  'http://[::ffff:10.0.0.1]/',
  'http://[fd00::1]/',
  'http://[64:ff9b::a00:1]/',
  'http://localhost/',
  'http://vault.internal/',
  '//172.16.0.1/a',
]
const stub = (head: string): Behaviour =>
  html(`<!doctype html><html><head>${head}</head><body></body></html>`)
const xml = (body: string) => reply(`<?xml version="1.0"?>${body}`, { type: 'application/xml' })

/** What a check does with a page that names addresses within our network, and with what its host says beside it. */
const stages: Readonly<Record<string, (to: string) => Readonly<Record<string, Behaviour>>>> = {
  redirect: (to) => ({ '/a': redirect(301, to) }),
  'a chain of redirects': (to) => ({ '/a': redirect(302, '/b'), '/b': redirect(307, to) }),
  'a meta refresh': (to) => ({ '/a': stub(`<meta http-equiv="refresh" content="0; url=${to}">`) }),
  'a Refresh field': (to) => ({ '/a': html('<p>Wait', { headers: { Refresh: `0; url=${to}` } }) }),
  'a script': (to) => ({ '/a': stub(`<script>location.href = "${to}"</script>`) }),
  'a canonical address': (to) => ({ '/a': stub(`<link rel="canonical" href="${to}"><title>A</title>`) }),
  'a base address': (to) => ({
    '/a': stub(`<base href="${to}"><meta http-equiv="refresh" content="0; url=next">`),
  }),
  'robots.txt': (to) => ({ '/robots.txt': redirect(301, to), '/a': page() }),
  'an address beside it': (to) => ({ '/a': html('<title>Home</title><p>Welcome'), '*': redirect(302, to) }),
  'the answer to its twin': (to) => ({ '/a.': status(404), '/a': redirect(301, to) }),
}

test.each(Object.keys(stages))('no check goes in by way of %s', async (stage) => {
  for (const to of inside) {
    await using web = await openWeb()
    const site = web.site('paper.test', stages[stage]!(to))
    await using network = netFor(web)
    const read = readPage
    const visitor = openVisitor(network, (url, response) => read(url, response), runMemory(), Math.random)
    const url = sourceUrl(site.http(stage.includes('twin') ? '/a.' : '/a'))
    await using visit = await visitor.visit(url, null, neverAborted)
    const deps = {
      read: visitor.read,
      keep: null,
      askSibling: (visited: typeof visit) => visitor.askSibling(visited, neverAborted),
    }
    await checkVisit(deps, url, visit, true, [], null)
  }
  expect(dialled()).toEqual(new Set(['127.0.0.1']))
})

const listings: Readonly<Record<string, (to: string) => Behaviour>> = {
  sitemap: (to) => xml(`<sitemapindex><sitemap><loc>${to}</loc></sitemap></sitemapindex>`),
  feed: (to) =>
    xml(`<rss version="2.0"><channel><link>${to}</link><item><link>${to}</link></item></channel></rss>`),
}

test.each(['sitemap', 'feed'] as const)('no watch goes in by way of a %s', async (kind) => {
  for (const to of inside) {
    await using web = await openWeb()
    const site = web.site('paper.test', { '/list.xml': listings[kind]!(to), '/moved.xml': redirect(301, to) })
    await using network = netFor(web, { robots: false })
    const deps = { fetch: fetchThrough(network), now: () => new Date('2026-11-22T12:00:00Z') }
    for (const path of ['/list.xml', '/moved.xml']) {
      const watch: Watch = { kind, input: site.http(path), memory: null }
      await poll(deps, watch, neverAborted)
    }
  }
  expect(dialled()).toEqual(new Set(['127.0.0.1']))
})

test('no watch is looked for within', async () => {
  for (const to of inside) {
    await using web = await openWeb()
    const site = web.site('paper.test', {
      '/robots.txt': reply(`Sitemap: ${to}\n`, { type: 'text/plain' }),
      '/': html(
        `<link rel="alternate" type="application/rss+xml" href="${to}"><link rel="https://api.w.org/" href="${to}">`,
      ),
    })
    await using network = netFor(web)
    const deps = { fetch: fetchThrough(network), now: () => new Date() }
    await findWatch(deps, site.http('/'), neverAborted)
  }
  expect(dialled()).toEqual(new Set(['127.0.0.1']))
})
