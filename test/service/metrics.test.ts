import { expect, test } from 'vitest'
import { type Observed, openMetrics } from '../../src/service/metrics.ts'

const seen: Observed = {
  queue: { waiting: 7, oldestSeconds: 12.5 },
  due: { sources: 0, lagSeconds: null },
  archiveBytes: 1_000_000,
  archiveWaiting: null,
  online: { hostsAnswering: 40, hostsFailing: 2, judging: true },
}

test('jobs are counted and timed by kind and outcome, visits by verdict and what they say of the host', async () => {
  const metrics = openMetrics(async () => seen)
  metrics.jobEnded('check-sources', 'done', 0.2)
  metrics.jobEnded('check-sources', 'done', 2)
  metrics.jobEnded('check-sources', 'parked', 0.1)
  metrics.visited({ state: 'dead', reason: 'http-404' })
  metrics.visited({ state: 'blocked', reason: 'bot-wall' })
  metrics.visited({ state: 'unreachable', reason: 'rate-limited' })
  const { text, contentType } = await metrics.exposition()
  expect(contentType).toContain('text/plain')
  for (const line of [
    'stet_jobs_total{job="check-sources",outcome="done"} 2',
    'stet_jobs_total{job="check-sources",outcome="parked"} 1',
    'stet_job_seconds_bucket{le="0.25",job="check-sources"} 2',
    'stet_job_seconds_count{job="check-sources"} 3',
    'stet_visits_total{state="dead",reason="http-404",host="answering"} 1',
    'stet_visits_total{state="blocked",reason="bot-wall",host="walled"} 1',
    'stet_visits_total{state="unreachable",reason="rate-limited",host="slowing"} 1',
  ])
    expect(text.split('\n')).toContain(line)
  expect(text).toContain('process_resident_memory_bytes')
})

test('the store, the queue and the archive are asked each time; what has no value is left out', async () => {
  let waiting = 1
  const metrics = openMetrics(async () => ({ ...seen, queue: { waiting: waiting++, oldestSeconds: null } }))
  const lines = async () => (await metrics.exposition()).text.split('\n')
  expect(await lines()).toContain('stet_queue_waiting 1')
  const later = await lines()
  expect(later).toContain('stet_queue_waiting 2')
  expect(later).toContain('stet_observed 1')
  expect(later).toContain('stet_archive_bytes 1000000')
  expect(later.filter((line) => /^stet_(?:queue_oldest|due_lag)/.test(line))).toEqual([])
})

test('with a bucket, WARC files that wait to be taken there are shown', async () => {
  const metrics = openMetrics(async () => ({ ...seen, archiveWaiting: 3 }))
  expect((await metrics.exposition()).text).toContain('\nstet_archive_waiting 3\n')
  expect((await openMetrics(async () => seen).exposition()).text).not.toContain('stet_archive_waiting')
})

test('when they cannot be asked, nothing old is shown, and counters still are', async () => {
  let lost = false
  const metrics = openMetrics(async () => {
    if (lost) throw new Error('the store is lost')
    return seen
  })
  metrics.jobEnded('sweep', 'failed', 1)
  await metrics.exposition()
  lost = true
  const { text } = await metrics.exposition()
  expect(text).toContain('stet_observed 0')
  expect(text).not.toContain('stet_queue_waiting')
  expect(text).toContain('stet_jobs_total{job="sweep",outcome="failed"} 1')
})

test('two processes in one have nothing in common, and many who ask at once ask the store once', async () => {
  let asked = 0
  const answer = Promise.withResolvers<Observed>()
  const [one, other] = [0, 1].map(() =>
    openMetrics(() => {
      asked++
      return answer.promise
    }),
  )
  one!.jobEnded('sweep', 'done', 1)
  const expositions = Array.from({ length: 20 }, () => one!.exposition())
  answer.resolve(seen)
  await Promise.all(expositions)
  expect(asked).toBe(1)
  expect((await other!.exposition()).text).not.toContain('stet_jobs_total{')
})

test('every line is one that Prometheus takes', async () => {
  const { text } = await openMetrics(async () => seen).exposition()
  const line = /^(?:|# (?:HELP|TYPE) \S+ .+|[a-z_:][a-z0-9_:]*(?:\{[^}]*\})? (?:-?[\d.e+-]+|NaN|\+Inf))$/i
  expect(text.split('\n').filter((each) => !line.test(each))).toEqual([])
})
