import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Access } from '../access/access.ts'
import { proxyList } from '../access/asker.ts'
import { firstLink } from '../access/links.ts'
import { openOidc } from '../access/oidc.ts'
import { openPasswords } from '../access/passwords.ts'
import type { Config } from '../config/config.ts'
import { type Listening, listen } from '../service/listen.ts'
import type { Log } from '../service/log.ts'
import type { Service } from '../service/open-service.ts'
import { noteOnce } from '../store/notes.ts'
import { listPeople } from '../store/people.ts'
import { stetVersion } from '../version.ts'
import { webApp } from './app.ts'
import { cookiesFor } from './cookies.ts'
import type { Newsroom } from './newsroom.ts'
import { oidcBackPath } from './pages/log-in.ts'
import { recognise } from './recognise.ts'
import { replayApp } from './replay/replay-app.ts'
import { webRoutes } from './routes.ts'

/** People whom findings can be given to, in a list that a form shows. */
const colleaguesNamed = 500

/**
 * Serve the newsroom's pages and its API until disposed.
 * @throws StetError `port-unavailable`
 */
export async function openWeb(service: Service, config: Config, log: Log): Promise<Listening> {
  const { webHost: host, webPort: port, replayPort } = config
  const key = await noteOnce(service.store, 'replay key', randomBytes(32).toString('base64'))
  const reached = reachedAt(host)
  const publicUrl = config.webUrl ?? origin(reached, port)
  const access: Access = {
    store: service.store,
    passwords: openPasswords(randomBytes),
    now: service.house.now,
    random: randomBytes,
  }
  const cookies = cookiesFor(publicUrl)
  const newsroom: Newsroom = {
    store: service.store,
    archivePlace: service.house.archivePlace,
    read: service.read.read,
    sendNotice: service.notices.send,
    fetch: service.poll.fetch,
    queues: service.queues,
    log,
    now: service.house.now,
    publicUrl,
    replayUrl: config.replayUrl ?? origin(reached === loopback ? 'localhost' : reached, config.replayPort),
    version: stetVersion,
    settings: config,
    replayKey: Buffer.from(z.base64().parse(key), 'base64'),
    access,
    oidc: oidcOf(config, publicUrl),
    proxies: proxyList(config.trustedProxies),
    colleagues: async () =>
      (await listPeople(service.store.db, { after: null, limit: colleaguesNamed }))
        .filter(({ disabledAt }) => disabledAt === null)
        .map(({ id, name }) => ({ id, name })),
    callerOf: (c) => recognise(access, cookies, c),
  }
  await using opening = new AsyncDisposableStack()
  const app = webApp(newsroom, webRoutes(newsroom))
  const pages = opening.use(await listen(app.fetch, { host, port, setting: 'webPort' }))
  const replay = replayApp(newsroom)
  opening.use(await listen(replay.fetch, { host, port: replayPort, setting: 'replayPort' }))
  log.info('web.listening', { host, port: pages.port, url: newsroom.publicUrl })
  const link = await firstLink(access)
  if (link !== null)
    log.warn('web.nobody-yet', { makeTheFirstAdministratorAt: publicUrl + link.path, until: link.endsAt })
  const opened = opening.move()
  return { port: pages.port, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

function oidcOf(config: Config, publicUrl: string): Newsroom['oidc'] {
  const { oidcIssuer: issuer, oidcClientId: clientId, oidcClientSecret: clientSecret, oidcRole } = config
  if (issuer === null || clientId === null || clientSecret === null) return null
  const redirectUrl = publicUrl + oidcBackPath
  return {
    provider: openOidc({ issuer, clientId, clientSecret, redirectUrl }, randomBytes),
    strangers: oidcRole,
  }
}

/** Cookies know no ports: copies are on `localhost` where the pages are here, so that none of ours goes to them. */
const loopback = '127.0.0.1'

/** What a browser on this machine reaches a listener by: one on every address has no name of its own. */
function reachedAt(host: string): string {
  return host === '0.0.0.0' || host === '::' ? loopback : host
}

function origin(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
