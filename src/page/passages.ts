/** Offsets into a page's text. */
export interface Passage {
  readonly start: number
  readonly end: number
}

/**
 * Finds the longest stretch of a text that is neither menu nor list of teasers, while the text is read: a stretch ends at
 * every block of which half or more is link. Told where links begin and end and where blocks end, it does sums only.
 */
export class Passages {
  private start = 0
  private blockStart = 0
  private linkStart = -1
  private linked = 0
  private best: Passage = { start: 0, end: 0 }

  openLink(position: number): void {
    this.linkStart = position
  }

  closeLink(position: number): void {
    if (this.linkStart === -1) return
    this.linked += position - this.linkStart
    this.linkStart = -1
  }

  endBlock(position: number): void {
    const length = position - this.blockStart
    if (length === 0) return
    let linked = this.linked
    if (this.linkStart !== -1) {
      // A card is a link around several blocks.
      linked += position - this.linkStart
      this.linkStart = position
    }
    if (linked * 2 >= length) {
      this.keep(this.blockStart)
      this.start = position
    }
    this.blockStart = position
    this.linked = 0
  }

  /** @param end where the text ends */
  longest(end: number): Passage {
    this.endBlock(end)
    this.keep(end)
    return this.best
  }

  private keep(end: number): void {
    if (end - this.start > this.best.end - this.best.start) this.best = { start: this.start, end }
  }
}
