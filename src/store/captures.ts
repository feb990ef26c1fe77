import { type Kysely, sql } from 'kysely'
import type { Capture } from '../archive/capture.ts'
import type { Database } from './database.ts'
import { asStoreErrors } from './errors.ts'
import { storableJson } from './json.ts'
import type { Store } from './store.ts'

/** Note the captures that the checks of a report name, within the caller's transaction. */
export async function noteCaptures(db: Kysely<Database>, reportId: string): Promise<void> {
  // in the order of the key: two reports saved at once lock no rows crosswise
  await sql`
    insert into stet.captures (file, "offset", length, source_id, url, payload_digest, captured_at)
    select capture ->> 'file', (capture ->> 'offset')::bigint, (capture ->> 'length')::bigint, source_id,
      coalesce(body ->> 'finalUrl', body ->> 'url'), capture ->> 'payloadDigest', (capture ->> 'at')::timestamptz
    from stet.report_checks as named
      join stet.checks on checks.id = named.check_id and checks.checked_at = named.checked_at,
      lateral (select body -> 'capture' as capture) as kept
    where named.report_id = ${reportId} and jsonb_typeof(capture) = 'object'
    order by 1, 2
    on conflict do nothing
  `.execute(db)
}

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
