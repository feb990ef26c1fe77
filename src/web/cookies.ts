import { getCookie, setCookie } from 'hono/cookie'
import type { PageContext } from './route.ts'

const names = { session: 'stet', known: 'stet-known', oidc: 'stet-oidc' } as const
type CookieName = keyof typeof names

export interface Cookies {
  read(c: PageContext, name: CookieName): string | null
  write(c: PageContext, name: CookieName, value: string, seconds: number): void
  drop(c: PageContext, name: CookieName): void
}

/**
 * Our cookies: for no script, for no other site's requests but plain links, and, over https, for this very host alone, which no
 * other host can set for us (RFC 6265bis §4.1.3.2, `__Host-`).
 */
export function cookiesFor(publicUrl: string): Cookies {
  const secure = publicUrl.startsWith('https:')
  const nameOf = (name: CookieName) => `${secure ? '__Host-' : ''}${names[name]}`
  const write: Cookies['write'] = (c, name, value, seconds) =>
    setCookie(c, nameOf(name), value, {
      path: '/',
      httpOnly: true,
      secure,
      // Strict would ask for a log-in behind every link in a mail of ours
      sameSite: 'Lax',
      maxAge: Math.max(0, Math.floor(seconds)),
    })
  return {
    read: (c, name) => getCookie(c, nameOf(name)) || null,
    write,
    drop: (c, name) => write(c, name, '', 0),
  }
}
