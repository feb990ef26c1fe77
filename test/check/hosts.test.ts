import { describe, expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import type { Browser } from '../../src/browser/open-browser.ts'
import type { Check } from '../../src/check/check.ts'
import { checkVisit } from '../../src/check/check-source.ts'
import { factWording, HostFact, type Learnt } from '../../src/check/host-fact.ts'
import { type HostRule, nearestRule, noOrder, type RuleOf, rulesFrom } from '../../src/check/host-rule.ts'
import { runMemory } from '../../src/check/probe-memory.ts'
import { openVisitor } from '../../src/check/visitor.ts'
import { readPage } from '../../src/page/read-page.ts'
import type { Net } from '../../src/visit/net.ts'
import { shell } from '../browser/spa.ts'
import { netFor, neverAborted } from '../visit/net.ts'
import { botWall, type Wall } from '../web/bot-wall.ts'
import { needsCookie } from '../web/conversation.ts'
import { frontPage, joke } from '../web/not-the-page.ts'
import { page } from '../web/page.ts'
import { redirect, redirectLoop, robots, status } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'

const story = page({ title: 'Old swing bridge turns again', published: '2021-03-09', author: 'Ada Lind' })

function rule(pattern: string, order: Partial<HostRule>): HostRule {
  return {
    pattern,
    by: 'ada',
    setAt: new Date('2026-11-01T00:00:00Z'),
    ...noOrder,
    ...order,
  }
}

const under = (...rules: readonly HostRule[]): RuleOf =>
  rulesFrom(
    async () => rules,
    () => 0,
  )

/** One check as a run makes it, with what it has learnt. */
async function check(
  net: Net,
  url: string,
  ruleOf: RuleOf = under(),
  browser: Pick<Browser, 'render'> | null = null,
): Promise<{ readonly check: Check; readonly learnt: readonly Learnt[] }> {
  const visitor = openVisitor(
    net,
    (at, response) => readPage(at, response),
    runMemory(),
    Math.random,
    browser,
  )
  const { render } = visitor
  await using visit = await visitor.visit(sourceUrl(url), null, neverAborted)
  const learnt: Learnt[] = []
  const { record } = await checkVisit(
    {
      read: visitor.read,
      keep: null,
      askSibling: (one) => visitor.askSibling(one, neverAborted),
      ...(render !== undefined && { render: (at, response) => render(at, response, neverAborted) }),
      ruleOf,
      learn: (one) => learnt.push(one),
    },
    'k',
    visit,
    true,
    [],
    null,
  )
  return { check: record.check, learnt }
}

describe('a host that is never to be called dead', () => {
  const ruleOf = under(rule('*.paper.test', { trust: 'never-dead', note: 'they answer 404 to robots' }))
  const order = {
    signal: 'never-dead',
    detail: 'ada, 2026-11-01, for *.paper.test: they answer 404 to robots',
  }

  test.each([
    ['says 404', { '*': status(404) }],
    ['says 410', { '*': status(410) }],
    ['says 404 on another host', { '*': redirect(302, 'http://other.test/a/b') }],
    ['says 200 for everything', { '*': joke }],
    ['leads home', { '*': redirect(301, '/'), '/': frontPage() }],
  ])('is blocked when it %s, and says who ordered so', async (_, routes) => {
    await using web = await openWeb()
    const paper = web.site('www.paper.test', routes)
    web.site('other.test', { '*': status(404) })
    await using net = netFor(web)
    const url = paper.http('/2021/03/old-swing-bridge-turns')
    expect((await check(net, url)).check.state).toBe('dead')
    const { check: found, learnt } = await check(net, url, ruleOf)
    expect(found).toMatchObject({ state: 'blocked', reason: 'bot-wall', page: null })
    expect(found.signals.at(-1)).toEqual(order)
    expect(learnt.map(({ fact }) => fact.kind)).not.toContain('wall')
  })

  test('is unreachable when its name is gone', async () => {
    await using web = await openWeb()
    await using net = netFor(web, { connectTo: [], dns: { address: '127.0.0.1', port: web.dnsPort } })
    const url = 'http://www.paper.test/a'
    expect((await check(net, url)).check).toMatchObject({ state: 'dead', reason: 'dns-not-found' })
    const { check: found } = await check(net, url, ruleOf)
    expect(found).toMatchObject({ state: 'unreachable', reason: 'dns-failure' })
    expect(found.signals).toContainEqual(order)
  })

  test.each([
    ['stands', story, 'alive'],
    ['is walled', botWall('cloudflare'), 'blocked'],
    ['is in trouble', status(503), 'unreachable'],
  ])('is judged like any other while it %s', async (_, behaviour, state) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '*': behaviour })
    await using net = netFor(web)
    const { check: found } = await check(net, paper.http('/a'), ruleOf)
    expect(found.state).toBe(state)
    expect(found.signals).not.toContainEqual(order)
  })
})

