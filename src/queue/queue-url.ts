import { StetError } from '../error.ts'

export type QueuePlace = RedisPlace | PostgresPlace

export interface PostgresPlace {
  readonly kind: 'postgres'
  /** holds the password: never to be shown or logged */
  readonly url: string
}

export interface RedisPlace {
  readonly kind: 'redis'
  readonly topology: 'single' | 'sentinel' | 'cluster'
  readonly nodes: readonly RedisNode[]
  readonly tls: boolean
  readonly username: string | null
  readonly password: string | null
  readonly db: number
  /** what the sentinels call the Redis they watch; null without sentinels */
  readonly master: string | null
  /** of the sentinels themselves */
  readonly sentinelPassword: string | null
  /** begins every key, in braces: so all keys of a Cluster lie in one slot, which scripts over several keys need */
  readonly prefix: string
}

interface RedisNode {
  readonly host: string
  readonly port: number
}

const postgres = /^postgres(?:ql)?:\/\//
const redis =
  /^redis(?<tls>s?)(?:\+(?<topology>sentinel|cluster))?:\/\/(?:(?<user>[^:@/?#]*)(?::(?<password>[^@/?#]*))?@)?(?<nodes>[^@/?#]+)(?:\/(?<db>\d{0,4}))?(?:\?(?<query>[^#]*))?$/
const node = /^(?<host>\[[0-9a-fA-F:.]+\]|[^:[\]]+)(?::(?<port>\d{1,5}))?$/
const parameters = ['master', 'prefix', 'sentinel-password']

/**
 * Where `QUEUE_URL` says that the queue is. `rediss` in place of `redis` speaks TLS; user, password and numbers that are
 * left out take their usual values; signs that a URL gives a meaning are percent-encoded in a password.
 *
 *     redis://user:password@host:6379/0
 *     redis+sentinel://user:password@sentinel1:26379,sentinel2:26379/0?master=mymaster&sentinel-password=…
 *     redis+cluster://user:password@host1:6379,host2:6379
 *     postgres://user:password@host/database
 *
 * Redis addresses take `?prefix=name` for a second stet on one Redis (`stet` when not given).
 * @throws StetError `queue-url-invalid`, whose message holds nothing of the address
 */
export function parseQueueUrl(url: string): QueuePlace {
  if (postgres.test(url)) return { kind: 'postgres', url }
  const parts = redis.exec(url)?.groups
  if (parts === undefined) throw invalid('is neither redis:// nor postgres://, or not well formed')
  const topology = (parts.topology ?? 'single') as RedisPlace['topology']
  const nodes = parts.nodes!.split(',').map((text) => parseNode(text, topology))
  if (topology === 'single' && nodes.length > 1)
    throw invalid('names several hosts; say redis+sentinel:// or redis+cluster://')
  const query = new URLSearchParams(parts.query ?? '')
  for (const name of query.keys())
    if (!parameters.includes(name)) throw invalid(`has a parameter other than ${parameters.join(', ')}`)
  const master = query.get('master')
  if ((topology === 'sentinel') !== (master !== null))
    throw invalid('needs ?master= with sentinels, and only with them')
  const db = Number(parts.db ?? 0)
  if (topology === 'cluster' && db !== 0) throw invalid('names a database; a Cluster has only 0')
  const prefix = query.get('prefix') ?? 'stet'
  if (!/^[\w.-]+$/.test(prefix)) throw invalid('has a prefix of other than letters, digits, ".", "_" and "-"')
  return {
    kind: 'redis',
    topology,
    nodes,
    tls: parts.tls === 's',
    username: decoded(parts.user),
    password: decoded(parts.password),
    db,
    master,
    sentinelPassword: query.get('sentinel-password'),
    prefix: `{${prefix}}`,
  }
}

function parseNode(text: string, topology: RedisPlace['topology']): RedisNode {
  const parts = node.exec(text)?.groups
  const port = Number(parts?.port ?? (topology === 'sentinel' ? 26_379 : 6_379))
  if (parts === undefined || port > 65_535) throw invalid('has a host or a port that is none')
  return { host: parts.host!.replace(/^\[(.*)\]$/, '$1'), port }
}

function decoded(text: string | undefined): string | null {
  if (text === undefined || text === '') return null
  try {
    return decodeURIComponent(text)
  } catch {
    throw invalid('has a user or a password whose percent-encoding is broken')
  }
}

function invalid(why: string): StetError<'queue-url-invalid'> {
  return new StetError('queue-url-invalid', `QUEUE_URL ${why}`, {
    advice:
      'write redis://user:password@host:6379/0, redis+sentinel://…?master=name, redis+cluster://host1,host2 or postgres://…',
  })
}
