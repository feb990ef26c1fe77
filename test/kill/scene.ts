import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readWhole } from '../../src/article/read-article.ts'
import { articleToRead, finishReading, saveReading, submitArticle } from '../../src/store/articles.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { openDesk } from '../cli/stet.ts'
import { type Running, startService, writeArticle } from '../service/desk.ts'
import { page } from '../web/page.ts'
import { status } from '../web/reply.ts'
import type { Site, Web } from '../web/web.ts'
import type { Place } from './lane.ts'
import { until } from './until.ts'

type Role = Parameters<typeof startService>[1]

/** A newsroom of two articles and four sources on two hosts, with nothing running yet. */
export interface Scene extends AsyncDisposable {
  /** of its kind, from 0: trials vary with it */
  readonly trial: number
  readonly place: Place
  readonly archiveFolder: string
  /** where processes put what they need for a moment only */
  readonly tempFolder: string
  readonly paper: Site
  readonly signal: AbortSignal
  /** processes of the service, in the order in which they were started */
  readonly processes: readonly Running[]
  /** Have both articles read, at some time. */
  submit(): Promise<void>
  /** Submits and reads both articles: their sources are due. */
  read(): Promise<void>
  wasRead(): boolean
  /** Starts a process of the service, and waits until it works. */
  start(role: Role, environment?: Record<string, string>): Promise<Running>
  /** Starts one and does not wait. */
  launch(role: Role, environment?: Record<string, string>): Promise<Running>
  /** What was handed out and not done is due again, as it is ten minutes after it was handed out. */
  endLeases(): Promise<void>
  /**
   * Waits until nothing is due any more, and every job that a dead process had was delivered again. What has not come back
   * after a while was taken by a sweep that died before it had added its jobs: that waits for its lease, which this ends.
   * @returns whether a lease had to end
   */
  untilDone(): Promise<{ readonly waitedForLease: boolean }>
}

/** Twice what a busy machine takes to give a dead worker's job to another. */
const recoveryMs = 75_000

export async function openScene(
  web: Web,
  place: Place,
  trial: number,
  compileCache: string,
  signal: AbortSignal,
): Promise<Scene> {
  await using opened = new AsyncDisposableStack()
  const desk = opened.use(await openDesk(web))
  const tempFolder = join(desk.folder, 'temp')
  await mkdir(tempFolder)
  const name = randomBytes(4).toString('hex')
  const story = (title: string) => page({ title })
  const paper = web.site(`paper-${name}.test`, { '/1': story('One'), '/2': story('Two') })
  const wire = web.site(`wire-${name}.test`, { '/3': story('Three'), '/4': status(404) })
  const articles = [
    await writeArticle(desk, 'one.md', [paper.http('/1'), paper.http('/2'), wire.http('/3')]),
    await writeArticle(desk, 'two.md', [wire.http('/4'), paper.http('/1')]),
  ].map((file) => join(desk.folder, file))
  const settings = {
    DATABASE_URL: place.database.url,
    QUEUE_URL: place.queueUrl,
    TMPDIR: tempFolder,
    NODE_COMPILE_CACHE: compileCache,
    // a citation that came during a visit is verified after three seconds
    STET_WINDOW: '0.05',
  }
  const processes: Running[] = []
  const closing = opened.move()
  const launch: Scene['launch'] = async (role, environment = {}) => {
    signal.throwIfAborted()
    const running = await startService(desk, role, { environment: { ...settings, ...environment } })
    processes.push(closing.use(running))
    return running
  }
  const submitted = new Map<string, string>()
  const submitTo = async (store: Store) => {
    for (const key of articles)
      submitted.set(key, await submitArticle(store, { key, input: key, watchId: null, content: null }))
  }
  let wasRead = false
  return {
    trial,
    place,
    archiveFolder: join(desk.folder, '.stet', 'archive'),
    tempFolder,
    paper,
    signal,
    processes,
    submit: async () => {
      if (submitted.size > 0) return
      await using store = await openStore({ databaseUrl: place.database.url })
      await submitTo(store)
    },
    read: async () => {
      await using store = await openStore({ databaseUrl: place.database.url })
      await submitTo(store)
      for (const [path, id] of submitted) {
        const bytes = await readFile(path)
        const { article, readable } = await readWhole({ name: path, url: null, mediaType: null, bytes })
        await saveReading(store, id, article, readable)
        const kept = (await articleToRead(store, id))!
        await finishReading(store, kept, { windowMs: 0, hostIntervalMs: 0 }, true)
      }
      wasRead = true
    },
    wasRead: () => wasRead,
    launch,
    start: async (role, environment) => {
      const running = await launch(role, environment)
      await running.until('service.started')
      return running
    },
    endLeases: () => endLeases(place),
    untilDone: async () => {
      await using work = await place.openWork()
      const look = async () => ((await isDone(place)) && (await work.jobs()) === 0 ? true : null)
      const done = () => until('all is checked and reported', signal, look, recoveryMs)
      try {
        await done()
        return { waitedForLease: false }
      } catch {
        signal.throwIfAborted()
        await endLeases(place)
        await done()
        return { waitedForLease: true }
      }
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  }
}

async function isDone({ database }: Place): Promise<boolean> {
  const [row] = await database.query<{ done: boolean }>(`
    select count(*) = 2
      and bool_and(read_due_at is null and report_due_at is null and report_id is not null)
      and not exists (select from stet.citations where verified_at is null)
      and not exists (select from stet.schedule where due_at < clock_timestamp() + interval '1 minute' or slot_at is not null)
      as done
    from stet.articles`)
  return row!.done
}

async function endLeases({ database }: Place): Promise<void> {
  await database.query(
    `update stet.schedule set due_at = due_at - interval '10 minutes' where slot_at is not null`,
  )
  for (const column of ['read_due_at', 'report_due_at'])
    await database.query(
      `update stet.articles set ${column} = ${column} - interval '10 minutes' where ${column} is not null`,
    )
}
