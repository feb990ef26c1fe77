/** What we read out of a visit's body. Dates are ISO 8601 as precise as the page says; strings are bounded and well-formed. */
export interface Page {
  /** media type without parameters, lower case; sniffed when the response names none */
  readonly mediaType: string
  /** name of the encoding the bytes were decoded with (WHATWG label; utf-8 for a PDF's text), null when the body is not text */
  readonly charset: string | null
  readonly title: string | null
  /** what it gives others to call it by (`og:title`, `twitter:title`, the name in JSON-LD) */
  readonly sharedTitle: string | null
  /** the first h1's text */
  readonly heading: string | null
  readonly description: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  /** ISO 639-1: what the page declares, unless its text plainly is another language */
  readonly language: string | null
  /** absolute address of `link rel=canonical` (or og:url), null when absent or unusable */
  readonly canonical: string | null
  readonly access: 'open' | 'paywall' | 'login' | 'unknown'
  /** absolute target and delay in seconds of a meta refresh */
  readonly refresh: { readonly url: string; readonly seconds: number } | null
  /** robots noindex in meta or header */
  readonly noindex: boolean
  /** the page tells machines that it is one article: a dated JSON-LD article, `meta` dates, one dated or signed `article` */
  readonly isArticle: boolean
  /** the HTTP status that the page claims for itself (`prerender-status-code` and the like), null when it claims none */
  readonly claimedStatus: number | null
  /** class names of `html`, `body`, `main` and `h1`, lower case; bounded */
  readonly classes: ReadonlySet<string>
  /** every element id and `a[name]`, to look fragments up; bounded */
  readonly ids: ReadonlySet<string>
  /** `src` of frames and of scripts, as written, and the beginning of the scripts in the page itself; bounded */
  readonly frames: readonly string[]
  readonly scripts: readonly string[]
  readonly code: string
  /** readable text: blocks separated by newline, white space folded, script/style/template left out; bounded */
  readonly text: string
  /**
   * offsets into `text` of its longest stretch without menus and teasers: of blocks none of which is half link or more.
   * The whole text where there are no links to tell by.
   */
  readonly passage: { readonly start: number; readonly end: number }
  /** the smallest 64 hashes of the runs of three words in the beginning of `passage` (see `sketchOf`) */
  readonly passageHashes: readonly number[]
  /** offsets into `text` of what stands under the main heading, up to the next heading, aside or footer */
  readonly opening: { readonly start: number; readonly end: number }
  /** how many links there are, menus' and all */
  readonly links: number
  /** offsets into `text` of what stands in quotations and examples (`blockquote`, `q`, `pre`, `code`), in order; bounded */
  readonly quoted: readonly { readonly start: number; readonly end: number }[]
  /** true when text was cut at its bound or the body was truncated: absence of a quote then proves nothing */
  readonly partial: boolean
  /** decoded size in bytes */
  readonly bytes: number
  /** hex SHA-256 of `text`: equal digests mean the same words */
  readonly textDigest: string
}
