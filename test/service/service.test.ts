import { expect, test } from 'vitest'
import { openDesk } from '../cli/stet.ts'
import { page } from '../web/page.ts'
import { status } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'
import { startService, writeArticle } from './desk.ts'

test('an article that is enqueued is read, its sources are checked once, and a report is written', async () => {
  await using web = await openWeb()
  const paper = web.site('paper.test', { '/a': page({ title: 'A' }), '/gone': status(404) })
  web.site('probe.test', { '/': page({ title: 'here' }) })
  await using desk = await openDesk(web)
  const one = await writeArticle(desk, 'one.md', ['https://paper.test/a', 'https://paper.test/gone'])
  const two = await writeArticle(desk, 'two.md', ['https://paper.test/a'])
  await using service = await startService(desk, 'up')
  await service.until('service.started')
  const { code } = await desk.run(['enqueue', one, two])
  expect(code).toBe(0)
  const first = await service.until('report.written')
  await service.until('report.written', ({ article }) => article !== first.article)
  expect(paper.hits.filter(({ path }) => path === '/a')).toHaveLength(1)
  expect(await service.end('SIGTERM')).toBe(0)
  const { stdout } = await desk.run(['reports'])
  expect(stdout).toContain('one.md')
  expect(stdout).toContain('two.md')
}, 60_000)
