import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { ownRedis } from '../queue/redis.ts'
import { page } from '../web/page.ts'
import { slow } from '../web/slow.ts'
import { openWeb } from '../web/web.ts'
import { makeDue, openNewsroom, startService, writeArticle } from './desk.ts'

test('told to end in the middle of visits, it gives them back, closes its archive and ends well; the next one makes them', async () => {
  await using web = await openWeb()
  web.site('probe.test', { '/': page() })
  web.site('quick.test', { '/a': page() })
  const gate = Promise.withResolvers<void>()
  const arrivals = ['one.test', 'two.test'].map((host) => {
    const arrived = Promise.withResolvers<void>()
    const held = slow({ headersUntil: gate.promise })
    web.site(host, {
      '/a': (call) => {
        arrived.resolve()
        return held(call)
      },
    })
    return arrived.promise
  })
  await using room = await openNewsroom(web, { flags: ['--grace', '1'] })
  const { desk, service, store } = room
  const urls = ['one', 'two', 'quick'].map((host) => `https://${host}.test/a`)
  await desk.run(['enqueue', await writeArticle(desk, 'story.md', urls)])
  await service.until('source.checked')
  await Promise.all(arrivals)
  const toldAtMs = performance.now()
  expect(await service.end('SIGTERM')).toBe(0)
  expect(performance.now() - toldAtMs).toBeLessThan(8_000)
  const kept = await readdir(join(desk.folder, '.stet/archive'))
  expect(kept.filter((name) => name.endsWith('.warc.gz'))).toHaveLength(1)
  expect(kept.filter((name) => name.endsWith('.open'))).toEqual([])
  const { rows } = await sql<{ slots: number; tries: number; turns: number }>`
    select count(slot_at)::integer as slots, sum(tries)::integer as tries,
      (select count(turn_of)::integer from stet.hosts) as turns
    from stet.schedule`.execute(store.db)
  expect(rows).toEqual([{ slots: 0, tries: 0, turns: 0 }])

  gate.resolve()
  await using next = await startService(desk, 'up')
  await next.until('report.written')
  expect(web.log.filter(({ path }) => path === '/a')).toHaveLength(5)
})

test('told to end twice, it leaves at once, and the next one loses nothing', async () => {
  await using web = await openWeb()
  web.site('probe.test', { '/': page() })
  const gate = Promise.withResolvers<void>()
  const arrived = Promise.withResolvers<void>()
  const held = slow({ headersUntil: gate.promise })
  web.site('one.test', {
    '/a': (call) => {
      arrived.resolve()
      return held(call)
    },
  })
  await using room = await openNewsroom(web, { flags: ['--grace', '60'] })
  const { desk, service, store } = room
  await desk.run(['enqueue', await writeArticle(desk, 'story.md', ['https://one.test/a'])])
  await arrived.promise
  const stopping = service.until('service.stopping')
  const ended = once(service.child as ChildProcess, 'close')
  service.child.kill('SIGTERM')
  await stopping
  const toldAtMs = performance.now()
  service.child.kill('SIGTERM')
  expect((await ended)[0]).toBe(3)
  expect(performance.now() - toldAtMs).toBeLessThan(1_000)
  gate.resolve()
  // what would come by itself, when the turn and the lease of the one that left are over
  await sql`update stet.hosts set turn_until = clock_timestamp()`.execute(store.db)
  await makeDue(store, 'schedule')
  await using next = await startService(desk, 'up')
  await next.until('report.written')
  expect(await count(store, 'checks')).toBe(1)
})

test('while the archive cannot be written nothing is held against a source, its host is free, and it is checked later', async () => {
  await using web = await openWeb()
  web.site('probe.test', { '/': page() })
  web.site('paper.test', { '*': page() })
  await using room = await openNewsroom(web)
  const { desk, service, store } = room
  const archive = join(desk.folder, '.stet/archive')
  await rename(archive, `${archive}-elsewhere`)
  await writeFile(archive, '')
  await desk.run(['enqueue', await writeArticle(desk, 'story.md', ['https://paper.test/a'])])
  expect(await service.until('job.failed')).toMatchObject({ job: 'check-sources', final: false })
  const { rows } = await sql<{ tries: number; free: boolean }>`
    select tries, turn_of is null as free from stet.schedule join stet.hosts using (host)`.execute(store.db)
  expect(rows).toEqual([{ tries: 0, free: true }])
  await rm(archive)
  await rename(`${archive}-elsewhere`, archive)
  expect(await service.until('source.checked')).toMatchObject({ state: 'alive' })
  await service.until('report.written')
})

test.for(['postgres', 'redis'])(
  'when the queue in %s loses everything that waits, it is done all the same',
  async (backend) => {
    await using closing = new AsyncDisposableStack()
    const web = closing.use(await openWeb())
    web.site('probe.test', { '/': page() })
    web.site('paper.test', { '*': page() })
    const redis = backend === 'redis' ? closing.use(await ownRedis()) : null
    const environment = redis === null ? {} : { QUEUE_URL: redis.url }
    const options = { flags: ['--host-interval', '60000'], environment }
    const { desk, service, store } = closing.use(await openNewsroom(web, options))
    const urls = Array.from({ length: 5 }, (_, index) => `https://paper.test/${index}`)
    const name = await writeArticle(desk, 'story.md', urls)
    await desk.run(['enqueue', name])
    await service.until('sweep.done', ({ sources }) => sources === urls.length)
    expect(await service.end('SIGTERM')).toBe(0)
    if (redis !== null) await redis.command('FLUSHALL')
    else await emptyQueue(store)
    // the lease is over, of whatever was handed out
    await sql`update stet.schedule set due_at = clock_timestamp() where standing is null`.execute(store.db)
    await sql`update stet.hosts set clock_at = '-infinity', open_at = '-infinity', pace_ms = 100`.execute(
      store.db,
    )
    await using next = await startService(desk, 'up', { environment })
    await next.until('report.written')
    expect(await count(store, 'checks')).toBe(urls.length)
  },
)

async function count(store: Store, table: string): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::integer as n from ${sql.table(`stet.${table}`)}`.execute(store.db)
  return rows[0]!.n
}

async function emptyQueue(store: Store): Promise<void> {
  await sql`do $$ declare lost text; begin
    for lost in select format('%I.%I', schemaname, tablename) from pg_tables
      where schemaname = 'bullmq' and tablename <> 'migration'
    loop execute 'truncate ' || lost || ' cascade'; end loop; end $$`.execute(store.db)
}
