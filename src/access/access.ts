import type { Store } from '../store/store.ts'
import type { Passwords } from './passwords.ts'

/** What knowing people takes. */
export interface Access {
  readonly store: Store
  readonly passwords: Passwords
  readonly now: () => Date
  /** unpredictable bytes */
  readonly random: (bytes: number) => Buffer
}
