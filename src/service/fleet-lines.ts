import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '../store/store.ts'
import { closeHost, endTurn, renewTurns, takeTurn, turnMs } from '../store/turns.ts'
import { VisitFault } from '../visit/fault.ts'
import { type Clock, type Exchanging, type HostLines, maxHoldMs, type Turn } from '../visit/manners.ts'

/** What this process holds of a host. */
interface Held {
  /** exchanges and visits of this process that go on under the turn */
  users: number
  /** when the last exchange began, by the clock; -Infinity before the first */
  lastAt: number
  intervalMs: number
}

/** Between two looks at a turn that somebody else holds; it may end before its time. */
const lookMs = 500

/**
 * Lines of hosts over all processes: whoever asks a host holds its turn in the store, and only then stands in the line that
 * `own` keeps for this process. A visit takes the turn of its source's host when it begins (`beginCheck`), so most exchanges
 * find it held; a redirect to another host, or its robots.txt, takes and ends one here.
 */
export class FleetLines implements HostLines {
  readonly #store: Store
  readonly #process: string
  readonly #own: HostLines
  readonly #clock: Clock
  readonly #held = new Map<string, Held>()
  /** hosts whose turn is just being taken or ended; whoever comes meanwhile waits for that */
  readonly #changing = new Map<string, Promise<unknown>>()

  /**
   * @param process UUID of this process
   * @param own     the lines within it
   */
  constructor(store: Store, process: string, own: HostLines, clock: Clock) {
    this.#store = store
    this.#process = process
    this.#own = own
    this.#clock = clock
  }

  async run<T>(turn: Turn, signal: AbortSignal, exchange: Exchanging<T>): Promise<T> {
    const held = await this.#enter(turn.host, signal)
    held.intervalMs = Math.max(held.intervalMs, turn.intervalMs)
    try {
      return await this.#own.run(turn, signal, (keepPlace) => {
        held.lastAt = this.#clock.now()
        return exchange(keepPlace)
      })
    } finally {
      await this.#leave(turn.host)
    }
  }

  async hold(host: string, ms: number): Promise<void> {
    await this.#own.hold(host, ms)
    await closeHost(this.#store, host, ms)
  }

  /** The turn of this host was taken for a visit, which `end` ends. */
  begin(host: string): void {
    const held = this.#held.get(host)
    if (held === undefined) this.#held.set(host, { users: 1, lastAt: -Infinity, intervalMs: 0 })
    else held.users += 1
  }

  /**
   * A visit ends.
   * @param write ends the turn in the store when it is told to, after which nobody asks the host for `restMs`
   */
  async end<T>(
    host: string,
    write: (turn: { readonly ends: boolean; readonly restMs: number }) => Promise<T>,
  ): Promise<T> {
    const held = this.#held.get(host)!
    const restMs = Math.max(0, held.lastAt + held.intervalMs - this.#clock.now())
    if (held.users > 1) {
      held.users -= 1
      return await write({ ends: false, restMs })
    }
    this.#held.delete(host)
    const written = write({ ends: true, restMs })
    await this.#change(host, written)
    return await written
  }

  /** Keep what is held; to be called a few times in `turnMs`. */
  async renew(): Promise<void> {
    await renewTurns(this.#store, this.#process, [...this.#held.keys()])
  }

  async #enter(host: string, signal: AbortSignal): Promise<Held> {
    const giveUpAt = this.#clock.now() + maxHoldMs
    for (;;) {
      const changing = this.#changing.get(host)
      if (changing !== undefined) {
        await changing
        continue
      }
      const held = this.#held.get(host)
      if (held !== undefined) {
        held.users += 1
        return held
      }
      const taking = takeTurn(this.#store, this.#process, host).then((taken) => {
        if (taken.kind === 'ours') this.#held.set(host, { users: 1, lastAt: -Infinity, intervalMs: 0 })
        return taken
      })
      await this.#change(host, taking)
      const taken = await taking
      if (taken.kind === 'ours') return this.#held.get(host)!
      const leftMs = giveUpAt - this.#clock.now()
      // Somebody's turn may last `turnMs` and end sooner; a host that closed itself does not open sooner.
      if (leftMs <= 0 || taken.ms > Math.max(leftMs, turnMs))
        throw new VisitFault('rate-limited', `${host} is busy or asks to be left alone`)
      await sleep(Math.min(taken.ms, lookMs), undefined, { signal })
      signal.throwIfAborted()
    }
  }

  async #leave(host: string): Promise<void> {
    const held = this.#held.get(host)!
    if (held.users > 1) {
      held.users -= 1
      return
    }
    await this.end(host, async ({ restMs }) => endTurn(this.#store, this.#process, host, restMs))
  }

  async #change(host: string, change: Promise<unknown>): Promise<void> {
    const settled = change.catch(() => {})
    this.#changing.set(host, settled)
    await settled
    this.#changing.delete(host)
  }
}
