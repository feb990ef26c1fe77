import { assertSchemaCompatibility, SchemaVersionMismatchError } from 'bullmq'
import { Cluster } from 'ioredis'
import pg from 'pg'
import { StetError } from '../error.ts'
import { errorText } from './queue-log.ts'
import { type PostgresPlace, parseQueueUrl, type QueuePlace, type RedisPlace } from './queue-url.ts'
import { type RedisClient, redisClient } from './redis-client.ts'

export interface QueueFacts {
  readonly kind: 'redis' | 'postgres'
  /** the server's own version */
  readonly version: string
  /** why a queue is not opened there; empty when it is */
  readonly faults: readonly StetError<QueueFault>[]
  /** what may lose the last jobs in a crash, one line each */
  readonly concerns: readonly string[]
}

type QueueFault = 'queue-too-old' | 'queue-too-new' | 'queue-evicts' | 'queue-volatile'

const connectMs = 5_000
/** BullMQ runs on 5.0, but warns below 6.2, where its scripts work around commands that are not there. */
const oldestRedis = [6, 2] as const
/** BullMQ runs on 13, but warns below 14. */
const oldestPostgres = 14

/**
 * Asks the server behind `QUEUE_URL` who it is and whether it keeps what it is given (BullMQ, "Going to production"): a
 * Redis that evicts keys or saves nothing loses jobs.
 * @param url see `parseQueueUrl`
 * @throws StetError `queue-url-invalid`, `queue-unavailable`
 */
export async function queueFacts(url: string): Promise<QueueFacts> {
  const place = parseQueueUrl(url)
  try {
    return await factsOf(place)
  } catch (error) {
    throw new StetError('queue-unavailable', `the queue does not answer: ${errorText(error)}`, {
      cause: error,
      advice: 'start it, or name another one with QUEUE_URL',
    })
  }
}

function factsOf(place: QueuePlace): Promise<QueueFacts> {
  return place.kind === 'redis' ? redisFacts(place) : postgresFacts(place)
}

async function redisFacts(place: RedisPlace): Promise<QueueFacts> {
  const client = redisClient(place, 'ask')
  try {
    await connected(client)
    // any one of a Cluster's masters may come to hold the keys
    const servers = client instanceof Cluster ? client.nodes('master') : [client]
    const judged = await Promise.all(
      servers.map(async (server) => {
        const keeps = (name: string) =>
          server.config('GET', name).then(
            (pair) => (pair as string[])[1] ?? null,
            // managed servers hide their configuration, and keep what they are given by a contract
            () => null,
          )
        return judgeRedis(await server.info(), await keeps('save'))
      }),
    )
    const [first, ...others] = judged
    const fault = others.find((facts) => facts.faults.length > 0)
    return fault ?? first!
  } finally {
    client.disconnect()
  }
}

/** Connects once: what is away is away, and not tried again. */
async function connected(client: RedisClient): Promise<void> {
  const { promise: failed, reject } = Promise.withResolvers<never>()
  // A client that tries again tells its failures as events alone.
  client.on('error', reject)
  failed.catch(() => {})
  const late = AbortSignal.timeout(connectMs)
  late.addEventListener('abort', () => reject(new Error(`no answer within ${connectMs / 1_000} s`)))
  await Promise.race([client.connect(), failed])
}

/**
 * @param info what Redis says to INFO
 * @param save its setting `save` (when it writes a snapshot; empty for never); null when it does not tell
 */
export function judgeRedis(info: string, save: string | null): QueueFacts {
  const field = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? ''
  const version = field('valkey_version') || field('redis_version')
  const policy = field('maxmemory_policy')
  const appends = field('aof_enabled') === '1'
  const faults: StetError<QueueFault>[] = []
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < oldestRedis[0] || (major === oldestRedis[0] && minor < oldestRedis[1]))
    faults.push(
      new StetError('queue-too-old', `Redis ${version} is too old for the queue`, {
        advice: `run Redis ${oldestRedis.join('.')} or newer, or Valkey`,
      }),
    )
  if (policy !== '' && policy !== 'noeviction')
    faults.push(
      new StetError('queue-evicts', `Redis throws jobs away when its memory is full (${policy})`, {
        advice: 'set maxmemory-policy noeviction in redis.conf, and with CONFIG SET until it restarts',
      }),
    )
  if (!appends && save === '')
    faults.push(
      new StetError('queue-volatile', 'Redis keeps nothing on disk: a restart loses every job', {
        advice: 'set appendonly yes in redis.conf, and with CONFIG SET until it restarts',
      }),
    )
  return {
    kind: 'redis',
    version,
    faults,
    concerns: appends || save === '' ? [] : ['appendonly is off; a crash loses the last minutes of jobs'],
  }
}

async function postgresFacts(place: PostgresPlace): Promise<QueueFacts> {
  const client = new pg.Client({ connectionString: place.url, connectionTimeoutMillis: connectMs })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string; major: number; fsync: string; made: boolean }>(
      `select current_setting('server_version') as version, current_setting('fsync') as fsync,
         current_setting('server_version_num')::int / 10000 as major, to_regclass('bullmq.migration') is not null as made`,
    )
    const { version, major, fsync, made } = rows[0]!
    const faults: StetError<QueueFault>[] = []
    if (major < oldestPostgres)
      faults.push(
        new StetError('queue-too-old', `PostgreSQL ${version} is too old for the queue`, {
          advice: `run PostgreSQL ${oldestPostgres} or newer`,
        }),
      )
    else if (made && (await isTooNew(client)))
      faults.push(
        new StetError('queue-too-new', 'the tables of the queue were made by a newer stet', {
          advice: 'run the newest stet everywhere',
        }),
      )
    return {
      kind: 'postgres',
      version,
      faults,
      concerns: fsync === 'on' ? [] : ['fsync is off; a crash loses jobs or the whole database'],
    }
  } finally {
    await client.end()
  }
}

async function isTooNew(client: pg.Client): Promise<boolean> {
  try {
    await assertSchemaCompatibility(client)
    return false
  } catch (error) {
    if (error instanceof SchemaVersionMismatchError) return true
    throw error
  }
}
