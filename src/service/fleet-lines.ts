import { setTimeout as sleep } from 'node:timers/promises'
import { StetError } from '../error.ts'
import type { Store } from '../store/store.ts'
import { closeHost, type EndedTurn, endTurn, renewTurns, takeTurn } from '../store/turns.ts'
import { VisitFault } from '../visit/fault.ts'
import { type Clock, type Exchanging, type HostLines, maxHoldMs, type Turn } from '../visit/manners.ts'

/** What this process holds of a host. */
interface Held {
  /** exchanges and visits of this process that go on under the turn */
  users: number
  /** when the last visit began to ask for its source, by the clock; null when none has */
  beganAt: number | null
  /** when the last exchange ended; -Infinity before the first */
  lastAt: number
  intervalMs: number
}

/** A visit at the host of its source, whose turn was taken for it. */
export interface Stay {
  /** The visit goes on to this host: another one is left, for whoever is next there. */
  goesTo(host: string): Promise<void>
  /**
   * The visit ends.
   * @param write ends the turn in the store as it is told; with null there is none to end any more
   */
  end<T>(write: (turn: EndedTurn | null) => Promise<T>): Promise<T>
}

/** Between two looks at a turn that somebody else holds; it may end before its time. */
export const lookMs = 100

/**
 * Lines of hosts over all processes: whoever asks a host holds its turn in the store, and only then stands in the line that
 * `own` keeps for this process. A visit takes the turn of its source's host when it begins (`beginChecks`), so most exchanges
 * find it held; a redirect to another host, or its robots.txt, takes and ends one here. Nobody waits for a turn while holding
 * another: two visits that are sent to each other's hosts would wait for ever.
 *
 * The distance in time is kept from the end of one exchange to the start of the next: a host may see a request as late as it
 * answers.
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
    const { host, intervalMs } = turn
    const held = await this.#enter(host, signal)
    held.intervalMs = Math.max(held.intervalMs, intervalMs)
    try {
      return await this.#own.run(turn, signal, async (keepPlace) => {
        if (!turn.underWay) held.beganAt = this.#clock.now()
        try {
          return await exchange(keepPlace)
        } finally {
          held.lastAt = this.#clock.now()
          await this.#own.hold(host, intervalMs)
        }
      })
    } finally {
      await this.#end(host, (ended) => this.#give(host, ended))
    }
  }

  async hold(host: string, ms: number): Promise<void> {
    await this.#own.hold(host, ms)
    await closeHost(this.#store, host, ms)
  }

  /** The turn of this host was taken for a visit. */
  begin(host: string): Stay {
    const held = this.#held.get(host)
    if (held === undefined) this.#held.set(host, newlyHeld())
    else held.users += 1
    let there = true
    return {
      goesTo: async (next) => {
        if (!there || next === host) return
        there = false
        await this.#end(host, (ended) => this.#give(host, ended))
      },
      end: async (write) => {
        if (!there) return await write(null)
        there = false
        return await this.#end(host, write)
      },
    }
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
        if (taken.kind === 'ours') this.#held.set(host, newlyHeld())
        return taken
      })
      await this.#change(host, taking)
      const taken = await taking
      if (taken.kind === 'ours') return this.#held.get(host)!
      const leftMs = giveUpAt - this.#clock.now()
      if (taken.kind === 'closed' && taken.ms > leftMs)
        throw new VisitFault('rate-limited', `${host} asks to be left alone`)
      // That is our own doing, and says nothing of the host.
      if (leftMs <= 0) throw new StetError('host-busy', `${host} is asked by others all the time`)
      await sleep(taken.kind === 'closed' ? Math.ceil(taken.ms) : lookMs, undefined, { signal })
      signal.throwIfAborted()
    }
  }

  async #end<T>(host: string, write: (turn: EndedTurn) => Promise<T>): Promise<T> {
    const held = this.#held.get(host)!
    const restMs = Math.max(0, held.lastAt + held.intervalMs - this.#clock.now())
    const tookMs = held.beganAt === null ? null : this.#clock.now() + restMs - held.beganAt
    if (held.users > 1) {
      held.users -= 1
      return await write({ isOver: false, restMs, tookMs })
    }
    this.#held.delete(host)
    const written = write({ isOver: true, restMs, tookMs })
    await this.#change(host, written)
    return await written
  }

  async #give(host: string, turn: EndedTurn): Promise<void> {
    if (turn.isOver) await endTurn(this.#store, this.#process, host, turn)
  }

  async #change(host: string, change: Promise<unknown>): Promise<void> {
    const settled = change.catch(() => {})
    this.#changing.set(host, settled)
    await settled
    if (this.#changing.get(host) === settled) this.#changing.delete(host)
  }
}

function newlyHeld(): Held {
  return { users: 1, beganAt: null, lastAt: Number.NEGATIVE_INFINITY, intervalMs: 0 }
}
