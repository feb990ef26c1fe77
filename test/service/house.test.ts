import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inFolder } from '../../src/archive/place.ts'
import { keepHouse } from '../../src/service/keep-house.ts'
import { listReports } from '../../src/store/reports.ts'
import { openStore } from '../../src/store/store.ts'
import { temporaryBucket } from '../archive/s3-place.ts'
import { open, visit } from '../archive/visits.ts'
import { tempDataFolder } from '../store/data-folder.ts'
import { page } from '../web/page.ts'
import { openWeb } from '../web/web.ts'
import { openNewsroom, writeArticle } from './desk.ts'

test('housekeeping adopts what lies in the archive alone, drops old months, and keeps what a live report speaks of', async () => {
  await using web = await openWeb()
  web.site('probe.test', { '/': page() })
  web.site('paper.test', { '*': page() })
  await using room = await openNewsroom(web)
  const { desk, service, store } = room
  await desk.run([
    'enqueue',
    await writeArticle(desk, 'story.md', ['https://paper.test/a', 'https://paper.test/b']),
  ])
  await service.until('report.written')
  expect(await service.end('SIGTERM')).toBe(0)

  const archivePlace = inFolder(join(desk.folder, '.stet/archive'))
  await sql`delete from stet.captures where url = 'https://paper.test/b'`.execute(store.db)
  const house = { store, archivePlace, keepMonths: 3, now: () => new Date() }
  const signal = new AbortController().signal
  expect(await keepHouse(house, signal)).toMatchObject({ adopted: 1, months: [], reports: 0 })
  expect(await keepHouse(house, signal)).toMatchObject({ adopted: 0 })

  // four years later
  const later = new Date()
  later.setUTCFullYear(later.getUTCFullYear() + 4)
  await sql`select stet.make_months(parent, '2020-01-01', '2020-02-01') from (values ('checks'), ('captures'), ('events')) as p (parent)`.execute(
    store.db,
  )
  const kept = await keepHouse({ ...house, now: () => later }, signal)
  expect(kept.reports).toBe(0)
  expect(kept.months).toEqual([
    'captures_2020_01',
    'captures_2020_02',
    'checks_2020_01',
    'checks_2020_02',
    'events_2020_01',
    'events_2020_02',
  ])
  expect(await listReports(store, { limit: 10 })).toHaveLength(1)
  const { rows } = await sql<{ checks: number }>`select count(*)::integer as checks from stet.checks`.execute(
    store.db,
  )
  expect(rows).toEqual([{ checks: 2 }])

  await sql`update stet.articles set retired_at = clock_timestamp()`.execute(store.db)
  expect((await keepHouse({ ...house, now: () => later }, signal)).reports).toBe(1)
  expect(await sql`select from stet.checks`.execute(store.db)).toMatchObject({ rows: [] })
})

test('housekeeping takes what waited to the bucket and adopts what lies there; a bucket that is away keeps it from nothing else', async () => {
  await using at = await temporaryBucket()
  await using data = await tempDataFolder()
  await using store = await openStore({ dataFolder: data.path })
  {
    await using archive = await open({ folder: at.path, bucket: null })
    await archive.keep(visit())
  }
  const house = { store, archivePlace: at.place, keepMonths: null, now: () => new Date() }
  const signal = new AbortController().signal
  await at.s3.away()
  expect(await keepHouse(house, signal)).toMatchObject({
    shipped: 0,
    adopted: 0,
    outOfReach: { code: 'archive-unreachable' },
    forgotten: 0,
  })
  await at.s3.back()
  expect(await keepHouse(house, signal)).toMatchObject({ shipped: 1, adopted: 1, outOfReach: null })
  expect(await keepHouse(house, signal)).toMatchObject({ shipped: 0, adopted: 0, outOfReach: null })
})
