import { randomBytes } from 'node:crypto'
import { load } from 'cheerio'
import { proxyList } from '../../src/access/asker.ts'
import { openPasswords } from '../../src/access/passwords.ts'
import { type ArchivePlace, inFolder } from '../../src/archive/place.ts'
import { parseConfig } from '../../src/config/config.ts'
import { readPages } from '../../src/page/reader-pool.ts'
import type { Role } from '../../src/store/role.ts'
import type { Store } from '../../src/store/store.ts'
import { webApp } from '../../src/web/app.ts'
import type { Newsroom } from '../../src/web/newsroom.ts'
import { webRoutes } from '../../src/web/routes.ts'

const csrf = 'the proof that a form was ours'
export const publicUrl = 'http://127.0.0.1:9781'

/** The newsroom's pages as somebody sees them. */
export interface Pages extends AsyncDisposable {
  readonly newsroom: Newsroom
  get(path: string): Promise<Response>
  /** the page as a document, for a look inside; throws for any status but 200 */
  look(path: string): Promise<ReturnType<typeof load>>
  /** as a program of the caller's asks: with their proof, and JSON where there is a body */
  ask(method: string, path: string, options?: Asked): Promise<Response>
  /** sends a form of ours */
  post(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Response>
}

interface Asked {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** @param options.role null for somebody who has not logged in */
export function openPages(
  store: Store,
  options: {
    readonly role?: Role | null
    readonly personId?: string
    readonly language?: string
    readonly archiveFolder?: string
    readonly archivePlace?: ArchivePlace
    readonly now?: () => Date
    readonly colleagues?: Awaited<ReturnType<Newsroom['colleagues']>>
    readonly sendNotice?: Newsroom['sendNotice']
    readonly fetch?: Newsroom['fetch']
    readonly queues?: Newsroom['queues']
    /** as a configuration file has them */
    readonly settings?: object
  } = {},
): Pages {
  const { role = 'administrator', language = 'en', archiveFolder = '/nowhere' } = options
  const readers = readPages({ threads: 0 })
  const person =
    role === null
      ? null
      : { id: options.personId ?? '00000000-0000-7000-8000-000000000001', name: 'Ida', role, language }
  const silent = { debug() {}, info() {}, warn() {}, error() {}, with: () => silent }
  const newsroom: Newsroom = {
    store,
    archivePlace: options.archivePlace ?? inFolder(archiveFolder),
    read: readers.read,
    sendNotice: options.sendNotice ?? (async () => ({ kind: 'sent', detail: 'taken' })),
    fetch: options.fetch ?? (async () => ({ kind: 'failed', failure: 'timeout', detail: 'no answer' })),
    queues: options.queues ?? { bull: [], counts: async () => new Map() },
    log: silent,
    now: options.now ?? (() => new Date()),
    publicUrl,
    replayUrl: 'http://localhost:9782',
    version: '0.0.0',
    settings: parseConfig(options.settings ?? {}, {}, {}),
    replayKey: Buffer.alloc(32, 7),
    access: {
      store,
      passwords: openPasswords(randomBytes, { m: 8, t: 1, p: 1 }),
      now: options.now ?? (() => new Date()),
      random: randomBytes,
    },
    oidc: null,
    proxies: proxyList([]),
    callerOf: async () => ({ person, by: person === null ? 'nothing' : 'cookie', csrf, token: null }),
    colleagues: async () => options.colleagues ?? [],
  }
  const app = webApp(newsroom, webRoutes(newsroom))
  const get = async (path: string) => await app.request(publicUrl + path)
  return {
    newsroom,
    get,
    look: async (path) => {
      const response = await get(path)
      const text = await response.text()
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${text}`)
      return load(text)
    },
    ask: async (method, path, { body, headers } = {}) =>
      await app.request(publicUrl + path, {
        method,
        headers: {
          'x-csrf-token': csrf,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    post: async (path, fields) =>
      await app.request(publicUrl + path, { method: 'POST', body: formOf({ csrf, ...fields }) }),
    [Symbol.asyncDispose]: () => readers[Symbol.asyncDispose](),
  }
}

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  return new URLSearchParams(
    Object.entries(fields).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    ),
  )
}
