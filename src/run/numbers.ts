const blockLength = 1024

/**
 * Numbers by place, in blocks that are never moved: what a run holds for each of a hundred thousand sources must neither be looked
 * through by the collector nor be copied to grow. A place that nothing was put in has 0.
 */
export class Numbers {
  readonly #blocks: (Int32Array | Float64Array)[] = []
  readonly #Block: typeof Int32Array | typeof Float64Array

  /** @param Block what the numbers fit in */
  constructor(Block: typeof Int32Array | typeof Float64Array) {
    this.#Block = Block
  }

  get(place: number): number {
    return this.#blocks[Math.floor(place / blockLength)]?.[place % blockLength] ?? 0
  }

  set(place: number, value: number): void {
    const block = Math.floor(place / blockLength)
    while (this.#blocks.length <= block) this.#blocks.push(new this.#Block(blockLength))
    this.#blocks[block]![place % blockLength] = value
  }
}
