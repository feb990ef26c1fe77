import { randomBytes } from 'node:crypto'
import type { Access } from '../../src/access/access.ts'
import { openPasswords } from '../../src/access/passwords.ts'
import { startSession } from '../../src/access/sessions.ts'
import { transaction } from '../../src/store/query.ts'
import type { Store } from '../../src/store/store.ts'
import { cheap, founded } from '../access/newsroom-access.ts'

/** Makes the first administrator of a store, and returns the cookie of a session of hers, for pages that are her own. */
export async function somebodyAt(store: Store): Promise<{ readonly name: string; readonly value: string }> {
  const access: Access = {
    store,
    passwords: openPasswords(randomBytes, cheap),
    now: () => new Date(),
    random: randomBytes,
  }
  const { person } = await founded(access)
  const browser = { name: 'Firefox', replaced: null }
  const { token } = await transaction(store, (db) => startSession(access, db, person.id, browser))
  return { name: 'stet', value: token }
}
