import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import type {
  AppControllerRoute,
  AppViewRoute,
  BullBoardQueues,
  ControllerHandlerReturnType,
  HTTPMethod,
  IServerAdapter,
  UIConfig,
} from '@bull-board/api/typings/app'
import { html, raw } from 'hono/html'
import { assetPath } from './assets.ts'
import type { Newsroom } from './newsroom.ts'
import type { PageContext, Route } from './route.ts'

type BoardQueue = ConstructorParameters<typeof BullMQAdapter>[0]

export const boardPath = '/settings/queues/board'

/**
 * What the board's own page is told in place of our policy. It writes styles as it runs (its editor, its charts), so those
 * may stand inline; scripts may not, nothing comes from elsewhere, and nobody frames it.
 */
const boardPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Bull Board over the service's queues, as routes of ours: each asks for the role and the proof of forms, and what changes something is told in the audit log. */
export function boardRoutes({ queues }: Pick<Newsroom, 'queues'>): readonly Route[] {
  const board = new Board()
  createBullBoard({
    // its type names Redis alone; it asks each queue's backend what it is
    queues: queues.bull.map((queue) => new BullMQAdapter(queue as unknown as BoardQueue)),
    serverAdapter: board,
    options: { uiConfig: { boardTitle: 'stet', hideDocsLink: true } },
  })
  return board.routes
}

/** Takes what the board is made of, and makes routes of it. */
class Board implements IServerAdapter {
  readonly routes: Route[] = []
  #queues: BullBoardQueues = new Map()
  #uiConfig: UIConfig = {}
  #viewsPath = ''
  #onError: (error: Error) => ControllerHandlerReturnType = () => ({ status: 500, body: {} })

  setQueues(queues: BullBoardQueues): this {
    this.#queues = queues
    return this
  }

  setViewsPath(path: string): this {
    this.#viewsPath = path
    return this
  }

  setUIConfig(config: UIConfig): this {
    this.#uiConfig = config
    return this
  }

  setErrorHandler(handler: (error: Error) => ControllerHandlerReturnType): this {
    this.#onError = handler
    return this
  }

  setStaticPath(route: string, folder: string): this {
    // What there is is known beforehand, so no address leads out of the folder.
    const files = new Set(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    const handle = (c: PageContext) => {
      const path = join(folder, c.req.path.slice(`${boardPath}${route}`.length))
      const type = types[extname(path) as keyof typeof types]
      if (!files.has(path) || type === undefined) return c.notFound()
      return c.body(readFileSync(path), 200, {
        'content-type': type,
        'cache-control': 'private, max-age=3600',
      })
    }
    this.#add('get', `${route}/*`, handle)
    return this
  }

  setEntryRoute({ method, route }: AppViewRoute): this {
    const { styles, scripts } = bundleOf(readFileSync(join(this.#viewsPath, 'index.ejs'), 'utf8'))
    const handle = async (c: PageContext) => {
      const words = c.get('words')
      const config = { ...this.#uiConfig, locale: { lng: languages[words.language] ?? 'en-US' } }
      c.header('content-security-policy', boardPolicy)
      return await c.html(html`<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="csrf" content="${c.get('caller').csrf}">
<base href="${boardPath}/">
<title>${words.settings.places.queues.name} · stet</title>
<link rel="icon" id="fav-logo" href="${assetPath('icon.svg')}">
${styles.map((path) => html`<link rel="stylesheet" href="${path}">`)}
</head>
<body>
<script id="__UI_CONFIG__" type="application/json">${raw(JSON.stringify(config).replaceAll('<', '\\u003c'))}</script>
<div id="root"></div>
${[assetPath('board.js'), ...scripts].map((path) => html`<script defer src="${path}"></script>`)}
</body>
</html>`)
    }
    for (const path of [route].flat()) this.#add(method, path, handle)
    return this
  }

  setApiRoutes(routes: AppControllerRoute[]): this {
    for (const { method, route, handler } of routes)
      for (const one of [method].flat())
        for (const path of [route].flat())
          this.#add(one, path, async (c) => {
            const { status = 200, body } = await this.#answer(c, handler).catch(this.#onError)
            return status === 204 ? c.body(null, 204) : c.json(body, status)
          })
    return this
  }

  async #answer(
    c: PageContext,
    handler: AppControllerRoute['handler'],
  ): Promise<ControllerHandlerReturnType> {
    const { method, path } = c.req
    const subject = c.req.param('queueName')
    const asked = `${method} ${path.slice(boardPath.length)}`
    c.set('did', { ...(subject !== undefined && { subject }), detail: { asked } })
    return await handler({
      queues: this.#queues,
      uiConfig: this.#uiConfig,
      params: c.req.param(),
      query: c.req.query(),
      body: method === 'GET' ? {} : await c.req.json().catch(() => ({})),
      headers: c.req.header(),
    })
  }

  #add(method: HTTPMethod, path: string, handle: Route['handle']): void {
    this.routes.push({
      method: method.toUpperCase() as Uppercase<HTTPMethod>,
      path: path === '/' ? boardPath : boardPath + path,
      needs: 'administrator',
      scope: 'none',
      audits: method === 'get' ? undefined : 'queue.change',
      handle,
    })
  }
}

const types = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
} as const

const languages: Readonly<Record<string, string>> = { en: 'en-US', ru: 'ru-RU' }

/** What the board's own page loads. That page itself asks a font server for fonts, and is not served. */
function bundleOf(page: string): { readonly styles: string[]; readonly scripts: string[] } {
  const named = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, path]) => path!)
  return {
    styles: named(/<link href="(static\/[\w./-]+\.css)"/g),
    scripts: named(/<script defer src="(static\/[\w./-]+\.js)"/g),
  }
}
