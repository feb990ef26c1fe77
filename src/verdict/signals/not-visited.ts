import { type Observation, seen } from '../observation.ts'

/**
 * Why an address was not visited at all: `offline` when the run is known not to reach the web, `given-up` when every process
 * that tried came to its end over it.
 */
export function notVisited(
  why: 'malformed' | 'unsupported-scheme' | 'offline' | 'given-up',
  address: string,
): Observation {
  return seen(why, address)
}
