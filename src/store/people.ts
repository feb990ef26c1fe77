import { sql } from 'kysely'
import { storableText } from './json.ts'
import { type Queries, rowOf, rowsOf } from './query.ts'
import type { Role } from './role.ts'

export interface Person {
  readonly id: string
  readonly name: string
  /** in lower case */
  readonly email: string
  readonly role: Role
  /** language tag of their pages; null goes by the browser */
  readonly language: string | null
  readonly hasPassword: boolean
  /** logs in through the newsroom's identity provider */
  readonly hasOidc: boolean
  readonly addedAt: Date
  readonly disabledAt: Date | null
}

export interface NewPerson {
  readonly name: string
  /** in lower case */
  readonly email: string
  readonly role: Role
  readonly password: string | null
  readonly oidcSubject: string | null
}

const columns = sql`people.id, people.name, email, role, language, password is not null as "hasPassword",
  oidc_subject is not null as "hasOidc", added_at as "addedAt", disabled_at as "disabledAt"`

/** Returns the id; null when there is somebody of this address already. */
export async function addPerson(db: Queries, person: NewPerson): Promise<string | null> {
  const row = await rowOf(
    db,
    sql<{ id: string }>`
      insert into stet.people (name, email, role, password, oidc_subject)
      values (${storableText(person.name)}, ${person.email}, ${person.role}, ${person.password}, ${person.oidcSubject})
      on conflict do nothing returning id
    `,
  )
  return row?.id ?? null
}

export async function findPerson(db: Queries, id: string): Promise<Person | null> {
  return await rowOf(db, sql<Person>`select ${columns} from stet.people where id = ${id}`)
}

/** With the hash of their password, null when they have none. */
export async function personByEmail(
  db: Queries,
  email: string,
): Promise<(Person & { readonly password: string | null }) | null> {
  return await rowOf(
    db,
    sql<Person & { password: string | null }>`
      select ${columns}, password from stet.people where email = ${storableText(email)}
    `,
  )
}

/** @param subject issuer, a space, and what the issuer calls them */
export async function personByOidc(db: Queries, subject: string): Promise<Person | null> {
  return await rowOf(
    db,
    sql<Person>`select ${columns} from stet.people where oidc_subject = ${storableText(subject)}`,
  )
}

/** By address, those after `after`. */
export async function listPeople(
  db: Queries,
  asked: { readonly after: string | null; readonly limit: number },
): Promise<Person[]> {
  return await rowsOf(
    db,
    sql<Person>`
      select ${columns} from stet.people where email > ${storableText(asked.after ?? '')} order by email limit ${asked.limit}
    `,
  )
}

export async function setPassword(db: Queries, id: string, password: string): Promise<void> {
  await rowsOf(db, sql`update stet.people set password = ${password} where id = ${id}`)
}

export async function setOidcSubject(db: Queries, id: string, subject: string): Promise<void> {
  await rowsOf(db, sql`update stet.people set oidc_subject = ${storableText(subject)} where id = ${id}`)
}

export async function setProfile(
  db: Queries,
  id: string,
  profile: { readonly name: string; readonly language: string | null },
): Promise<void> {
  await rowsOf(
    db,
    sql`
      update stet.people set name = ${storableText(profile.name)}, language = ${profile.language} where id = ${id}
    `,
  )
}

export async function setRole(db: Queries, id: string, role: Role): Promise<void> {
  await rowsOf(db, sql`update stet.people set role = ${role} where id = ${id}`)
}

/** @param at null lets them in again */
export async function setDisabled(db: Queries, id: string, at: Date | null): Promise<void> {
  await rowsOf(db, sql`update stet.people set disabled_at = ${at}::timestamptz where id = ${id}`)
}

/** Those who can run the newsroom. */
export async function administrators(db: Queries): Promise<string[]> {
  const rows = await rowsOf(
    db,
    sql<{ id: string }>`select id from stet.people where role = 'administrator' and disabled_at is null`,
  )
  return rows.map(({ id }) => id)
}

/** The hash of a password, which stays so until the transaction ends. */
export async function lockPassword(db: Queries, id: string): Promise<string | null> {
  const row = await rowOf(
    db,
    sql<{ password: string | null }>`select password from stet.people where id = ${id} for update`,
  )
  return row?.password ?? null
}

/** Whoever else makes, changes or counts administrators waits until the transaction ends. */
export async function lockAdministrators(db: Queries): Promise<void> {
  await rowsOf(db, sql`select pg_advisory_xact_lock(hashtext('stet.administrators'))`)
}
