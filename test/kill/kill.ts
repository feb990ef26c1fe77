/**
 * Kills the service at its worst moments, over and over, and looks what was lost: `npm run kill`.
 *
 *     --trials 10       of each moment on each queue backend
 *     --only mid-body   one moment
 *     --lanes 6         trials at once
 *
 * Exits with 0 when nothing was lost and every trial came to its moment.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { page } from '../web/page.ts'
import { openWeb, type Web } from '../web/web.ts'
import { type Backend, backends, type Lane, openLane } from './lane.ts'
import { losses } from './losses.ts'
import { type Moment, moments } from './moments.ts'
import { openScene, type Scene } from './scene.ts'

interface Trial {
  readonly moment: Moment
  readonly backend: Backend
  readonly trial: number
}

interface Outcome extends Trial {
  /** whether the process was at the moment when it was killed */
  readonly hit: boolean
  readonly lost: readonly string[]
  /** whether work came back only with the end of a lease, which the suite brought on */
  readonly waitedForLease: boolean
  /** from the kill to the end of all work */
  readonly recoveryMs: number
}

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '10' },
    only: { type: 'string' },
    lanes: { type: 'string', default: '6' },
  },
})
const chosen = moments.filter(({ name }) => values.only === undefined || values.only === name)
if (chosen.length === 0)
  throw new Error(
    `no moment is called ${values.only}; there are ${moments.map(({ name }) => name).join(', ')}`,
  )

const longestTrialMs = 240_000
/** Trials that are run for one that is wanted, when processes were quicker than we. */
const mostMissed = 2

const interrupted = new AbortController()
process.once('SIGINT', () => {
  process.stdout.write('interrupted\n')
  interrupted.abort(new Error('interrupted'))
})
process.exitCode = await main(interrupted.signal)

async function main(signal: AbortSignal): Promise<number> {
  const trials = Array.from({ length: Number(values.trials) }, (_, trial) =>
    chosen.flatMap((moment) => backends.map((backend) => ({ moment, backend, trial }))),
  ).flat()
  const startedAt = performance.now()
  const outcomes: Outcome[] = []
  await using opened = new AsyncDisposableStack()
  const web = opened.use(await openWeb())
  web.site('probe.test', { '/': page({ title: 'here' }) })
  const compileCache = await mkdtemp(join(tmpdir(), 'stet-kill-'))
  opened.defer(() => rm(compileCache, { recursive: true, force: true }))
  const waiting = [...trials]
  let total = trials.length
  const work = async () => {
    await using lane = await openLane()
    for (let trial = waiting.shift(); trial !== undefined; trial = waiting.shift()) {
      const outcome = await tried(web, lane, trial, compileCache, signal)
      if (signal.aborted) return
      outcomes.push(outcome)
      // a process that was past the moment already shows nothing: another trial takes the place of this one
      if (!outcome.hit && outcome.lost.length === 0 && total < trials.length * mostMissed) {
        waiting.push(trial)
        total += 1
      }
      process.stdout.write(`${outcomes.length}/${total}  ${line(outcome)}\n`)
    }
  }
  const lanes = Math.min(Number(values.lanes), trials.length)
  await Promise.all(Array.from({ length: lanes }, work))
  const minutes = (performance.now() - startedAt) / 60_000
  const meant = chosen.map(({ name, means }) => `- ${name}: ${means}`).join('\n')
  process.stdout.write(
    `\n${table(outcomes)}\n\n${meant}\n\n${outcomes.length} trials in ${minutes.toFixed(1)} minutes\n`,
  )
  const there = outcomes.filter(({ hit }) => hit)
  const isWhole = there.length === trials.length && outcomes.every(({ lost }) => lost.length === 0)
  return isWhole ? 0 : 1
}

async function tried(
  web: Web,
  lane: Lane,
  trial: Trial,
  compileCache: string,
  signal: AbortSignal,
): Promise<Outcome> {
  let hit = false
  let killedAt = performance.now()
  let waitedForLease = false
  let lost: readonly string[]
  try {
    const ends = AbortSignal.any([signal, AbortSignal.timeout(longestTrialMs)])
    const { promise: ended, reject } = Promise.withResolvers<never>()
    ended.catch(() => {})
    ends.addEventListener('abort', () => reject(ends.reason), { once: true })
    await using place = await lane.place(trial.backend, trial.moment.made, ends)
    await using scene = await openScene(web, place, trial.trial, compileCache, ends)
    hit = await Promise.race([trial.moment.kill(scene), ended])
    killedAt = performance.now()
    const after = await Promise.race([afterwards(scene), ended])
    waitedForLease = after.waitedForLease
    lost = after.lost
  } catch (error) {
    lost = [error instanceof Error ? error.message : String(error)]
  }
  return { ...trial, hit, lost, waitedForLease, recoveryMs: performance.now() - killedAt }
}

/** The service is started again, does what is to be done, and ends. */
async function afterwards(scene: Scene): Promise<Pick<Outcome, 'lost' | 'waitedForLease'>> {
  const first = scene.processes.length
  const again = await scene.start('up')
  await scene.submit()
  const { waitedForLease } = await scene.untilDone()
  const codes = []
  for (const one of [...scene.processes.slice(1, first), again]) codes.push(await one.end('SIGTERM'))
  const badly = codes.filter((code) => code !== 0).map((code) => `a process ended with ${code}`)
  return { lost: [...badly, ...(await losses(scene))], waitedForLease }
}

function line({ moment, backend, trial, hit, lost, waitedForLease, recoveryMs }: Outcome): string {
  const name = `${moment.name} on ${backend}, trial ${trial + 1}`
  const end = lost.length === 0 ? 'nothing lost' : lost.join('\n    ')
  return `${name}: ${hit ? 'killed there' : 'MISSED THE MOMENT'}, done after ${(recoveryMs / 1000).toFixed(1)} s${waitedForLease ? ' and a lease' : ''}, ${end}`
}

/** In Markdown: a row for each moment on each backend, and one for all. */
function table(outcomes: readonly Outcome[]): string {
  const rows = chosen.flatMap((moment) =>
    backends.map((backend) => {
      const of = outcomes.filter((one) => one.moment === moment && one.backend === backend)
      return [moment.name, backend, ...totals(of)]
    }),
  )
  const head = [
    'killed',
    'queue',
    'trials',
    'there',
    'nothing lost',
    'by lease',
    'done after, median',
    'longest',
  ]
  return [head, head.map(() => '---'), ...rows, ['all', '', ...totals(outcomes)]]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function totals(outcomes: readonly Outcome[]): string[] {
  const times = outcomes.map(({ recoveryMs }) => recoveryMs / 1000).sort((a, b) => a - b)
  const seconds = (at: number) => `${(times[Math.min(times.length - 1, Math.floor(at))] ?? 0).toFixed(1)} s`
  return [
    String(outcomes.length),
    String(outcomes.filter(({ hit }) => hit).length),
    String(outcomes.filter(({ lost }) => lost.length === 0).length),
    String(outcomes.filter((one) => one.waitedForLease).length),
    seconds(times.length / 2),
    seconds(times.length - 1),
  ]
}
