import { Cluster, Redis } from 'ioredis'
import type { RedisPlace } from './queue-url.ts'

export type RedisClient = Redis | Cluster

/**
 * `ask` fails within seconds when Redis is away: for a command that somebody waits for. `wait` keeps commands until it
 * is back: for workers, which have nothing better to do (BullMQ insists on it for blocking ones).
 */
export type Temper = 'ask' | 'wait'

const connectMs = 5_000
const answerMs = 5_000

/** A client that is not connected yet. Errors of its connection are events; somebody must listen. */
export function redisClient(place: RedisPlace, temper: Temper): RedisClient {
  const options = {
    lazyConnect: true,
    connectTimeout: connectMs,
    keepAlive: 10_000,
    ...(temper === 'ask' ? { commandTimeout: answerMs } : {}),
    maxRetriesPerRequest: null,
    // a replica that was promoted while we were away answers READONLY; the new master is elsewhere
    reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
    ...(place.username === null ? {} : { username: place.username }),
    ...(place.password === null ? {} : { password: place.password }),
    ...(place.tls ? { tls: {} } : {}),
  }
  const single = { ...options, db: place.db, retryStrategy: backoff }
  switch (place.topology) {
    case 'single':
      return new Redis({ ...single, ...place.nodes[0]! })
    case 'sentinel':
      return new Redis({
        ...single,
        sentinels: [...place.nodes],
        name: place.master!,
        ...(place.sentinelPassword === null ? {} : { sentinelPassword: place.sentinelPassword }),
        ...(place.tls ? { enableTLSForSentinelMode: true, sentinelTLS: {} } : {}),
      })
    case 'cluster':
      return new Cluster([...place.nodes], {
        lazyConnect: true,
        redisOptions: options,
        clusterRetryStrategy: backoff,
        // certificates name hosts, and a lookup of our own would turn them into addresses
        ...(place.tls ? { dnsLookup: asGiven } : {}),
      })
  }
}

function backoff(times: number): number {
  return Math.min(50 * 2 ** times, 2_000)
}

function asGiven(address: string, done: (error: null, address: string) => void): void {
  done(null, address)
}
