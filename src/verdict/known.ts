import type { PageSketch } from './sketch.ts'

/** What is known of a source before it answers. */
export interface Known {
  /** what articles say where they cite it: sentences and anchor texts */
  readonly cited: readonly string[]
  /** what stood here when we last read it; null when we never did */
  readonly before: PageSketch | null
  /** whether the page is what a browser showed, and what that took, or why it is not; null when none was asked */
  readonly rendered: { readonly by: 'browser' | 'nobody'; readonly detail: string } | null
}

export const nothingKnown: Known = { cited: [], before: null, rendered: null }
