import type { Role } from '../store/role.ts'

export type { Role } from '../store/role.ts'

/** Who is answered: everybody, or people of this role and those above it. */
export type Need = 'nobody' | Role

const ranks: Readonly<Record<Need, number>> = { nobody: 0, viewer: 1, editor: 2, administrator: 3 }

export function may(role: Role | null, need: Need): boolean {
  return ranks[role ?? 'nobody'] >= ranks[need]
}
