import pLimit, { type LimitFunction } from 'p-limit'
import { onAbort } from './abort.ts'
import { VisitFault } from './fault.ts'

/** A monotonic clock and its timer. */
export interface Clock {
  /** milliseconds since some moment */
  now(): number
  /** calls back once, `ms` from now; the result takes it back */
  after(ms: number, call: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after: (ms, call) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
}

export interface MannersOptions {
  /** exchanges over all hosts that are in flight, or whose answer is still being dealt with */
  readonly concurrency: number
  /** exchanges in flight on one host */
  readonly perHost: number
  readonly clock: Clock
}

/** How one exchange stands in line. */
export interface Turn {
  readonly host: string
  /** least time between the start of this exchange and the next on the same host */
  readonly intervalMs: number
  /** a visit under way comes before one that has not begun, so that visits end rather than pile up half done */
  readonly underWay: boolean
  /** takes no place among all: it belongs to a visit whose answer keeps one, which would wait for itself */
  readonly besides: boolean
}

export type Exchanging<T> = (keepPlace: (until: Promise<void>) => void) => Promise<T>

/**
 * The lines that exchanges stand in, one for each host. An exchange is over when its promise settles: its answer was read to
 * the end, or its connection was closed, and the host sees nothing more of it.
 */
export interface HostLines {
  /**
   * Runs `exchange` when its turn has come. Rejects with what it rejects with, with the signal's reason as soon as it aborts in
   * line, and with a VisitFault `rate-limited` when the host is not to be asked this time. The next one on the host may follow
   * as soon as `exchange` ends; its place among all stays taken until what it gives to `keepPlace`, should it give something,
   * has settled as well.
   */
  run<T>(turn: Turn, signal: AbortSignal, exchange: Exchanging<T>): Promise<T>
  /** Nobody asks this host for `ms` from now. Called within the turn of the exchange that was told so. */
  hold(host: string, ms: number): void | Promise<void>
}

/** The longest wait that a host may impose on what stands in line for it; beyond it we do not ask this time. */
export const maxHoldMs = 30_000

interface Waiter {
  readonly turn: Turn
  readonly start: () => Promise<void>
  readonly refuse: (reason: unknown) => void
}

interface Host {
  running: number
  /** one has left the line and waits for a place among all */
  called: boolean
  notBefore: number
  closedUntil: number
  /** takes back the timer that calls the next one; null when none runs */
  cancelWake: (() => void) | null
  readonly underWay: Set<Waiter>
  readonly fresh: Set<Waiter>
}

/**
 * One line for each host: so many exchanges at a time, each some time after the start of the one before, in the order they
 * came. Only an exchange whose turn it is on its host takes a place in the common limit, so a host that makes us wait never
 * keeps another from being asked.
 */
export class Manners implements HostLines {
  readonly #hosts = new Map<string, Host>()
  readonly #limit: LimitFunction
  readonly #perHost: number
  readonly #clock: Clock
  #sweepAt = 1024

  constructor({ concurrency, perHost, clock }: MannersOptions) {
    this.#limit = pLimit(concurrency)
    this.#perHost = perHost
    this.#clock = clock
  }

  /** Hosts remembered: those with somebody in line, running, or asked to be left alone. */
  get size(): number {
    return this.#hosts.size
  }

  /**
   * See `HostLines`; rejects with `rate-limited` when the host wants to be left alone for longer than `maxHoldMs`.
   */
  run<T>(turn: Turn, signal: AbortSignal, exchange: Exchanging<T>): Promise<T> {
    if (signal.aborted) return Promise.reject(signal.reason)
    const host = this.#host(turn.host)
    const now = this.#clock.now()
    if (host.closedUntil > now) return Promise.reject(leaveAlone(turn.host, host.closedUntil - now))
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const line = turn.underWay ? host.underWay : host.fresh
    let waiting = true
    const leave = (reason: unknown) => {
      waiting = false
      stay()
      reject(reason)
    }
    const stay = onAbort(signal, () => {
      leave(signal.reason)
      if (line.delete(waiter)) this.#rest(host)
      else this.#uncall(host)
    })
    const waiter: Waiter = {
      turn,
      refuse: leave,
      start: async () => {
        if (!waiting) return
        stay()
        host.called = false
        host.notBefore = Math.max(host.notBefore, this.#clock.now() + turn.intervalMs)
        this.#call(host)
        let held: Promise<void> | null = null
        try {
          resolve(
            await exchange((until) => {
              held = until
            }),
          )
        } catch (error) {
          reject(error)
        }
        host.running--
        this.#call(host)
        await held
      },
    }
    line.add(waiter)
    this.#call(host)
    return promise
  }

  /** Nobody asks this host for `ms` from now. A wait longer than `maxHoldMs` sends those in line away. */
  hold(name: string, ms: number): void {
    const host = this.#host(name)
    const until = this.#clock.now() + ms
    host.notBefore = Math.max(host.notBefore, until)
    if (ms <= maxHoldMs) return
    host.closedUntil = Math.max(host.closedUntil, until)
    for (const line of [host.underWay, host.fresh]) {
      for (const waiter of line) waiter.refuse(leaveAlone(name, ms))
      line.clear()
    }
    this.#rest(host)
  }

  #call(host: Host): void {
    if (host.called || host.running >= this.#perHost || host.underWay.size + host.fresh.size === 0) return
    const wait = host.notBefore - this.#clock.now()
    if (wait > 0) {
      host.cancelWake ??= this.#clock.after(Math.ceil(wait), () => {
        host.cancelWake = null
        this.#call(host)
      })
      return
    }
    const line = host.underWay.size > 0 ? host.underWay : host.fresh
    const [waiter] = line
    if (waiter === undefined) return
    line.delete(waiter)
    host.called = true
    host.running++
    if (waiter.turn.besides) void waiter.start()
    else void this.#limit(waiter.start)
  }

  #uncall(host: Host): void {
    host.called = false
    host.running--
    this.#call(host)
  }

  // A timer nobody waits for would keep the process from ending.
  #rest(host: Host): void {
    if (host.underWay.size + host.fresh.size > 0) return
    host.cancelWake?.()
    host.cancelWake = null
  }

  #host(name: string): Host {
    let host = this.#hosts.get(name)
    if (host === undefined) {
      if (this.#hosts.size >= this.#sweepAt) this.#forgetIdle()
      host = {
        running: 0,
        called: false,
        notBefore: 0,
        closedUntil: 0,
        cancelWake: null,
        underWay: new Set(),
        fresh: new Set(),
      }
      this.#hosts.set(name, host)
    }
    return host
  }

  #forgetIdle(): void {
    const now = this.#clock.now()
    for (const [name, host] of this.#hosts)
      if (host.running === 0 && host.underWay.size + host.fresh.size === 0 && host.notBefore <= now)
        this.#hosts.delete(name)
    this.#sweepAt = Math.max(1024, this.#hosts.size * 2)
  }
}

function leaveAlone(host: string, ms: number): VisitFault {
  return new VisitFault('rate-limited', `${host} asks to be left alone for ${Math.ceil(ms / 1000)} s`)
}
