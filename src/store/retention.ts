import { sql } from 'kysely'
import { asStoreErrors } from './errors.ts'
import { dropMonths, makeMonths } from './months.ts'
import type { Queries } from './query.ts'
import type { Store } from './store.ts'

export interface Compacted {
  readonly reports: number
  /** names of the months that were dropped */
  readonly months: readonly string[]
  /** months could not be made or dropped while somebody, a backup most likely, reads the tables: the next time does it */
  readonly monthsPutOff: boolean
  readonly hosts: number
}

const reportsAtOnce = 500

/**
 * Drop what is older than somebody wants to keep: whole reports first, then the months of checks, captures and events that
 * nothing speaks of any more, findings that have been gone for as long, news and what became of it; hosts that no source is at;
 * and sessions, links and the like that have ended. The last report of an article that is watched stays.
 * @param before null keeps everything
 */
export async function compact(store: Store, before: Date | null): Promise<Compacted> {
  return await asStoreErrors(async () => {
    const made = await makeMonths(store.db, 3)
    const { numAffectedRows: hosts = 0n } = await sql`
      delete from stet.hosts where clock_at < clock_timestamp() - interval '30 days'
        and open_at < clock_timestamp() and turn_of is null
        and not exists (select from stet.schedule where schedule.host = hosts.host)
    `.execute(store.db)
    await dropEnded(store.db)
    if (before === null) return { reports: 0, months: [], monthsPutOff: !made, hosts: Number(hosts) }
    let reports = 0
    for (;;) {
      const { numAffectedRows: gone = 0n } = await sql`
        delete from stet.reports where id in (
          select id from stet.reports where generated_at < ${before}::timestamptz
            and not exists (select from stet.articles where report_id = reports.id and retired_at is null)
          limit ${reportsAtOnce}
        )
      `.execute(store.db)
      reports += Number(gone)
      if (gone < BigInt(reportsAtOnce)) break
    }
    await sql`delete from stet.findings where not stands and gone_at < ${before}::timestamptz`.execute(
      store.db,
    )
    await sql`delete from stet.deliveries where made_at < ${before}::timestamptz`.execute(store.db)
    await sql`
      delete from stet.news where at < ${before}::timestamptz and not exists (
        select from stet.notices join stet.deliveries using (message_id) where news_id = news.id and try_at is not null
      )
    `.execute(store.db)
    const { rows } = await sql<{ oldest: Date | null }>`
      select least(${before}::timestamptz, (select min(checked_at) from stet.report_checks)) as oldest
    `.execute(store.db)
    const dropped = await dropMonths(store.db, rows[0]?.oldest ?? before)
    return { reports, months: dropped.names, monthsPutOff: !(made && dropped.all), hosts: Number(hosts) }
  })
}

/** What is of no use to anybody who logs in any more. */
async function dropEnded(db: Queries): Promise<void> {
  await sql`delete from stet.sessions where ends_at < clock_timestamp()`.execute(db)
  await sql`delete from stet.one_time_links where ends_at < clock_timestamp()`.execute(db)
  await sql`delete from stet.log_in_attempts where last_at < clock_timestamp() - interval '2 days'`.execute(
    db,
  )
  await sql`delete from stet.known_browsers where seen_at < clock_timestamp() - interval '1 year'`.execute(db)
}
