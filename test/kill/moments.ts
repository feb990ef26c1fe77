import { randomBytes } from 'node:crypto'
import { readdirSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Running } from '../service/desk.ts'
import type { Behaviour, Call } from '../web/behaviour.ts'
import { articleHtml, page } from '../web/page.ts'
import { reply } from '../web/reply.ts'
import type { Hold } from './database.ts'
import type { Scene } from './scene.ts'
import { until } from './until.ts'

/** A moment at which a process of the service is killed. */
export interface Moment {
  readonly name: string
  /** how a trial gets there, for those who read the table */
  readonly means: string
  /** whether the tables are there before */
  readonly made: boolean
  /** Bring a process there and kill it; says whether it was there when it was killed. */
  kill(scene: Scene): Promise<boolean>
}

export const moments: readonly Moment[] = [
  {
    name: 'claimed',
    means:
      'its first statement, or the one after the turn was taken, waits for a table that the test has locked',
    made: true,
    kill: async (scene) => {
      const { place, trial } = scene
      await scene.read()
      const table = trial % 2 === 0 ? 'stet.sources' : 'stet.citations'
      const hold = await place.database.hold(`lock table ${table} in access exclusive mode`)
      const victim = await scene.start('up')
      await place.database.untilWaiting(
        trial % 2 === 0 ? /with wanted as materialized/ : /with cited as materialized/,
      )
      await killed(scene, victim, hold, 'survivors')
      return true
    },
  },
  {
    name: 'mid-body',
    means: 'the source has sent half of its page and waits',
    made: true,
    kill: async (scene) => {
      await scene.read()
      const gate = barrier(scene, '/1', 'half')
      const victim = await scene.start('up')
      const call = await gate.reached
      await killed(scene, victim, gate, 'survivors')
      await gone(call)
      return !call.hit.whole
    },
  },
  {
    name: 'mid-member',
    means: 'the WARC has grown by some of a response of 48 MiB, and is shorter than that',
    made: true,
    kill: async (scene) => {
      await scene.read()
      const gate = barrier(scene, '/1', video)
      const victim = await scene.start('up')
      await gate.reached
      const grown = whenGrown(scene.archiveFolder, 2 ** 20, () => victim.child.kill('SIGKILL'))
      gate.open()
      await grown
      await killed(scene, victim, gate)
      const size = openSize(scene.archiveFolder)
      return size > 2 ** 20 && size < videoBytes
    },
  },
  {
    name: 'after-sync',
    means:
      'the capture is durable and indexed; the statement with its row waits for a table that the test has locked',
    made: true,
    kill: async (scene) => {
      const { database } = scene.place
      await scene.read()
      const hold = await database.hold('lock table stet.checks in access exclusive mode')
      const victim = await scene.start('up')
      const { hasWritten } = await database.untilWaiting(finishing)
      await killed(scene, victim, hold, 'survivors')
      return !hasWritten && openSize(scene.archiveFolder) > 0
    },
  },
  {
    name: 'in-transaction',
    means:
      'the statement of a check has written and waits for the row of its host, or that of a report for the table of reports',
    made: true,
    kill: async (scene) => await (scene.trial % 2 === 0 ? killWritingCheck : killWritingReport)(scene),
  },
  {
    name: 'after-commit',
    means:
      'the check or the report is in its table; the queue, which the test has stopped, has not been told',
    made: true,
    kill: async (scene) => await (scene.trial % 2 === 0 ? killWithCheck : killWithReport)(scene),
  },
  {
    name: 'fan-out',
    means:
      'a sweep has given slots and waits to add jobs, or a reading has written half of what follows from it',
    made: true,
    kill: async (scene) => await (scene.trial % 2 === 0 ? killSweep : killReading)(scene),
  },
  {
    name: 'tick',
    means:
      'a process waits to take the tick that has come, or the sweep of that tick waits for its first row',
    made: true,
    kill: async (scene) => await (scene.trial % 2 === 0 ? killAtTick : killInTick)(scene),
  },
  {
    name: 'migration',
    means: 'an event trigger of the test waits within the creation of a table, another in every trial',
    made: false,
    kill: killInMigration,
  },
  {
    name: 'shut-down',
    means:
      'a visit is waited for; or it is handed back and the row of its host is locked; or files are closed',
    made: true,
    kill: async (scene) => await [killInGrace, killHandingBack, killClosing][scene.trial % 3]!(scene),
  },
]

const finishing = /with done as materialized/

