import { storableJson } from './json.ts'

/** Some rows on their way to one statement: a JSON array, and the place of its first row among all. */
export interface Batch {
  readonly json: string
  readonly from: number
}

const maxRows = 1_000
const maxChars = 250_000

/** Gathers rows into statements of bounded size; one row that is larger goes alone. */
export class Batching {
  #waiting: string[] = []
  #chars = 0
  #from = 0

  /** @returns what is to be sent now; null while there is room for more */
  add(row: unknown): Batch | null {
    const json = storableJson(row)
    this.#waiting.push(json)
    this.#chars += json.length
    return this.#waiting.length < maxRows && this.#chars < maxChars ? null : this.rest()
  }

  /** @returns what has not been sent yet; null when there is nothing */
  rest(): Batch | null {
    if (this.#waiting.length === 0) return null
    const batch = { json: `[${this.#waiting.join(',')}]`, from: this.#from }
    this.#from += this.#waiting.length
    this.#waiting = []
    this.#chars = 0
    return batch
  }
}

/**
 * Send a stream in statements of bounded size, one after the other. The next one is put together while the server is at work.
 * Rejects with what the rows throw or a statement does, and no statement is under way then.
 */
export async function sendInBatches(
  rows: Iterable<unknown> | AsyncIterable<unknown>,
  send: (batch: Batch) => Promise<unknown>,
): Promise<void> {
  const batching = new Batching()
  let sending: Promise<unknown> | null = null
  const sendNext = async (batch: Batch | null) => {
    if (batch === null) return
    await sending
    sending = send(batch)
    // heard when it is awaited
    sending.catch(() => {})
  }
  try {
    for await (const row of rows) await sendNext(batching.add(row))
    await sendNext(batching.rest())
  } catch (error) {
    await Promise.allSettled([sending])
    throw error
  }
  await sending
}
