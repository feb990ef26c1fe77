import pg from 'pg'
import { until } from './until.ts'

/** The database of a trial as its test sees it: what stands there, who waits there, and what keeps them waiting. */
export interface Database extends AsyncDisposable {
  readonly url: string
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>
  /** Runs statements in a transaction of its own, which keeps its locks until it is released. */
  hold(statements: string): Promise<Hold>
  /** Waits until a statement of the service, told by its text, waits for a lock. */
  untilWaiting(statement: RegExp): Promise<Waiting>
  /** The service's connections. */
  connections(): Promise<readonly number[]>
  /**
   * End connections as the server does when it learns that a client is gone: what they were doing is undone. A server that has
   * not learnt of it goes on with what a dead client asked for.
   */
  sever(connections: readonly number[]): Promise<void>
}

export interface Hold {
  /** Twice is fine. */
  release(): Promise<void>
}

interface Waiting {
  /** whether its transaction has written anything yet */
  readonly hasWritten: boolean
}

export async function openDatabase(url: string, signal: AbortSignal): Promise<Database> {
  await using opened = new AsyncDisposableStack()
  const own = await connected(url)
  opened.defer(own.end)
  const closing = opened.move()
  return {
    url,
    query: async (text, values = []) => (await own.client.query(text, [...values])).rows,
    hold: async (statements) => {
      const holder = await connected(url)
      closing.defer(holder.end)
      await holder.client.query('begin')
      await holder.client.query(statements)
      return { release: holder.end }
    },
    untilWaiting: (statement) =>
      until(`${statement.source} waits for a lock`, signal, async () => {
        const { rows } = await own.client.query(
          `select backend_xid is not null as "hasWritten" from pg_stat_activity
           where datname = current_database() and application_name like 'stet%' and wait_event_type = 'Lock' and query ~ $1`,
          [statement.source],
        )
        return (rows[0] as Waiting | undefined) ?? null
      }),
    connections: async () => {
      const { rows } = await own.client.query<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and application_name like 'stet%'`,
      )
      return rows.map(({ pid }) => pid)
    },
    sever: async (connections) => {
      await own.client.query('select pg_terminate_backend(pid) from unnest($1::integer[]) as gone (pid)', [
        connections,
      ])
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  }
}

interface Connected {
  readonly client: pg.Client
  end(): Promise<void>
}

async function connected(url: string): Promise<Connected> {
  const client = new pg.Client({ connectionString: url, application_name: 'kill' })
  client.on('error', () => {})
  await client.connect()
  let ended: Promise<void> | null = null
  return {
    client,
    end: () => {
      ended ??= client.end()
      return ended
    },
  }
}
