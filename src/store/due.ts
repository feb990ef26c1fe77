import { sql } from 'kysely'
import { asStoreErrors } from './errors.ts'
import type { Store } from './store.ts'

/**
 * Ids of rows whose time has come, the longest due first, each taken for `leaseMs`: it is due again then, unless what was to
 * be done with it was done. Several who ask at once get different rows.
 */
export async function takeDue(
  store: Store,
  table: 'articles' | 'watches',
  column: 'read_due_at' | 'report_due_at' | 'due_at',
  limit: number,
  leaseMs: number,
): Promise<string[]> {
  const rowsOf = sql.id('stet', table)
  const due = sql.id(column)
  const { rows } = await asStoreErrors(() =>
    sql<{ id: string }>`
      with due as materialized (
        select id from ${rowsOf} where ${due} <= clock_timestamp()
        order by ${due} limit ${limit} for no key update skip locked
      )
      update ${rowsOf} as row set ${due} = clock_timestamp() + ${leaseMs} * interval '1 ms'
      from due where row.id = due.id
      returning row.id
    `.execute(store.db),
  )
  return rows.map(({ id }) => id)
}
