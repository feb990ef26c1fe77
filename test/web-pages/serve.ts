import { type CheerioAPI, load } from 'cheerio'
import { listen } from '../../src/service/listen.ts'
import type { Store } from '../../src/store/store.ts'
import { webApp } from '../../src/web/app.ts'
import { replayApp } from '../../src/web/replay/replay-app.ts'
import { webRoutes } from '../../src/web/routes.ts'
import { openPages } from './pages.ts'

/** The newsroom's pages and its archived ones, each on an origin of its own, for a browser. */
export interface Served extends AsyncDisposable {
  readonly publicUrl: string
  readonly replayUrl: string
  /** a page as a document */
  look(path: string): Promise<CheerioAPI>
}

/** @param options as `openPages` takes them: whoever asks is logged in as that */
export async function servePages(store: Store, options: Parameters<typeof openPages>[1]): Promise<Served> {
  await using opening = new AsyncDisposableStack()
  const pages = opening.use(openPages(store, options))
  // the addresses are part of what pages say, so they are needed before the ports are known
  const origins = { publicUrl: '', replayUrl: '' }
  const newsroom = { ...pages.newsroom }
  const later =
    (app: () => { fetch(request: Request): Response | Promise<Response> }) => (request: Request) =>
      app().fetch(request)
  let web: ReturnType<typeof webApp> | null = null
  let replay: ReturnType<typeof replayApp> | null = null
  const where = { host: '127.0.0.1', port: 0, setting: 'webPort' }
  const own = opening.use(
    await listen(
      later(() => web!),
      where,
    ),
  )
  const other = opening.use(
    await listen(
      later(() => replay!),
      where,
    ),
  )
  origins.publicUrl = `http://127.0.0.1:${own.port}`
  origins.replayUrl = `http://localhost:${other.port}`
  Object.assign(newsroom, origins)
  web = webApp(newsroom, webRoutes(newsroom))
  replay = replayApp(newsroom)
  const opened = opening.move()
  return {
    ...origins,
    look: async (path) => load(await (await fetch(origins.publicUrl + path)).text()),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
