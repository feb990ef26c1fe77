import { findSessionOf, type Session } from '../access/sessions.ts'
import { cookiesFor } from './cookies.ts'
import type { Newsroom } from './newsroom.ts'
import type { PageContext } from './route.ts'

/** The session that somebody asks with, looked up anew; null for those without, and for programs with a token. */
export async function sessionOf({ access, publicUrl }: Newsroom, c: PageContext): Promise<Session | null> {
  const token = cookiesFor(publicUrl).read(c, 'session')
  return token === null ? null : await findSessionOf(access, token)
}
