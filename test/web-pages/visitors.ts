import { load } from 'cheerio'
import type { Access } from '../../src/access/access.ts'
import { proxyList } from '../../src/access/asker.ts'
import type { Store } from '../../src/store/store.ts'
import { webApp } from '../../src/web/app.ts'
import { cookiesFor } from '../../src/web/cookies.ts'
import type { Newsroom } from '../../src/web/newsroom.ts'
import { recognise } from '../../src/web/recognise.ts'
import { webRoutes } from '../../src/web/routes.ts'
import { openPages } from './pages.ts'

export const origin = 'https://stet.paper.test'

/** The newsroom as `stet web` serves it: whoever asks is recognised by what they bring. */
export interface RealPages extends AsyncDisposable {
  readonly newsroom: Newsroom
  readonly access: Access
  ask(path: string, init?: RequestInit & { readonly peer?: string }): Promise<Response>
  browser(): TestBrowser
  /** for a server that listens */
  readonly fetch: ReturnType<typeof webApp>['fetch']
}

export function openRealPages(
  store: Store,
  options: { readonly access: Access; readonly oidc?: Newsroom['oidc']; readonly publicUrl?: string },
): RealPages {
  const pages = openPages(store)
  const { access, oidc = null, publicUrl = origin } = options
  const cookies = cookiesFor(publicUrl)
  const newsroom: Newsroom = {
    ...pages.newsroom,
    publicUrl,
    access,
    oidc,
    now: access.now,
    proxies: proxyList(['127.0.0.1']),
    callerOf: (c) => recognise(access, cookies, c),
  }
  const app = webApp(newsroom, webRoutes(newsroom))
  const ask: RealPages['ask'] = async (path, { peer = '203.0.113.7', ...init } = {}) =>
    await app.request(new URL(path, publicUrl).href, init, { incoming: { socket: { remoteAddress: peer } } })
  return {
    newsroom,
    access,
    ask,
    fetch: app.fetch,
    browser: () => new TestBrowser(ask),
    [Symbol.asyncDispose]: () => pages[Symbol.asyncDispose](),
  }
}

/** Keeps cookies and sends forms as they stand in pages, with the header fields that browsers of today send. */
export class TestBrowser {
  readonly cookies = new Map<string, string>()
  readonly #ask: RealPages['ask']

  constructor(ask: RealPages['ask']) {
    this.#ask = ask
  }

  async open(path: string, init: RequestInit & { readonly peer?: string } = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers(init.headers)
    headers.set('user-agent', 'Mozilla/5.0 (a test)')
    if (cookie !== '') headers.set('cookie', cookie)
    const response = await this.#ask(path, { ...init, headers })
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]!.split(/=(.*)/)
      if (/Max-Age=0\b/.test(set)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }

  async look(path: string): Promise<ReturnType<typeof load>> {
    const response = await this.open(path)
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
    return load(await response.text())
  }

  /** Fills in the form of a page that is sent to `action` (the page itself where it names none), and sends it. */
  async submit(
    path: string,
    action: string,
    fields: Readonly<Record<string, string>>,
    init: { readonly site?: string; readonly peer?: string } = {},
  ): Promise<Response> {
    const $ = await this.look(path)
    const form = $('form').filter((_, element) => ($(element).attr('action') ?? path) === action)
    if (form.length === 0) throw new Error(`${path} has no form for ${action}`)
    const hidden = form
      .find('input[type=hidden]')
      .get()
      .map((input) => [$(input).attr('name')!, $(input).attr('value') ?? ''] as const)
    return await this.send(action, { ...Object.fromEntries(hidden), ...fields }, init)
  }

  async send(
    path: string,
    fields: Readonly<Record<string, string>>,
    { site = 'same-origin', ...rest }: { readonly site?: string; readonly peer?: string } = {},
  ): Promise<Response> {
    return await this.open(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'sec-fetch-site': site },
      ...rest,
    })
  }
}
