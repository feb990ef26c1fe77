/** Fewest code units between a heading and the next one that are more than a line under a heading. */
const shortestPart = 40
const mostParts = 64

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
  /** how many there were */
  links = 0
  private start = 0
  private blockStart = 0
  private linkStart = -1
  private linked = 0
  private best: Passage = { start: 0, end: 0 }
  private readonly parts: number[] = []
  private top = -1
  /** how much of the text so far stands in blocks that are not mostly links */
  private plain = 0
  private plainStart = 0
  private plainBeforeParts = 0

  /** A heading, or what stands beside the text. */
  startPart(position: number, isTop: boolean): void {
    if (this.parts.length >= mostParts) return
    if (this.parts.length === 0) this.plainBeforeParts = this.plain
    if (isTop && this.top === -1) this.top = position
    this.parts.push(position)
  }

  /**
   * From the main heading to the next one; without a main heading the text up to the first heading or, where nothing but menus
   * stand there, from that to the next.
   * @param end where the text ends
   */
  opening(end: number): Passage {
    const start =
      this.top !== -1 ? this.top : this.plainBeforeParts > 0 ? this.plainStart : (this.parts[0] ?? 0)
    return { start, end: this.parts.find((position) => position - start > shortestPart) ?? end }
  }

  openLink(position: number): void {
    this.links++
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
    } else {
      if (this.plain === 0) this.plainStart = this.blockStart
      this.plain += length
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
