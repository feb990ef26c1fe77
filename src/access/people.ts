import { printable } from '../printable.ts'
import { type Actor, audit } from '../store/audit.ts'
import { dropLinks } from '../store/links.ts'
import {
  addPerson,
  administrators,
  findPerson,
  lockAdministrators,
  lockPassword,
  setDisabled,
  setPassword,
  setProfile,
  setRole,
} from '../store/people.ts'
import { type Queries, transaction } from '../store/query.ts'
import type { Role } from '../store/role.ts'
import { endSessions } from '../store/sessions.ts'
import type { Access } from './access.ts'
import { browserRule } from './attempt-rule.ts'
import { countAttempt, countSuccess } from './attempts.ts'
import { type OneTimeLink, passwordLink } from './links.ts'
import { type PasswordFault, passwordFault } from './password-rule.ts'
import { secretHash } from './secrets.ts'
import { actor, type Session } from './sessions.ts'

export type Invitation =
  | { readonly kind: 'invited'; readonly personId: string; readonly link: OneTimeLink }
  /** there is somebody of this address */
  | { readonly kind: 'taken' }

/** @param person.email as `parseEmail` gave it */
export async function invite(
  access: Access,
  by: Actor,
  person: { readonly name: string; readonly email: string; readonly role: Role },
): Promise<Invitation> {
  return await transaction(access.store, async (db) => {
    const personId = await addPerson(db, { ...person, password: null, oidcSubject: null })
    if (personId === null) return { kind: 'taken' }
    const link = await passwordLink(access, db, personId, 'invitation')
    const { email, role } = person
    await audit(db, { who: by, action: 'person.invite', subject: personId, detail: { email, role } })
    return { kind: 'invited', personId, link }
  })
}

/** A link with which somebody who cannot log in sets a new password; null when there is no such person, or they are disabled. */
export async function resetPassword(
  access: Access,
  by: Actor,
  personId: string,
): Promise<OneTimeLink | null> {
  return await transaction(access.store, async (db) => {
    const person = await findPerson(db, personId)
    if (person === null || person.disabledAt !== null) return null
    const link = await passwordLink(access, db, personId, person.hasPassword ? 'reset' : 'invitation')
    await audit(db, {
      who: by,
      action: 'person.reset-password',
      subject: personId,
      detail: { email: person.email },
    })
    return link
  })
}

export type PersonChange =
  | { readonly kind: 'done' }
  | { readonly kind: 'nobody' }
  /** somebody must be left who can run the newsroom */
  | { readonly kind: 'last-administrator' }

/** It counts from their next request on. */
export async function changeRole(
  { store }: Access,
  by: Actor,
  personId: string,
  role: Role,
): Promise<PersonChange> {
  return await transaction(store, async (db) => {
    await lockAdministrators(db)
    const person = await findPerson(db, personId)
    if (person === null) return { kind: 'nobody' }
    if (person.role === role) return { kind: 'done' }
    if (role !== 'administrator' && (await isLastAdministrator(db, personId)))
      return { kind: 'last-administrator' }
    await setRole(db, personId, role)
    await audit(db, {
      who: by,
      action: 'person.change-role',
      subject: personId,
      detail: { email: person.email, from: person.role, to: role },
    })
    return { kind: 'done' }
  })
}

/** Their sessions and links end and their tokens do not work from now on. */
export async function disablePerson(
  { store, now }: Access,
  by: Actor,
  personId: string,
): Promise<PersonChange> {
  return await transaction(store, async (db) => {
    await lockAdministrators(db)
    const person = await findPerson(db, personId)
    if (person === null) return { kind: 'nobody' }
    if (await isLastAdministrator(db, personId)) return { kind: 'last-administrator' }
    await setDisabled(db, personId, person.disabledAt ?? now())
    await endSessions(db, personId, null)
    await dropLinks(db, personId)
    await audit(db, {
      who: by,
      action: 'person.disable',
      subject: personId,
      detail: { email: person.email },
    })
    return { kind: 'done' }
  })
}

/** Let somebody in again; their tokens work again too. */
export async function enablePerson({ store }: Access, by: Actor, personId: string): Promise<PersonChange> {
  return await transaction(store, async (db) => {
    const person = await findPerson(db, personId)
    if (person === null) return { kind: 'nobody' }
    await setDisabled(db, personId, null)
    await audit(db, { who: by, action: 'person.enable', subject: personId, detail: { email: person.email } })
    return { kind: 'done' }
  })
}

/** What somebody says of themselves. */
export async function changeProfile(
  { store }: Access,
  { person }: Session,
  profile: { readonly name: string; readonly language: string | null },
): Promise<void> {
  await transaction(store, async (db) => {
    await setProfile(db, person.id, profile)
    await audit(db, {
      who: actor(person),
      action: 'person.change-profile',
      subject: person.id,
      detail: { ...profile },
    })
  })
}

export type PasswordChange =
  | { readonly kind: 'done' }
  | { readonly kind: 'password'; readonly fault: PasswordFault }
  /** the old one was not right */
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly until: Date }

/** Somebody changes their own password; their other sessions, and links to reset it, end. Throws StetError `access-busy`. */
export async function changePassword(
  access: Access,
  { id, person }: Session,
  asked: { readonly old: string; readonly fresh: string },
): Promise<PasswordChange> {
  const { store, passwords } = access
  const fault = passwordFault(asked.fresh, person)
  if (fault !== null) return { kind: 'password', fault }
  const counts = [{ key: secretHash(`change ${person.id}`), rule: browserRule }]
  const wait = await countAttempt(access, counts)
  if (wait !== null) return { kind: 'wait', ...wait }
  const kept = await transaction(store, (db) => lockPassword(db, person.id))
  if (!(await passwords.verify(asked.old, kept))) return { kind: 'wrong' }
  const hash = await passwords.hash(asked.fresh)
  return await transaction(store, async (db) => {
    if ((await lockPassword(db, person.id)) !== kept) return { kind: 'wrong' }
    await countSuccess(db, counts)
    await setPassword(db, person.id, hash)
    await endSessions(db, person.id, id)
    await dropLinks(db, person.id)
    await audit(db, { who: actor(person), action: 'person.set-password', subject: person.id })
    return { kind: 'done' }
  })
}

async function isLastAdministrator(db: Queries, personId: string): Promise<boolean> {
  const all = await administrators(db)
  return all.length === 1 && all[0] === personId
}

/** A name as people are shown under; null when it is none, or longer than 200 characters. */
export function personName(text: string): string | null {
  const name = printable(text)
  return name === '' || name.length > 200 ? null : name
}
