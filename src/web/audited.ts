import { type AuditEntry, audit } from '../store/audit.ts'
import { type Queries, transaction } from '../store/query.ts'
import type { Store } from '../store/store.ts'
import type { PageContext } from './route.ts'
import { actorOf } from './visitor.ts'

/** Do what somebody asked for and note that they did: both or neither. */
export async function audited<T>(
  c: PageContext,
  store: Store,
  entry: Omit<AuditEntry, 'who'>,
  work: (store: { readonly db: Queries }) => Promise<T>,
): Promise<T> {
  return await transaction(store, async (db) => {
    const done = await work({ db })
    await audit(db, { ...entry, who: actorOf(c.get('visitor')) })
    return done
  })
}
