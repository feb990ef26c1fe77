import { isAtLeast, type Role } from '../store/role.ts'

/** Who is answered: everybody, or people of this role and those above it. */
export type Need = 'nobody' | Role

/** @param role null for somebody who has not logged in */
export function may(role: Role | null, need: Need): boolean {
  return need === 'nobody' || (role !== null && isAtLeast(role, need))
}
