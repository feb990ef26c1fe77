/**
 * A small web of our own on loopback: many hosts, each with a behaviour, over http and https, with a DNS server beside them.
 *
 *     await using web = await openWeb()
 *     const paper = web.site('paper.test', { '/budget': page({ title: 'Budget passed' }), '/old': redirect(301, '/budget') })
 *     … visit paper.https('/old') with web.connectTo, web.ca, and 127.0.0.1 let through the guard …
 *     paper.route('/budget', status(410)) // later the source is gone
 *     expect(mostAtOnce(paper.hits)).toBe(1)
 *
 * Behaviours live in reply.ts, page.ts, not-the-page.ts, bot-wall.ts, conversation.ts, slow.ts, endless.ts and broken.ts; any
 * function of a `Call` is one too.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net'
import type { SecureContext, TLSSocket } from 'node:tls'
import type { Behaviour } from './behaviour.ts'
import { type DnsServer, openDns } from './dns.ts'
import type { Connection, Hit } from './hit.ts'
import { hostName } from './host-name.ts'
import { status } from './reply.ts'
import { failHandshake, openCertifier, type TlsFault } from './tls.ts'
import { Traffic } from './traffic.ts'

export interface Web extends AsyncDisposable {
  /** Serve a host, on http and https alike. The same host again replaces it. */
  site(host: string, routes: Routes, faults?: SiteFaults): Site
  readonly httpPort: number
  readonly httpsPort: number
  readonly dnsPort: number
  readonly dns: DnsServer
  /** PEM of the root certificate that the sites' certificates go back to */
  readonly ca: string
  /** every request, in the order in which they came */
  readonly log: readonly Hit[]
  /** every TCP connection, in the order in which they were opened */
  readonly connections: readonly Connection[]
  /**
   * curl's HOST:PORT:HOST2:PORT2, the first that fits wins: port 80 and 443 of any host lead here, without asking DNS.
   * Read it after the sites are set: a site with a connection fault has entries of its own.
   */
  readonly connectTo: readonly string[]
  /** As `connectTo`, but only the ports change: whom to dial is left to DNS (ours is at `dnsPort`). */
  readonly connectToPorts: readonly string[]
}

/**
 * By path with query, else by path alone, else '*', which stands for all the rest but /robots.txt. What has no route is 404.
 */
export type Routes = Readonly<Record<string, Behaviour>>

/** What is wrong below HTTP. `refused` and `reset` meet the client when it connects. */
export interface SiteFaults {
  readonly tls?: TlsFault
  readonly http?: 'refused' | 'reset'
  readonly https?: 'refused' | 'reset'
}

export interface Site {
  readonly host: string
  /** requests to this host so far, in order */
  readonly hits: readonly Hit[]
  /** set what a path does from the next request on; its count of requests starts anew */
  route(path: string, behaviour: Behaviour): void
  /** address of a path over http */
  http(path?: string): string
  /** address of a path over https */
  https(path?: string): string
}

interface Route {
  readonly behaviour: Behaviour
  requests: number
}

interface Served {
  readonly routes: Map<string, Route>
  readonly faults: SiteFaults
}

/** Open a web on free ports of 127.0.0.1. Closing it cuts every connection and ends every wait. */
export async function openWeb(): Promise<Web> {
  const traffic = new Traffic()
  const certifier = openCertifier()
  const sites = new Map<string, Served>()

  const answer =
    (protocol: Hit['protocol']) => async (request: IncomingMessage, response: ServerResponse) => {
      const hit = traffic.begin(request, response, protocol)
      const over = new AbortController()
      response.on('close', () => over.abort())
      const site = sites.get(hit.host)
      const route = site === undefined ? newRoute(notHere) : find(site.routes, hit.path)
      const call = {
        request,
        response,
        socket: traffic.socket(hit.remotePort) ?? request.socket,
        hit,
        nth: ++route.requests,
        gone: over.signal,
      }
      try {
        await route.behaviour(call)
      } catch (error) {
        if (response.headersSent || over.signal.aborted) request.socket.destroy()
        else response.writeHead(500).end(String(error))
      }
    }

  const http = createServer(keepAlive, answer('http'))
  const https = createTlsServer(
    {
      ...keepAlive,
      // called as a method of the TLS socket, which is the only way to know whose handshake it is
      SNICallback(this: TLSSocket, serverName: string, done: (error: null, context: SecureContext) => void) {
        const host = hostName(serverName)
        const fault = sites.get(host)?.faults.tls ?? null
        traffic.named(this.remotePort, serverName)
        if (!failHandshake(fault, traffic.socket(this.remotePort)))
          done(null, certifier.contextFor(host, fault))
      },
    },
    answer('https'),
  )
  const resetting = createTcpServer()
  traffic.watch(http, 'http')
  traffic.watch(https, 'https')
  traffic.watch(resetting, 'reset')
  resetting.on('connection', (socket) => socket.resetAndDestroy())
  const [httpPort, httpsPort, resettingPort, dns] = await Promise.all([
    listen(http),
    listen(https),
    listen(resetting),
    openDns((host) => sites.has(host)),
  ])

  const connectTo = (address: string): string[] => {
    const ports = { refused: refusingPort, reset: resettingPort }
    const own = [...sites].flatMap(([host, { faults }]) => {
      const entries: string[] = []
      if (faults.http !== undefined) entries.push(`${host}:80:${address}:${ports[faults.http]}`)
      if (faults.https !== undefined) entries.push(`${host}:443:${address}:${ports[faults.https]}`)
      else if (faults.tls === 'not-tls') entries.push(`${host}:443:${address}:${httpPort}`)
      return entries
    })
    return [...own, `:80:${address}:${httpPort}`, `:443:${address}:${httpsPort}`]
  }

  return {
    httpPort,
    httpsPort,
    dnsPort: dns.port,
    dns,
    log: traffic.hits,
    connections: traffic.connections,
    get ca() {
      return certifier.ca
    },
    get connectTo() {
      return connectTo('127.0.0.1')
    },
    get connectToPorts() {
      return connectTo('')
    },
    site(name, initial, faults = {}) {
      const host = hostName(name)
      const routes = new Map(Object.entries(initial).map(([path, behaviour]) => [path, newRoute(behaviour)]))
      sites.set(host, { routes, faults })
      return {
        host,
        get hits() {
          return traffic.hits.filter((hit) => hit.host === host)
        },
        route: (path, behaviour) => void routes.set(path, newRoute(behaviour)),
        http: (path = '/') => `http://${host}${path}`,
        https: (path = '/') => `https://${host}${path}`,
      }
    },
    async [Symbol.asyncDispose]() {
      const closed = Promise.all([http, https, resetting].map(close))
      traffic.cutAll()
      await Promise.all([closed, dns[Symbol.asyncDispose]()])
    },
  }
}

// a client may come back on a kept connection after a long pause between two tests' steps
const keepAlive = { keepAliveTimeout: 60_000 }

/** tcpmux: nobody listens there, and no program gets it by chance */
const refusingPort = 1

const notFound = status(404)
const notHere = status(421, 'No such site.\n')

function newRoute(behaviour: Behaviour): Route {
  return { behaviour, requests: 0 }
}

function find(routes: ReadonlyMap<string, Route>, target: string): Route {
  const path = target.split('?', 1)[0]!
  const rest = path === '/robots.txt' ? undefined : routes.get('*')
  return routes.get(target) ?? routes.get(path) ?? rest ?? newRoute(notFound)
}

function listen(server: Server): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((done) => server.close(() => done()))
}
