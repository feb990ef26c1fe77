import type { Verification } from './verification.ts'

export type Compared = Verification['title']

export function unknown(expected: string | null, found: string | null): Compared {
  return { result: 'unknown', expected, found }
}
