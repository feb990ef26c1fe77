import { isAtLeast, type Role } from '../store/role.ts'

/** What an API token is good for; nothing includes anything else but `admin`, which includes all. */
export const scopes = ['read', 'articles:write', 'triage', 'admin'] as const
export type Scope = (typeof scopes)[number]

/** Who may have a token of this scope: it never does more than its person may. */
const leastRole: Readonly<Record<Scope, Role>> = {
  read: 'viewer',
  'articles:write': 'editor',
  triage: 'editor',
  admin: 'administrator',
}

/** The scopes that somebody of this role may give to a token. */
export function scopesOf(role: Role): Scope[] {
  return scopes.filter((scope) => isAtLeast(role, leastRole[scope]))
}

export function isScope(text: string): text is Scope {
  return (scopes as readonly string[]).includes(text)
}
