import { storableJson } from './json.ts'

/** Some rows on their way to one statement: a JSON array, and the place of its first row among all. */
export interface Batch {
  readonly json: string
  readonly from: number
}

const maxRows = 1_000
const maxChars = 250_000

/**
 * Rows on their way to the store, in statements of bounded size, one after the other; one row that is larger goes alone. The next
 * one is put together while the server is at work.
 */
export class BatchSender {
  readonly #send: (batch: Batch) => Promise<unknown>
  #waiting: string[] = []
  #chars = 0
  #from = 0
  #sending: Promise<unknown> = Promise.resolve()

  constructor(send: (batch: Batch) => Promise<unknown>) {
    this.#send = send
  }

  /** Resolves when there is room for more. Rejects with what a statement did; none is sent after it. */
  async add(row: unknown): Promise<void> {
    const json = storableJson(row)
    this.#waiting.push(json)
    this.#chars += json.length
    if (this.#waiting.length < maxRows && this.#chars < maxChars) return
    const before = this.#sending
    this.#sendWaiting()
    await before
  }

  /** Resolves when all rows are there; rejects as `add`. */
  async end(): Promise<void> {
    if (this.#waiting.length > 0) this.#sendWaiting()
    await this.#sending
  }

  /** Resolves when no statement is under way. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.#sending])
  }

  #sendWaiting(): void {
    const batch = { json: `[${this.#waiting.join(',')}]`, from: this.#from }
    this.#from += this.#waiting.length
    this.#waiting = []
    this.#chars = 0
    this.#sending = this.#sending.then(() => this.#send(batch))
    // heard when it is awaited
    this.#sending.catch(() => {})
  }
}

/**
 * Send a stream in statements of bounded size, one after the other.
 * Rejects with what the rows throw or a statement does, and no statement is under way then.
 */
export async function sendInBatches(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  send: (batch: Batch) => Promise<unknown>,
): Promise<void> {
  const sender = new BatchSender(send)
  try {
    for await (const row of rows) await sender.add(row)
    await sender.end()
  } catch (error) {
    await sender.settled()
    throw error
  }
}
