import type { SourceUrl } from '../address/source-url.ts'
import type { Capture } from '../archive/capture.ts'
import type { ArchivedResponse } from '../archive/read-capture.ts'
import { StetError } from '../error.ts'
import { isNotModified, type Validators } from '../visit/validators.ts'
import type { Visit } from '../visit/visit.ts'
import type { GoodCopy } from './good-copy.ts'

export interface VisitAgainDeps {
  readonly visit: (url: SourceUrl, validators: Validators | null, signal: AbortSignal) => Promise<Visit>
  /** `readCapture` */
  readonly recall: (capture: Capture) => Promise<ArchivedResponse>
  readonly now: () => Date
}

export interface VisitedAgain {
  readonly visit: Visit
  /** the archived answer that a 304 says still holds; null after any other answer */
  readonly confirmed: ArchivedResponse | null
}

/** Servers exist that answer 304 whatever became of the page, so now and then we ask for all of it. */
const longestTrustMs = 30 * 24 * 3_600_000

/**
 * Visits a source, conditionally where the last good copy is one to build on. A 304 is taken only together with the page that
 * it speaks of: when that can no longer be read out of the archive, and after a 412, which no server should send to a GET like
 * ours, the source is visited once more and asked for all of its page. Rejects as `visit` does, and with what keeps a readable
 * archive from being read.
 * @param good of the last check that had a page, null when there is none
 */
export async function visitAgain(
  deps: VisitAgainDeps,
  url: SourceUrl,
  good: GoodCopy | null,
  signal: AbortSignal,
): Promise<VisitedAgain> {
  const isTrusted = good !== null && deps.now().getTime() - Date.parse(good.wholeAt) < longestTrustMs
  if (!isTrusted || good.validators === null)
    return { visit: await deps.visit(url, null, signal), confirmed: null }

  await using undone = new AsyncDisposableStack()
  const visit = undone.use(await deps.visit(url, good.validators, signal))
  const notModified = visit.kind === 'answered' && isNotModified(visit.final)
  const confirmed = notModified ? await recalled(deps, good.capture) : null
  const refused = visit.kind === 'answered' && visit.final.response.status === 412
  if (confirmed === null && (notModified || refused))
    return { visit: await deps.visit(url, null, signal), confirmed }
  undone.move()
  return { visit, confirmed }
}

async function recalled(deps: VisitAgainDeps, capture: Capture): Promise<ArchivedResponse | null> {
  try {
    return await deps.recall(capture)
  } catch (error) {
    // gone or damaged; whole again after this visit
    if (error instanceof StetError) return null
    throw error
  }
}
