import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Behaviour } from '../web/behaviour.ts'
import { page } from '../web/page.ts'
import { openWeb } from '../web/web.ts'
import { openNewsroom, writeArticle } from './desk.ts'

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
