import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { hostOf, listHosts, setHostRule } from '../../src/store/hosts.ts'
import type { Store } from '../../src/store/store.ts'
import { botWall } from '../web/bot-wall.ts'
import { sent } from '../web/hit.ts'
import { joke } from '../web/not-the-page.ts'
import { page } from '../web/page.ts'
import { robots, status } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'
import { openNewsroom, startService, writeArticle } from './desk.ts'

const statesOf = async (store: Store) => {
  const { rows } = await sql<{
    url: string
    state: string
  }>`select url, state from stet.sources order by url`.execute(store.db)
  return Object.fromEntries(rows.map(({ url, state }) => [url, state]))
}

test('the service does what was ordered for a host, learns about the others, and knows it after a restart', async () => {
  await using web = await openWeb()
  web.site('probe.test', { '/': page() })
  const refusing = { '/robots.txt': robots('User-agent: *\nDisallow: /\n'), '/a': page(), '*': status(404) }
  const paper = web.site('paper.test', refusing)
  web.site('closed.test', refusing)
  const vague = web.site('vague.test', { '*': joke })
  web.site('walled.test', { '*': botWall('cloudflare') })
  await using room = await openNewsroom(web)
  const { desk, service, store } = room
  await setHostRule(
    store,
    'paper.test',
    {
      intervalMs: 1,
      robots: 'ignore',
      headers: [['X-Desk', 'harbour']],
      browser: null,
      trust: 'never-dead',
      note: 'agreed with them',
      until: null,
    },
    'ada',
  )
  const first = service.next('report.written')
  const urls = [
    'https://paper.test/a',
    'https://paper.test/gone',
    'https://closed.test/a',
    'https://vague.test/notes/one-note',
    'https://walled.test/a',
  ]
  await desk.run(['enqueue', await writeArticle(desk, 'one.md', urls)])
  await first
  await expect
    .poll(() => statesOf(store), { timeout: 20_000 })
    .toEqual({
      'https://paper.test/a': 'alive',
      'https://paper.test/gone': 'blocked',
      'https://closed.test/a': 'blocked',
      'https://vague.test/notes/one-note': 'dead',
      'https://walled.test/a': 'blocked',
    })
  const asked = paper.hits.filter(({ path }) => path !== '/robots.txt')
  expect(asked).toHaveLength(paper.hits.length)
  expect(new Set(asked.map((hit) => sent(hit, 'x-desk')))).toEqual(new Set(['harbour']))

  // what was learnt is written when it ends, at the latest
  expect(await service.end('SIGTERM')).toBe(0)
  const known = await listHosts(store, { after: null, limit: 10, search: null })
  expect(known.map(({ host, facts }) => [host, facts.map(({ fact }) => fact.kind).sort()])).toEqual([
    ['paper.test', ['soft-404']],
    ['vague.test', ['soft-404', 'status-lie']],
    ['walled.test', ['wall']],
  ])

  const questions = () => vague.hits.filter(({ path }) => path !== '/robots.txt').length
  const before = questions()
  await using again = await startService(desk, 'up', { flags: [] })
  const second = again.next('report.written')
  await desk.run(['enqueue', await writeArticle(desk, 'two.md', ['https://vague.test/notes/two-notes'])])
  await second
  await expect
    .poll(() => statesOf(store), { timeout: 20_000 })
    .toMatchObject({ 'https://vague.test/notes/two-notes': 'dead' })
  expect(questions()).toBe(before + 1)
  expect((await hostOf(store, 'walled.test')).facts[0]!.fact).toMatchObject({
    maker: 'Cloudflare',
    recent: 'w',
  })
})
