import { setTimeout as pause } from 'node:timers/promises'
import { errorCode, StetError } from '../error.ts'
import type { ArchivePlace } from './place.ts'
import { shipClosed } from './ship.ts'

/** Told when closed WARCs could not be taken to the bucket and wait in the folder. */
export type OnWaiting = (error: StetError) => void

/** Service managers give a process a minute to end, and its work under way comes before this. */
const lastShipMs = 30_000

/**
 * Takes closed WARCs to the bucket in the background, one pass at a time: whoever asks during one gets another after it.
 * Failures never reach who keeps visits: they are told, once until a pass succeeds, and the next pass takes what they left.
 */
export class Shipping {
  readonly #place: ArchivePlace
  readonly #onWaiting: OnWaiting
  readonly #stop = new AbortController()
  #running: Promise<void> | null = null
  #isWanted = false
  #isTold = false

  constructor(place: ArchivePlace, onWaiting: OnWaiting) {
    this.#place = place
    this.#onWaiting = onWaiting
  }

  /** A WARC was closed, or may lie there from before. */
  wake(): void {
    if (this.#place.bucket === null) return
    this.#isWanted = true
    this.#running ??= this.#run().finally(() => {
      this.#running = null
      // Woken after the last look and before this.
      if (this.#isWanted) this.wake()
    })
  }

  /** Take what is left, for half a minute at the most. Throws nothing. */
  async end(): Promise<void> {
    this.wake()
    if (this.#running === null) return
    const timer = new AbortController()
    const late = pause(lastShipMs, 'late', { signal: timer.signal, ref: false }).catch(() => 'ended')
    if ((await Promise.race([this.#running, late])) === 'late')
      this.#stop.abort(
        new StetError('archive-unreachable', 'there was no time to take all copies to the bucket'),
      )
    timer.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    while (this.#isWanted) {
      this.#isWanted = false
      try {
        await shipClosed(this.#place, this.#stop.signal)
        this.#isTold = false
      } catch (error) {
        if (!this.#isTold) this.#onWaiting(asStetError(error, this.#place.folder))
        this.#isTold = true
      }
    }
  }
}

/** What keeps the folder from being read is told like what keeps the bucket from being written. */
function asStetError(error: unknown, folder: string): StetError {
  if (error instanceof StetError) return error
  const why = errorCode(error) ?? String(error)
  return new StetError('archive-unreachable', `${folder} cannot be taken to its bucket: ${why}`, {
    cause: error,
  })
}
