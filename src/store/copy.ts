import { once } from 'node:events'
import { Readable } from 'node:stream'
import type pg from 'pg'

/*
 * COPY as bounded streams over a client of `pg`, which leaves the messages of COPY to whoever submits the query
 * (PostgreSQL, "Message Flow", COPY Operations).
 */

/** What `pg` gives a query to talk to the server with, beyond what its types say. */
interface CopyConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
  sendCopyFail(why: string): void
}

/**
 * What a `COPY … TO STDOUT` sends. The server waits while nobody reads; leaving it before its end costs the connection.
 */
export function copyOut(client: pg.Client, sql: string): Readable {
  return client.query(new CopyOut(sql))
}

class CopyOut extends Readable implements pg.Submittable {
  readonly #sql: string
  #connection: pg.Connection | null = null
  #isOver = false

  constructor(sql: string) {
    super()
    this.#sql = sql
  }

  submit(connection: pg.Connection): void {
    this.#connection = connection
    connection.query(this.#sql)
  }

  handleCopyData({ chunk }: { readonly chunk: Uint8Array }): void {
    // pg reads the next message into the same memory
    if (!this.push(Buffer.from(chunk))) this.#connection?.stream.pause()
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.#isOver = true
    this.push(null)
  }

  handleError(error: Error): void {
    this.#isOver = true
    this.destroy(error)
  }

  override _read(): void {
    this.#connection?.stream.resume()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (this.#isOver) this.#connection?.stream.resume()
    else this.#connection?.stream.destroy()
    done(error)
  }
}

/** Feed a `COPY … FROM STDIN`, no faster than the server takes it. Should `chunks` fail, the server takes nothing. */
export async function copyIn(
  client: pg.Client,
  sql: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  await client.query(new CopyIn(sql, chunks)).done
}

class CopyIn implements pg.Submittable {
  readonly #sql: string
  readonly #chunks: AsyncIterable<Uint8Array>
  readonly #done = Promise.withResolvers<void>()
  readonly #refused = new AbortController()
  #failure: unknown = null

  constructor(sql: string, chunks: AsyncIterable<Uint8Array>) {
    this.#sql = sql
    this.#chunks = chunks
  }

  get done(): Promise<void> {
    return this.#done.promise
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#sql)
  }

  handleCopyInResponse(connection: CopyConnection): void {
    void this.#feed(connection)
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.#done.resolve()
  }

  handleError(error: Error): void {
    this.#refused.abort()
    this.#done.reject(this.#failure ?? error)
  }

  async #feed(connection: CopyConnection): Promise<void> {
    const { signal } = this.#refused
    try {
      for await (const chunk of this.#chunks) {
        if (signal.aborted) return
        connection.sendCopyFromChunk(chunk)
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain', { signal })
      }
      if (!signal.aborted) connection.endCopyFrom()
    } catch (error) {
      if (signal.aborted) return
      this.#failure = error
      connection.sendCopyFail('the rest of the data is missing')
    }
  }
}
