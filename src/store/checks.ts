import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { NamedCheck } from '../report/report.ts'
import { sendInBatches } from './batches.ts'
import type { Database } from './database.ts'

/**
 * Two parts of a statement that keep checks and note the copies they name, each once.
 * @param given the part before them: `id`, `source_id`, `checked_at`, `state`, `reason`, `text_digest`, `quotes_found`, `body`, and
 *              `capture`, which is SQL's null where there is none
 */
export const keptAndNoted = (given: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  kept as (
    insert into stet.checks (id, source_id, checked_at, state, reason, confidence, text_digest, quotes_found, body)
    select id, source_id, checked_at, state, reason, (body -> 'confidence')::float8, text_digest, quotes_found, body
    from ${given}
    on conflict do nothing
  ), noted as (
    insert into stet.captures (file, "offset", length, source_id, url, payload_digest, captured_at)
    select capture ->> 'file', (capture -> 'offset')::bigint, (capture -> 'length')::bigint, source_id,
      coalesce(body ->> 'finalUrl', body ->> 'url'), capture ->> 'payloadDigest', (capture ->> 'at')::timestamptz
    from ${given} where capture is not null
    order by 1, 2
    on conflict do nothing
  )`

/** Let a report speak of checks that are there already, within the caller's transaction. */
export async function nameChecks(
  db: Kysely<Database>,
  reportId: string,
  checks: Iterable<NamedCheck>,
): Promise<void> {
  await sendInBatches(checks, (batch) =>
    sql`
      insert into stet.report_checks (report_id, ordinal, check_id, checked_at)
      select ${reportId}, place, id, "checkedAt"
      from jsonb_to_recordset(${batch.json}::jsonb) as row (place integer, id uuid, "checkedAt" timestamptz)
    `.execute(db),
  )
}
