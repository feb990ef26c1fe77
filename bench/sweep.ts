/**
 * What a sweep costs when a million and ten million sources are known and ten thousand of them are due, and what a check
 * costs among as many. See bench/README.md. `--rows 1000000` for one size; `TMPDIR` says on which disk.
 */
import { parseArgs } from 'node:util'
import { schedulerJobs, workerJobs } from '../jobs/jobs.ts'
import { sweep } from '../jobs/sweep.ts'
import { openQueues, type Queues } from '../src/queue/open-queues.ts'
import { openLog } from '../src/service/log.ts'
import type { Service } from '../src/service/open-service.ts'
import { sweep as sweepWith } from '../src/service/sweep.ts'
import { beginChecks } from '../src/store/checking.ts'
import { tellEvents } from '../src/store/events.ts'
import { finishChecks } from '../src/store/finishing.ts'
import { type Slot, takeSlots } from '../src/store/slots.ts'
import { openStore, type Store } from '../src/store/store.ts'
import { ownRedis } from '../test/queue/redis.ts'
import { tempDataFolder } from '../test/store/data-folder.ts'
import { finished, processOne } from '../test/store/newsroom.ts'
import { addMonths, addSlowHost, fillStore, makeDue, refreshStatistics } from './full-store.ts'
import { writePlans } from './plans.ts'
import { serverMs } from './processor.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000,10000000' },
    runs: { type: 'string', default: '7' },
  },
})
const due = 10_000
const checks = 300
/** As many as a busy worker has ready at a time. */
const checksAtOnce = 12
const never = new AbortController().signal
const slotting = { limit: 10_000, horizonMs: 300_000, leaseMs: 600_000 }
const log = openLog({ level: 'error' })

/** A store of one size. */
interface Bed {
  readonly name: string
  readonly store: Store
  /** pid of its server */
  readonly server: number
  readonly redis: Queues
  readonly postgres: Queues
  /** makes ten thousand sources due that never were */
  nextDue(): Promise<void>
}

interface Cost {
  readonly wallMs: number
  /** of processor, in PostgreSQL */
  readonly serverMs: number
}

async function openBed(rows: number, stack: AsyncDisposableStack): Promise<Bed> {
  const folder = stack.use(await tempDataFolder())
  const store = stack.use(await openStore({ dataFolder: folder.path }))
  const start = performance.now()
  await fillStore(store, rows)
  process.stderr.write(`${rows} sources made in ${((performance.now() - start) / 1000).toFixed(0)} s\n`)
  const redis = stack.use(await ownRedis({ appendfsync: 'everysec' })) // as docker-compose.yml has it
  const jobs = [...schedulerJobs, ...workerJobs]
  let batch = 0
  return {
    name: `${rows / 1_000_000} million`,
    store,
    server: (await folder.server())!,
    redis: stack.use(await openQueues(redis.url, jobs, { log: () => {} })),
    postgres: stack.use(await openQueues(store.connectionString, jobs, { log: () => {} })),
    nextDue: async () => {
      batch += 1
      await makeDue(store, { first: batch, step: Math.floor(rows / due), count: due })
    },
  }
}

async function cost(bed: Bed, work: (bed: Bed) => Promise<unknown>): Promise<Cost> {
  const before = serverMs(bed.server)
  const start = performance.now()
  await work(bed)
  return { wallMs: performance.now() - start, serverMs: serverMs(bed.server) - before }
}

/** Slots are given, and nobody is told. */
async function slotsAlone({ store }: Bed): Promise<void> {
  const nowhere = async () => {}
  const hints = { checkSources: nowhere, readArticles: nowhere, writeReports: nowhere, pollWatches: nowhere }
  await sweepWith(store, hints, never)
}

async function wholeSweep({ store }: Bed, queues: Queues): Promise<void> {
  await sweep.process({ store, queues, log } as Service, {}, never, {
    id: 'bench',
    deaths: 0,
    ending: new AbortController().signal,
  })
}

