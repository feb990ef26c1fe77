import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { StetError } from '../error.ts'
import { Standing } from '../schedule/standing.ts'
import { type KeptEvent, tellEvents } from '../store/events.ts'
import type { Store } from '../store/store.ts'
import type { Log } from './log.ts'

export interface NotifyDeps {
  readonly store: Store
  readonly log: Log
  /** a shell command of the newsroom's that takes the news on its standard input; null when there is none */
  readonly command: string | null
}

const eventsAtOnce = 500
const commandMs = 60_000

/**
 * Tell the newsroom whose sources have changed: every event into the log, and, where there is a command, to it, one JSON
 * object a line. What the command refuses (any exit code but 0) is told again next time.
 * @throws StetError `notify-failed`
 */
export async function notify(deps: NotifyDeps, signal: AbortSignal): Promise<number> {
  const { store, log, command } = deps
  for (let total = 0; ; ) {
    signal.throwIfAborted()
    const told = await tellEvents(store, 'newsroom', eventsAtOnce, async (events) => {
      const news = events.map(newsOf)
      if (command !== null)
        await run(command, news.map((item) => `${JSON.stringify(item)}\n`).join(''), signal)
      for (const item of news) log.info('source.news', item)
    })
    total += told
    if (told < eventsAtOnce) return total
  }
}

function newsOf({ id, at, kind, url, before, after, signals, articles }: KeptEvent) {
  const was = Standing.nullable().safeParse(before).data ?? null
  const is = Standing.safeParse(after).data ?? null
  return {
    id,
    at: at.toISOString(),
    change: kind,
    url,
    before: was?.verdict ?? null,
    after: is?.verdict ?? null,
    failingSince: is?.failing?.since.toISOString() ?? null,
    signals,
    articles,
  }
}

async function run(command: string, input: string, signal: AbortSignal): Promise<void> {
  const child = spawn('/bin/sh', ['-c', command], {
    stdio: ['pipe', 'ignore', 'inherit'],
    signal: AbortSignal.any([signal, AbortSignal.timeout(commandMs)]),
  })
  try {
    const ended = once(child, 'close') as Promise<[code: number | null, killedBy: string | null]>
    // One that does not read its input to the end may still be content.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    await finished(child.stdin).catch(() => {})
    const [code, killedBy] = await ended
    if (code !== 0) throw new Error(code === null ? `it was ended by ${killedBy}` : `it ended with ${code}`)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new StetError('notify-failed', `the notify command failed: ${why}`, { cause })
  }
}
