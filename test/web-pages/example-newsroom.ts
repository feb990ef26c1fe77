import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { serveSources } from '../../examples/demo-web.ts'
import { noOrder } from '../../src/check/host-rule.ts'
import { makeInsight } from '../../src/desk/insight.ts'
import { setHostRule } from '../../src/store/hosts.ts'
import { addWatch, pauseWatch } from '../../src/store/watches.ts'
import { type Newsroom, openNewsroom } from '../service/desk.ts'
import { reply } from '../web/reply.ts'
import { openWeb } from '../web/web.ts'

/** A running service that has checked the example articles, some of their sources twice. */
export interface ExampleNewsroom extends Newsroom {
  readonly archiveFolder: string
}

/** The example articles, as the paper has published them. */
const published = {
  'storm-gate': { file: 'storm-gate.txt', type: 'text/plain' },
  'stone-bridge': { file: 'stone-bridge.md', type: 'text/markdown' },
  'ferry-fares': { file: 'ferry-fares.html', type: 'text/html' },
} as const

/** @param environment as `openNewsroom` takes it */
export async function openExampleNewsroom(
  environment: Record<string, string> = {},
): Promise<ExampleNewsroom> {
  await using opening = new AsyncDisposableStack()
  const web = opening.use(await openWeb())
  serveSources(web)
  const articles = Object.entries(published).map(([name, { file, type }]) => [
    `/${name}`,
    reply(readFileSync(join(import.meta.dirname, '../../examples', file)), {
      type: `${type}; charset=utf-8`,
    }),
  ])
  const paper = web.site('morning-post.example', Object.fromEntries(articles))
  const newsroom = opening.use(await openNewsroom(web, { environment }))
  const { desk, service, store } = newsroom
  const addresses = Object.keys(published).map((name) => paper.https(`/${name}`))
  await desk.run(['enqueue', ...addresses, ...desk.flags])
  const reported = new Set<unknown>()
  while (reported.size < addresses.length)
    reported.add((await service.until('report.written', ({ article }) => !reported.has(article))).article)
  const again = service.next('source.checked')
  await sql`update stet.schedule set due_at = clock_timestamp()`.execute(store.db)
  await again
  await makeInsight(store, new Date())
  await pauseWatch(store, await addWatch(store, 'feed', 'https://gazette.example/feed'), true)
  const note = 'agreed with their editor'
  await setHostRule(store, '*.gazette.example', { ...noOrder, intervalMs: 5_000, note }, 'Ida')
  const opened = opening.move()
  return {
    ...newsroom,
    archiveFolder: join(desk.folder, '.stet', 'archive'),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