async function killWritingCheck(scene: Scene): Promise<boolean> {
  const { database } = scene.place
  await scene.read()
  const gate = barrier(scene, '/1')
  const victim = await scene.start('up')
  await gate.reached
  const hold = await database.hold(lockingHost(scene))
  gate.open()
  const { hasWritten } = await database.untilWaiting(finishing)
  await killed(scene, victim, both(gate, hold), 'survivors')
  return hasWritten
}

async function killWritingReport(scene: Scene): Promise<boolean> {
  const { database } = scene.place
  await scene.read()
  const hold = await database.hold('lock table stet.reports in share mode')
  const victim = await scene.start('up')
  const { hasWritten } = await database.untilWaiting(/insert into stet.reports/)
  await killed(scene, victim, hold, 'survivors')
  return hasWritten
}

async function killWithCheck(scene: Scene): Promise<boolean> {
  const { place, paper } = scene
  await scene.read()
  const gate = barrier(scene, '/1')
  const victim = await scene.start('up')
  await gate.reached
  const queue = await place.stopQueue()
  gate.open()
  await untilThere(scene, `select from stet.checks where body ->> 'url' = '${paper.http('/1')}'`)
  await queue.untilWaiting()
  await killed(scene, victim, queue)
  return true
}

async function killWithReport(scene: Scene): Promise<boolean> {
  const { place } = scene
  await scene.read()
  const hold = await place.database.hold('lock table stet.reports in share mode')
  const victim = await scene.start('up')
  await place.database.untilWaiting(/insert into stet.reports/)
  const queue = await place.stopQueue()
  await hold.release()
  await untilThere(scene, 'select from stet.reports')
  await queue.untilWaiting()
  await killed(scene, victim, queue)
  return true
}

async function killSweep(scene: Scene): Promise<boolean> {
  const { place } = scene
  await scene.read()
  const hold = await place.database.hold('lock table stet.schedule in access exclusive mode')
  const victim = await scene.start('up')
  await place.database.untilWaiting(/with clock as materialized/)
  const queue = await place.stopQueue()
  await hold.release()
  await untilThere(scene, 'select from stet.schedule where slot_at is not null')
  await queue.untilWaiting()
  await killed(scene, victim, queue)
  await scene.endLeases()
  return true
}

async function killReading(scene: Scene): Promise<boolean> {
  const { database } = scene.place
  await scene.submit()
  const hold = await database.hold('lock table stet.schedule in share mode')
  const victim = await scene.start('up')
  const { hasWritten } = await database.untilWaiting(/insert into stet.schedule/)
  await killed(scene, victim, hold, 'survivors')
  return hasWritten
}

async function killAtTick(scene: Scene): Promise<boolean> {
  const victim = await scene.start('up')
  const queue = await scene.place.stopQueue()
  await scene.submit()
  await queue.untilWaiting()
  await killed(scene, victim, queue)
  return true
}

async function killInTick(scene: Scene): Promise<boolean> {
  const { database } = scene.place
  await scene.submit()
  const hold = await database.hold('lock table stet.watches in access exclusive mode')
  const victim = await scene.start('up')
  await database.untilWaiting(/watches/)
  await killed(scene, victim, hold, 'survivors')
  return true
}

/** One in each trial; the first are the store's, the others the queue's where it is in PostgreSQL. */
const tables = {
  Redis: [
    'reports',
    'report_checks',
    'sources',
    'checks',
    'captures_20%',
    'watches',
    'citations',
    'schedule',
    'hosts',
    'notes',
  ],
  PostgreSQL: [
    'reports',
    'checks',
    'events_20%',
    'citations',
    'hosts',
    'notes',
    'job',
    'scheduler',
    'dedup_next',
    'relay_node',
  ],
} as const

async function killInMigration(scene: Scene): Promise<boolean> {
  const { database, backend } = scene.place
  const table = tables[backend][scene.trial % tables[backend].length]!
  await database.query(`
    create function wait_for_test() returns event_trigger language plpgsql as $$
      begin
        if exists (select from pg_event_trigger_ddl_commands() where object_identity like '%.${table}') then
          perform pg_advisory_xact_lock_shared(7357);
        end if;
      end $$`)
  await database.query(
    `create event trigger wait_for_test on ddl_command_end when tag in ('CREATE TABLE') execute function wait_for_test()`,
  )
  const hold = await database.hold('select pg_advisory_xact_lock(7357)')
  const victim = await scene.launch('up')
  const { hasWritten } = await database.untilWaiting(/./)
  await killed(scene, victim, hold)
  return hasWritten
}

async function killInGrace(scene: Scene): Promise<boolean> {
  await scene.read()
  const gate = barrier(scene, '/1', 'half')
  const victim = await scene.start('up')
  await gate.reached
  victim.child.kill('SIGTERM')
  await victim.until('service.stopping')
  await sleep(50 * scene.trial)
  const wasRunning = victim.child.exitCode === null
  await killed(scene, victim, gate)
  return wasRunning
}

