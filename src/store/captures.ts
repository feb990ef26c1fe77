import { sql } from 'kysely'
import type { Capture } from '../archive/capture.ts'
import { asStoreErrors } from './errors.ts'
import { storableJson } from './json.ts'
import type { Store } from './store.ts'

/** Note captures that lie in the archive. Returns how many were not known. */
export async function addCaptures(
  store: Store,
  captures: readonly { readonly key: string; readonly url: string; readonly capture: Capture }[],
): Promise<number> {
  if (captures.length === 0) return 0
  const { numAffectedRows = 0n } = await asStoreErrors(() =>
    sql`
      insert into stet.captures (file, "offset", length, source_id, url, payload_digest, captured_at)
      select capture ->> 'file', (capture ->> 'offset')::bigint, (capture ->> 'length')::bigint,
        stet.source_id(row ->> 'key'), row ->> 'url', capture ->> 'payloadDigest', (capture ->> 'at')::timestamptz
      from jsonb_array_elements(${storableJson(captures)}::jsonb) as batch (row),
        lateral (select row -> 'capture' as capture) as kept
      order by 1, 2
      on conflict do nothing
    `.execute(store.db),
  )
  return Number(numAffectedRows)
}
