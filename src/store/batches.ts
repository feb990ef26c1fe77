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

/** Cut a stream into statements of bounded size. */
export async function* batches(rows: AsyncIterable<unknown>): AsyncGenerator<Batch> {
  const batching = new Batching()
  for await (const row of rows) {
    const batch = batching.add(row)
    if (batch !== null) yield batch
  }
  const rest = batching.rest()
  if (rest !== null) yield rest
}
