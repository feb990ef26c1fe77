import { sql } from 'kysely'
import { storableText } from './json.ts'
import type { Person } from './people.ts'
import { type Queries, rowOf, rowsOf } from './query.ts'

export interface NewToken {
  readonly hash: Buffer
  readonly personId: string
  readonly name: string
  /** how it begins, for people to know it by */
  readonly hint: string
  readonly scopes: readonly string[]
  readonly madeAt: Date
  readonly endsAt: Date
}

export interface KeptToken extends Omit<NewToken, 'hash'> {
  readonly id: string
  readonly personName: string
  readonly usedAt: Date | null
}

/** Returns its id. */
export async function addToken(db: Queries, token: NewToken): Promise<string> {
  const row = await rowOf(
    db,
    sql<{ id: string }>`
      insert into stet.api_tokens (hash, person_id, name, hint, scopes, made_at, ends_at)
      values (${token.hash}, ${token.personId}, ${storableText(token.name)}, ${token.hint}, ${[...token.scopes]},
        ${token.madeAt}, ${token.endsAt})
      returning id
    `,
  )
  return row!.id
}

/** A token that works, and who it is of: somebody who is not disabled. */
export interface FoundToken {
  readonly id: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly usedAt: Date | null
  readonly person: Pick<Person, 'id' | 'name' | 'email' | 'role' | 'language'>
}

export async function findToken(db: Queries, hash: Buffer, now: Date): Promise<FoundToken | null> {
  const row = await rowOf(
    db,
    sql<FoundToken['person'] & { token: string; tokenName: string; scopes: string[]; usedAt: Date | null }>`
      select api_tokens.id as token, api_tokens.name as "tokenName", scopes, used_at as "usedAt",
        people.id, people.name, email, role, language
      from stet.api_tokens join stet.people on people.id = person_id
      where hash = ${hash} and ends_at > ${now}::timestamptz and revoked_at is null and disabled_at is null
    `,
  )
  if (row === null) return null
  const { token, tokenName, scopes, usedAt, ...person } = row
  return { id: token, name: tokenName, scopes, usedAt, person }
}

export async function usedToken(db: Queries, id: string, now: Date): Promise<void> {
  await rowsOf(db, sql`update stet.api_tokens set used_at = ${now} where id = ${id}`)
}

/**
 * Those that work, the latest first.
 * @param asked.personId null is everybody's
 * @param asked.before   id of the last that was seen; null begins with the latest
 */
export async function listTokens(
  db: Queries,
  asked: {
    readonly personId: string | null
    readonly before: string | null
    readonly now: Date
    readonly limit: number
  },
): Promise<KeptToken[]> {
  return await rowsOf(
    db,
    sql<KeptToken>`
      select api_tokens.id, person_id as "personId", people.name as "personName", api_tokens.name, hint, scopes,
        made_at as "madeAt", ends_at as "endsAt", used_at as "usedAt"
      from stet.api_tokens join stet.people on people.id = person_id
      where revoked_at is null and ends_at > ${asked.now}::timestamptz
        and ${asked.personId === null ? sql`true` : sql`person_id = ${asked.personId}`}
        and ${asked.before === null ? sql`true` : sql`api_tokens.id < ${asked.before}`}
      order by api_tokens.id desc limit ${asked.limit}
    `,
  )
}

/**
 * @param ownerId only a token of theirs; null is anybody's
 * @returns its name and whose it was; null when there is no such token that works
 */
export async function revokeToken(
  db: Queries,
  id: string,
  ownerId: string | null,
  now: Date,
): Promise<{ readonly name: string; readonly personId: string } | null> {
  return await rowOf(
    db,
    sql<{ name: string; personId: string }>`
      update stet.api_tokens set revoked_at = ${now}
      where id = ${id} and revoked_at is null and ${ownerId === null ? sql`true` : sql`person_id = ${ownerId}`}
      returning name, person_id as "personId"
    `,
  )
}
