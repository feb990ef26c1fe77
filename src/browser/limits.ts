/** How much one page may ask of a browser, and of the hosts it names. */
export interface RenderLimits {
  /** from the start of a page to its DOM; a browser that is not done then is ended */
  readonly totalMs: number
  /** from then on what stands is taken, whatever else is under way */
  readonly settleMs: number
  /** without a request under way, until a page counts as done */
  readonly quietMs: number
  readonly requests: number
  /** of all bodies together, on the wire; and as much again four times over when decoded */
  readonly wireBytes: number
  readonly domBytes: number
}

export const renderLimits: RenderLimits = {
  totalMs: 25_000,
  settleMs: 15_000,
  quietMs: 500,
  requests: 80,
  wireBytes: 16 * 1024 * 1024,
  domBytes: 8 * 1024 * 1024,
}
