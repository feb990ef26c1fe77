import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Config } from '../config/config.ts'
import { type Listening, listen } from '../service/listen.ts'
import type { Log } from '../service/log.ts'
import type { Service } from '../service/open-service.ts'
import { noteOnce } from '../store/notes.ts'
import { stetVersion } from '../version.ts'
import { findWatch } from '../watch/find-watch.ts'
import { webApp } from './app.ts'
import type { Newsroom } from './newsroom.ts'
import { replayApp } from './replay/replay-app.ts'
import { webRoutes } from './routes.ts'

/**
 * Serve the newsroom's pages and its API until disposed.
 * @throws StetError `port-unavailable`
 */
export async function openWeb(service: Service, config: Config, log: Log): Promise<Listening> {
  const { webHost: host, webPort: port, replayPort } = config
  const key = await noteOnce(service.store, 'replay key', randomBytes(32).toString('base64'))
  const newsroom: Newsroom = {
    store: service.store,
    archiveFolder: service.house.archiveFolder,
    read: service.read.read,
    log,
    now: service.house.now,
    publicUrl: config.webUrl ?? origin(host, port),
    replayUrl: config.replayUrl ?? origin(isLoopback(host) ? 'localhost' : host, config.replayPort),
    version: stetVersion,
    replayKey: Buffer.from(z.base64().parse(key), 'base64'),
    findWatchAt: (url, signal) => findWatch(service.poll, url, signal),
    visitorOf: async () => ({ person: null, by: 'nothing', csrf: '' }),
  }
  await using opening = new AsyncDisposableStack()
  const app = webApp(newsroom, webRoutes(newsroom))
  const pages = opening.use(await listen(app.fetch, { host, port, setting: 'webPort' }))
  const replay = replayApp(newsroom)
  opening.use(await listen(replay.fetch, { host, port: replayPort, setting: 'replayPort' }))
  log.info('web.listening', { host, port: pages.port, url: newsroom.publicUrl })
  const opened = opening.move()
  return { port: pages.port, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

/** Cookies know no ports: an origin that has none of ours wants another host name. */
function isLoopback(host: string): boolean {
  return host === '127.0.0.1'
}

function origin(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
