import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import { errorCode, StetError } from '../error.ts'
import { printable } from '../printable.ts'
import {
  addPerson,
  findPerson,
  type Person,
  personByEmail,
  personByOidc,
  setOidcSubject,
} from '../store/people.ts'
import { type Queries, transaction } from '../store/query.ts'
import type { Role } from '../store/role.ts'
import type { Access } from './access.ts'
import { parseEmail } from './email.ts'
import { type Browser, type Welcome, welcome } from './log-in.ts'

export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** where the provider sends people back to, exactly as it was told to it */
  readonly redirectUrl: string
}

/** What the browser keeps until it comes back: only whoever began may end. */
export interface OidcPending {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Whom the provider says it sends. */
export interface OidcIdentity {
  /** issuer, a space, and what the issuer calls them: only both together are somebody (OpenID Connect Core §5.7) */
  readonly subject: string
  readonly name: string | null
  /** null when there is none, or the provider did not make sure that it is theirs */
  readonly email: string | null
}

export interface Oidc {
  /** Where the browser goes to log in. Throws StetError `oidc-unreachable`. */
  begin(): Promise<{ readonly url: string; readonly pending: OidcPending }>
  /**
   * Who has come back.
   * @param query the query with which the provider sent them
   * @throws StetError `oidc-refused` (the answer does not hold: state, nonce, signature, issuer, a user who said no),
   *   `oidc-unreachable`
   */
  finish(query: string, pending: OidcPending): Promise<OidcIdentity>
}

const timeoutSeconds = 10

/**
 * Log-in through an OpenID Connect provider: authorization code with PKCE, state and nonce (RFC 9700 §2.1.1). Whoever runs stet
 * names the provider, so it may be within their network: the guard that articles' addresses pass does not stand here. It is asked
 * what it can do when somebody first logs in, and again after that failed.
 */
export function openOidc(settings: OidcSettings, random: (bytes: number) => Buffer): Oidc {
  let known: Promise<Configuration> | null = null
  const configuration = async () => {
    known ??= discover(settings).catch((error: unknown) => {
      known = null
      throw error
    })
    return await known
  }
  const secret = () => random(32).toString('base64url')
  return {
    begin: async () => {
      const pending = { state: secret(), nonce: secret(), verifier: secret() }
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: settings.redirectUrl,
        scope: 'openid email profile',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, pending }
    },
    finish: async (query, { state, nonce, verifier }) => {
      const config = await configuration()
      const back = new URL(settings.redirectUrl)
      back.search = query
      const tokens = await authorizationCodeGrant(config, back, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
      }).catch((error: unknown) => {
        throw refused(error)
      })
      const claims = tokens.claims()!
      const { email, email_verified, name } = claims
      return {
        subject: `${claims.iss} ${claims.sub}`,
        name: typeof name === 'string' && name.trim() !== '' ? name : null,
        email: typeof email === 'string' && email_verified === true ? parseEmail(email) : null,
      }
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  // the configuration takes http for this machine alone
  const insecure = issuer.startsWith('http:') ? [allowInsecureRequests] : []
  const execute = [...insecure, enableNonRepudiationChecks]
  try {
    const found = await discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute,
      timeout: timeoutSeconds,
    })
    const { authorization_endpoint, token_endpoint } = found.serverMetadata()
    if (authorization_endpoint === undefined || token_endpoint === undefined)
      throw new Error('it names no place to log in')
    return found
  } catch (cause) {
    throw unreachable(cause)
  }
}

function unreachable(cause: unknown): StetError {
  const why = errorCode(cause) ?? 'no answer'
  return new StetError('oidc-unreachable', `The identity provider cannot be asked (${why}).`, {
    cause,
    advice: 'look at oidcIssuer, and whether it can be reached from here',
  })
}

/** An answer that does not hold has a code of the protocol; what never came has none, or that of a timeout. */
function refused(cause: unknown): StetError {
  const code = errorCode(cause)
  if (code === null || !/^OAUTH_(?!TIMEOUT|ABORT)/.test(code)) return unreachable(cause)
  return new StetError('oidc-refused', `The identity provider's answer does not hold (${code}).`, { cause })
}

export type OidcLogIn =
  | ({ readonly kind: 'in' } & Welcome)
  /** nobody invited them, and strangers get no role */
  | { readonly kind: 'stranger' }
  | { readonly kind: 'disabled' }

/**
 * Let in whom the provider sends: somebody it has sent before, somebody who was invited under an address that it vouches for,
 * or, where strangers get a role, anybody it vouches for.
 */
export async function logInWithOidc(
  access: Access,
  identity: OidcIdentity,
  strangers: Role | null,
  browser: Browser,
): Promise<OidcLogIn> {
  return await transaction(access.store, async (db) => {
    const person = await personOf(db, identity, strangers)
    if (person === null) return { kind: 'stranger' }
    if (person.disabledAt !== null) return { kind: 'disabled' }
    return { kind: 'in', ...(await welcome(access, db, person, browser, 'oidc')) }
  })
}

async function personOf(db: Queries, identity: OidcIdentity, strangers: Role | null): Promise<Person | null> {
  const { subject, email } = identity
  const known = await personByOidc(db, subject)
  if (known !== null || email === null) return known
  const invited = await personByEmail(db, email)
  // who has come as another subject before is somebody else, who has the same address now
  if (invited?.hasOidc) return null
  if (invited !== null) {
    await setOidcSubject(db, invited.id, subject)
    return invited
  }
  if (strangers === null) return null
  const name = printable(identity.name ?? email).slice(0, 200)
  const id = await addPerson(db, { name, email, role: strangers, password: null, oidcSubject: subject })
  return id === null ? await personByOidc(db, subject) : await findPerson(db, id)
}
