import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Server, Socket } from 'node:net'
import type { Connection, Hit } from './hit.ts'
import { hostName } from './host-name.ts'

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Writes down connections and requests, and holds the sockets so that closing can cut them. */
export class Traffic {
  readonly hits: Hit[] = []
  readonly connections: Connection[] = []
  readonly #open = new Map<number, { readonly socket: Socket; readonly connection: Writable<Connection> }>()

  /** Note every connection this server accepts. */
  watch(server: Server, protocol: Connection['protocol']): void {
    server.on('connection', (socket: Socket) => {
      const remotePort = socket.remotePort ?? 0
      const connection: Writable<Connection> = {
        protocol,
        remotePort,
        serverName: null,
        openedAtMs: performance.now(),
        closedAtMs: null,
      }
      this.connections.push(connection)
      this.#open.set(remotePort, { socket, connection })
      socket.on('error', () => {})
      socket.on('close', () => {
        connection.closedAtMs = performance.now()
        this.#open.delete(remotePort)
      })
    })
  }

  /** The TCP socket below HTTP and TLS; null when it is closed already. */
  socket(remotePort: number | undefined): Socket | null {
    return this.#open.get(remotePort ?? 0)?.socket ?? null
  }

  /** Note the name a TLS handshake asked for. */
  named(remotePort: number | undefined, serverName: string): void {
    const open = this.#open.get(remotePort ?? 0)
    if (open !== undefined) open.connection.serverName = serverName
  }

  /** Note a request; the hit is completed when the answer ends. */
  begin(request: IncomingMessage, response: ServerResponse, protocol: Hit['protocol']): Hit {
    const raw = request.rawHeaders
    const hit: Writable<Hit> = {
      protocol,
      method: request.method ?? '',
      host: hostName(request.headers.host ?? ''),
      path: request.url ?? '',
      headers: Array.from({ length: raw.length / 2 }, (_, i) => [raw[2 * i]!, raw[2 * i + 1]!] as const),
      remotePort: request.socket.remotePort ?? 0,
      startedAtMs: performance.now(),
      endedAtMs: null,
      whole: null,
    }
    this.hits.push(hit)
    response.on('close', () => {
      hit.endedAtMs = performance.now()
      hit.whole = response.writableFinished
    })
    return hit
  }

  cutAll(): void {
    for (const { socket } of this.#open.values()) socket.destroy()
  }
}
