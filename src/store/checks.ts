import { type Kysely, sql } from 'kysely'
import type { CheckRecord } from '../check/check.ts'
import { batches } from './batches.ts'
import type { Database } from './database.ts'

/** Add the checks of a report, in their order, within the caller's transaction. */
export async function insertChecks(
  db: Kysely<Database>,
  reportId: string,
  checks: AsyncIterable<CheckRecord>,
): Promise<void> {
  for await (const batch of batches(checks)) {
    await sql`
      insert into stet.checks (report_id, ordinal, source_id, checked_at, state, reason, confidence, text_digest,
        quotes_found, body)
      select ${reportId}, ${batch.from}::integer + place - 1, stet.source_id(body ->> 'key'),
        (body ->> 'checkedAt')::timestamptz, body ->> 'state', body ->> 'reason',
        (body ->> 'confidence')::double precision, record ->> 'textDigest', record -> 'quotesFound', body
      from jsonb_array_elements(${batch.json}::jsonb) with ordinality as batch (record, place),
        lateral (select record -> 'check' as body) as checked
    `.execute(db)
  }
}
