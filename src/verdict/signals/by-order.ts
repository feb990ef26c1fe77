import { type Observation, seen } from '../observation.ts'

/** Who ordered what for a host, and why. */
export interface Order {
  /** the host or the pattern that it was given for */
  readonly pattern: string
  readonly by: string
  readonly setAt: Date
  readonly note: string | null
}

/** What came, came because somebody had ordered how the host is to be asked. */
export function byOrder(order: Order, what: readonly string[]): Observation {
  return seen('by-order', `${what.join(', ')}: ${orderSource(order)}`)
}

/** What came would be called dead, of any other host. */
export function neverDead(order: Order): Observation {
  return seen('never-dead', orderSource(order))
}

/** Who ordered it, when, for whom and why. */
export function orderSource({ pattern, by, setAt, note }: Order): string {
  return `${by}, ${setAt.toISOString().slice(0, 10)}, for ${pattern}${note === null ? '' : `: ${note}`}`
}
