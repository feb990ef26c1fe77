import { audit } from '../store/audit.ts'
import { findLink, putLink, takeLink } from '../store/links.ts'
import {
  addPerson,
  administrators,
  findPerson,
  lockAdministrators,
  personByEmail,
  setDisabled,
  setPassword,
  setRole,
} from '../store/people.ts'
import { type Queries, transaction } from '../store/query.ts'
import { endSessions } from '../store/sessions.ts'
import type { Access } from './access.ts'
import { type Browser, type Welcome, welcome } from './log-in.ts'
import { type PasswordFault, passwordFault } from './password-rule.ts'
import { newSecret, secretHash } from './secrets.ts'
import { actor, type LoggedIn } from './sessions.ts'

const hourMs = 3_600_000
const firstLastsMs = 24 * hourMs
const invitationLastsMs = 7 * 24 * hourMs
const resetLastsMs = hourMs

/** A link that works once, until then. */
export interface OneTimeLink {
  /** to be put after the origin: `/first/…`, `/welcome/…` */
  readonly path: string
  readonly endsAt: Date
}

/**
 * The link that makes the first administrator, while there is none; null when there is one. One that was made before works
 * no more.
 */
export async function firstLink({ store, now, random }: Access): Promise<OneTimeLink | null> {
  return await transaction(store, async (db) => {
    await lockAdministrators(db)
    if ((await administrators(db)).length > 0) return null
    const { text, hash } = newSecret(random)
    const endsAt = new Date(now().getTime() + firstLastsMs)
    await putLink(db, { hash, personId: null, endsAt })
    return { path: `/first/${text}`, endsAt }
  })
}

/** A link with which somebody sets their password, in the caller's transaction; one that they had before works no more. */
export async function passwordLink(
  { now, random }: Access,
  db: Queries,
  personId: string,
  purpose: 'invitation' | 'reset',
): Promise<OneTimeLink> {
  const { text, hash } = newSecret(random)
  const lastsMs = purpose === 'invitation' ? invitationLastsMs : resetLastsMs
  const endsAt = new Date(now().getTime() + lastsMs)
  await putLink(db, { hash, personId, endsAt })
  return { path: `/welcome/${text}`, endsAt }
}

/** Who a link is for; `first` is whoever comes, `nobody` is a link that does not work. Looking does not use it up. */
export type LinkHolder =
  | { readonly kind: 'person'; readonly person: LoggedIn }
  | { readonly kind: 'first' }
  | { readonly kind: 'nobody' }

export async function linkHolder({ store, now }: Access, token: string): Promise<LinkHolder> {
  const link = await findLink(store.db, secretHash(token), now())
  if (link === null) return { kind: 'nobody' }
  if (link.personId === null) return { kind: 'first' }
  const person = await findPerson(store.db, link.personId)
  return person === null ? { kind: 'nobody' } : { kind: 'person', person }
}

export type LinkUse =
  | ({ readonly kind: 'in' } & Welcome)
  | { readonly kind: 'password'; readonly fault: PasswordFault }
  /** it has been used, has ended, or never was */
  | { readonly kind: 'gone' }

/** Make the first administrator. A password that will not do leaves the link as it is. Throws StetError `access-busy`. */
export async function useFirstLink(
  access: Access,
  token: string,
  asked: { readonly name: string; readonly email: string; readonly password: string },
  browser: Browser,
): Promise<LinkUse> {
  const { store, passwords, now } = access
  if ((await linkHolder(access, token)).kind !== 'first') return { kind: 'gone' }
  const fault = passwordFault(asked.password, asked)
  if (fault !== null) return { kind: 'password', fault }
  const password = await passwords.hash(asked.password)
  return await transaction(store, async (db) => {
    await lockAdministrators(db)
    if (!(await takeLink(db, secretHash(token), now())) || (await administrators(db)).length > 0)
      return { kind: 'gone' }
    const { name, email } = asked
    await addPerson(db, { name, email, role: 'administrator', password, oidcSubject: null })
    const person = (await personByEmail(db, email))!
    // somebody whom the identity provider sent before there was an administrator
    if (person.role !== 'administrator') await promote(db, person.id, password)
    const welcomed = await welcome(access, db, { ...person, role: 'administrator' }, browser, 'link')
    await audit(db, { who: actor(person), action: 'person.found', subject: person.id, detail: { email } })
    return { kind: 'in', ...welcomed }
  })
}

async function promote(db: Queries, id: string, password: string): Promise<void> {
  await setRole(db, id, 'administrator')
  await setPassword(db, id, password)
  await setDisabled(db, id, null)
}

/** Set the password that an invitation or a reset is for; whoever was logged in as them is not any more. Throws `access-busy`. */
export async function usePasswordLink(
  access: Access,
  token: string,
  password: string,
  browser: Browser,
): Promise<LinkUse> {
  const { store, passwords, now } = access
  const holder = await linkHolder(access, token)
  if (holder.kind !== 'person') return { kind: 'gone' }
  const { person } = holder
  const fault = passwordFault(password, person)
  if (fault !== null) return { kind: 'password', fault }
  const hash = await passwords.hash(password)
  return await transaction(store, async (db) => {
    if (!(await takeLink(db, secretHash(token), now()))) return { kind: 'gone' }
    await setPassword(db, person.id, hash)
    await endSessions(db, person.id, null)
    const welcomed = await welcome(access, db, person, browser, 'link')
    await audit(db, { who: actor(person), action: 'person.set-password', subject: person.id })
    return { kind: 'in', ...welcomed }
  })
}
