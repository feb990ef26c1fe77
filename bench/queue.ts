/**
 * Checks a second of the service, one scheduler and one worker on either queue, beside the same work in `stet check`. See
 * bench/README.md. `--profile FOLDER` keeps a CPU profile of each worker; `--only redis` leaves out the rest.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { indexTexts } from '../jobs/index-texts.ts'
import { openQueues } from '../src/queue/open-queues.ts'
import { openStore, type Store } from '../src/store/store.ts'
import { type OwnRedis, ownRedis } from '../test/queue/redis.ts'
import { type DataFolder, tempDataFolder } from '../test/store/data-folder.ts'
import { writeArticles } from './articles.ts'
import { hosts, openLocalWeb } from './local-web.ts'
import { endedChildrenMs, serverMs } from './processor.ts'

const { values } = parseArgs({
  options: {
    links: { type: 'string', default: '5000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: 'check,redis,postgres' },
    profile: { type: 'string' },
  },
})
const links = Number(values.links)
const root = join(import.meta.dirname, '..')
const program = join(root, 'dist/src/cli/stet.js')
/** Those that the command starts with, as its first line has them. */
const nodeFlags = (await readFile(program, 'utf8'))
  .split('\n', 1)[0]!
  .split(' ')
  .filter((word) => word.startsWith('--'))

interface Run {
  readonly articles: string
  readonly data: DataFolder
  readonly redis: OwnRedis
}

interface Measure {
  readonly perSecond: number
  /** of processor, for each check */
  readonly stetMs: number
  readonly postgresMs: number
  readonly redisMs: number
}

function stet(words: readonly string[], run: Run, env: NodeJS.ProcessEnv = {}) {
  const profile =
    values.profile !== undefined && words[0] === 'worker'
      ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`]
      : []
  const child = spawn(process.execPath, [...nodeFlags, ...profile, program, ...words], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      STET_DATA: run.data.path,
      STET_ALLOW_NET: '127.0.0.0/8',
      STET_HOST_INTERVAL: '0',
      STET_CONCURRENCY: '64',
      STET_HEALTH_PORT: '0',
      STET_LOG_LEVEL: 'warn',
      STET_SWEEP_CRON: '* * * * * *',
      ...env,
    },
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  return { child, ended }
}

/** Where the processor's time goes from now on. */
async function meter({ data, redis }: Run): Promise<() => Promise<Omit<Measure, 'perSecond'>>> {
  const readings = async () => ({
    stetMs: endedChildrenMs(),
    postgresMs: serverMs((await data.server())!),
    redisMs: await redisMs(redis),
  })
  const before = await readings()
  return async () => {
    const after = await readings()
    return {
      stetMs: (after.stetMs - before.stetMs) / links,
      postgresMs: (after.postgresMs - before.postgresMs) / links,
      redisMs: (after.redisMs - before.redisMs) / links,
    }
  }
}

async function redisMs(redis: OwnRedis): Promise<number> {
  const info = String(await redis.command('info', 'cpu'))
  return [...info.matchAll(/^used_cpu_(?:sys|user):(.*)$/gm)].reduce(
    (sum, [, seconds]) => sum + Number(seconds) * 1_000,
    0,
  )
}

/** From the first visit to the moment at which everything about the last one is written. */
async function perSecond(store: Store, endedAt: number): Promise<number> {
  const { rows } = await sql<{ first: Date; count: number }>`
    select min(checked_at) as first, count(*)::integer as count from stet.checks
  `.execute(store.db)
  const { first, count } = rows[0]!
  if (count !== links) throw new Error(`${count} checks instead of ${links}`)
  return links / ((endedAt - first.getTime()) / 1000)
}

async function inOneProcess(run: Run): Promise<Measure> {
  await using store = await openStore({ dataFolder: run.data.path })
  const taken = await meter(run)
  const code = await stet(['check', run.articles, '--format', 'json', '--quiet'], run).ended
  const endedAt = Date.now()
  if (code !== 0) throw new Error(`stet check ended with ${code}`)
  return { perSecond: await perSecond(store, endedAt), ...(await taken()) }
}

async function throughQueue(run: Run, queueUrl: string | null): Promise<Measure> {
  await using store = await openStore({ dataFolder: run.data.path })
  if ((await stet(['enqueue', run.articles], run).ended) !== 0) throw new Error('stet enqueue failed')
  await withoutIndex(queueUrl ?? store.connectionString)
  const taken = await meter(run)
  const env = queueUrl === null ? {} : { QUEUE_URL: queueUrl }
  const services = ['worker', 'schedule'].map((role) => stet([role], run, env))
  const stop = async () => {
    for (const { child } of services) child.kill('SIGTERM')
    await Promise.all(services.map(({ ended }) => ended))
  }
  const died = Promise.race(services.map(({ ended }) => ended)).then((code) => {
    throw new Error(`the service ended by itself, with ${code}`)
  })
  died.catch(() => {})
  try {
    const endedAt = await Promise.race([written(store), died])
    const rate = await perSecond(store, endedAt)
    // a process that runs has its time counted when it has ended
    await stop()
    return { perSecond: rate, ...(await taken()) }
  } finally {
    await stop()
  }
}

/** What was archived becomes searchable every twenty seconds, by the scheduler: no part of a check. */
async function withoutIndex(queueUrl: string): Promise<void> {
  await using queues = await openQueues(queueUrl, [indexTexts], { log: () => {} })
  for (const queue of queues.bull) await queue.pause()
}

async function written(store: Store): Promise<number> {
  for (;;) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::integer as count from stet.checks
    `.execute(store.db)
    if (rows[0]!.count >= links) return Date.now()
    await sleep(100)
  }
}