async function killHandingBack(scene: Scene): Promise<boolean> {
  const { database } = scene.place
  await scene.read()
  const gate = barrier(scene, '/1', 'half')
  const victim = await scene.start('up', { STET_GRACE: '1' })
  await gate.reached
  const hold = await database.hold(lockingHost(scene))
  victim.child.kill('SIGTERM')
  const { hasWritten } = await database.untilWaiting(/with ours as[^;]*tries = greatest/)
  const wasRunning = victim.child.exitCode === null
  await killed(scene, victim, both(gate, hold))
  return hasWritten && wasRunning
}

async function killClosing(scene: Scene): Promise<boolean> {
  await scene.read()
  const victim = await scene.start('up')
  await scene.untilDone()
  victim.child.kill('SIGTERM')
  await victim.until('service.stopped')
  await killed(scene, victim, null)
  return readdirSync(scene.archiveFolder).some((name) => !/\.(?:warc\.gz|cdxj)$/.test(name))
}

function lockingHost({ paper }: Scene): string {
  return `select from stet.hosts where host = '${paper.host}' for no key update`
}

async function untilThere({ place, signal }: Scene, query: string): Promise<void> {
  await until(query, signal, async () => ((await place.database.query(query)).length > 0 ? true : null))
}

/**
 * Kill a process, and let go of what it waited for. A server may learn of a death at once, or only when it has done all that
 * it was asked for: one in some trials, the other in the rest.
 * @param survivors in half of the trials another worker is there already, for so long that its looks for lost jobs fall on any
 *                  time after the death
 */
async function killed(
  { place, trial, signal, start }: Scene,
  victim: Running,
  held: Hold | null,
  survivors: 'survivors' | 'alone' = 'alone',
): Promise<void> {
  const connections = await place.database.connections()
  if (survivors === 'survivors' && trial % 4 >= 2) {
    await start('worker')
    await sleep(1_000 * trial, undefined, { signal })
  }
  await victim.end('SIGKILL')
  if (held === null) return
  if (trial % 3 === 0) await place.database.sever(connections)
  await held.release()
}

function both(one: Hold, other: Hold): Hold {
  return {
    release: async () => {
      await one.release()
      await other.release()
    },
  }
}

interface Barrier extends Hold {
  /** a request has come, and half of a page was sent where that was wanted */
  readonly reached: Promise<Call>
  /** answer what came */
  open(): void
  /** the path answers at once from now on */
  release(): Promise<void>
}

/** A path of the paper that answers when the test says so, or never the second half. */
function barrier(scene: Scene, path: string, then: Behaviour | 'half' = page({ title: 'One' })): Barrier {
  const reached = Promise.withResolvers<Call>()
  const open = Promise.withResolvers<void>()
  scene.paper.route(path, async (call) => {
    if (then === 'half') await sendHalf(call)
    reached.resolve(call)
    await Promise.race([open.promise, gone(call)])
    if (then !== 'half' && !call.gone.aborted) await then(call)
  })
  return {
    reached: reached.promise,
    open: open.resolve,
    release: async () => scene.paper.route(path, page({ title: 'One' })),
  }
}

async function sendHalf({ response }: Call): Promise<void> {
  const bytes = Buffer.from(articleHtml({ title: 'One' }))
  response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': String(bytes.length) })
  await new Promise<void>((done) => response.write(bytes.subarray(0, bytes.length >> 1), () => done()))
}

function gone({ gone }: Call): Promise<void> {
  return new Promise((done) => {
    if (gone.aborted) done()
    else gone.addEventListener('abort', () => done(), { once: true })
  })
}

const videoBytes = 48 * 2 ** 20
const video: Behaviour = (call) => reply(randomBytes(videoBytes), { type: 'video/mp4' })(call)

/** Act as soon as the open WARCs of a folder have grown by so many bytes. */
async function whenGrown(folder: string, bytes: number, act: () => void): Promise<void> {
  const before = openSize(folder)
  const watcher = watch(folder)
  try {
    await new Promise<void>((resolve) => {
      watcher.on('change', () => {
        if (openSize(folder) < before + bytes) return
        act()
        resolve()
      })
    })
  } finally {
    watcher.close()
  }
}

/** Bytes of the WARCs that are being written, or were when their process died. Synchronous, because every moment counts. */
function openSize(folder: string): number {
  const names = readdirSync(folder).filter((name) => name.endsWith('.warc.gz.open'))
  return names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}
