import type { Sibling } from '../verdict/sibling.ts'
import { knownForMs } from './host-fact.ts'

/** What one place of a host answered to an address that cannot exist. */
interface Probed {
  /** null when the host gave nothing to compare with, or has not answered yet */
  readonly sibling: Sibling | null
  /** in ms since 1970: from then on the place is to be asked anew */
  readonly until: number
}

/** What was asked where, so that no place is asked twice in a day. */
export interface ProbeMemory {
  /**
   * What the place answered within a day. Null when it was not asked: then it is the caller's to ask, and counts as asked from now on.
   */
  claim(place: string, now: Date): Promise<Probed | null>
  /** what came of a claim */
  answer(place: string, sibling: Sibling | null): Promise<void>
  /** the claim came to nothing: whoever is next may ask */
  release(place: string): Promise<void>
}

const most = 20_000

function putWithin<T>(entries: Map<string, T>, place: string, entry: T): void {
  entries.delete(place)
  entries.set(place, entry)
  for (const oldest of entries.keys()) {
    if (entries.size <= most) break
    entries.delete(oldest)
  }
}

/** A memory that ends with the process; the oldest entries go first. */
export function runMemory(): ProbeMemory {
  const entries = new Map<string, { sibling: Sibling | null; readonly until: number }>()
  return {
    claim: async (place, now) => {
      const known = entries.get(place)
      if (known !== undefined && now.getTime() < known.until) return known
      putWithin(entries, place, { sibling: null, until: now.getTime() + knownForMs['soft-404'] })
      return null
    },
    answer: async (place, sibling) => {
      const entry = entries.get(place)
      if (entry !== undefined) entry.sibling = sibling
    },
    release: async (place) => {
      entries.delete(place)
    },
  }
}

/** How long an answer is kept at hand: somebody may have the host forgotten meanwhile (`stet hosts forget`). */
const recentMs = 600_000

/** Answers of a memory that is slow to ask, kept at hand: sources of one place come one after another. */
export function withRecent(memory: ProbeMemory): ProbeMemory {
  const recent = new Map<string, Probed>()
  return {
    claim: async (place, now) => {
      const known = recent.get(place)
      if (known !== undefined && now.getTime() < known.until) return known
      const claimed = await memory.claim(place, now)
      // without a sibling, whoever asked may wait for it still
      if (claimed !== null && claimed.sibling !== null)
        putWithin(recent, place, { ...claimed, until: Math.min(claimed.until, now.getTime() + recentMs) })
      return claimed
    },
    answer: (place, sibling) => memory.answer(place, sibling),
    release: (place) => memory.release(place),
  }
}
