/** How much of one page we are ready to read; beyond it the page is `partial`. */
export interface PageLimits {
  /** bytes of the body after its content codings are undone */
  readonly decodedBytes: number
  /** decoded bytes for each byte on the wire, once more than a mebibyte came out */
  readonly decodedRatio: number
  /** UTF-16 units of `Page.text` */
  readonly textLength: number
  /** UTF-16 units of every other stored string */
  readonly stringLength: number
  /** entries of `Page.ids` */
  readonly ids: number
  /** UTF-16 units of all JSON-LD scripts together */
  readonly jsonLdLength: number
}

export const pageLimits: PageLimits = {
  decodedBytes: 128 * 1024 * 1024,
  decodedRatio: 200,
  textLength: 1_500_000,
  stringLength: 2_000,
  ids: 5_000,
  jsonLdLength: 1024 * 1024,
}