test('no browser shows the pages of a host where somebody ordered so, and the evidence says who', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '*': shell() })
  const blog = web.site('blog.test', { '*': shell() })
  await using net = netFor(web)
  const asked: string[] = []
  const browser: Pick<Browser, 'render'> = {
    render: async (_, url) => {
      asked.push(url)
      return { kind: 'failed', failure: 'timeout', detail: 'after 30 s' }
    },
  }
  const ruleOf = under(rule('*.paper.test', { browser: 'never', note: 'their terms' }))
  const seen = async (url: string) => {
    const { check: found } = await check(net, url, ruleOf, browser)
    return found.signals.find(({ signal }) => signal === 'not-rendered')?.detail
  }
  expect(await seen(paper.http('/zazul'))).toBe('by-order: ada, 2026-11-01, for *.paper.test: their terms')
  expect(await seen(blog.http('/zazul'))).toBe('timeout: after 30 s')
  expect(asked).toEqual([blog.http('/zazul')])
})

test('how a host was asked stands among the evidence where somebody ordered it, without the values of fields', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '*': story })
  const ruleOf = under(
    rule('paper.test', {
      robots: 'ignore',
      headers: [['X-Desk', 'harbour']],
      note: 'agreed with their editor',
    }),
  )
  await using net = netFor(web, {}, { orders: ruleOf })
  const { check: found } = await check(net, paper.http('/old-swing-bridge'), ruleOf)
  expect(found.state).toBe('alive')
  expect(found.signals.at(-1)).toEqual({
    signal: 'by-order',
    detail: 'robots.txt not asked, sent X-Desk: ada, 2026-11-01, for paper.test: agreed with their editor',
  })
})

describe('of several rules', () => {
  const wide = rule('*.paper.test', { intervalMs: 1 })
  const narrow = rule('*.www.paper.test', { intervalMs: 2 })
  const own = rule('www.paper.test', { intervalMs: 3 })
  const rules = new Map([wide, narrow, own].map((one) => [one.pattern, one]))

  test.each([
    ['www.paper.test', own],
    ['a.www.paper.test', narrow],
    ['b.a.www.paper.test', narrow],
    ['paper.test', wide],
    ['desk.paper.test', wide],
    ['newspaper.test', null],
    ['test', null],
  ])('the narrowest counts alone: %s', (host, expected) => {
    expect(nearestRule(rules, host)).toBe(expected)
  })
})

describe('rules', () => {
  test('are read once for all hosts, and again when they are old', async () => {
    let now = 0
    let readings = 0
    const read = async () => [rule('paper.test', { intervalMs: ++readings })]
    const ruleOf = rulesFrom(read, () => now)
    const intervals = async () =>
      (await Promise.all(['paper.test', 'other.test', 'paper.test'].map(ruleOf))).map(
        (one) => one?.intervalMs ?? null,
      )
    expect(await intervals()).toEqual([1, null, 1])
    now = 29_999
    expect(await intervals()).toEqual([1, null, 1])
    now = 30_000
    expect(await intervals()).toEqual([2, null, 2])
  })

  test('that cannot be read are no rules that can be passed over, and are read at the next question', async () => {
    const answers = [Promise.reject(new Error('lost')), Promise.resolve([rule('paper.test', {})])]
    answers[0]!.catch(() => {})
    const ruleOf = rulesFrom(
      () => answers.shift()!,
      () => 0,
    )
    await expect(ruleOf('paper.test')).rejects.toThrow('lost')
    expect((await ruleOf('paper.test'))?.pattern).toBe('paper.test')
  })
})

