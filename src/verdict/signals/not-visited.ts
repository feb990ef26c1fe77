import { type Observation, seen } from '../observation.ts'

/** Why an address was not visited at all; `offline` when the run is known not to reach the web. */
export function notVisited(
  why: 'malformed' | 'unsupported-scheme' | 'offline',
  address: string,
): Observation {
  return seen(why, address)
}
