import type { ChildProcess } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { openStore, type Store } from '../../src/store/store.ts'
import { type Desk, openDesk } from '../cli/stet.ts'
import type { Web } from '../web/web.ts'

/** An event as the service logs it. */
export interface Told {
  readonly event: string
  readonly [field: string]: unknown
}

/** A process of the service. */
export interface Running extends AsyncDisposable {
  readonly child: ChildProcess
  readonly told: readonly Told[]
  /** waits until an event like this is told, or was */
  until(event: string, matches?: (told: Told) => boolean): Promise<Told>
  /** the same, of what is told from now on */
  next(event: string, matches?: (told: Told) => boolean): Promise<Told>
  /** ends it by a signal; resolves with its exit code */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Start `stet up`, `stet schedule` or `stet worker`; it sweeps every second. */
export async function startService(
  desk: Desk,
  role: 'up' | 'schedule' | 'worker',
  options: { readonly flags?: readonly string[]; readonly environment?: Record<string, string> } = {},
): Promise<Running> {
  const { child, ended } = desk.start([role, ...desk.flags, ...(options.flags ?? [])], {
    environment: {
      STET_SWEEP_CRON: '* * * * * *',
      STET_HEALTH_PORT: '0',
      STET_WEB_PORT: '0',
      STET_LOG_LEVEL: 'debug',
      ...options.environment,
    },
  })
  const told: Told[] = []
  const waiting = new Set<() => void>()
  createInterface({ input: child.stdout! }).on('line', (line) => {
    told.push(JSON.parse(line))
    for (const look of waiting) look()
  })
  const gone = ended.then(({ code, stderr }) => {
    throw new Error(
      `the service ended with ${code}: ${stderr}\n${told
        .slice(-20)
        .map((one) => JSON.stringify(one))
        .join('\n')}`,
    )
  })
  gone.catch(() => {})
  const after = async (from: number, event: string, matches: (told: Told) => boolean = () => true) => {
    const found = Promise.withResolvers<Told>()
    const look = () => {
      const one = told.slice(from).find((one) => one.event === event && matches(one))
      if (one !== undefined) found.resolve(one)
    }
    waiting.add(look)
    look()
    try {
      return await Promise.race([found.promise, gone])
    } finally {
      waiting.delete(look)
    }
  }
  return {
    child,
    told,
    until: (event, matches) => after(0, event, matches),
    next: (event, matches) => after(told.length, event, matches),
    end: async (signal) => {
      child.kill(signal)
      return (await ended).code
    },
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
      await ended
    },
  }
}

/** A small web, a folder to work in, the whole service running there, and its store. */
export interface Newsroom extends AsyncDisposable {
  readonly web: Web
  readonly desk: Desk
  readonly service: Running
  readonly store: Store
}

export async function openNewsroom(
  web: Web,
  options: Parameters<typeof startService>[2] & { readonly settings?: object } = {},
): Promise<Newsroom> {
  await using opening = new AsyncDisposableStack()
  const desk = opening.use(await openDesk(web))
  await desk.write('stet.config.json', JSON.stringify(options.settings ?? {}))
  const service = opening.use(await startService(desk, 'up', options))
  await service.until('service.started')
  const store = opening.use(await openStore({ dataFolder: join(desk.folder, '.stet') }))
  const opened = opening.move()
  return { web, desk, service, store, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

/** Let what is due some time be due now. */
export async function makeDue(store: Store, table: 'schedule' | 'watches'): Promise<void> {
  await sql`update ${sql.table(`stet.${table}`)} set due_at = clock_timestamp()`.execute(store.db)
}

/** What stands moves into the past, and everything is due. */
export async function aDayPasses(store: Store): Promise<void> {
  const dayMs = 25 * 3_600_000
  const { rows } = await sql<{ source: Buffer; standing: unknown }>`
    select source_id as source, standing from stet.schedule`.execute(store.db)
  for (const { source, standing } of rows) {
    const earlier = JSON.stringify(standing).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (at) =>
      new Date(Date.parse(at) - dayMs).toISOString(),
    )
    await sql`update stet.schedule set standing = ${earlier}::jsonb where source_id = ${source}`.execute(
      store.db,
    )
  }
  await makeDue(store, 'schedule')
}

export async function writeArticle(desk: Desk, name: string, urls: readonly string[]): Promise<string> {
  const links = urls.map((url, index) => `The harbour was closed on day ${index}, [the paper said](${url}).`)
  await writeFile(join(desk.folder, name), `# ${name}\n\n${links.join('\n\n')}\n`)
  return name
}
