import type { Page } from '../page/page.ts'
import type { Visit } from '../visit/visit.ts'
import { Answer } from './answer.ts'
import type { Observation, Observer } from './observation.ts'
import { articleMarkup } from './signals/article-markup.ts'
import { canonical } from './signals/canonical.ts'
import { contentDespiteStatus } from './signals/content-despite-status.ts'
import { document } from './signals/document.ts'
import { failure } from './signals/failure.ts'
import { goneText } from './signals/gone-text.ts'
import { goneTitle } from './signals/gone-title.ts'
import { httpStatus } from './signals/http-status.ts'
import { loginPage } from './signals/login-page.ts'
import { metaRefresh } from './signals/meta-refresh.ts'
import { needsScript } from './signals/needs-script.ts'
import { noindex } from './signals/noindex.ts'
import { parkedHeader, parkedHost, parkedText } from './signals/parked.ts'
import { redirect } from './signals/redirect.ts'
import { retryAfter } from './signals/retry-after.ts'
import { slugInTitle } from './signals/slug-in-title.ts'
import { textLength } from './signals/text-length.ts'
import { wallHeader } from './signals/wall-header.ts'
import { wallMark } from './signals/wall-mark.ts'
import { wallText } from './signals/wall-text.ts'
import { wallTitle } from './signals/wall-title.ts'

/** In the order in which a person wants to read them. */
const observers: readonly Observer[] = [
  httpStatus,
  redirect,
  wallHeader,
  wallMark,
  wallTitle,
  wallText,
  needsScript,
  loginPage,
  retryAfter,
  parkedHost,
  parkedHeader,
  parkedText,
  goneTitle,
  goneText,
  metaRefresh,
  canonical,
  slugInTitle,
  contentDespiteStatus,
  document,
  articleMarkup,
  textLength,
  noindex,
]

/**
 * Everything about a visit that speaks for one verdict or another. Pure, bounded by the page's own bounds; throws nothing.
 * @param page what was read out of the final body; null when there was none to read
 */
export function observe(visit: Visit, page: Page | null): Observation[] {
  if (visit.kind === 'failed') return [failure(visit)]
  const answer = new Answer(visit, page)
  return observers.map((look) => look(answer)).filter((observation) => observation !== null)
}
