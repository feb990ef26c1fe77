import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const flushBytes = 256 * 1024

/**
 * Values put aside in a temporary file and read back by number, so that a run over a hundred thousand sources holds an
 * offset for each and not the thing itself. Synchronous: what it writes goes to the page cache, in a few large pieces.
 */
export class Spool<T> implements Disposable {
  readonly #file: number
  readonly #ends: number[] = []
  #written = 0
  #waiting: Buffer[] = []
  #waitingBytes = 0

  constructor() {
    const folder = mkdtempSync(join(tmpdir(), 'stet-run-'))
    this.#file = openSync(join(folder, 'spool'), 'wx+', 0o600)
    // Unlinked at once: the open file stays usable, and a killed process leaves nothing behind.
    rmSync(folder, { recursive: true })
  }

  get size(): number {
    return this.#ends.length
  }

  /** @returns the number under which `get` finds the value again */
  add(value: T): number {
    const bytes = Buffer.from(JSON.stringify(value))
    this.#ends.push(this.#start(this.size) + bytes.length)
    this.#waiting.push(bytes)
    this.#waitingBytes += bytes.length
    if (this.#waitingBytes >= flushBytes) this.#flush()
    return this.#ends.length - 1
  }

  get(index: number): T {
    return this.slice(index, 1)[0]!
  }

  /** @returns `count` values from number `first` on, read at once */
  slice(first: number, count: number): T[] {
    if (count === 0) return []
    const last = this.#ends[first + count - 1]
    if (last === undefined) throw new RangeError(`no value ${first + count - 1} among ${this.#ends.length}`)
    if (last > this.#written) this.#flush()
    const start = this.#start(first)
    const bytes = Buffer.allocUnsafe(last - start)
    readSync(this.#file, bytes, 0, bytes.length, start)
    return Array.from({ length: count }, (_, index) => {
      const text = bytes.toString(
        'utf8',
        this.#start(first + index) - start,
        this.#ends[first + index]! - start,
      )
      return JSON.parse(text) as T
    })
  }

  [Symbol.dispose](): void {
    closeSync(this.#file)
  }

  #start(index: number): number {
    return index === 0 ? 0 : this.#ends[index - 1]!
  }

  #flush(): void {
    const bytes = Buffer.concat(this.#waiting)
    for (let done = 0; done < bytes.length; )
      done += writeSync(this.#file, bytes, done, bytes.length - done, this.#written + done)
    this.#written += bytes.length
    this.#waiting = []
    this.#waitingBytes = 0
  }
}
