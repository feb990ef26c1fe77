import { expect, test } from 'vitest'
import { queueFacts } from '../../src/queue/queue-facts.ts'
import { Inbox, type Note, noteJob, open } from './harness.ts'
import { ownRedis, sentinelOf } from './redis.ts'

async function runsAJob(url: string): Promise<void> {
  expect(await queueFacts(url)).toMatchObject({ kind: 'redis', faults: [], concerns: [] })
  await using opened = await open(url)
  const { queues } = opened
  const seen = new Inbox<Note>()
  const worker = queues.work(noteJob, async (note) => seen.put(note))
  await queues.addMany(noteJob, [
    { id: 'a', payload: { text: 'stet' } },
    { id: 'a', payload: { text: 'twice' } },
  ])
  expect(await seen.next()).toEqual({ text: 'stet' })
  await worker.stop(1_000)
  expect((await queues.counts()).get('note')).toMatchObject({ waiting: 0, active: 0 })
}

test('a queue runs on a Redis Cluster', async () => {
  await using redis = await ownRedis({ 'cluster-enabled': 'yes', 'cluster-announce-ip': '127.0.0.1' })
  await redis.command('CLUSTER', 'ADDSLOTSRANGE', '0', '16383')
  while (!String(await redis.command('CLUSTER', 'INFO')).includes('cluster_state:ok'));
  await runsAJob(`redis+cluster://${new URL(redis.url).host}`)
})

test('a queue runs on the Redis that its sentinels name', async () => {
  await using redis = await ownRedis()
  await using sentinel = await sentinelOf(redis)
  await runsAJob(`redis+sentinel://127.0.0.1:${sentinel.port}?master=main`)
})
