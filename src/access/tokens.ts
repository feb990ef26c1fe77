import { crc32 } from 'node:zlib'
import { type Actor, audit } from '../store/audit.ts'
import { transaction } from '../store/query.ts'
import { addToken, findToken, revokeToken, usedToken } from '../store/tokens.ts'
import type { Access } from './access.ts'
import { isScope, type Scope, scopesOf } from './scopes.ts'
import { secretHash } from './secrets.ts'
import { actor, type LoggedIn } from './sessions.ts'

/** `stet_`, 160 random bits, and the CRC-32 of all that: what was cut or mistyped needs no look into the store. */
const form = /^(stet_[0-9a-f]{40})([0-9a-f]{8})$/
const usedEveryMs = 60_000
export const longestTokenDays = 366

export interface MadeToken {
  readonly id: string
  /** shown once, kept nowhere */
  readonly text: string
}

/**
 * Make a token that lets a program do some of what a person may. Scopes beyond their role are left out; a token never does more
 * than its person may when it is used.
 * @param asked.days it works for, 1 to `longestTokenDays`
 */
export async function makeToken(
  { store, now, random }: Access,
  person: LoggedIn,
  asked: { readonly name: string; readonly scopes: readonly Scope[]; readonly days: number },
): Promise<MadeToken> {
  const body = `stet_${random(20).toString('hex')}`
  const text = `${body}${checksum(body)}`
  const madeAt = now()
  const endsAt = new Date(madeAt.getTime() + asked.days * 24 * 3_600_000)
  const { name } = asked
  const scopes = scopesOf(person.role).filter((scope) => asked.scopes.includes(scope))
  const id = await transaction(store, async (db) => {
    const hint = text.slice(0, 9)
    const id = await addToken(db, {
      hash: secretHash(text),
      personId: person.id,
      name,
      hint,
      scopes,
      madeAt,
      endsAt,
    })
    await audit(db, {
      who: actor(person),
      action: 'token.make',
      subject: id,
      detail: { name, hint, scopes, endsAt },
    })
    return id
  })
  return { id, text }
}

/** Whoever came with a token. */
export interface TokenBearer {
  readonly tokenId: string
  readonly tokenName: string
  readonly scopes: readonly Scope[]
  readonly person: LoggedIn
}

/** Null when it is none of ours, has ended, was revoked, or its person is disabled. */
export async function bearerOf({ store, now }: Access, text: string): Promise<TokenBearer | null> {
  const [, body, sum] = form.exec(text) ?? []
  if (body === undefined || checksum(body) !== sum) return null
  const at = now()
  const found = await findToken(store.db, secretHash(text), at)
  if (found === null) return null
  if (found.usedAt === null || at.getTime() - found.usedAt.getTime() >= usedEveryMs)
    await usedToken(store.db, found.id, at)
  return {
    tokenId: found.id,
    tokenName: found.name,
    scopes: found.scopes.filter(isScope),
    person: found.person,
  }
}

/**
 * From now on the token does not work.
 * @param ownerId only a token of theirs; null is anybody's
 * @returns false when there is no such token
 */
export async function endToken(
  { store, now }: Access,
  by: Actor,
  id: string,
  ownerId: string | null,
): Promise<boolean> {
  return await transaction(store, async (db) => {
    const gone = await revokeToken(db, id, ownerId, now())
    if (gone === null) return false
    await audit(db, { who: by, action: 'token.revoke', subject: id, detail: { name: gone.name } })
    return true
  })
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0')
}
