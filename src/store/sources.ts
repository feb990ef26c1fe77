import { sql } from 'kysely'
import type { Previous } from '../verify/drift.ts'
import { asStoreErrors } from './errors.ts'
import { storableJson, storableText } from './json.ts'
import type { Store } from './store.ts'

const keysAtOnce = 5_000

/**
 * What was last read at these sources.
 * @param keys as CheckRecord has them
 * @returns under the given keys; a source that no check could read yet is not in it
 */
export async function lastChecks(store: Store, keys: readonly string[]): Promise<Map<string, Previous>> {
  const previous = new Map<string, Previous>()
  for (let at = 0; at < keys.length; at += keysAtOnce) {
    const some = new Map(keys.slice(at, at + keysAtOnce).map((key) => [storableText(key), key]))
    const wanted = storableJson([...some.keys()])
    const rows = await asStoreErrors(() =>
      store.db
        .selectFrom('sources')
        .select(['key', 'read_at', 'text_digest', 'quotes_found', 'sketch'])
        .where(
          'id',
          'in',
          sql<Buffer>`(select stet.source_id(key) from jsonb_array_elements_text(${wanted}::jsonb) as keys (key))`,
        )
        .execute(),
    )
    for (const { key, read_at, text_digest, quotes_found, sketch } of rows) {
      const given = some.get(key)
      if (given === undefined || read_at === null || text_digest === null) continue
      previous.set(given, {
        checkedAt: read_at.toISOString(),
        textDigest: text_digest,
        quotesFound: quotes_found,
        sketch,
      })
    }
  }
  return previous
}

/**
 * How a check meets what is known of its source, `insert into stet.sources as source` before it: one that could not read
 * a page says what state the source is in and leaves alone what was read before; a late one leaves alone what a newer
 * one wrote.
 */
export const mergeSource = sql`
  on conflict (id) do update set
    url = excluded.url,
    state = excluded.state,
    reason = excluded.reason,
    last_checked_at = excluded.last_checked_at,
    check_id = excluded.check_id,
    read_at = coalesce(excluded.read_at, source.read_at),
    text_digest = coalesce(excluded.text_digest, source.text_digest),
    good = coalesce(excluded.good, source.good),
    sketch = coalesce(excluded.sketch, source.sketch),
    quotes_found = case
      when source.quotes_found @> excluded.quotes_found then source.quotes_found
      else (
        select jsonb_agg(quote) from (
          select quote from jsonb_array_elements(excluded.quotes_found) as quote
          union
          select quote from jsonb_array_elements(source.quotes_found) as quote
          limit 1000
        ) as quotes
      )
    end
  where source.last_checked_at <= excluded.last_checked_at
`
