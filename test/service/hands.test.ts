import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Behaviour } from '../web/behaviour.ts'
import { page } from '../web/page.ts'
import { openWeb } from '../web/web.ts'
import { openNewsroom, type Running, startService, writeArticle } from './desk.ts'

test('as many sources are checked at once as it is set, whatever jobs they come in, and a slow one holds up no other', async () => {
  await using web = await openWeb()
  web.site('probe.test', { '/': page() })
  const gates = ['slow.test', 'slower.test'].map((host) => {
    const arrived = Promise.withResolvers<void>()
    const open = Promise.withResolvers<void>()
    const answer: Behaviour = async (call) => {
      arrived.resolve()
      await open.promise
      await page({ title: host })(call)
    }
    web.site(host, { '/page': answer })
    return { host, arrived, open }
  })
  const [slow, slower] = gates as [(typeof gates)[number], (typeof gates)[number]]
  const others = Array.from({ length: 18 }, (_, index) => `h${index}.test`)
  for (const host of others) web.site(host, { '/page': page({ title: host }) })
  await using room = await openNewsroom(web, { flags: ['--concurrency', '2'] })
  const { desk, service, store } = room
  const urlOf = (host: string) => `https://${host}/page`
  const urls = [slow.host, ...others.slice(0, 9), slower.host, ...others.slice(9)].map(urlOf)
  await desk.run(['enqueue', await writeArticle(desk, 'story.md', urls)])
  const untilChecked = async (hosts: readonly string[]) => {
    for (const host of hosts) await service.until('source.checked', ({ url }) => url === urlOf(host))
  }

  await Promise.all(gates.map(({ arrived }) => arrived.promise))
  const { rows } = await sql<{ begun: number }>`
    select count(*)::integer as begun from stet.schedule where tries > 0`.execute(store.db)
  expect(rows).toEqual([{ begun: 2 }])
  slow.open.resolve()
  await untilChecked([slow.host, ...others])
  slower.open.resolve()
  await untilChecked([slower.host])
  const jobs = service.told.filter(({ event }) => event === 'source.checked').map(({ jobId }) => jobId)
  expect(new Set(jobs).size).toBeLessThan(urls.length / 2)
})

test('a worker that stops ends what it has begun and begins nothing more, whatever it has taken', async () => {
  await using web = await openWeb()
  web.site('probe.test', { '/': page() })
  const arrived = Promise.withResolvers<void>()
  const open = Promise.withResolvers<void>()
  const slow: Behaviour = async (call) => {
    arrived.resolve()
    await open.promise
    await page({ title: 'slow' })(call)
  }
  const hosts = Array.from({ length: 6 }, (_, index) => `h${index}.test`)
  for (const host of hosts) web.site(host, { '/page': slow })
  await using room = await openNewsroom(web, { flags: ['--concurrency', '1'] })
  const { desk, service, store } = room
  const urls = hosts.map((host) => `https://${host}/page`)
  await desk.run(['enqueue', await writeArticle(desk, 'story.md', urls)])
  const checked = async (running: Running) => {
    const done = running.told.filter(({ event }) => event === 'source.checked').map(({ url }) => url)
    const { rows } = await sql`select from stet.checks`.execute(store.db)
    return { done, kept: rows.length }
  }

  await arrived.promise
  const ended = service.end('SIGTERM')
  await service.until('service.stopping')
  open.resolve()
  expect(await ended).toBe(0)
  const { done, kept } = await checked(service)
  expect(done).toHaveLength(1)
  expect(kept).toBe(1)
  expect(service.told.filter(({ event }) => event === 'source.failed')).toEqual([])

  await using next = await startService(desk, 'up')
  const left = urls.filter((url) => !done.includes(url))
  for (const url of left) await next.until('source.checked', (told) => told.url === url)
  expect(await checked(next)).toEqual({ done: expect.arrayContaining(left), kept: urls.length })
})