async function beginAndFinish(store: Store, slots: readonly Slot[]): Promise<void> {
  for (let at = 0; at < slots.length; at += checksAtOnce) {
    const beginnings = await beginChecks(store, processOne, slots.slice(at, at + checksAtOnce))
    const done = beginnings.map((beginning) => {
      if (beginning.kind !== 'begun') throw new Error(`a check did not begin: ${beginning.kind}`)
      return finished(beginning.begun)
    })
    await finishChecks(store, processOne, done)
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}

await using stack = new AsyncDisposableStack()
const beds: Bed[] = []
for (const rows of values.rows.split(',')) beds.push(await openBed(Number(rows), stack))

const width = 46
const columns = beds.map(({ name }) => name.padStart(22)).join('')
process.stdout.write(`\nms, medians: wall · processor of PostgreSQL\n${''.padEnd(width)}${columns}\n`)

/** One size after the other, again and again: whatever else the machine does strikes all of them. */
async function measure(
  name: string,
  runs: number,
  prepare: (bed: Bed) => Promise<void>,
  work: (bed: Bed) => Promise<unknown>,
): Promise<void> {
  const costs = beds.map((): Cost[] => [])
  for (let run = 0; run < runs; run++)
    for (const [index, bed] of beds.entries()) {
      await prepare(bed)
      costs[index]!.push(await cost(bed, work))
    }
  const walls = costs.map((some) => median(some.map(({ wallMs }) => wallMs)))
  const servers = costs.map((some) => median(some.map(({ serverMs }) => serverMs)))
  const cells = walls.map((wall, index) => `${wall.toFixed(0)} · ${servers[index]!.toFixed(0)}`.padStart(22))
  const ratios =
    beds.length < 2
      ? ''
      : `   × ${(walls.at(-1)! / walls[0]!).toFixed(2)} · ${(servers.at(-1)! / servers[0]!).toFixed(2)}`
  process.stdout.write(`${name.padEnd(width)}${cells.join('')}${ratios}\n`)
}

/** Which months are read for somebody who is told what happened. */
async function planMonths({ store }: Bed): Promise<void> {
  await addMonths(store, 'bench')
  await writePlans(store, 'events-of-24-months', async (explained) => {
    const told = await tellEvents(explained, 'bench', 100, async () => {})
    if (told === 0) throw new Error('nothing was told')
  })
}

async function plan(name: string, work: (store: Store, bed: Bed) => Promise<unknown>): Promise<void> {
  for (const bed of beds) {
    await bed.nextDue()
    await writePlans(bed.store, `${name}-${bed.name.replace(' ', '-')}`, (store) => work(store, bed))
  }
}

const runs = Number(values.runs)
const nextDue = (bed: Bed) => bed.nextDue()
await measure('slots for 10,000, old statistics', 3, nextDue, slotsAlone)
await plan('sweep-old-statistics', (store) => takeSlots(store, slotting))
for (const { store } of beds) await refreshStatistics(store.db)
await measure('slots for 10,000', runs, nextDue, slotsAlone)
await plan('sweep', (store) => takeSlots(store, slotting))
await measure('sweep, jobs on Redis', runs, nextDue, (bed) => wholeSweep(bed, bed.redis))
await measure('sweep, jobs on PostgreSQL', runs, nextDue, (bed) => wholeSweep(bed, bed.postgres))

const given = new Map<Bed, Slot[]>()
const giveSlots = async (bed: Bed) => {
  await bed.nextDue()
  given.set(bed, [...(await takeSlots(bed.store, slotting)).slots])
}
await measure(`${checks} checks, ${checksAtOnce} at a time`, 3, giveSlots, (bed) =>
  beginAndFinish(bed.store, given.get(bed)!.slice(0, checks)),
)
await plan('check', async (store, bed) => {
  const { slots } = await takeSlots(bed.store, slotting)
  await beginAndFinish(store, slots.slice(0, checksAtOnce))
})
await measure(
  'slots with 100,000 more at one slow host',
  1,
  async (bed) => {
    await bed.nextDue()
    await addSlowHost(bed.store, 10 * due, 1_000)
  },
  slotsAlone,
)
await planMonths(beds[0]!)
