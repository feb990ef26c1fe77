import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/** Note the captures that the checks of a report name, within the caller's transaction. */
export async function noteCaptures(db: Kysely<Database>, reportId: string): Promise<void> {
  // in the order of the key: two reports saved at once lock no rows crosswise
  await sql`
    insert into stet.captures (file, "offset", length, source_id, url, payload_digest, captured_at)
    select capture ->> 'file', (capture ->> 'offset')::bigint, (capture ->> 'length')::bigint, source_id,
      coalesce(body ->> 'finalUrl', body ->> 'url'), capture ->> 'payloadDigest', (capture ->> 'at')::timestamptz
    from stet.checks, lateral (select body -> 'capture' as capture) as kept
    where report_id = ${reportId} and jsonb_typeof(capture) = 'object'
    order by 1, 2
    on conflict do nothing
  `.execute(db)
}
