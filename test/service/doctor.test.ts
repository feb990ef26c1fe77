import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { schedulerJobs, workerJobs } from '../../jobs/jobs.ts'
import { openQueues } from '../../src/queue/open-queues.ts'
import { page } from '../web/page.ts'
import { openWeb } from '../web/web.ts'
import { openNewsroom, writeArticle } from './desk.ts'

test('stet doctor tells what stands behind the queue, what is watched, what is late and what was given up', async () => {
  await using web = await openWeb()
  web.site('probe.test', { '/': page() })
  web.site('paper.test', { '*': page() })
  await using room = await openNewsroom(web)
  const { desk, service, store } = room
  const doctor = async () => (await desk.run(['doctor', ...desk.flags])).stdout
  const before = await doctor()
  expect(before).toMatch(
    /^ok {4}store {3}embedded PostgreSQL \S+, 0 reports, \d+ MiB, tables of \d{4}-[\w-]+$/m,
  )
  expect(before).toMatch(/^ok {4}queue {3}PostgreSQL \S+, that of the store$/m)
  expect(before).toMatch(/^ok {4}service nothing is watched$/m)

  await desk.run(['watch', 'add', await writeArticle(desk, 'story.md', ['https://paper.test/a'])])
  await service.until('report.written')
  // a hint that no code of today wrote
  const log = () => {}
  const jobs = [...schedulerJobs, ...workerJobs]
  await using queues = await openQueues(store.connectionString, jobs, { log })
  await queues.add(
    { ...jobs.find(({ name }) => name === 'read-article')! },
    { article: 'none' },
    { id: 'odd' },
  )
  await service.until('job.parked')
  expect(await service.end('SIGTERM')).toBe(0)
  await sql`update stet.schedule set due_at = clock_timestamp() - interval '2 hours'`.execute(store.db)
  const after = await doctor()
  expect(after).toMatch(
    /^warn {2}service 1 watched, 0 of them paused, 0 failing; due sources: 1, the first for 12[01] min; is a worker running.+; parked jobs: 1, among them a read-article: its payload does not fit/m,
  )
})
