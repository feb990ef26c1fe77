import { storableJson } from './json.ts'

/** Some rows on their way to one statement: a JSON array, and the place of its first row among all. */
export interface Batch {
  readonly json: string
  readonly from: number
}

const maxRows = 1_000
const maxChars = 1_000_000

/** Cut a stream into statements of bounded size; one row that is larger goes alone. */
export async function* batches(rows: AsyncIterable<unknown>): AsyncGenerator<Batch> {
  let waiting: string[] = []
  let chars = 0
  let from = 0
  for await (const row of rows) {
    const json = storableJson(row)
    waiting.push(json)
    chars += json.length
    if (waiting.length < maxRows && chars < maxChars) continue
    yield { json: `[${waiting.join(',')}]`, from }
    from += waiting.length
    waiting = []
    chars = 0
  }
  if (waiting.length > 0) yield { json: `[${waiting.join(',')}]`, from }
}
