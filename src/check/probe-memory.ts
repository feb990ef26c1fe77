import type { Sibling } from '../verdict/sibling.ts'

/** What one place of a host answered to an address that cannot exist. */
interface Probed {
  /** null when the host gave nothing to compare with */
  readonly sibling: Sibling | null
  readonly askedAt: Date
}

/** What was asked where, so that no place is asked twice in a day. */
export interface ProbeMemory {
  get(place: string): Promise<Probed | null>
  set(place: string, probed: Probed): Promise<void>
}

const most = 20_000

/** A memory that ends with the process; the oldest entries go first. */
export function runMemory(): ProbeMemory {
  const entries = new Map<string, Probed>()
  return {
    get: async (place) => entries.get(place) ?? null,
    set: async (place, probed) => {
      entries.delete(place)
      entries.set(place, probed)
      for (const oldest of entries.keys()) {
        if (entries.size <= most) break
        entries.delete(oldest)
      }
    },
  }
}
