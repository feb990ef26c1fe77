import type { BlockList } from 'node:net'
import type { Access } from '../access/access.ts'
import { askerNetwork } from '../access/asker.ts'
import { findSessionOf } from '../access/sessions.ts'
import { bearerOf } from '../access/tokens.ts'
import type { Caller } from './caller.ts'
import type { Cookies } from './cookies.ts'
import type { PageContext } from './route.ts'

const nobody: Caller = { person: null, by: 'nothing', csrf: '', token: null }

/** Who asks: whoever's token is in `Authorization`, and only where there is none whoever's session is in the cookie. */
export async function recognise(access: Access, cookies: Cookies, c: PageContext): Promise<Caller> {
  const authorization = c.req.header('authorization')
  if (authorization !== undefined) {
    const text = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
    const bearer = text === undefined ? null : await bearerOf(access, text)
    if (bearer === null) return nobody
    const { person, tokenName: name, scopes } = bearer
    return { person, by: 'token', csrf: '', token: { name, scopes } }
  }
  const cookie = cookies.read(c, 'session')
  const session = cookie === null ? null : await findSessionOf(access, cookie)
  if (session === null) return nobody
  return { person: session.person, by: 'cookie', csrf: session.formProof, token: null }
}

/** What Node's server knows of a connection. */
interface NodeBindings {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } }
}

/** The network that a request comes from (access/asker.ts). */
export function networkOf(c: PageContext, proxies: BlockList): string {
  const { incoming } = (c.env ?? {}) as NodeBindings
  return askerNetwork(incoming?.socket?.remoteAddress ?? '', c.req.header('x-forwarded-for') ?? null, proxies)
}
