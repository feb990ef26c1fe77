import type { SourceUrl } from '../address/source-url.ts'
import { contentBytes } from '../page/content-bytes.ts'
import type { Net } from '../visit/net.ts'
import { isNotModified, type Validators, validatorsOf } from '../visit/validators.ts'
import { type HeaderFields, header, type VisitFailure } from '../visit/visit.ts'
import { visitSource } from '../visit/visit-source.ts'
import { maxDocumentBytes, type WatchDocument } from './document.ts'

/** An answer with its body, or why there is none. */
export type Fetched =
  | {
      readonly kind: 'answered'
      readonly status: number
      /** it is the 304 that the validators asked for */
      readonly isNotModified: boolean
      readonly headers: HeaderFields
      readonly document: WatchDocument
      /** what to ask with next time; null when the answer gives nothing */
      readonly validators: Validators | null
    }
  | { readonly kind: 'failed'; readonly failure: VisitFailure; readonly detail: string }

/**
 * Fetch what may be watched, unless it is as it was when it gave these validators. What the web does ends as an outcome;
 * rejects with the signal's reason when it aborts.
 */
export type Fetch = (url: SourceUrl, validators: Validators | null, signal: AbortSignal) => Promise<Fetched>

/** Fetching past the same guard, robots.txt and manners as every visit. Rejects as `visitSource` does. */
export function fetchThrough(net: Net): Fetch {
  return async (url, validators, signal) => {
    await using visit = await visitSource(net, url, signal, validators)
    if (visit.kind === 'failed') return { kind: 'failed', failure: visit.failure, detail: visit.detail }
    const { final, finalUrl } = visit
    const { response } = final
    const content = await contentBytes(response, maxDocumentBytes)
    if (content === null)
      return {
        kind: 'failed',
        failure: 'protocol-error',
        detail: `${finalUrl} comes in a content coding we did not ask for`,
      }
    return {
      kind: 'answered',
      status: response.status,
      isNotModified: isNotModified(final),
      headers: response.headers,
      document: { url: finalUrl, contentType: header(response.headers, 'content-type'), ...content },
      validators: validatorsOf(finalUrl, response),
    }
  }
}
