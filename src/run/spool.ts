import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Numbers } from './numbers.ts'

/** What is held in memory before it goes to the file: small runs never touch the disk, large ones write in large pieces. */
const memoryBytes = 512 * 1024
/** What is read of the file at once. */
const nearBytes = 64 * 1024

/**
 * Values put aside and read back by number: in memory while they are few, in a temporary file beyond that, so that a run
 * over a hundred thousand sources holds an offset for each and not the thing itself. Synchronous, because what it writes
 * goes to the page cache.
 */
export class Spool<T> implements Disposable {
  #size = 0
  readonly #ends = new Numbers(Float64Array)
  /** bytes from `#written` on */
  #memory: Buffer = Buffer.allocUnsafe(64 * 1024)
  #file: number | null = null
  #written = 0
  /** what was last read of the file: neighbours are mostly asked for next */
  #near = { start: 0, bytes: Buffer.alloc(0) }
  /** where that is read to, time and again */
  #nearMemory = Buffer.alloc(0)

  get size(): number {
    return this.#size
  }

  /** @returns the number under which `get` finds the value again */
  add(value: T): number {
    const text = JSON.stringify(value)
    const end = this.#start(this.size)
    // No UTF-16 unit becomes more than three bytes.
    this.#makeRoom(end - this.#written, text.length * 3)
    this.#ends.set(this.#size, end + this.#memory.write(text, end - this.#written))
    return this.#size++
  }

  get(index: number): T {
    return this.slice(index, 1)[0]!
  }

  /** @returns `count` values from number `first` on, read at once */
  slice(first: number, count: number): T[] {
    if (count === 0) return []
    const last = first + count - 1
    if (last >= this.#size) throw new RangeError(`no value ${last} among ${this.#size}`)
    const start = this.#start(first)
    const bytes = this.#bytes(start, this.#ends.get(last))
    return Array.from({ length: count }, (_, index) => {
      const text = bytes.toString(
        'utf8',
        this.#start(first + index) - start,
        this.#ends.get(first + index) - start,
      )
      return JSON.parse(text) as T
    })
  }

  [Symbol.dispose](): void {
    if (this.#file !== null) closeSync(this.#file)
    this.#file = null
  }

  #start(index: number): number {
    return index === 0 ? 0 : this.#ends.get(index - 1)
  }

  #bytes(start: number, end: number): Buffer {
    if (start >= this.#written) return this.#memory.subarray(start - this.#written, end - this.#written)
    if (end > this.#written) this.#flush(this.#start(this.size) - this.#written)
    const near = this.#near
    if (start < near.start || end > near.start + near.bytes.length) this.#readNear(start, end)
    return this.#near.bytes.subarray(start - this.#near.start, end - this.#near.start)
  }

  /** Around what is asked for: others come in much the same order as they were put aside. */
  #readNear(start: number, end: number): void {
    const from = Math.max(0, start - nearBytes / 4)
    const to = Math.min(this.#written, Math.max(end, start + nearBytes))
    if (to - from > this.#nearMemory.length) this.#nearMemory = Buffer.allocUnsafeSlow(to - from)
    const bytes = this.#nearMemory.subarray(0, to - from)
    readSync(this.#file!, bytes, 0, bytes.length, from)
    this.#near = { start: from, bytes }
  }

  #makeRoom(used: number, wanted: number): void {
    if (used + wanted <= this.#memory.length) return
    if (used + wanted > memoryBytes) {
      this.#flush(used)
      if (wanted > this.#memory.length) this.#memory = Buffer.allocUnsafe(wanted)
      return
    }
    const larger = Buffer.allocUnsafe(Math.min(memoryBytes, Math.max(this.#memory.length * 2, used + wanted)))
    this.#memory.copy(larger, 0, 0, used)
    this.#memory = larger
  }

  #flush(length: number): void {
    this.#file ??= openUnlinked()
    for (let done = 0; done < length; ) {
      done += writeSync(this.#file, this.#memory, done, length - done, this.#written + done)
    }
    this.#written += length
  }
}

/** A file nobody else sees, and that a killed process leaves no trace of. */
function openUnlinked(): number {
  const folder = mkdtempSync(join(tmpdir(), 'stet-run-'))
  try {
    return openSync(join(folder, 'spool'), 'wx+', 0o600)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
