import type { Browser, Welcome } from '../access/log-in.ts'
import type { Cookies } from './cookies.ts'
import type { PageContext } from './route.ts'

const yearSeconds = 365 * 24 * 3600

/** The browser that a request comes from, as far as our cookies tell. */
export function browserOf(c: PageContext, cookies: Cookies): Browser {
  return {
    name: c.req.header('user-agent') ?? '',
    replaced: cookies.read(c, 'session'),
    known: cookies.read(c, 'known'),
  }
}

/** Give a browser what it was welcomed with, and send it on. */
export function letIn(c: PageContext, cookies: Cookies, welcome: Welcome, now: Date, path: string): Response {
  const { token, endsAt } = welcome.session
  cookies.write(c, 'session', token, (endsAt.getTime() - now.getTime()) / 1000)
  cookies.write(c, 'known', welcome.known, yearSeconds)
  return c.redirect(path, 303)
}

/** Where somebody wanted to go before they had to log in: a place of ours, whatever a link to the log-in says. */
export function placeOfOurs(next: string | undefined, publicUrl: string): string {
  const url = next === undefined ? null : URL.parse(next, publicUrl)
  if (url === null || url.origin !== new URL(publicUrl).origin) return '/'
  // `//host` would be another host again
  return `/${(url.pathname + url.search).replace(/^[/\\]+/, '')}`
}
