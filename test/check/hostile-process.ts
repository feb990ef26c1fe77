/**
 * Visits, reads, judges and verifies what the parent process names on its standard input, as `stet check` does, and prints what
 * that took. Run with `--import ./turns.ts --expose-gc`.
 */
import { text } from 'node:stream/consumers'
import { sourceUrl } from '../../src/address/source-url.ts'
import { checkVisit } from '../../src/check/check-source.ts'
import { runMemory } from '../../src/check/probe-memory.ts'
import { openVisitor } from '../../src/check/visitor.ts'
import { readPages } from '../../src/page/reader-pool.ts'
import { openNet } from '../../src/visit/net.ts'
import { type NetOptions, netDefaults } from '../../src/visit/net-options.ts'
import { longestTurns, yardstickMs } from './turns.ts'

export interface Order {
  readonly net: Pick<NetOptions, 'connectTo' | 'ca' | 'allowNet'>
  readonly threads: number
  /** visited first and at once, so that code, threads and tables are there; not measured */
  readonly warmUp: readonly string[]
  /** visited at the same time, or one after the other */
  readonly addresses: readonly string[]
  readonly together: boolean
}

export interface Took {
  /** how far the process grew above what it was after the warm-up */
  readonly growthMb: number
  /** for each address, or for all together: the longest turn of the main thread's loop, and of any other thread's */
  readonly turns: readonly { readonly mainMs: number; readonly threadMs: number }[]
  readonly states: readonly string[]
  /** see `yardstickMs`: the median of several */
  readonly yardstickMs: number
}

const yardsticks: number[] = []
const order = JSON.parse(await text(process.stdin)) as Order
const never = new AbortController().signal
await using net = openNet({ ...netDefaults, ...order.net, hostIntervalMs: 0 })
await using readers = readPages({ threads: order.threads })
const visitor = openVisitor(net, (url, response) => readers.read(url, response), runMemory(), Math.random)
const quotes = ['We will not open the bridge again before the spring comes', 'nobody […] was told']

await Promise.all(order.warmUp.map(checked))
gc!()
const before = process.memoryUsage.rss()
const turns: Took['turns'][number][] = []
const states: string[] = []
if (order.together)
  await measured(async () => states.push(...(await Promise.all(order.addresses.map(checked)))))
else for (const address of order.addresses) await measured(async () => states.push(await checked(address)))
// The kernel keeps the highest value of all time, in kilobytes.
const growthMb = (process.resourceUsage().maxRSS * 1024 - before) / 1e6
process.stdout.write(
  JSON.stringify({
    growthMb,
    turns,
    states,
    yardstickMs: yardsticks.sort((a, b) => a - b)[yardsticks.length >> 1]!,
  } satisfies Took),
)

async function measured(work: () => Promise<unknown>): Promise<void> {
  longestTurns().fill(0)
  await work()
  // What is left of the last turn counts when the next one begins.
  await new Promise((resolve) => setTimeout(resolve, 5))
  const [mainMs = 0, ...threads] = longestTurns()
  yardsticks.push(yardstickMs())
  turns.push({ mainMs, threadMs: Math.max(...threads) })
}

async function checked(address: string): Promise<string> {
  const url = sourceUrl(address)
  await using visit = await visitor.visit(url, null, never)
  const citation = {
    id: 'c1',
    url,
    source: url,
    kind: 'link' as const,
    text: 'The bridge',
    sentence: quotes.join(' '),
    quotes: quotes.map((exact) => ({ exact, speaker: null })),
    attribution: null,
    location: { line: 1, column: 1 },
  }
  const article = { title: null, publishedAt: null, language: 'en', url: null }
  const deps = { read: visitor.read, keep: null }
  const { record } = await checkVisit(deps, url, visit, true, [{ citation, article }], null)
  return record.check.state
}
