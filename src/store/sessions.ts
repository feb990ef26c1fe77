import { sql } from 'kysely'
import { storableText } from './json.ts'
import type { Person } from './people.ts'
import { type Queries, rowOf, rowsOf } from './query.ts'

export interface NewSession {
  readonly hash: Buffer
  readonly personId: string
  /** what the browser says it is */
  readonly browser: string
  readonly startedAt: Date
  readonly endsAt: Date
}

export async function addSession(db: Queries, session: NewSession): Promise<void> {
  await rowsOf(
    db,
    sql`
      insert into stet.sessions (hash, person_id, browser, started_at, seen_at, ends_at)
      values (${session.hash}, ${session.personId}, ${storableText(session.browser)}, ${session.startedAt},
        ${session.startedAt}, ${session.endsAt})
    `,
  )
}

/** A session that has not ended, and who it is of: somebody who is not disabled. */
export interface FoundSession {
  readonly id: string
  readonly seenAt: Date
  readonly person: Pick<Person, 'id' | 'name' | 'email' | 'role' | 'language'>
}

/** @param idleSince sessions that were last seen before have ended */
export async function findSession(
  db: Queries,
  hash: Buffer,
  now: Date,
  idleSince: Date,
): Promise<FoundSession | null> {
  const row = await rowOf(
    db,
    sql<FoundSession['person'] & { session: string; seenAt: Date }>`
      select sessions.id as session, seen_at as "seenAt", people.id, name, email, role, language
      from stet.sessions join stet.people on people.id = person_id
      where hash = ${hash} and ends_at > ${now}::timestamptz and seen_at > ${idleSince}::timestamptz
        and disabled_at is null
    `,
  )
  if (row === null) return null
  const { session, seenAt, ...person } = row
  return { id: session, seenAt, person }
}

export async function sawSession(db: Queries, id: string, now: Date): Promise<void> {
  await rowsOf(db, sql`update stet.sessions set seen_at = ${now} where id = ${id}`)
}

export interface OpenSession {
  readonly id: string
  readonly browser: string
  readonly startedAt: Date
  readonly seenAt: Date
}

/** The latest first, at most a hundred. */
export async function sessionsOf(
  db: Queries,
  personId: string,
  now: Date,
  idleSince: Date,
): Promise<OpenSession[]> {
  return await rowsOf(
    db,
    sql<OpenSession>`
      select id, browser, started_at as "startedAt", seen_at as "seenAt" from stet.sessions
      where person_id = ${personId} and ends_at > ${now}::timestamptz and seen_at > ${idleSince}::timestamptz
      order by seen_at desc, id limit 100
    `,
  )
}

export async function endSession(db: Queries, hash: Buffer): Promise<void> {
  await rowsOf(db, sql`delete from stet.sessions where hash = ${hash}`)
}

/** @param kept the one that goes on; null ends all */
export async function endSessions(db: Queries, personId: string, kept: string | null): Promise<void> {
  await rowsOf(
    db,
    sql`delete from stet.sessions where person_id = ${personId} and id is distinct from ${kept}::uuid`,
  )
}
