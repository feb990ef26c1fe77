import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { workerJobs } from '../../jobs/jobs.ts'
import { sweep } from '../../jobs/sweep.ts'
import { openQueues } from '../../src/queue/open-queues.ts'
import type { WorkerLimits } from '../../src/queue/worker.ts'
import type { Service } from '../../src/service/open-service.ts'
import { articleToRead, finishReading, saveReading, submitArticle } from '../../src/store/articles.ts'
import { openStore } from '../../src/store/store.ts'
import { Inbox } from '../queue/harness.ts'
import { tempDataFolder } from '../store/data-folder.ts'
import { articleCiting, unread } from '../store/newsroom.ts'
import type { Behaviour } from '../web/behaviour.ts'
import { page } from '../web/page.ts'
import { openWeb } from '../web/web.ts'
import type { Told } from './desk.ts'

/** As by default, but sooner. */
const limits: WorkerLimits = { lockMs: 2_000, stalledMs: 500, deaths: 5 }
const innocents = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}.test`)

test('of eight sources in a job one that kills its workers ends alone: the others are checked, and only it is given up', async () => {
  await using opened = new AsyncDisposableStack()
  const web = opened.use(await openWeb())
  const folder = opened.use(await tempDataFolder())
  const store = opened.use(await openStore({ dataFolder: folder.path }))
  const queues = opened.use(await openQueues(store.connectionString, workerJobs, { log: () => {} }))
  let worker: ChildProcess | null = null
  opened.defer(() => void worker?.kill('SIGKILL'))

  // the first time all eight are under way when the worker dies
  const asked = new Set<string>()
  const allAsked = Promise.withResolvers<void>()
  const asks = (host: string) => {
    asked.add(host)
    if (asked.size > innocents.length) allAsked.resolve()
  }
  const innocent =
    (host: string): Behaviour =>
    async (call) => {
      asks(host)
      if (call.nth === 1) await once(call.gone, 'abort')
      else await page({ title: host })(call)
    }
  for (const host of innocents) web.site(host, { '/page': innocent(host) })
  const poison = web.site('poison.test', {
    '/page': async () => {
      asks('poison.test')
      await allAsked.promise
      worker?.kill('SIGKILL')
    },
  })

  const urls = innocents.toSpliced(3, 0, 'poison.test').map((host) => `https://${host}/page`)
  const id = await submitArticle(store, { key: 'a', input: 'a', watchId: null, content: null })
  await saveReading(store, id, articleCiting('a', urls), unread)
  await finishReading(store, (await articleToRead(store, id))!, { windowMs: 0, hostIntervalMs: 0 }, true)
  const sweepNow = async () => {
    const report = { now: () => new Date() }
    const deps = { store, queues, report, log: { info: () => {} } } as unknown as Service
    await sweep.process(deps, {}, new AbortController().signal, {
      id: 'sweep',
      deaths: 0,
      ending: new AbortController().signal,
    })
  }
  await writeFile(join(folder.path, 'ca.pem'), web.ca)
  const config = {
    data: folder.path,
    databaseUrl: store.connectionString,
    connectTo: web.connectToPorts,
    dns: `127.0.0.1:${web.dnsPort}`,
    allowNet: ['127.0.0.0/8'],
    ca: join(folder.path, 'ca.pem'),
    hostInterval: 0,
    onlineProbe: ['https://a.test/'],
  }
  const told = new Inbox<Told>()
  /** Start a worker; says whether it has died by the time of this event. */
  const worksUntil = async (event: string): Promise<boolean> => {
    // dead for long enough that nobody waits for its turns
    await sql`update stet.hosts set turn_until = clock_timestamp()`.execute(store.db)
    const main = join(import.meta.dirname, 'worker-main.ts')
    const args = [main, JSON.stringify(config), JSON.stringify(limits)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    worker = child
    createInterface({ input: child.stdout }).on('line', (line) => told.put(JSON.parse(line)))
    return await Promise.race([
      once(child, 'exit').then(() => true),
      told.until((one) => one.event === event).then(() => false),
    ])
  }

  await sweepNow()
  expect((await queues.counts()).get('check-sources')?.waiting).toBe(1)
  let deaths = 0
  while (await worksUntil('job.parked')) deaths += 1
  expect(deaths).toBe(limits.deaths)
  const checked = () => told.all.filter(({ event }) => event === 'source.checked')
  expect(
    checked()
      .map(({ url, state }) => `${url} ${state}`)
      .toSorted(),
  ).toEqual(innocents.map((host) => `https://${host}/page alive`))
  const visits = () => poison.hits.filter(({ path }) => path === '/page')
  expect(visits()).toHaveLength(limits.deaths)

  // its lease is over, nobody else's
  await sql`update stet.schedule set due_at = clock_timestamp() where slot_at is not null`.execute(store.db)
  await sweepNow()
  const last = await told.until(
    ({ event, url }) => event === 'source.checked' && url === 'https://poison.test/page',
  )
  const { rows } =
    await sql`select from stet.checks where id = ${last.check} and body::text like '%given-up%'`.execute(
      store.db,
    )
  expect(rows).toHaveLength(1)
  expect(visits()).toHaveLength(limits.deaths)
  expect(checked()).toHaveLength(innocents.length + 1)
})
