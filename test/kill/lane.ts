import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { schedulerJobs, workerJobs } from '../../jobs/jobs.ts'
import { openQueues } from '../../src/queue/open-queues.ts'
import { openStore } from '../../src/store/store.ts'
import { type OwnRedis, ownRedis } from '../queue/redis.ts'
import { testServer } from '../store/test-database.ts'
import { type Database, type Hold, openDatabase } from './database.ts'
import { until } from './until.ts'

export const backends = ['Redis', 'PostgreSQL'] as const
export type Backend = (typeof backends)[number]

/** Servers that trials use one after another; trials side by side have lanes of their own and never wait for each other. */
export interface Lane extends AsyncDisposable {
  /** @param made whether the tables are there already */
  place(backend: Backend, made: boolean, signal: AbortSignal): Promise<Place>
}

/** A database and a queue that nobody has used. */
export interface Place extends AsyncDisposable {
  readonly backend: Backend
  readonly database: Database
  readonly queueUrl: string
  /** From now on the queue takes no writes. */
  stopQueue(): Promise<StoppedQueue>
  /** The work that is in the queue, in whatever state. */
  openWork(): Promise<Work>
}

interface Work extends AsyncDisposable {
  /** jobs that wait, for a time or for a worker, or belong to one that may be dead */
  jobs(): Promise<number>
}

interface StoppedQueue extends Hold {
  /** Waits until a process waits to write. */
  untilWaiting(): Promise<void>
}

export async function openLane(): Promise<Lane> {
  await using opened = new AsyncDisposableStack()
  const server = opened.use(await testServer())
  const redis = opened.use(await ownRedis())
  const template = await server.database()
  {
    await using _ = await openStore({ databaseUrl: template })
    await using __ = await openQueues(template, [...schedulerJobs, ...workerJobs], { log: () => {} })
  }
  const closing = opened.move()
  return {
    place: async (backend, made, signal) => {
      const url = made ? await copyOf(template) : await server.database()
      const database = await openDatabase(url, signal)
      const onRedis = backend === 'Redis'
      const queueUrl = onRedis ? `${redis.url}?prefix=${randomBytes(6).toString('hex')}` : url
      return {
        backend,
        database,
        queueUrl,
        openWork: () => openWork(queueUrl),
        stopQueue: () => (onRedis ? stopRedis(redis, signal) : stopPostgres(database)),
        [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
      }
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  }
}

async function openWork(queueUrl: string): Promise<Work> {
  const queues = await openQueues(queueUrl, workerJobs, { log: () => {} })
  return {
    jobs: async () => {
      const counts = [...(await queues.counts()).values()]
      return counts.reduce((sum, { waiting, delayed, active }) => sum + waiting + delayed + active, 0)
    },
    [Symbol.asyncDispose]: () => queues[Symbol.asyncDispose](),
  }
}

async function copyOf(template: string): Promise<string> {
  const name = `trial_${randomBytes(6).toString('hex')}`
  const own = new pg.Client({ connectionString: template.replace(/@\/\w+\?/, '@/postgres?') })
  await own.connect()
  try {
    await own.query(`create database ${name} template ${/@\/(\w+)\?/.exec(template)![1]}`)
  } finally {
    await own.end()
  }
  return template.replace(/@\/\w+\?/, `@/${name}?`)
}

const longestPauseMs = 120_000

/** Redis keeps commands that may write until it is told to go on; it forgets those whose client is gone by then. */
async function stopRedis(redis: OwnRedis, signal: AbortSignal): Promise<StoppedQueue> {
  await redis.command('CLIENT', 'PAUSE', String(longestPauseMs), 'WRITE')
  return {
    untilWaiting: async () => {
      await until('a script waits at Redis', signal, async () => {
        const clients = String(await redis.command('CLIENT', 'LIST')).split('\n')
        return clients.find((client) => / flags=\w*b/.test(client) && / cmd=eval/.test(client)) ?? null
      })
    },
    release: async () => {
      await redis.command('CLIENT', 'UNPAUSE')
    },
  }
}

async function stopPostgres(database: Database): Promise<StoppedQueue> {
  const hold = await database.hold('lock table bullmq.job in exclusive mode')
  return {
    untilWaiting: async () => {
      await database.untilWaiting(/./)
    },
    release: hold.release,
  }
}
