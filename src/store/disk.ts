import { sql } from 'kysely'

/**
 * The transaction is over before it is on disk: checks at once would wait for the disk with the rows of their articles
 * locked. A server that crashes forgets the last second, whole, and what it forgets is still due.
 */
export const notWaitingForDisk = sql`set_config('synchronous_commit', 'off', true) as not_waiting`
