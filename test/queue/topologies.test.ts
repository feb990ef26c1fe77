import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, expect, test } from 'vitest'
import { queueFacts } from '../../src/queue/queue-facts.ts'
import { freePort } from '../free-port.ts'
import { certificate } from '../web/certificates.ts'
import { Inbox, type Note, noteJob, open } from './harness.ts'
import { type OwnRedis, ownRedis, sentinelOf } from './redis.ts'

const usualAuthorities = getCACertificates('default')
afterAll(() => setDefaultCACertificates(usualAuthorities))

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

test('a queue that lost its Redis goes on with the one that the sentinels name instead', async () => {
  await using redis = await ownRedis()
  const { hostname, port } = new URL(redis.url)
  await using replica = await ownRedis({ replicaof: `${hostname} ${port}` })
  await untilSaid(replica, 'master_link_status:up')
  await using sentinel = await sentinelOf(redis)
  await using opened = await open(`redis+sentinel://127.0.0.1:${sentinel.port}?master=main`)
  const { queues } = opened
  const seen = new Inbox<Note>()
  queues.work(noteJob, async (note) => seen.put(note))
  await queues.add(noteJob, { text: 'before' }, { id: 'a' })
  expect(await seen.next()).toEqual({ text: 'before' })
  // the sentinel learns of a replica when it asks for the first time
  await untilSaid(redis, 'connected_slaves:1')
  await redis.stop()
  await untilSaid(replica, 'role:master')
  const added = await queues.add(noteJob, { text: 'after' }, { id: 'b' }).catch(() => 'not yet')
  if (added === 'not yet') await queues.add(noteJob, { text: 'after' }, { id: 'b' })
  expect(await seen.next()).toEqual({ text: 'after' })
}, 20_000)

async function untilSaid(redis: OwnRedis, fact: string): Promise<void> {
  while (!String(await redis.command('INFO', 'replication')).includes(fact)) await sleep(50)
}

test('rediss:// reaches a Redis whose certificate is good for its name, and no other', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stet-redis-tls-'))
  try {
    const authority = certificate({ name: 'an authority of our own' })
    const files = async (host: string) => {
      const { pem, privateKey } = certificate({ name: host, hosts: [host], issuer: authority })
      const [cert, key] = [join(folder, `${host}.crt`), join(folder, `${host}.key`)]
      await writeFile(cert, pem)
      await writeFile(key, privateKey.export({ type: 'pkcs8', format: 'pem' }))
      return { 'tls-cert-file': cert, 'tls-key-file': key, 'tls-auth-clients': 'no' }
    }
    const listening = async (host: string) => {
      const port = await freePort()
      return { port, redis: await ownRedis({ 'tls-port': String(port), ...(await files(host)) }) }
    }
    const good = await listening('localhost')
    await using _good = good.redis
    const other = await listening('elsewhere.test')
    await using _other = other.redis
    const unavailable = { code: 'queue-unavailable' }
    await expect(open(`rediss://localhost:${good.port}`)).rejects.toMatchObject(unavailable)
    setDefaultCACertificates([...usualAuthorities, authority.pem])
    await expect(open(`rediss://localhost:${other.port}`)).rejects.toMatchObject(unavailable)
    await runsAJob(`rediss://localhost:${good.port}`)
  } finally {
    await rm(folder, { recursive: true })
  }
}, 20_000)
