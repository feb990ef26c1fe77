import { sql } from 'kysely'
import { asStoreErrors } from './errors.ts'
import type { Store } from './store.ts'

/**
 * Takes one of the pages that browsers may show within an hour, over all processes. An hour begins with the first page after the
 * one before has ended, by the clock of the store.
 * @returns false when all of this hour's are taken
 * @throws StetError `store-unavailable`
 */
export async function takeFromBrowserHour(store: Store, perHour: number): Promise<boolean> {
  if (perHour <= 0) return false
  const { rows } = await asStoreErrors(() =>
    sql`
      insert into stet.notes (name, value)
      values ('browser-hour', jsonb_build_object('since', clock_timestamp(), 'taken', 1))
      on conflict (name) do update set value =
        case when (notes.value ->> 'since')::timestamptz > clock_timestamp() - interval '1 hour'
          then jsonb_set(notes.value, '{taken}', to_jsonb((notes.value ->> 'taken')::int + 1))
          else excluded.value end
      where (notes.value ->> 'since')::timestamptz <= clock_timestamp() - interval '1 hour'
        or (notes.value ->> 'taken')::int < ${perHour}
      returning name
    `.execute(store.db),
  )
  return rows.length > 0
}
