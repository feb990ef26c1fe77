import { printable } from '../printable.ts'
import { type Actor, audit } from '../store/audit.ts'
import type { Person } from '../store/people.ts'
import { type Queries, transaction } from '../store/query.ts'
import {
  addSession,
  endSession,
  endSessions,
  findSession,
  type OpenSession,
  sawSession,
  sessionsOf,
} from '../store/sessions.ts'
import type { Access } from './access.ts'
import { formProof, newSecret, secretHash } from './secrets.ts'

const hourMs = 3_600_000
/** From Friday evening to Monday morning. */
const idleMs = 72 * hourMs
/** NIST SP 800-63B-4 §2.1.3: a log-in is good for no more than 30 days. */
const longestMs = 30 * 24 * hourMs
const seenEveryMs = 60_000

export interface StartedSession {
  /** for the browser's cookie */
  readonly token: string
  readonly endsAt: Date
}

/** Those who have logged in. */
export type LoggedIn = Pick<Person, 'id' | 'name' | 'email' | 'role' | 'language'>

/** Somebody as the audit log names them. */
export function actor({ id, name }: Pick<Person, 'id' | 'name'>): Actor {
  return { kind: 'person', id, name }
}

export interface Session {
  readonly id: string
  readonly person: LoggedIn
  /** what a form that changes something must bring besides the cookie */
  readonly formProof: string
}

/**
 * Begin a session of somebody who has just proved who they are, in the transaction that noted it.
 * @param replaced token that the browser had until now: it ends, so that none which was put there goes on (OWASP Session
 *   Management, "Renew the Session ID After Any Privilege Level Change")
 */
export async function startSession(
  { now, random }: Access,
  db: Queries,
  personId: string,
  browser: { readonly name: string; readonly replaced: string | null },
): Promise<StartedSession> {
  if (browser.replaced !== null) await endSession(db, secretHash(browser.replaced))
  const { text, hash } = newSecret(random)
  const startedAt = now()
  const endsAt = new Date(startedAt.getTime() + longestMs)
  await addSession(db, { hash, personId, browser: printable(browser.name).slice(0, 200), startedAt, endsAt })
  return { token: text, endsAt }
}

/** The session of a cookie; null when it has ended, stood idle for three days, or its person is disabled. */
export async function findSessionOf({ store, now }: Access, token: string): Promise<Session | null> {
  const at = now()
  const found = await findSession(store.db, secretHash(token), at, idleSince(at))
  if (found === null) return null
  if (at.getTime() - found.seenAt.getTime() >= seenEveryMs) await sawSession(store.db, found.id, at)
  return { id: found.id, person: found.person, formProof: formProof(token) }
}

export async function listSessions({ store, now }: Access, personId: string): Promise<OpenSession[]> {
  return await sessionsOf(store.db, personId, now(), idleSince(now()))
}

export async function logOut({ store }: Access, token: string): Promise<void> {
  await endSession(store.db, secretHash(token))
}

/** End the sessions of somebody by themselves, but for the one they ask with. */
export async function logOutElsewhere({ store }: Access, { id, person }: Session): Promise<void> {
  await transaction(store, async (db) => {
    await endSessions(db, person.id, id)
    await audit(db, { who: actor(person), action: 'session.end-others', subject: null })
  })
}

function idleSince(now: Date): Date {
  return new Date(now.getTime() - idleMs)
}
