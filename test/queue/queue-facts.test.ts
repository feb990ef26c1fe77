import { expect, test } from 'vitest'
import { openQueues } from '../../src/queue/open-queues.ts'
import { judgeRedis, queueFacts } from '../../src/queue/queue-facts.ts'
import { testServer } from '../store/test-database.ts'
import { noteJob } from './harness.ts'
import { ownRedis } from './redis.ts'

const log = () => {}

test('a Redis that appends to a file and evicts nothing has no faults', async () => {
  await using redis = await ownRedis()
  const facts = await queueFacts(redis.url)
  expect(facts).toMatchObject({ kind: 'redis', faults: [], concerns: [] })
  expect(facts.version).toMatch(/^\d+\.\d+\.\d+$/)
})

test('a Redis that throws keys away is refused', async () => {
  await using redis = await ownRedis({ 'maxmemory-policy': 'allkeys-lru' })
  await expect(openQueues(redis.url, [noteJob], { log })).rejects.toMatchObject({
    code: 'queue-evicts',
    advice: expect.stringContaining('noeviction'),
  })
})

test('a Redis that keeps nothing on disk is refused, unless that is allowed', async () => {
  await using redis = await ownRedis({ appendonly: 'no' })
  await expect(openQueues(redis.url, [noteJob], { log })).rejects.toMatchObject({
    code: 'queue-volatile',
    advice: expect.stringContaining('appendonly yes'),
  })
  await using _queues = await openQueues(redis.url, [noteJob], { log, allowVolatile: true })
})

test('a Redis that saves now and then is a concern', async () => {
  await using redis = await ownRedis({ appendonly: 'no', save: '3600 1' })
  expect(await queueFacts(redis.url)).toMatchObject({
    faults: [],
    concerns: [expect.stringContaining('appendonly')],
  })
})

test.each([
  ['6.0.16', ['queue-too-old']],
  ['6.2.0', []],
  ['10.0.0', []],
])('Redis %s', (version, codes) => {
  const info = `redis_version:${version}\r\nmaxmemory_policy:noeviction\r\naof_enabled:1\r\n`
  expect(judgeRedis(info, null).faults.map(({ code }) => code)).toEqual(codes)
})

test('a Valkey tells its own version', () => {
  expect(judgeRedis('redis_version:7.2.4\r\nvalkey_version:8.1.0\r\naof_enabled:1\r\n', '').version).toBe(
    '8.1.0',
  )
})

test('a PostgreSQL that the queue was never in has no faults; one that a newer stet used is refused', async () => {
  await using server = await testServer()
  await using store = await server.store()
  const url = store.connectionString
  expect(await queueFacts(url)).toMatchObject({ kind: 'postgres', faults: [], concerns: [] })
  await using queues = await openQueues(url, [noteJob], { log })
  await queues[Symbol.asyncDispose]()
  const { sql } = await import('kysely')
  await sql`insert into bullmq.migration (version, name, min_client_version) values (9999, 'later', 99)`.execute(
    store.db,
  )
  await expect(openQueues(url, [noteJob], { log })).rejects.toMatchObject({ code: 'queue-too-new' })
})

test.each([
  'redis://u:secret@127.0.0.1:1',
  'postgres://u:secret@127.0.0.1:1/x',
  'redis+cluster://u:secret@127.0.0.1:1',
])('a queue that does not answer at %s is told without its password', async (url) => {
  const refusal = await queueFacts(url).catch((error: Error) => error)
  expect(refusal).toMatchObject({ code: 'queue-unavailable', message: expect.not.stringContaining('secret') })
})
