import type { Scope } from '../access/scopes.ts'
import type { Caller } from './caller.ts'
import type { Route } from './route.ts'

/**
 * The scope that a token needs for a route: what it declares, else what follows from who may ask and whether anything
 * changes. Null is for people at a browser alone: forms are theirs, programs have /api.
 */
export function scopeFor({
  method,
  path,
  needs,
  scope,
}: Pick<Route, 'method' | 'path' | 'needs' | 'scope'>): Scope | null {
  if (scope !== undefined) return scope === 'none' ? null : scope
  if (method !== 'GET' && !path.startsWith('/api/')) return null
  if (needs === 'administrator') return 'admin'
  return method === 'GET' ? 'read' : 'triage'
}

/** Whether a caller's token is good for a route; people without one are asked for their role alone. */
export function tokenMay({ token }: Caller, route: Route): boolean {
  if (token === null || route.needs === 'nobody') return true
  const wanted = scopeFor(route)
  return wanted !== null && (token.scopes.includes(wanted) || token.scopes.includes('admin'))
}
