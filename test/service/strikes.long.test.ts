import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openReport } from '../../src/store/reports.ts'
import { reset } from '../web/broken.ts'
import { page } from '../web/page.ts'
import { status } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'
import { aDayPasses, makeDue, openNewsroom, startService, type Told, writeArticle } from './desk.ts'

test('a source that fails is doubted first, dead when it is certain, and back when it comes back; each is told once', async () => {
  await using web = await openWeb()
  web.site('probe.test', { '/': page() })
  const paper = web.site('paper.test', { '/a': page({ title: 'The harbour was closed' }) })
  // takes the news, but is killed over the first
  const command = 'cat > last; if [ ! -e tried ]; then touch tried; kill -9 $$; fi; cat last >> news'
  await using room = await openNewsroom(web, {
    environment: { STET_NOTIFY_CRON: '* * * * * *', STET_NOTIFY_COMMAND: command },
  })
  const { desk, service, store } = room
  const rules: string[][] = []
  const report = async (written: Promise<Told>) => {
    const kept = await openReport(store, String((await written).report))
    const findings = await Array.fromAsync(kept!.findings())
    rules.push(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('source-')))
  }
  const first = service.next('report.written')
  await desk.run(['enqueue', await writeArticle(desk, 'story.md', ['https://paper.test/a'])])
  await report(first)
  for (const behaviour of [status(404), status(404), page({ title: 'The harbour was closed' })]) {
    paper.route('/a', behaviour)
    const written = service.next('report.written')
    await aDayPasses(store)
    await report(written)
  }
  expect(rules).toEqual([[], ['source-unreachable'], ['source-dead'], []])

  const { rows } = await sql<{
    kind: string
    before: string | null
    after: string | null
    evidence: string[]
  }>`
    select kind, before #>> '{verdict,state}' as before, after #>> '{verdict,state}' as after,
      (select array_agg(signal ->> 'signal') from jsonb_array_elements(body -> 'signals') as signal) as evidence
    from stet.events join stet.checks on checks.id = check_id order by at`.execute(store.db)
  expect(rows.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['first', null, 'alive'],
    ['failing', 'alive', 'alive'],
    ['confirmed', 'alive', 'dead'],
    ['recovered', 'dead', 'alive'],
  ])
  expect(rows[2]!.evidence).toContain('http-404')

  await service.until('source.news', ({ change }) => change === 'recovered')
  const told = (await readFile(join(desk.folder, 'news'), 'utf8')).trim().split('\n')
  const news = told.map((line) => JSON.parse(line))
  expect(news.map(({ change }) => change)).toEqual(['first', 'failing', 'confirmed', 'recovered'])
  expect(new Set(news.map(({ id }) => id)).size).toBe(4)
  expect(news[2]).toMatchObject({
    url: 'https://paper.test/a',
    before: { state: 'alive' },
    after: { state: 'dead', reason: 'http-404' },
    articles: ['story.md'],
  })
})

test('while every host fails at once, nobody is judged, and that is said', async () => {
  await using web = await openWeb()
  const hosts = Array.from({ length: 8 }, (_, index) => `h${index}.test`)
  const sites = [...hosts, 'probe.test'].map((host) => web.site(host, { '*': page() }))
  await using room = await openNewsroom(web)
  const { desk, service, store } = room
  await desk.run([
    'enqueue',
    await writeArticle(
      desk,
      'story.md',
      hosts.map((host) => `https://${host}/a`),
    ),
  ])
  const { report } = await service.until('report.written')
  await service.end('SIGTERM')

  for (const site of sites) site.route('*', reset({ at: 'headers' }))
  await using offline = await startService(desk, 'up')
  await makeDue(store, 'schedule')
  const checked = () => offline.told.filter(({ event }) => event === 'source.checked').length
  await offline.until('source.checked', () => checked() === hosts.length)
  await offline.until('web.doubtful')
  const { rows } = await sql<{ failing: number; soon: number; events: number; report: string }>`
    select count(*) filter (where jsonb_typeof(standing -> 'failing') <> 'null')::integer as failing,
      count(*) filter (where due_at < clock_timestamp() + interval '40 minutes')::integer as soon,
      (select count(*)::integer from stet.events where kind <> 'first') as events,
      (select report_id from stet.articles where report_due_at is null) as report
    from stet.schedule`.execute(store.db)
  expect(rows).toEqual([{ failing: 0, soon: hosts.length, events: 0, report }])
})

test('a source that brings down who visits it is given up for the time being, and tried again at its next turn', async () => {
  await using web = await openWeb()
  web.site('probe.test', { '/': page() })
  const paper = web.site('paper.test', { '/a': page() })
  await using room = await openNewsroom(web)
  const { desk, service, store } = room
  await desk.run(['enqueue', await writeArticle(desk, 'story.md', ['https://paper.test/a'])])
  await service.until('report.written')
  await sql`update stet.schedule set tries = 5`.execute(store.db)
  const given = service.next('source.checked')
  await makeDue(store, 'schedule')
  expect(await given).toMatchObject({ state: 'unreachable', reason: 'protocol-error', change: 'failing' })
  expect(paper.hits.filter(({ path }) => path === '/a')).toHaveLength(1)
  const again = service.next('source.checked')
  await makeDue(store, 'schedule')
  expect(await again).toMatchObject({ state: 'alive', change: 'recovered' })
})
