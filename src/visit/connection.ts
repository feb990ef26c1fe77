import type { Socket } from 'node:net'
import { Client } from 'undici'
import type { Dialled } from './dial.ts'
import type { HeadMender } from './mend-head.ts'
import type { Response } from './visit.ts'

export interface ConnectionLimits {
  readonly headersTimeoutMs: number
  readonly idleTimeoutMs: number
  readonly maxHeaderBytes: number
}

/** One socket that we dialled and judged, and the undici client that speaks HTTP/1.1 over it and over no other. */
export class Connection {
  readonly client: Client
  readonly address: string
  readonly #socket: Socket
  #firstBytes = ''

  /** @param mender for the one answer that this connection is then for */
  constructor(
    origin: string,
    { socket, address }: Dialled,
    limits: ConnectionLimits,
    mender: HeadMender | null = null,
  ) {
    this.address = address
    this.#socket = socket
    this.#watchBytes(mender)
    let given = false
    this.client = new Client(origin, {
      allowH2: false,
      headersTimeout: limits.headersTimeoutMs,
      bodyTimeout: limits.idleTimeoutMs,
      maxHeaderSize: limits.maxHeaderBytes,
      connect: (_options, callback) => {
        const closed = given || socket.destroyed
        given = true
        // Not in the same tick: undici is still about to note that it is connecting.
        queueMicrotask(() =>
          closed
            ? callback(Object.assign(new Error('connection closed'), { code: 'ECONNRESET' }), null)
            : callback(null, socket),
        )
      },
    })
  }

  get open(): boolean {
    return !this.#socket.destroyed
  }

  /** To be called before each request. */
  begin(): void {
    this.#firstBytes = ''
  }

  /** What the other end wrote at the start of its answer. */
  get protocol(): Response['protocol'] {
    return this.#firstBytes === 'HTTP/1.0' ? 'HTTP/1.0' : 'HTTP/1.1'
  }

  async close(): Promise<void> {
    await this.client.destroy()
    this.#socket.destroy()
  }

  // undici does not say which version an answer had, and the archive must.
  #watchBytes(mender: HeadMender | null): void {
    const socket = this.#socket
    const read = socket.read
    socket.read = (size) => {
      const chunk: Buffer | null = read.call(socket, size)
      const missing = 8 - this.#firstBytes.length
      if (chunk !== null && missing > 0) this.#firstBytes += chunk.toString('latin1', 0, missing)
      return chunk === null || mender === null ? chunk : mender.push(chunk)
    }
  }
}

/** Open connections that nobody uses at the moment, by origin. */
export class IdleConnections {
  readonly #byOrigin = new Map<string, Connection[]>()
  readonly #max: number
  #size = 0
  #closed = false

  constructor(max: number) {
    this.#max = max
  }

  take(origin: string): Connection | null {
    const list = this.#byOrigin.get(origin)
    while (list !== undefined) {
      const connection = list.pop()
      if (list.length === 0) this.#byOrigin.delete(origin)
      if (connection === undefined) return null
      this.#size--
      if (connection.open) return connection
    }
    return null
  }

  give(origin: string, connection: Connection): void {
    if (!connection.open || this.#closed) {
      void connection.close()
      return
    }
    const list = this.#byOrigin.get(origin)
    if (list === undefined) this.#byOrigin.set(origin, [connection])
    else list.push(connection)
    if (++this.#size > this.#max) this.#dropOldest()
  }

  async close(): Promise<void> {
    this.#closed = true
    const all = [...this.#byOrigin.values()].flat()
    this.#byOrigin.clear()
    this.#size = 0
    await Promise.all(all.map((connection) => connection.close()))
  }

  #dropOldest(): void {
    const [oldest] = this.#byOrigin
    if (oldest === undefined) return
    const connection = oldest[1].shift()
    if (oldest[1].length === 0) this.#byOrigin.delete(oldest[0])
    this.#size--
    void connection?.close()
  }
}
