import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { bodyLimit } from 'hono/body-limit'
import { StetError } from '../error.ts'
import { problem } from '../service/problem.ts'
import { audit } from '../store/audit.ts'
import { transaction } from '../store/query.ts'
import { languages, wordsFor } from '../words/words-for.ts'
import { assetRoutes } from './assets.ts'
import { actorOf } from './caller.ts'
import { errorPage, type FailureCode } from './layout.ts'
import type { Newsroom } from './newsroom.ts'
import { may } from './role.ts'
import type { PageContext, Route } from './route.ts'
import { isMeant, secureHeaders } from './security.ts'
import { tokenMay } from './token-scope.ts'

type App = Hono<{ Variables: PageContext['var'] }>

const maxFormBytes = 1024 * 1024

/** Everything staff and scripts are answered, out of one list of routes, each of which says who may ask. */
export function webApp(newsroom: Newsroom, routes: readonly Route[]): App {
  const app: App = new Hono()
  app.use(secureHeaders(newsroom))
  app.use(async (c, next) => {
    c.set('requestId', randomUUID())
    c.set('words', wordsFor(acceptedLanguage(c)))
    c.set('caller', await newsroom.callerOf(c))
    const language = c.get('caller').person?.language ?? null
    if (language !== null) c.set('words', wordsFor(language))
    await next()
  })
  for (const route of [...assetRoutes(), ...routes]) {
    const { method, path, maxBodyBytes: maxSize = maxFormBytes } = route
    app.on(method, path, bodyLimit({ maxSize, onError: tooLarge }), async (c) => {
      c.set('route', route)
      const caller = c.get('caller')
      if (!may(caller.person?.role ?? null, route.needs))
        return caller.person === null ? unknownCaller(c) : refused(c, 'forbidden')
      if (!tokenMay(caller, route)) return refused(c, 'forbidden')
      if (!(await isMeant(c, newsroom.publicUrl))) return refused(c, 'not-meant')
      const response = await route.handle(c)
      if (route.audits !== undefined && response.status < 400) await told(newsroom, c, route.audits)
      return response
    })
  }
  app.notFound((c) => failure(c, 404, 'not-found'))
  app.onError((error, c) => {
    newsroom.log.error('request.failed', {
      requestId: c.get('requestId'),
      method: c.req.method,
      // not the path that was asked: some have a secret in them
      route: c.get('route')?.path ?? null,
      id: c.req.param('id') ?? null,
      error,
    })
    if (error instanceof StetError && isAway(error)) {
      c.header('retry-after', '60')
      return failure(c, 503, 'unavailable')
    }
    return failure(c, 500, 'fault')
  })
  return app
}

/** What was asked for may be there, and cannot be had just now. */
function isAway({ code }: StetError): boolean {
  return code.startsWith('store-') || code === 'archive-unreachable'
}

/** Into the audit log: who did what, to what. */
async function told({ store }: Newsroom, c: PageContext, action: string): Promise<void> {
  const did = c.get('did')
  if (did === null) return
  const subject = did?.subject ?? c.req.param('id') ?? null
  const who = actorOf(c.get('caller'))
  await transaction(store, (db) => audit(db, { who, action, subject, detail: did?.detail ?? {} }))
}

function acceptedLanguage(c: PageContext): string {
  return accepts(c, { header: 'Accept-Language', supports: languages, default: 'en' })
}

/** Whether the answer is for a program. */
function isApi(c: PageContext): boolean {
  return /^\/(?:api|timegate|timemap)\//.test(c.req.path)
}

function unknownCaller(c: PageContext): Response | Promise<Response> {
  if (isApi(c)) {
    c.header('www-authenticate', 'Bearer')
    return problem(c, { status: 401, code: 'token-unknown', title: 'A token is needed that is known here' })
  }
  if (c.req.method !== 'GET') return refused(c, 'forbidden')
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(`/log-in?next=${encodeURIComponent(pathname + search)}`, 303)
}

function refused(c: PageContext, code: 'forbidden' | 'not-meant'): Response | Promise<Response> {
  return failure(c, 403, code)
}

function tooLarge(c: PageContext): Response | Promise<Response> {
  return failure(c, 413, 'too-large')
}

/** What went wrong, as a page or, for programs, as problem details. */
export function failure(
  c: PageContext,
  status: 400 | 403 | 404 | 409 | 413 | 422 | 500 | 503,
  code: FailureCode,
): Response | Promise<Response> {
  const { title } = c.get('words').failures[code]
  if (isApi(c)) return problem(c, { status, code, title })
  return errorPage(c, status, code)
}
