import { sql } from 'kysely'
import type { CheckRecord } from '../check/check.ts'
import { BatchSender } from './batches.ts'
import { keptAndNoted } from './checks.ts'
import { notWaitingForDisk } from './disk.ts'
import { asStoreErrors } from './errors.ts'
import { mergeSource } from './sources.ts'
import type { Store } from './store.ts'

/**
 * Checks on their way into the store while others are still to come, each once however often it is given. One that is in the
 * store says what is known of its source, whether a report will speak of it or not.
 */
export class CheckKeeper {
  readonly #store: () => Promise<Store>
  readonly #sender = new BatchSender(({ json }) => this.#send(json))

  /** @param store asked for when there is something to send */
  constructor(store: () => Promise<Store>) {
    this.#store = store
  }

  /** Waits only while what was sent before is still under way. What could not be sent is heard of at the end. */
  async add(record: CheckRecord): Promise<void> {
    await this.#sender.add(rowOf(record)).catch(() => {})
  }

  /**
   * When all that came is in the store. After a failure nothing more was sent.
   * @throws StetError `store-unavailable`, `store-full`
   */
  async end(): Promise<void> {
    await this.#sender.end()
  }

  async #send(json: string): Promise<void> {
    const store = await this.#store()
    // Sources are locked in the order of their keys, as everybody does: two runs at once wait for each other at the most.
    await asStoreErrors(() =>
      sql`
        with given as materialized (
          select row.*, stet.source_id(body ->> 'key') as source_id, (body ->> 'checkedAt')::timestamptz as checked_at,
            body ->> 'state' as state, body ->> 'reason' as reason, nullif(body -> 'capture', 'null') as capture
          from jsonb_to_recordset(${json}::jsonb) as row (
            id uuid, body jsonb, text_digest text, quotes_found jsonb, sketch jsonb)
        ), ${keptAndNoted(sql`given`)}, carried as (
          insert into stet.sources as source (key, url, state, reason, first_seen_at, last_checked_at, check_id, read_at,
            text_digest, quotes_found, sketch)
          select distinct on (source_id) body ->> 'key', body ->> 'url', state, reason, checked_at, checked_at, id,
            case when text_digest is not null then checked_at end, text_digest, quotes_found, sketch
          from given
          order by source_id, checked_at desc
          ${mergeSource}
        )
        select from ${notWaitingForDisk}
      `.execute(store.db),
    )
  }
}

function rowOf({ id, check, textDigest, quotesFound, sketch }: CheckRecord) {
  return { id, body: check, text_digest: textDigest, quotes_found: quotesFound, sketch }
}
