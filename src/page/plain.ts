import { TextFolder } from './text.ts'

/** Reads plain text in pieces: a blank line parts blocks, any other line break is white space. */
export class PlainReader {
  readonly folder: TextFolder
  private isBlankLine = true

  constructor(textLength: number) {
    this.folder = new TextFolder(textLength)
  }

  write(text: string): void {
    for (let start = 0; start < text.length; ) {
      const newline = text.indexOf('\n', start)
      const end = newline === -1 ? text.length : newline + 1
      const before = this.folder.position
      this.folder.add(text.slice(start, end))
      if (this.folder.position > before) this.isBlankLine = false
      if (newline !== -1) {
        if (this.isBlankLine) this.folder.break()
        this.isBlankLine = true
      }
      start = end
    }
    this.folder.settle(text.length)
  }

  end(): void {}
}
