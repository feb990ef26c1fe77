import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { errorCode, StetError } from '../error.ts'

/** Disposing ends what is under way within `graceMs`; twice is fine. */
export interface Listening extends AsyncDisposable {
  readonly port: number
}

/** What comes back when no other kind is asked for. */
type PlainServer = Extract<ServerType, { closeAllConnections(): void }>

const graceMs = 5_000
const serverOptions = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
}
const maxConnections = 200

/**
 * Answer HTTP requests there. A port of 0 takes a free one.
 * @param fetch         `env` tells of the connection, as Hono's adaptor has it
 * @param where.setting what the port is called in the configuration
 * @throws StetError `port-unavailable`
 */
export async function listen(
  fetch: (request: Request, env: object) => Response | Promise<Response>,
  where: { readonly host: string; readonly port: number; readonly setting: string },
): Promise<Listening> {
  const { host, port, setting } = where
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false, serverOptions }) as PlainServer
  server.maxConnections = maxConnections
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (cause) {
    throw new StetError('port-unavailable', `cannot listen on ${host}:${port} (${errorCode(cause)})`, {
      cause,
      advice: `name another with ${setting}, or 0 for none`,
    })
  }
  let closing: Promise<void> | null = null
  const close = async () => {
    const closed = once(server, 'close')
    server.close()
    const late = setTimeout(() => server.closeAllConnections(), graceMs)
    await closed
    clearTimeout(late)
  }
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: () => {
      closing ??= close()
      return closing
    },
  }
}
