import type { Slot } from '../store/slots.ts'

/** Slots whose sources are checked in one job. */
export interface SlotGroup {
  readonly slots: readonly [Slot, ...Slot[]]
  /** from now; 0 when all of them have come */
  readonly delayMs: number
}

/** A group is done when its slowest source is: in a larger one most of it would have been done for long. */
export const mostInGroup = 8
/** How much later than its slot a source may come for the company's sake. */
const nearMs = 100

/**
 * Those that come at nearly the same moment together, each after its time. Never two of a host: one would wait for the other.
 * A source that has been tried in vain stands alone: it may be what killed the worker, and would do so to others.
 * @param slots in the order of their times
 * @returns one after another they hold the slots in their order
 */
export function slotGroups(slots: Iterable<Slot>): SlotGroup[] {
  const groups: [Slot, ...Slot[]][] = []
  const hosts = new Set<string>()
  for (const slot of slots) {
    const group = groups.at(-1)
    const fits =
      group !== undefined &&
      group.length < mostInGroup &&
      slot.delayMs - group[0].delayMs <= nearMs &&
      !hosts.has(slot.host) &&
      group[0].tries === 0 &&
      slot.tries === 0
    if (fits) group.push(slot)
    else {
      groups.push([slot])
      hosts.clear()
    }
    hosts.add(slot.host)
  }
  return groups.map((group) => ({ slots: group, delayMs: group.at(-1)!.delayMs }))
}
