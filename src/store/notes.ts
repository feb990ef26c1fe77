import { sql } from 'kysely'
import { asStoreErrors } from './errors.ts'
import { storableJson } from './json.ts'
import type { Store } from './store.ts'

/** A small thing that was put down under this name; null when nothing was. */
export async function readNote(store: Store, name: string): Promise<unknown> {
  const { rows } = await asStoreErrors(() =>
    sql<{ value: unknown }>`select value from stet.notes where name = ${name}`.execute(store.db),
  )
  return rows[0]?.value ?? null
}

export async function writeNote(store: Store, name: string, value: unknown): Promise<void> {
  await asStoreErrors(() =>
    sql`
      insert into stet.notes (name, value) values (${name}, ${storableJson(value)}::jsonb)
      on conflict (name) do update set value = excluded.value
    `.execute(store.db),
  )
}

/** What was put down under this name; `value` is from now on, where nothing was. */
export async function noteOnce(store: Store, name: string, value: unknown): Promise<unknown> {
  await asStoreErrors(() =>
    sql`
      insert into stet.notes (name, value) values (${name}, ${storableJson(value)}::jsonb) on conflict do nothing
    `.execute(store.db),
  )
  return await readNote(store, name)
}
