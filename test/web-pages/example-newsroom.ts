import { join } from 'node:path'
import { sql } from 'kysely'
import { serveSources } from '../../examples/demo-web.ts'
import { makeInsight } from '../../src/desk/insight.ts'
import { type Newsroom, openNewsroom } from '../service/desk.ts'
import { openWeb } from '../web/web.ts'

/** A running service that has checked the example articles, some of their sources twice. */
export interface ExampleNewsroom extends Newsroom {
  readonly archiveFolder: string
}

const examples = ['storm-gate.txt', 'stone-bridge.md', 'ferry-fares.html']

/** @param environment as `openNewsroom` takes it */
export async function openExampleNewsroom(
  environment: Record<string, string> = {},
): Promise<ExampleNewsroom> {
  await using opening = new AsyncDisposableStack()
  const web = opening.use(await openWeb())
  serveSources(web)
  const newsroom = opening.use(await openNewsroom(web, { environment }))
  const { desk, service, store } = newsroom
  const paths = examples.map((name) => join(import.meta.dirname, '../../examples', name))
  await desk.run(['enqueue', ...paths, ...desk.flags])
  const reported = new Set<unknown>()
  while (reported.size < paths.length)
    reported.add((await service.until('report.written', ({ article }) => !reported.has(article))).article)
  const again = service.next('source.checked')
  await sql`update stet.schedule set due_at = clock_timestamp()`.execute(store.db)
  await again
  await makeInsight(store, new Date())
  const opened = opening.move()
  return {
    ...newsroom,
    archiveFolder: join(desk.folder, '.stet', 'archive'),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
