import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import type { Check } from '../../src/check/check.ts'
import { checkVisit } from '../../src/check/check-source.ts'
import { runMemory } from '../../src/check/probe-memory.ts'
import { openVisitor } from '../../src/check/visitor.ts'
import { readPage } from '../../src/page/read-page.ts'
import { type Net, openNet } from '../../src/visit/net.ts'
import { netDefaults } from '../../src/visit/net-options.ts'
import { netFor, neverAborted } from '../visit/net.ts'
import { page } from '../web/page.ts'
import { html } from '../web/reply.ts'
import { openWeb, type Web } from '../web/web.ts'

let web: Web
let net: Net
beforeAll(async () => {
  web = await openWeb()
  net = throughDns(web)
})
afterAll(async () => {
  await net[Symbol.asyncDispose]()
  await web[Symbol.asyncDispose]()
})

/** A network that dials whom the web's own DNS names. */
function throughDns(web: Web): Net {
  return openNet({
    ...netDefaults,
    connectTo: web.connectToPorts,
    ca: [web.ca],
    allowNet: ['127.0.0.0/8'],
    hostIntervalMs: 0,
    dns: { address: '127.0.0.1', port: web.dnsPort },
  })
}

async function check(through: Net, url: string): Promise<Check> {
  const visitor = openVisitor(through, (at, response) => readPage(at, response), runMemory(), Math.random)
  await using visit = await visitor.visit(sourceUrl(url), null, neverAborted)
  const askSibling = (one: typeof visit) => visitor.askSibling(one, neverAborted)
  const deps = { read: visitor.read, keep: null, askSibling, nameServers: visitor.nameServers }
  return (await checkVisit(deps, 'k', visit, true, [], null)).record.check
}

const few = (words: string) => html(`<!doctype html><title>${words}</title><h1>${words}</h1><p>Welcome.</p>`)
const story = page({ title: 'Old swing bridge turns again', published: '2021-03-09', author: 'Ada Lind' })
const asked = (domain: string) =>
  web.dns.log.filter(({ name, type }) => type === 'NS' && name === domain).length

describe('who serves the names of a domain', () => {
  test('tells that a page of few words is a landing page, and is asked once', async () => {
    const site = web.site('www.quay-news.test', { '*': few('quay-news.test') })
    web.dns.serve('quay-news.test', ['ns1.sedoparking.com', 'ns2.sedoparking.com'])
    for (const path of ['/old-swing-bridge', '/harbour-gate-shut']) {
      const { state, reason, signals } = await check(net, site.http(path))
      expect([state, reason]).toEqual(['dead', 'parked'])
      expect(signals).toContainEqual({ signal: 'parked-name-server', detail: 'ns1.sedoparking.com' })
    }
    expect(asked('quay-news.test')).toBe(1)
  })

  test('does not make a story a landing page, and is not asked beside one', async () => {
    const site = web.site('lock-news.test', { '/old-swing-bridge': story })
    web.dns.serve('lock-news.test', ['ns1.bodis.com'])
    expect((await check(net, site.http('/old-swing-bridge'))).state).toBe('alive')
    expect(asked('lock-news.test')).toBe(0)
  })

  test.each([
    ['serves sites', ['ns1.registrar.test']],
    ['is nobody', []],
  ])('says nothing where it %s', async (_, servers) => {
    const host = `dock-${servers.length}.test`
    const site = web.site(host, { '/dock': few('The dock is open') })
    web.dns.serve(host, servers)
    const { state, signals } = await check(net, site.http('/dock'))
    expect(signals.map(({ signal }) => signal)).not.toContain('parked-name-server')
    expect(state).not.toBe('dead')
    expect(asked(host)).toBe(1)
  })

  test('is not asked of DNS where DNS was not asked for the host', async () => {
    const site = web.site('pier.test', { '/pier': few('The pier') })
    web.dns.serve('pier.test', ['ns1.bodis.com'])
    await using told = netFor(web, { dns: { address: '127.0.0.1', port: web.dnsPort } })
    expect(await told.nameServers(sourceUrl(site.http('/pier')))).toEqual([])
    expect(await net.nameServers(sourceUrl('http://127.0.0.1/'))).toEqual([])
    expect(asked('pier.test')).toBe(0)
  })
})
