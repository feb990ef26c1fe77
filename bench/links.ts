/**
 * Links a second of `stet check`, beside linkinator and beside a bare undici loop, over one local web in one run.
 * See bench/README.md. `--links 100000` for the memory figure.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import pLimit from 'p-limit'
import { Agent, request } from 'undici'
import { writeArticles } from './articles.ts'
import { hosts, type LocalWeb, openLocalWeb } from './local-web.ts'

const { values } = parseArgs({
  options: {
    links: { type: 'string', default: '10000' },
    only: { type: 'string', default: '' },
    profile: { type: 'string' },
  },
})
const links = Number(values.links)
const concurrency = 64
const root = join(import.meta.dirname, '..')

interface Measure {
  readonly name: string
  readonly perSecond: number
  readonly peakMiB: number | null
}

async function bareLoop(web: LocalWeb): Promise<Measure> {
  const agent = new Agent({ connections: 1, pipelining: 1 })
  const limit = pLimit(concurrency)
  const start = performance.now()
  await Promise.all(
    Array.from({ length: links }, (_, link) =>
      limit(async () => {
        const { body } = await request(web.address(link % hosts, Math.floor(link / hosts)), {
          dispatcher: agent,
        })
        await body.arrayBuffer()
      }),
    ),
  )
  const seconds = (performance.now() - start) / 1000
  await agent.close()
  return { name: 'bare undici loop', perSecond: links / seconds, peakMiB: null }
}

async function command(
  name: string,
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Measure> {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  let peakKiB = 0
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
    peakKiB = Math.max(peakKiB, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0))
  }, 50)
  const [code] = await once(child, 'close')
  const seconds = (performance.now() - start) / 1000
  clearInterval(watch)
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${errors.slice(-2000)}`)
  return { name, perSecond: links / seconds, peakMiB: peakKiB / 1024 }
}

/** Its local server wants names relative to the folder it runs in. */
function linkinator(files: readonly string[], folder: string): Promise<Measure> {
  const names = files.map((file) => basename(file))
  const program = join(root, 'node_modules/.bin/linkinator')
  return command(
    'linkinator',
    [program, ...names, '--concurrency', String(concurrency), '--format', 'csv'],
    folder,
  )
}

/** What the command starts with, as its first line has it. */
const firstLine = (await readFile(join(root, 'dist/src/cli/stet.js'), 'utf8')).split('\n', 1)[0]!.split(' ')
const nodeFlags = firstLine.filter((word) => word.startsWith('--'))
const environment = Object.fromEntries(
  firstLine.filter((word) => /^\w+=/.test(word)).map((word) => word.split('=', 2)),
)

function stet(name: string, articles: string, data: string, ...more: string[]): Promise<Measure> {
  const profile = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`]
  const manners = ['--allow-net', '127.0.0.0/8', '--host-interval', '0', '--concurrency', String(concurrency)]
  const args = [
    ...nodeFlags,
    'dist/src/cli/stet.js',
    'check',
    articles,
    '--format',
    'json',
    '--quiet',
    '--data',
    data,
    ...manners,
    ...more,
  ]
  return command(name, [...profile, ...args], root, environment)
}

/** What a machine has from the first run on: a store, empty here. */
async function storeIn(data: string): Promise<string> {
  await command(
    'stet reports',
    [...nodeFlags, 'dist/src/cli/stet.js', 'reports', '--data', data],
    root,
    environment,
  )
  return data
}

const temporary = await mkdtemp(join(tmpdir(), 'stet-bench-'))
try {
  for (const coding of ['gzip', 'plain'] as const) {
    await using web = await openLocalWeb(coding)
    const folder = join(temporary, coding)
    const files = await writeArticles(web, folder, links)
    const runs: Record<string, () => Promise<Measure>> = {
      bare: () => bareLoop(web),
      linkinator: () => linkinator(files, folder),
      first: () => stet('stet check, makes its store', folder, join(temporary, `${coding}-first`)),
      archive: async () => stet('stet check', folder, await storeIn(join(temporary, `${coding}-data`))),
      'no-archive': async () =>
        stet(
          'stet check --no-archive',
          folder,
          await storeIn(join(temporary, `${coding}-data-none`)),
          '--no-archive',
        ),
    }
    const measures: Measure[] = []
    const wanted = values.only === '' ? Object.keys(runs) : values.only.split(',')
    for (const name of wanted) measures.push(await runs[name]!())
    const bare = measures.find(({ name }) => name === 'bare undici loop')
    const peer = measures.find(({ name }) => name === 'linkinator')
    process.stdout.write(`\n${links} links, ${hosts} hosts, pages of 30 kB, ${coding}\n`)
    for (const { name, perSecond, peakMiB } of measures) {
      const beside = [
        bare === undefined ? '' : `${(perSecond / bare.perSecond).toFixed(2)} of the bare loop`,
        peer === undefined ? '' : `${(perSecond / peer.perSecond).toFixed(2)} of linkinator`,
        peakMiB === null ? '' : `${Math.round(peakMiB)} MiB at the most`,
      ].filter((part) => part !== '')
      process.stdout.write(`${name.padEnd(28)}${perSecond.toFixed(0).padStart(6)}/s  ${beside.join('  ')}\n`)
    }
  }
} finally {
  await rm(temporary, { recursive: true, force: true })
}
