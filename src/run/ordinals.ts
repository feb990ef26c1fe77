import { hash } from 'node:crypto'

/** Of a SHA-256: nobody finds two texts that share so much of it. */
const digestBytes = 16

/** Numbers texts in the order in which they first come, and holds a digest of each, not the text. */
export class Ordinals {
  #size = 0
  #digests = Buffer.alloc(64 * digestBytes)
  /** by the first bits of the digest, or the next free place after it: ordinal + 1, 0 where nothing is */
  #places = new Uint32Array(128)

  get size(): number {
    return this.#size
  }

  /** @returns the ordinal of a text: when the text is new, what `size` was before */
  of(text: string): number {
    // JSON, for lone surrogates would all be the same in UTF-8.
    const digest = hash('sha256', JSON.stringify(text), 'buffer')
    const place = this.#placeOf(digest, 0)
    const known = this.#places[place]!
    if (known > 0) return known - 1
    const ordinal = this.#size++
    digest.copy(this.#digests, ordinal * digestBytes, 0, digestBytes)
    this.#places[place] = this.#size
    if (this.#size * 2 === this.#places.length) this.#grow()
    return ordinal
  }

  /** @returns where a digest is, or where it would go */
  #placeOf(bytes: Buffer, at: number): number {
    const last = this.#places.length - 1
    for (let place = bytes.readUInt32LE(at) & last; ; place = (place + 1) & last) {
      const start = (this.#places[place]! - 1) * digestBytes
      if (start < 0 || bytes.compare(this.#digests, start, start + digestBytes, at, at + digestBytes) === 0)
        return place
    }
  }

  #grow(): void {
    this.#digests = Buffer.concat([this.#digests], this.#digests.length * 2)
    this.#places = new Uint32Array(this.#places.length * 2)
    for (let ordinal = 0; ordinal < this.#size; ordinal++)
      this.#places[this.#placeOf(this.#digests, ordinal * digestBytes)] = ordinal + 1
  }
}
