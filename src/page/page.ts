/** What we read out of a visit's body. Dates are ISO 8601 as precise as the page says; strings are bounded and well-formed. */
export interface Page {
  /** media type without parameters, lower case; sniffed when the response names none */
  readonly mediaType: string
  /** name of the encoding the bytes were decoded with (WHATWG label), null when the body is not text */
  readonly charset: string | null
  readonly title: string | null
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
  /** every element id and `a[name]`, to look fragments up; bounded */
  readonly ids: ReadonlySet<string>
  /** readable text: blocks separated by newline, white space folded, script/style/template left out; bounded */
  readonly text: string
  /** true when text was cut at its bound or the body was truncated: absence of a quote then proves nothing */
  readonly partial: boolean
  /** decoded size in bytes */
  readonly bytes: number
  /** hex SHA-256 of `text`: equal digests mean the same words */
  readonly textDigest: string
}
