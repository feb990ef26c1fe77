import { Redis } from 'ioredis'
import pg from 'pg'
import { StetError } from '../error.ts'

export interface QueueFacts {
  readonly kind: 'redis' | 'postgres'
  /** the server's own version */
  readonly version: string
  /** what would lose jobs, one line each; empty when nothing would */
  readonly concerns: readonly string[]
}

const connectMs = 5_000

/**
 * Asks the server behind `QUEUE_URL` who it is and whether it keeps what it is given. A Redis that evicts keys or keeps
 * nothing on disk loses jobs (BullMQ, "Going to production").
 * @param url `redis:`, `rediss:`, `postgres:` or `postgresql:`
 * @throws StetError `queue-url-invalid`, `queue-unavailable`
 */
export async function queueFacts(url: string): Promise<QueueFacts> {
  const scheme = URL.canParse(url) ? new URL(url).protocol : ''
  if (/^rediss?:$/.test(scheme)) return await unlessUnavailable(() => redisFacts(url))
  if (/^postgres(?:ql)?:$/.test(scheme)) return await unlessUnavailable(() => postgresFacts(url))
  throw new StetError('queue-url-invalid', 'QUEUE_URL is neither redis:// nor postgres://')
}

async function redisFacts(url: string): Promise<QueueFacts> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: connectMs,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  })
  // The same failure rejects `connect`; without a listener ioredis prints it besides.
  redis.on('error', () => {})
  try {
    await redis.connect()
    const info = await redis.info()
    const field = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? ''
    const policy = field('maxmemory_policy')
    const keepsNothing = field('aof_enabled') === '0' && field('rdb_last_save_time') === ''
    return {
      kind: 'redis',
      version: field('redis_version'),
      concerns: [
        ...(policy === 'noeviction' || policy === ''
          ? []
          : [`maxmemory-policy is ${policy}; set it to noeviction`]),
        ...(field('aof_enabled') === '1' ? [] : ['appendonly is off; a crash loses the last jobs']),
        ...(keepsNothing ? ['nothing is saved to disk'] : []),
      ],
    }
  } finally {
    redis.disconnect()
  }
}

async function postgresFacts(url: string): Promise<QueueFacts> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectMs })
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('show server_version')
    return { kind: 'postgres', version: rows[0]?.server_version ?? '', concerns: [] }
  } finally {
    await client.end()
  }
}

async function unlessUnavailable(ask: () => Promise<QueueFacts>): Promise<QueueFacts> {
  try {
    return await ask()
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
    throw new StetError('queue-unavailable', `the queue does not answer: ${why}`, { cause: error })
  }
}