const temporary = await mkdtemp(join(tmpdir(), 'stet-bench-'))
try {
  await using web = await openLocalWeb('gzip')
  // as docker-compose.yml has it
  await using redis = await ownRedis({ appendfsync: 'everysec' })
  const articles = join(temporary, 'articles')
  await writeArticles(web, articles, links)
  const ways: Record<string, { name: string; run: (run: Run) => Promise<Measure> }> = {
    check: { name: 'stet check', run: inOneProcess },
    redis: { name: 'one worker, Redis', run: (run) => throughQueue(run, redis.url) },
    postgres: { name: 'one worker, PostgreSQL', run: (run) => throughQueue(run, null) },
  }
  const wanted = values.only.split(',')
  const measured = new Map<string, Measure[]>(wanted.map((way) => [way, []]))
  // in turns: whatever else the machine does strikes all of them
  for (let run = 0; run < Number(values.runs); run++)
    for (const way of wanted) {
      await using data = await tempDataFolder()
      measured.get(way)!.push(await ways[way]!.run({ articles, data, redis }))
    }
  const median = (way: string, figure: keyof Measure) =>
    measured
      .get(way)!
      .map((measure) => measure[figure])
      .toSorted((a, b) => a - b)[Math.floor(Number(values.runs) / 2)]!
  const share = (way: string) =>
    wanted.includes('check') ? (median(way, 'perSecond') / median('check', 'perSecond')).toFixed(2) : ''
  process.stdout.write(`\n${links} links, ${hosts} hosts, pages of 30 kB; ms of processor a check\n`)
  process.stdout.write(
    `${''.padEnd(24)}${['a second', 'of check', 'stet', 'postgres', 'redis'].map((head) => head.padStart(10)).join('')}\n`,
  )
  for (const way of wanted) {
    const costs = (['stetMs', 'postgresMs', 'redisMs'] as const).map((part) => median(way, part).toFixed(2))
    const figures = [median(way, 'perSecond').toFixed(0), share(way), ...costs]
    process.stdout.write(
      `${ways[way]!.name.padEnd(24)}${figures.map((figure) => figure.padStart(10)).join('')}\n`,
    )
  }
} finally {
  await rm(temporary, { recursive: true, force: true })
}
