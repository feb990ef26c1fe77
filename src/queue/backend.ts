import {
  type BackendFactory,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  type JobProgress,
  type Queue,
  runMigrations,
  type Worker,
} from 'bullmq'
import pg from 'pg'
import { errorCode } from '../error.ts'
import type { PostgresPlace, QueuePlace, RedisPlace } from './queue-url.ts'
import { redisClient } from './redis-client.ts'

/** What BullMQ's queues and workers of one process are built on. */
export interface Backend {
  /** for queues, whose callers wait for an answer */
  readonly queue: BackendParts
  /** for workers, which wait for the server to come back */
  readonly worker: BackendParts
  /** ends every connection, whatever is under way on it */
  close(): Promise<void>
}

export interface BackendParts {
  readonly options: { readonly connection: object; readonly prefix?: string }
  readonly factory: BackendFactory<IQueueBackend, object>
}

export type BullQueue = Queue<unknown, void, string, unknown, void, string, IQueueBackend, object>
export type BullWorker = Worker<unknown, void, string, IQueueBackend, JobProgress, object>

/**
 * @param workers how many workers this process may have; each holds a connection of its own
 * @param onError told of connections that fail; they come back by themselves
 */
export async function openBackend(
  place: QueuePlace,
  workers: number,
  onError: (error: unknown) => void,
): Promise<Backend> {
  return place.kind === 'redis' ? openRedis(place, onError) : await openPostgres(place, workers, onError)
}

function openRedis(place: RedisPlace, onError: (error: unknown) => void): Backend {
  const clients = { ask: redisClient(place, 'ask'), wait: redisClient(place, 'wait') }
  for (const client of Object.values(clients)) client.on('error', onError)
  const factory = createRedisBackend as BackendFactory<IQueueBackend, object>
  const parts = (connection: object) => ({ options: { connection, prefix: place.prefix }, factory })
  return {
    queue: parts(clients.ask),
    worker: parts(clients.wait),
    close: async () => {
      for (const client of Object.values(clients)) client.disconnect()
    },
  }
}

/** A statement of the queue takes milliseconds; one without an end would hold its worker for ever. */
const queryMs = 30_000
const connectMs = 10_000
/** connections beside those that workers hold to listen */
const shared = 8

async function openPostgres(
  place: PostgresPlace,
  workers: number,
  onError: (error: unknown) => void,
): Promise<Backend> {
  const options = /[?&]options=([^&#]*)/.exec(place.url)?.[1] ?? ''
  const pool = new pg.Pool({
    // what the address says would win over what stands beside it
    connectionString: place.url.replace(/([?&])options=[^&#]*&?/, '$1'),
    application_name: 'stet-queue',
    // BullMQ cannot tell a pool where its tables are. And nothing waits for the disk: a server that crashes forgets the last
    // second of the queue, and what was in it is still due, or runs once more.
    options: `${decodeURIComponent(options)} -c search_path=bullmq -c synchronous_commit=off`.trim(),
    max: workers + shared,
    connectionTimeoutMillis: connectMs,
    query_timeout: queryMs,
    keepAlive: true,
  })
  pool.on('error', onError)
  // The pool listens to its idle clients alone; one in use would end the process.
  pool.on('connect', (client) => client.on('error', onError))
  try {
    await migrated(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  const parts = {
    options: { connection: bullPool(pool) },
    factory: createPostgresBackend as BackendFactory<IQueueBackend, object>,
  }
  return { queue: parts, worker: parts, close: () => pool.end() }
}

/** BullMQ's own tables, in schema `bullmq`. It serialises processes that start together. */
async function migrated(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await runMigrations(client)
  } finally {
    client.release()
  }
}

/**
 * The pool as BullMQ is to see it. Each of its backends would listen to errors of the pool and never stop to, and every
 * one would tell the same error. And it waits before it tries again only after errors that it knows as a lost
 * connection, which are those of a refused one: after any other, a worker asks again at once, and for ever.
 */
function bullPool(pool: pg.Pool): object {
  return {
    options: pool.options,
    on: () => {},
    end: async () => {},
    connect: async () => {
      const client = await pool.connect().catch(asRefused)
      // BullMQ takes every listener off a client that it is about to destroy; one that breaks just then would end the
      // process.
      const remove = client.removeAllListeners.bind(client)
      client.removeAllListeners = (event) => (event === undefined ? client : remove(event))
      return client
    },
    query: (text: string, values: unknown[]) =>
      unlessDeadlock(() => pool.query(text, values)).catch(asRefused),
  }
}

const mostDeadlocks = 10

/**
 * Two processes that add the same jobs in different orders wait for each other, until PostgreSQL undoes what one of them
 * did. Each call of BullMQ is one statement, so that may simply be said again.
 */
async function unlessDeadlock<T>(statement: () => Promise<T>): Promise<T> {
  for (let deadlocks = 0; ; deadlocks += 1)
    try {
      return await statement()
    } catch (error) {
      if (errorCode(error) !== '40P01' || deadlocks === mostDeadlocks) throw error
    }
}

function asRefused(error: unknown): never {
  // a server that goes (57P..), is full (53...) or was lost (08...) says so by an SQLSTATE too
  if (error instanceof pg.DatabaseError && !/^(?:57P|53|08)/.test(error.code ?? '')) throw error
  const message = error instanceof Error ? error.message : String(error)
  throw Object.assign(new Error(message, { cause: error }), { code: 'ECONNREFUSED' })
}
