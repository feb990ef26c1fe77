import type { Location } from './article.ts'

/** Turns offsets into lines and columns. Lines end with LF, CR LF or CR; columns count UTF-16 code units from 1. */
export class LineIndex {
  readonly #starts: number[] = [0]

  constructor(text: string) {
    for (const end of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(end.index + end[0].length)
  }

  at(offset: number): Location {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.#starts[low]! + 1 }
  }
}