describe('a check learns', () => {
  test.each<[Wall, string | null, RegExp]>([
    [
      'cloudflare',
      'Cloudflare',
      /^walls us \(Cloudflare\), 1 of the last 1 visits: Cloudflare: cf-mitigated/,
    ],
    ['akamai', 'Akamai', /403 with Akamai/],
    ['imperva', 'Imperva', /Imperva/],
    ['datadome', 'DataDome', /DataDome/],
    ['generic', null, /robot|unusual/i],
  ])('that a host walls us: %s', async (wall, maker, words) => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '*': botWall(wall) })
    await using net = netFor(web)
    const { learnt } = await check(net, paper.http('/a'))
    expect(learnt).toMatchObject([
      { host: 'paper.test', fact: { kind: 'wall', maker, url: paper.http('/a'), recent: 'w' } },
    ])
    expect(factWording(HostFact.parse(learnt[0]!.fact))).toMatch(words)
  })

  test('at which host of a chain that was, and that others did not wall us', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': redirect(301, 'http://walled.test/a'), '/b': story })
    web.site('walled.test', { '*': botWall('cloudflare') })
    await using net = netFor(web)
    const learnt = [
      ...(await check(net, paper.http('/a'))).learnt,
      ...(await check(net, paper.http('/b'))).learnt,
    ]
    expect(learnt.map(({ host, fact }) => [host, fact.kind])).toEqual([
      ['walled.test', 'wall'],
      ['paper.test', 'no-wall'],
    ])
  })

  test('that a host needs cookies, by their names alone', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/a': needsCookie(story), '/loop': redirectLoop(), '/b': story })
    await using net = netFor(web)
    const { learnt } = await check(net, paper.http('/a'))
    expect(learnt.map(({ fact }) => fact)).toContainEqual({
      kind: 'cookies',
      url: paper.http('/a'),
      names: ['seen'],
    })
    for (const path of ['/loop', '/b'])
      expect((await check(net, paper.http(path))).learnt.map(({ fact }) => fact.kind)).not.toContain(
        'cookies',
      )
  })

  test('that a host says 200 for what cannot exist', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '*': joke })
    const honest = web.site('honest.test', { '/notes/17': joke })
    const homely = web.site('homely.test', { '/notes/17': joke, '*': redirect(302, '/'), '/': frontPage() })
    await using net = netFor(web)
    const lies = async (url: string) =>
      (await check(net, url)).learnt.filter(({ fact }) => fact.kind === 'status-lie')
    expect(await lies(paper.http('/2021/03/bridge-turns'))).toMatchObject([
      { host: 'paper.test', fact: { about: 'missing', status: 200 } },
    ])
    for (const site of [honest, homely]) expect(await lies(site.http('/notes/17'))).toEqual([])
  })

  test('that a host says 404 for what is there', async () => {
    await using web = await openWeb()
    const text = 'The bridge over the canal turned again for the first time in nine years. '.repeat(30)
    const paper = web.site('paper.test', {
      '*': page({
        title: 'Old swing bridge turns again',
        published: '2021-03-09',
        author: 'Ada Lind',
        text,
        status: 404,
      }),
    })
    await using net = netFor(web)
    const { check: found, learnt } = await check(net, paper.http('/2021/old-swing-bridge-turns-again'))
    expect(found.state).toBe('alive')
    expect(learnt.map(({ fact }) => fact)).toContainEqual({
      kind: 'status-lie',
      about: 'there',
      status: 404,
      detail: paper.http('/2021/old-swing-bridge-turns-again'),
    })
  })

  test('nothing from a visit that was not answered', async () => {
    await using web = await openWeb()
    const paper = web.site('paper.test', { '/robots.txt': robots('User-agent: *\nDisallow: /') })
    await using net = netFor(web)
    expect((await check(net, paper.http('/a'))).learnt).toEqual([])
  })
})
