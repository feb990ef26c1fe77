import { type Kysely, sql } from 'kysely'
import type { CheckRecord } from '../check/check.ts'
import { sendInBatches } from './batches.ts'
import type { Database } from './database.ts'

/**
 * Add the checks of a report, in their order, within the caller's transaction. What is only kept of the last one, the page in
 * short, waits in a table of this transaction for `updateSources`: checks grow for ever.
 */
export async function insertChecks(
  db: Kysely<Database>,
  reportId: string,
  checks: AsyncIterable<CheckRecord>,
): Promise<void> {
  await sql`create temp table sketches (check_id uuid primary key, sketch jsonb not null) on commit drop`.execute(
    db,
  )
  await sendInBatches(checks, (batch) =>
    sql`
      with batch as materialized (
        select stet.uuid_v7() as id, place, record, record -> 'check' as body,
          (record -> 'check' ->> 'checkedAt')::timestamptz as checked_at
        from jsonb_array_elements(${batch.json}::jsonb) with ordinality as batch (record, place)
      ), kept as (
        insert into stet.checks (id, source_id, checked_at, state, reason, confidence, text_digest, quotes_found, body)
        select id, stet.source_id(body ->> 'key'), checked_at, body ->> 'state', body ->> 'reason',
          (body ->> 'confidence')::double precision, record ->> 'textDigest', record -> 'quotesFound',
          body
        from batch
      ), sketched as (
        insert into sketches select id, record -> 'sketch' from batch where record ? 'sketch'
      )
      insert into stet.report_checks (report_id, ordinal, check_id, checked_at)
      select ${reportId}, ${batch.from}::integer + place - 1, id, checked_at from batch
    `.execute(db),
  )
}

/** A check that is in the store. */
export interface KeptCheck {
  readonly id: string
  readonly checkedAt: Date
}

/** Let a report speak of checks that are there already, in their order, within the caller's transaction. */
export async function nameChecks(
  db: Kysely<Database>,
  reportId: string,
  checks: readonly KeptCheck[],
): Promise<void> {
  const named = JSON.stringify(checks.map(({ id, checkedAt }) => [id, checkedAt]))
  await sql`
    insert into stet.report_checks (report_id, ordinal, check_id, checked_at)
    select ${reportId}, place - 1, (named ->> 0)::uuid, (named ->> 1)::timestamptz
    from jsonb_array_elements(${named}::jsonb) with ordinality as batch (named, place)
  `.execute(db)
}
