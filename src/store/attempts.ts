import { sql } from 'kysely'
import { type Queries, rowOf, rowsOf } from './query.ts'

/** What is known of those who tried to log in under one key. */
export interface Attempts {
  /** in a row */
  readonly failures: number
  readonly lastAt: Date
  /** nobody may try again before */
  readonly openAt: Date
}

/** Nobody else changes them until the transaction ends. The keys come back in the order they were given in. */
export async function lockAttempts(
  db: Queries,
  keys: readonly Buffer[],
  now: Date,
): Promise<(Attempts | null)[]> {
  const found = new Map<string, Attempts>()
  // in the order of the key: two who lock the same keys wait for each other, never crosswise
  for (const key of keys.toSorted(Buffer.compare)) {
    await rowsOf(
      db,
      sql`
        insert into stet.log_in_attempts (key, failures, last_at, open_at) values (${key}, 0, ${now}, ${now})
        on conflict do nothing
      `,
    )
    const row = await rowOf(
      db,
      sql<Attempts>`
        select failures, last_at as "lastAt", open_at as "openAt" from stet.log_in_attempts where key = ${key} for update
      `,
    )
    if (row !== null && row.failures > 0) found.set(key.toString('hex'), row)
  }
  return keys.map((key) => found.get(key.toString('hex')) ?? null)
}

export async function putAttempts(db: Queries, key: Buffer, attempts: Attempts): Promise<void> {
  await rowsOf(
    db,
    sql`
      update stet.log_in_attempts
      set failures = ${attempts.failures}, last_at = ${attempts.lastAt}, open_at = ${attempts.openAt} where key = ${key}
    `,
  )
}

/** Of one that succeeded: what it was counted as before it was known is taken back. */
export async function forgiveAttempt(db: Queries, key: Buffer): Promise<void> {
  await rowsOf(
    db,
    sql`
      update stet.log_in_attempts set failures = greatest(failures - 1, 0), open_at = last_at where key = ${key}
    `,
  )
}

export async function forgetAttempts(db: Queries, key: Buffer): Promise<void> {
  await rowsOf(db, sql`delete from stet.log_in_attempts where key = ${key}`)
}

/** A browser that this person has logged in from. */
export async function knowBrowser(db: Queries, hash: Buffer, personId: string, now: Date): Promise<void> {
  await rowsOf(
    db,
    sql`
      insert into stet.known_browsers (hash, person_id, seen_at) values (${hash}, ${personId}, ${now})
      on conflict (hash) do update set person_id = excluded.person_id, seen_at = excluded.seen_at
    `,
  )
}

export async function isKnownBrowser(db: Queries, hash: Buffer, email: string): Promise<boolean> {
  const row = await rowOf(
    db,
    sql`
      select 1 from stet.known_browsers join stet.people on people.id = person_id
      where hash = ${hash} and email = ${email}
    `,
  )
  return row !== null
}
