/** How much of one PDF we are ready to read. */
export interface PdfLimits {
  /** size of the file */
  readonly bytes: number
  readonly pages: number
  /** UTF-16 units of its text */
  readonly textLength: number
  /** after this time what was read so far is all there is */
  readonly readingMs: number
  /** after this time, start included, the reading is ended, whatever it does */
  readonly totalMs: number
  /** heap and buffers that reading may take */
  readonly memoryBytes: number
}

export const pdfLimits: PdfLimits = {
  bytes: 33_554_432,
  pages: 2_000,
  textLength: 1_500_000,
  readingMs: 4_000,
  totalMs: 8_000,
  memoryBytes: 201_326_592,
}

/** What a PDF says. Strings are bounded, but neither folded nor well-formed. */
export interface Pdf {
  /** lines as they stand on the pages, each ended by a newline; a blank line between paragraphs, a form feed between pages */
  readonly lines: string
  /** the same with the words joined that line ends cut in two */
  readonly text: string
  /** what the file calls itself, null when it does not say or says what its maker's program made up */
  readonly title: string | null
  /** the line or lines in the largest letters of the first page, when they are larger than the rest */
  readonly heading: string | null
  readonly author: string | null
  readonly publisher: string | null
  /** language tag as declared */
  readonly language: string | null
  /** ISO 8601, or as XMP has them */
  readonly createdAt: string | null
  readonly modifiedAt: string | null
  /** false when a page was left out, has no words (a scan), or words in letters that nobody can tell */
  readonly isWhole: boolean
}

/** What became of reading one. */
export type PdfReading =
  | { readonly kind: 'read'; readonly pdf: Pdf }
  | { readonly kind: 'unreadable'; readonly why: 'encrypted' | 'damaged' | 'too-large' | 'too-slow' }
