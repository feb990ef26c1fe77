/** The plainest client there is, for the tests of the small web itself: one request, following `connectTo` and nothing else. */
import { once } from 'node:events'
import { type Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Web } from './web.ts'

export interface Got {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly rawHeaders: readonly string[]
  readonly body: Buffer
}

/** Send one request. Rejects with the system's error. */
export async function get(
  web: Web,
  address: string,
  options: { method?: string; headers?: Record<string, string>; agent?: Agent; signal?: AbortSignal } = {},
): Promise<Got> {
  const response = await open(web, address, options)
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return {
    status: response.statusCode!,
    headers: response.headers,
    rawHeaders: response.rawHeaders,
    body: Buffer.concat(chunks),
  }
}

/** As `get`, up to the response's header. */
export async function open(
  web: Web,
  address: string,
  options: { method?: string; headers?: Record<string, string>; agent?: Agent; signal?: AbortSignal } = {},
): Promise<IncomingMessage> {
  const url = new URL(address)
  const secure = url.protocol === 'https:'
  const { host, port } = dialled(web.connectTo, url.hostname, url.port || (secure ? '443' : '80'))
  const request = (secure ? httpsRequest : httpRequest)({
    ...options,
    host,
    port,
    path: url.pathname + url.search,
    headers: { Host: url.host, ...options.headers },
    ...(secure ? { servername: url.hostname, ca: web.ca } : {}),
  })
  request.end()
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  // who reads the body is told of a reset there; who does not, need not hear of it
  for (const emitter of [request, response]) emitter.on('error', () => {})
  return response
}

function dialled(entries: readonly string[], host: string, port: string): { host: string; port: string } {
  for (const entry of entries) {
    const [fromHost, fromPort, toHost, toPort] = entry.split(':')
    if ((fromHost === '' || fromHost === host) && (fromPort === '' || fromPort === port))
      return { host: toHost || host, port: toPort || port }
  }
  return { host, port }
}
