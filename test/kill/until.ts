import { setTimeout as sleep } from 'node:timers/promises'

const lookEveryMs = 20

/** Look again and again until there is something to see. Rejects after `withinMs`, naming `what` was waited for. */
export async function until<T>(
  what: string,
  signal: AbortSignal,
  look: () => Promise<T | null>,
  withinMs = 30_000,
): Promise<T> {
  const deadline = performance.now() + withinMs
  for (;;) {
    const seen = await look()
    if (seen !== null) return seen
    if (performance.now() > deadline) throw new Error(`not within ${withinMs / 1000} s: ${what}`)
    await sleep(lookEveryMs, undefined, { signal })
  }
}
