/** A run of characters as a PDF sets it; sizes in points, the page's origin at its lower left. */
export interface Run {
  readonly text: string
  readonly height: number
  readonly baseline: number
  readonly endsLine: boolean
}

interface Line {
  text: string
  height: number
  baseline: number
}

/** A line as far below the one before as this, counted in the page's usual distance, begins a paragraph. */
const paragraphGap = 1.3
/** Letters that differ by more are of another kind: heading and text, text and note. */
const otherSize = 1.15
const headingLines = 4
const headingLength = 300

/** The lines of one page. */
export class PageLines {
  readonly #lines: Line[] = []
  #open: Line | null = null

  add({ text, height, baseline, endsLine }: Run): void {
    if (text.trim() !== '') {
      this.#open ??= { text: '', height, baseline }
      this.#open.height = Math.max(this.#open.height, height)
    }
    if (this.#open !== null) this.#open.text += text
    if (endsLine) this.#endLine()
  }

  /** The page as text: a newline after each line, a blank line between paragraphs. */
  text(): string {
    this.#endLine()
    const usual = this.#usualGap()
    let text = ''
    let before: Line | null = null
    for (const line of this.#lines) {
      if (before !== null && isApart(before, line, usual)) text += '\n'
      text += `${line.text.trimEnd()}\n`
      before = line
    }
    return text
  }

  /** The first lines in the largest letters, when most letters of the page are plainly smaller; null otherwise. */
  heading(): string | null {
    this.#endLine()
    const lettersOfSize = new Map<number, number>()
    for (const { text, height } of this.#lines) {
      const size = Math.round(height)
      lettersOfSize.set(size, (lettersOfSize.get(size) ?? 0) + text.length)
    }
    const usual = mostCommon(lettersOfSize)
    const worded = this.#lines.filter(({ text }) => /\p{L}{2}/u.test(text))
    const largest = worded.reduce((most, { height }) => Math.max(most, height), 0)
    if (largest <= usual * otherSize) return null
    const first = worded.findIndex(({ height }) => height === largest)
    let last = first
    while (last + 1 < worded.length && worded[last + 1]!.height > largest / otherSize) last++
    if (last - first >= headingLines) return null
    const heading = worded
      .slice(first, last + 1)
      .map(({ text }) => text.trim())
      .join(' ')
    return heading.length > headingLength ? null : heading
  }

  #endLine(): void {
    if (this.#open !== null) this.#lines.push(this.#open)
    this.#open = null
  }

  #usualGap(): number {
    const gaps = new Map<number, number>()
    for (let at = 1; at < this.#lines.length; at++) {
      const gap = Math.round(this.#lines[at - 1]!.baseline - this.#lines[at]!.baseline)
      if (gap > 0) gaps.set(gap, (gaps.get(gap) ?? 0) + 1)
    }
    return mostCommon(gaps)
  }
}

function isApart(before: Line, line: Line, usualGap: number): boolean {
  const gap = before.baseline - line.baseline
  // Up the page: another column.
  if (gap < 0 || gap > paragraphGap * Math.max(usualGap, before.height)) return true
  const [small, large] = [before.height, line.height].sort((a, b) => a - b)
  return large! > small! * otherSize
}

function mostCommon(counts: ReadonlyMap<number, number>): number {
  let best = 0
  let most = 0
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count]
  return best
}
