import type { SourceUrl } from '../address/source-url.ts'
import type { Body } from '../visit/visit.ts'

/** Why a browser had nothing to show. Stable: shown as evidence. */
export type RenderFailure = 'no-browser' | 'by-order' | 'spared' | 'timeout' | 'crashed' | 'no-document'

/** What became of a page in a browser. */
export type Rendering =
  | {
      readonly kind: 'rendered'
      readonly at: Date
      readonly ms: number
      /** where its scripts led, without a fragment */
      readonly url: SourceUrl
      /** the document as it stood then, as HTML in UTF-8, without what is for readers without scripts */
      readonly dom: Body
      /** asked for on its behalf, and the bytes of body that came */
      readonly requests: number
      readonly bytes: number
      /** the first thing that it wanted to say something by and did not get; what it shows then proves nothing gone */
      readonly missed: string | null
    }
  | { readonly kind: 'failed'; readonly failure: RenderFailure; readonly detail: string }
