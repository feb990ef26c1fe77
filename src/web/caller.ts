import type { Scope } from '../access/scopes.ts'
import type { Actor } from '../store/audit.ts'
import type { Role } from '../store/role.ts'

/** Who asks. */
export interface Caller {
  /** null for somebody who has not logged in */
  readonly person: {
    readonly id: string
    readonly name: string
    readonly role: Role
    /** language tag of the pages they want; null to go by what their browser says */
    readonly language: string | null
  } | null
  /** `cookie` needs proof that a form was ours; a bearer token, which no browser sends by itself, does not */
  readonly by: 'cookie' | 'token' | 'nothing'
  /** what a form of ours brings back */
  readonly csrf: string
  /** the token they came with; null for people at a browser */
  readonly token: { readonly name: string; readonly scopes: readonly Scope[] } | null
}

/** A caller as the audit log names them. */
export function actorOf({ person, token }: Caller): Actor {
  if (person === null) return { kind: 'stet' }
  const { id, name } = person
  return token === null ? { kind: 'person', id, name } : { kind: 'token', id, name: token.name }
}
