/** The same cases as other checkers see them: linkinator, and the status of a plain GET. */

import { Resolver } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { rootCertificates } from 'node:tls'
import { LinkChecker } from 'linkinator'
import pLimit from 'p-limit'
import {
  Agent,
  buildConnector,
  type Dispatcher,
  getGlobalDispatcher,
  request,
  setGlobalDispatcher,
} from 'undici'
import { connectTarget, parseConnectTo } from '../../src/visit/connect-to.ts'
import { openSites } from '../web/labelled/all.ts'
import type { LabelledCase } from '../web/labelled/case.ts'
import { escaped } from '../web/page.ts'
import { html } from '../web/reply.ts'
import { openWeb, type Web } from '../web/web.ts'

/** All that such a checker can say. `nothing`: it passed the address over, or never came back. */
export type PeerVerdict = 'fine' | 'broken' | 'nothing'

const timeoutMs = 5_000
const addressesAtOnce = 12
const allMs = 90_000

/** A page that links to every case, checked by linkinator. */
export async function linkinatorVerdicts(cases: readonly LabelledCase[]): Promise<Map<string, PeerVerdict>> {
  await using web = await openWeb()
  openSites(web, cases)
  const links = cases.map(({ url }) => `<li><a href="${escaped(url)}">x</a></li>`).join('\n')
  web.site('article.labelled.test', { '/': html(`<html><body><ul>${links}</ul></body></html>`) })
  const before = getGlobalDispatcher()
  const agent = agentFor(web)
  setGlobalDispatcher(agent)
  const found = new Map<string, PeerVerdict>()
  const checker = new LinkChecker()
  checker.on('link', ({ url, state }) => {
    if (state !== 'SKIPPED') found.set(plain(url), state === 'OK' ? 'fine' : 'broken')
  })
  try {
    const done = checker.check({
      path: 'http://article.labelled.test/',
      concurrency: addressesAtOnce,
      timeout: timeoutMs,
      retry: false,
    })
    await Promise.race([done, new Promise((late) => setTimeout(late, allMs).unref())])
  } finally {
    setGlobalDispatcher(before)
    await agent.destroy()
  }
  return new Map(cases.map(({ id, url }) => [id, found.get(plain(url)) ?? 'nothing']))
}

/** GET, redirects followed; fine below 400. */
export async function statusVerdicts(cases: readonly LabelledCase[]): Promise<Map<string, PeerVerdict>> {
  await using web = await openWeb()
  openSites(web, cases)
  const agent = agentFor(web)
  const limit = pLimit(addressesAtOnce)
  const verdicts = await Promise.all(
    cases.map(({ id, url }) =>
      limit(async (): Promise<[string, PeerVerdict]> => [id, (await isFine(agent, url)) ? 'fine' : 'broken']),
    ),
  )
  await agent.destroy()
  return new Map(verdicts)
}

async function isFine(dispatcher: Dispatcher, address: string): Promise<boolean> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    let url = new URL(address)
    for (let hop = 0; hop <= 20; hop++) {
      const { statusCode, headers, body } = await request(url, { dispatcher, signal })
      body.on('error', () => {})
      body.destroy()
      const location = [headers.location].flat()[0]
      if (statusCode < 300 || statusCode > 399 || location === undefined) return statusCode < 400
      url = new URL(location, url)
    }
  } catch {
    // whatever went wrong, such a checker calls it broken
  }
  return false
}

/** Leads every host to the web, and refuses to dial anything else. */
function agentFor(web: Web): Agent {
  const rules = web.connectToPorts.map(parseConnectTo)
  const resolver = new Resolver({ timeout: 1_000, tries: 1 })
  resolver.setServers([`127.0.0.1:${web.dnsPort}`])
  const lookup: LookupFunction = (host, options, done) => {
    resolver.resolve4(host).then(
      ([ip]) => {
        if (ip === undefined || !ip.startsWith('127.')) done(refusal(`${host} is not on this web`), '')
        else if (options.all === true) done(null, [{ address: ip, family: 4 }])
        else done(null, ip, 4)
      },
      (error) => done(error, ''),
    )
  }
  const connect = buildConnector({ ca: [...rootCertificates, web.ca], lookup, timeout: timeoutMs })
  return new Agent({
    connect: (options, done) => {
      if (isIP(options.hostname.replace(/^\[|\]$/g, '')) !== 0)
        return done(refusal('an address of no site'), null)
      const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80)
      const target = connectTarget(rules, { host: options.hostname.replace(/\.$/, ''), port })
      connect({ ...options, port: String(target.port) }, done)
    },
  })
}

function refusal(message: string): Error {
  return Object.assign(new Error(message), { code: 'ECONNREFUSED' })
}

/** One spelling for an address, its fragment left out. */
function plain(address: string): string {
  const url = URL.parse(address)
  if (url === null) return address
  url.hash = ''
  return url.href
}
