import { sql } from 'kysely'
import { type Queries, rowOf, rowsOf } from './query.ts'

/**
 * Keep a link that works once. Those that were made for the same before are gone.
 * @param personId whose password it sets; null for the one that makes the first administrator
 */
export async function putLink(
  db: Queries,
  link: { readonly hash: Buffer; readonly personId: string | null; readonly endsAt: Date },
): Promise<void> {
  await rowsOf(
    db,
    sql`
      insert into stet.one_time_links (hash, person_id, ends_at) values (${link.hash}, ${link.personId}, ${link.endsAt})
      on conflict (person_id) do update set hash = excluded.hash, ends_at = excluded.ends_at
    `,
  )
}

/** Whose it is; null when it does not work (any more). */
export async function findLink(
  db: Queries,
  hash: Buffer,
  now: Date,
): Promise<{ readonly personId: string | null } | null> {
  return await rowOf(
    db,
    sql<{ personId: string | null }>`
      select person_id as "personId" from stet.one_time_links left join stet.people on people.id = person_id
      where hash = ${hash} and ends_at > ${now}::timestamptz and disabled_at is null
    `,
  )
}

/** Use it up: of several who come with it, one gets true. */
export async function takeLink(db: Queries, hash: Buffer, now: Date): Promise<boolean> {
  const row = await rowOf(
    db,
    sql`delete from stet.one_time_links where hash = ${hash} and ends_at > ${now}::timestamptz returning 1`,
  )
  return row !== null
}

export async function dropLinks(db: Queries, personId: string): Promise<void> {
  await rowsOf(db, sql`delete from stet.one_time_links where person_id = ${personId}`)
}
