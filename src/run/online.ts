/**
 * What a run knows of its own connection. A source may fail because we are offline, so failures wait for proof: one
 * host that answered, or a probe of addresses that are always there.
 */
export class Onlineness {
  readonly #probe: () => Promise<boolean>
  #answered = false
  #probed: Promise<boolean> | null = null

  constructor(probe: () => Promise<boolean>) {
    this.#probe = probe
  }

  get proven(): boolean {
    return this.#answered
  }

  answered(): void {
    this.#answered = true
  }

  /** Asks the probe, once in a run, unless a host has answered already. */
  async ask(): Promise<boolean> {
    if (this.#answered) return true
    this.#probed ??= this.#probe()
    return (await this.#probed) || this.#answered
  }
}
