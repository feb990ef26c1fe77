import { sql } from 'kysely'
import type { Store } from '../../src/store/store.ts'

const moment = '2026-05-03T10:00:00.000Z'

/** A source as a list has it, without the check behind it. */
export async function storeSource(store: Store, url: string, key: string): Promise<void> {
  await sql`
    insert into stet.sources (key, url, state, reason, first_seen_at, last_checked_at, check_id, quotes_found)
    values (${key}, ${url}, 'alive', 'ok', ${moment}, ${moment}, stet.uuid_v7(), '[]')
  `.execute(store.db)
}

/** A row that says that the archive has a source as it was then. */
export async function storeCapture(store: Store, key: string, at: string, offset: number): Promise<void> {
  await sql`
    insert into stet.captures (file, "offset", length, source_id, url, payload_digest, captured_at)
    values ('stet-20260503T100000Z-0123456789ab.warc.gz', ${offset}, 10, stet.source_id(${key}), 'https://paper.test/', 'sha256:00', ${at})
  `.execute(store.db)
}
