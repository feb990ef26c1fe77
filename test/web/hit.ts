/** One request that reached the web. Times are milliseconds of one steady clock, good for distances only. */
export interface Hit {
  readonly protocol: 'http' | 'https'
  readonly method: string
  /** host name asked for, lower case, without port */
  readonly host: string
  /** request target as sent: path and query */
  readonly path: string
  /** fields as sent, in order, duplicates kept */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** the client's port: requests on one connection share it */
  readonly remotePort: number
  readonly startedAtMs: number
  /** when the answer was handed over whole or the connection ended; null while it is going on */
  readonly endedAtMs: number | null
  /** did the client stay for all of the answer; null while it is going on */
  readonly whole: boolean | null
}

/** One TCP connection that reached the web. */
export interface Connection {
  /** `reset` for those of a site whose port resets whoever connects */
  readonly protocol: 'http' | 'https' | 'reset'
  readonly remotePort: number
  /** server name of the TLS handshake, null without one */
  readonly serverName: string | null
  readonly openedAtMs: number
  readonly closedAtMs: number | null
}

/** First value of a request field, case ignored; null when it was not sent. */
export function sent(hit: Hit, name: string): string | null {
  const wanted = name.toLowerCase()
  return hit.headers.find(([field]) => field.toLowerCase() === wanted)?.[1] ?? null
}

/** The largest number of requests that were under way at one moment. A hit that ends as another starts is not beside it. */
export function mostAtOnce(hits: readonly Hit[]): number {
  const edges = hits.flatMap((hit) => [
    { atMs: hit.startedAtMs, by: 1 },
    { atMs: hit.endedAtMs ?? Number.POSITIVE_INFINITY, by: -1 },
  ])
  edges.sort((a, b) => a.atMs - b.atMs || a.by - b.by)
  let now = 0
  let most = 0
  for (const edge of edges) {
    now += edge.by
    most = Math.max(most, now)
  }
  return most
}

/** Milliseconds from the start of each request to the start of the next one: one fewer than there are hits. */
export function gapsMs(hits: readonly Hit[]): number[] {
  const starts = hits.map((hit) => hit.startedAtMs).sort((a, b) => a - b)
  return starts.slice(1).map((start, i) => start - starts[i]!)
}
