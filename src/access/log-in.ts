import { isKnownBrowser, knowBrowser } from '../store/attempts.ts'
import { audit } from '../store/audit.ts'
import { lockPassword, personByEmail, setPassword } from '../store/people.ts'
import { type Queries, transaction } from '../store/query.ts'
import type { Access } from './access.ts'
import { accountRule, askerRule, browserRule } from './attempt-rule.ts'
import { type Count, countAttempt, countSuccess } from './attempts.ts'
import { newSecret, secretHash } from './secrets.ts'
import { actor, type LoggedIn, type StartedSession, startSession } from './sessions.ts'

/** The browser that somebody uses. */
export interface Browser {
  /** what it says it is */
  readonly name: string
  /** token of the session it has, which ends; null when it has none */
  readonly replaced: string | null
  /** what it was given when somebody logged in with it before; null when nobody has */
  readonly known: string | null
}

/** What a browser is given when somebody has logged in with it. */
export interface Welcome {
  readonly person: LoggedIn
  readonly session: StartedSession
  /** for a cookie that lasts a year: what comes with it does not wait because strangers try the account */
  readonly known: string
}

export type LogIn =
  | ({ readonly kind: 'in' } & Welcome)
  /** too many have failed: nothing was tried */
  | { readonly kind: 'wait'; readonly until: Date }
  /** no such account, another password, none at all, disabled: nobody learns which */
  | { readonly kind: 'wrong' }

/**
 * Log in with address and password. Attempts are counted by the network that asks and by account; a browser that has logged
 * in to the account before has a count of its own, so that strangers who guess cannot shut anybody out (OWASP, "Slow Down Online
 * Guessing Attacks with Device Cookies").
 * @param asked.email   as it was typed, in lower case
 * @param asked.network `askerNetwork`
 * @throws StetError `access-busy`
 */
export async function logIn(
  access: Access,
  asked: {
    readonly email: string
    readonly password: string
    readonly network: string
    readonly browser: Browser
  },
): Promise<LogIn> {
  const { store, passwords } = access
  const { email, browser } = asked
  const isKnown = await isKnownTo(store.db, browser, email)
  const counts: readonly Count[] = isKnown
    ? [{ key: secretHash(`browser ${browser.known} ${email}`), rule: browserRule }]
    : [
        { key: secretHash(`asker ${asked.network}`), rule: askerRule },
        { key: secretHash(`account ${email}`), rule: accountRule },
      ]
  const wait = await countAttempt(access, counts)
  if (wait !== null) return { kind: 'wait', ...wait }

  const found = await personByEmail(store.db, email)
  const isRight = await passwords.verify(asked.password, found?.password ?? null)
  if (!isRight || found === null || found.disabledAt !== null) return { kind: 'wrong' }
  const better = passwords.isOutdated(found.password!) ? await passwords.hash(asked.password) : null
  return await transaction(store, async (db) => {
    // a password that was changed while this one was compared is the one that counts
    if ((await lockPassword(db, found.id)) !== found.password) return { kind: 'wrong' }
    if (better !== null) await setPassword(db, found.id, better)
    await countSuccess(db, counts)
    return { kind: 'in', ...(await welcome(access, db, found, browser, 'password')) }
  })
}

/** Let in somebody who has proved who they are, in the caller's transaction, as its last step. */
export async function welcome(
  access: Access,
  db: Queries,
  person: LoggedIn,
  browser: Browser,
  by: 'password' | 'link' | 'oidc',
): Promise<Welcome> {
  const { id, name, email, role, language } = person
  // never one that somebody else may have put there
  const known = (await isKnownTo(db, browser, email)) ? browser.known! : newSecret(access.random).text
  await knowBrowser(db, secretHash(known), id, access.now())
  const session = await startSession(access, db, id, browser)
  await audit(db, { who: actor(person), action: 'session.start', subject: null, detail: { by } })
  return { person: { id, name, email, role, language }, session, known }
}

async function isKnownTo(db: Queries, { known }: Browser, email: string): Promise<boolean> {
  return known !== null && (await isKnownBrowser(db, secretHash(known), email))
}
