import { html } from 'hono/html'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { logIn } from '../../access/log-in.ts'
import { logInWithOidc, type OidcPending } from '../../access/oidc.ts'
import { logOut } from '../../access/sessions.ts'
import { StetError } from '../../error.ts'
import type { Words } from '../../words/words.ts'
import { cookiesFor } from '../cookies.ts'
import { page } from '../layout.ts'
import { browserOf, letIn, placeOfOurs } from '../let-in.ts'
import { type Markup, nothing } from '../markup.ts'
import type { Newsroom } from '../newsroom.ts'
import { field, formToken, outcome } from '../parts/form.ts'
import { when } from '../parts/when.ts'
import { networkOf } from '../recognise.ts'
import type { PageContext, Route } from '../route.ts'

/** Where the identity provider sends people back to. */
export const oidcBackPath = '/log-in/oidc/back'
const oidcSeconds = 600

const Form = z.object({
  email: z.string().catch(''),
  password: z.string().catch(''),
  next: z.string().optional().catch(undefined),
})

/** Log in with a password or through the organisation, and log out. */
export function logInPages(newsroom: Newsroom): readonly Route[] {
  const { access, oidc, publicUrl, proxies, log } = newsroom
  const cookies = cookiesFor(publicUrl)

  const form = async (
    c: PageContext,
    options: {
      readonly next: string
      readonly email?: string
      readonly said?: Markup
      readonly status?: ContentfulStatusCode
    },
  ): Promise<Response> => {
    const words = c.get('words').access
    const { next, email = '', said = nothing, status = 200 } = options
    const organisation = html`<p><a class="button" href="/log-in/oidc?next=${encodeURIComponent(next)}">${words.logIn.with}</a></p>
<p class="dim">${words.logIn.or}</p>`
    const body = html`${said}${oidc === null ? nothing : organisation}
<form method="post" action="/log-in" class="fields">${formToken(c)}
<input type="hidden" name="next" value="${next}">
${field({ name: 'email', label: words.email, type: 'email', value: email, autocomplete: 'username' })}
${field({ name: 'password', label: words.password, type: 'password', autocomplete: 'current-password' })}
<p><button class="main">${words.logIn.title}</button></p>
</form>`
    return await page(c, { title: words.logIn.title, section: null, body }, status)
  }

  const ask = async (c: PageContext): Promise<Response> => {
    const next = placeOfOurs(c.req.query('next'), publicUrl)
    return c.get('caller').person === null ? await form(c, { next }) : c.redirect(next, 303)
  }

  const answer = async (c: PageContext): Promise<Response> => {
    const words = c.get('words')
    const asked = Form.parse(await c.req.parseBody())
    const next = placeOfOurs(asked.next, publicUrl)
    const email = asked.email.trim().toLowerCase().slice(0, 254)
    const again = (said: Markup, status: ContentfulStatusCode) => form(c, { next, email, said, status })
    try {
      const tried = await logIn(access, {
        email,
        password: asked.password,
        network: networkOf(c, proxies),
        browser: browserOf(c, cookies),
      })
      switch (tried.kind) {
        case 'in':
          return letIn(c, cookies, tried, access.now(), next)
        case 'wrong':
          log.info('access.refused', { network: networkOf(c, proxies) })
          return await again(outcome(words.access.logIn.wrong, 'error'), 422)
        case 'wait':
          retryAfter(c, tried.until, access.now())
          return await again(waiting(words, tried.until), 429)
      }
    } catch (error) {
      if (!(error instanceof StetError && error.code === 'access-busy')) throw error
      return await again(outcome(words.access.busy, 'error'), 503)
    }
  }

  const leave = async (c: PageContext): Promise<Response> => {
    const token = cookies.read(c, 'session')
    if (token !== null) await logOut(access, token)
    cookies.drop(c, 'session')
    return c.redirect('/log-in', 303)
  }

  const begin = async (c: PageContext): Promise<Response> => {
    const next = placeOfOurs(c.req.query('next'), publicUrl)
    if (oidc === null) return c.redirect('/log-in', 303)
    try {
      const { url, pending } = await oidc.provider.begin()
      cookies.write(c, 'oidc', kept({ ...pending, next }), oidcSeconds)
      return c.redirect(url, 303)
    } catch (error) {
      return await failed(c, error, next)
    }
  }

  const back = async (c: PageContext): Promise<Response> => {
    const cookie = cookies.read(c, 'oidc')
    cookies.drop(c, 'oidc')
    const pending = cookie === null ? null : pendingIn(cookie)
    const words = c.get('words').access.logIn
    if (oidc === null || pending === null)
      return await form(c, { next: '/', said: outcome(words.refused, 'error'), status: 422 })
    const next = placeOfOurs(pending.next, publicUrl)
    try {
      const identity = await oidc.provider.finish(new URL(c.req.url).search, pending)
      const known = await logInWithOidc(access, identity, oidc.strangers, browserOf(c, cookies))
      if (known.kind === 'in') return letIn(c, cookies, known, access.now(), next)
      return await form(c, { next, said: outcome(words[known.kind], 'error'), status: 403 })
    } catch (error) {
      return await failed(c, error, next)
    }
  }

  const failed = async (c: PageContext, error: unknown, next: string): Promise<Response> => {
    const words = c.get('words').access.logIn
    const isRefused = error instanceof StetError && error.code === 'oidc-refused'
    if (!isRefused && !(error instanceof StetError && error.code === 'oidc-unreachable')) throw error
    log.warn('access.oidc-failed', { error })
    const said = outcome(isRefused ? words.refused : words.unreachable, 'error')
    return await form(c, { next, said, status: isRefused ? 422 : 503 })
  }

  return [
    { method: 'GET', path: '/log-in', needs: 'nobody', handle: ask },
    { method: 'POST', path: '/log-in', needs: 'nobody', handle: answer },
    { method: 'GET', path: '/log-in/oidc', needs: 'nobody', handle: begin },
    { method: 'GET', path: oidcBackPath, needs: 'nobody', handle: back },
    { method: 'POST', path: '/log-out', needs: 'viewer', handle: leave },
  ]
}

/** That somebody has to wait, and until when. */
export function waiting(words: Words, until: Date): Markup {
  return html`<p class="error" role="alert">${words.access.wait} ${when(words, until)}</p>`
}

export function retryAfter(c: PageContext, until: Date, now: Date): void {
  c.header('retry-after', String(Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))))
}

const Pending = z.object({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(1),
  next: z.string(),
})

function kept(pending: OidcPending & { readonly next: string }): string {
  return Buffer.from(JSON.stringify(pending)).toString('base64url')
}

function pendingIn(cookie: string): z.output<typeof Pending> | null {
  try {
    return Pending.parse(JSON.parse(Buffer.from(cookie, 'base64url').toString()))
  } catch {
    return null
  }
}
