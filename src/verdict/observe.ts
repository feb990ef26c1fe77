import type { Page } from '../page/page.ts'
import type { Visit } from '../visit/visit.ts'
import { Answer } from './answer.ts'
import { type Known, nothingKnown } from './known.ts'
import type { Observation, Observer } from './observation.ts'
import type { Sibling } from './sibling.ts'
import { articleMarkup } from './signals/article-markup.ts'
import { before } from './signals/before.ts'
import { canonical } from './signals/canonical.ts'
import { claimsGone } from './signals/claims-gone.ts'
import { consentMark, consentText } from './signals/consent-page.ts'
import { contentDespiteStatus } from './signals/content-despite-status.ts'
import { document } from './signals/document.ts'
import { failure } from './signals/failure.ts'
import { goneHeading } from './signals/gone-heading.ts'
import { goneMark } from './signals/gone-mark.ts'
import { goneText } from './signals/gone-text.ts'
import { goneTitle } from './signals/gone-title.ts'
import { httpStatus } from './signals/http-status.ts'
import { legalText } from './signals/legal-text.ts'
import { loginPage } from './signals/login-page.ts'
import { loginText } from './signals/login-text.ts'
import { metaRefresh } from './signals/meta-refresh.ts'
import { needsScript } from './signals/needs-script.ts'
import { noDate } from './signals/no-date.ts'
import { noindex } from './signals/noindex.ts'
import { notTheDocument } from './signals/not-the-document.ts'
import { nothingFound } from './signals/nothing-found.ts'
import { noticeAlone } from './signals/notice-alone.ts'
import { emptyServer, parkedHeader, parkedHost, parkedMark, parkedText } from './signals/parked.ts'
import { leansTo, readsAs, readsAsPage } from './signals/reads-as.ts'
import { redirect } from './signals/redirect.ts'
import { rendered } from './signals/rendered.ts'
import { retryAfter } from './signals/retry-after.ts'
import { serverTroubleText, serverTroubleTitle } from './signals/server-trouble.ts'
import { isNamed, sibling } from './signals/sibling.ts'
import { slugInTitle } from './signals/slug-in-title.ts'
import { suspendedAddress, suspendedText, suspendedTitle } from './signals/suspended.ts'
import { otherLanguage, otherSite, otherTrade } from './signals/taken-over.ts'
import { textLength } from './signals/text-length.ts'
import { troubleTitle } from './signals/trouble-title.ts'
import { wallHeader } from './signals/wall-header.ts'
import { captcha, wallMark } from './signals/wall-mark.ts'
import { wallNumber } from './signals/wall-number.ts'
import { wallScript } from './signals/wall-script.ts'
import { wallText, wallWord } from './signals/wall-text.ts'
import { deniedTitle, wallTitle } from './signals/wall-title.ts'
import { keptFromUs, type NoticeKind } from './text-kind.ts'

/** Those that know what stands here by words and marks that are listed, and what sort of notice each speaks of; null for none. */
const listed = new Map<Observer, NoticeKind | null>([
  [wallHeader, 'wall'],
  [wallMark, 'wall'],
  [wallScript, 'wall'],
  [captcha, 'wall'],
  [wallTitle, 'wall'],
  [wallText, 'wall'],
  [wallWord, 'wall'],
  [wallNumber, 'wall'],
  [deniedTitle, 'wall'],
  [legalText, 'legal'],
  [consentMark, 'consent'],
  [consentText, 'consent'],
  [needsScript, null],
  [loginPage, 'login'],
  [loginText, 'login'],
  [serverTroubleTitle, null],
  [serverTroubleText, null],
  [parkedHost, 'parked'],
  [parkedHeader, 'parked'],
  [parkedMark, 'parked'],
  [parkedText, 'parked'],
  [emptyServer, 'parked'],
  [suspendedAddress, 'suspended'],
  [suspendedTitle, 'suspended'],
  [suspendedText, 'suspended'],
  [otherTrade, null],
  [goneTitle, 'gone'],
  [goneHeading, 'gone'],
  [goneText, 'gone'],
  [goneMark, 'gone'],
  [nothingFound, 'gone'],
  [claimsGone, 'gone'],
  [metaRefresh, null],
])

/** In the order in which a person wants to read them. */
const observers: readonly Observer[] = [
  httpStatus,
  redirect,
  wallHeader,
  wallMark,
  wallScript,
  captcha,
  wallTitle,
  deniedTitle,
  wallText,
  wallWord,
  wallNumber,
  legalText,
  consentMark,
  consentText,
  rendered,
  needsScript,
  loginPage,
  loginText,
  serverTroubleTitle,
  serverTroubleText,
  retryAfter,
  parkedHost,
  parkedHeader,
  parkedMark,
  parkedText,
  emptyServer,
  suspendedAddress,
  suspendedTitle,
  suspendedText,
  otherSite,
  otherTrade,
  otherLanguage,
  goneTitle,
  goneHeading,
  goneText,
  goneMark,
  readsAs,
  noticeAlone,
  noDate,
  nothingFound,
  claimsGone,
  troubleTitle,
  notTheDocument,
  metaRefresh,
  canonical,
  slugInTitle,
  before,
  contentDespiteStatus,
  sibling,
  document,
  articleMarkup,
  textLength,
  noindex,
]

/**
 * Everything about a visit that speaks for one verdict or another. Pure, bounded by the page's own bounds; throws nothing.
 * @param page what was read out of the final body; null when there was none to read
 * @param known what the article says of the source, and what we have seen of it before
 */
export function observe(visit: Visit, page: Page | null, known: Known = nothingKnown): Observation[] {
  return [...observeTwice(visit, page, known).first]
}

/** What was seen before the host was asked for an address beside this one, and what is seen with its answer. */
export interface Seen {
  readonly first: readonly Observation[]
  readonly beside: (answered: Sibling) => readonly Observation[]
}

/**
 * As `observe`, in two steps. Only one observer looks at the answer of the address beside this one, so the others look once.
 */
export function observeTwice(visit: Visit, page: Page | null, known: Known): Seen {
  if (visit.kind === 'failed') {
    const alone = [failure(visit)]
    return { first: alone, beside: () => alone }
  }
  const asItCame = new Answer(visit, page, known)
  const words = new Map([...listed].map(([look, kind]) => [look, { kind, seen: look(asItCame) }]))
  // What a page reads like is asked where no list says otherwise, and not of one that the article means by its name.
  const { reading } = asItCame
  const isCited = reading !== null && page !== null && isNamed(page, known.cited)
  const agrees = [...words.values()].every(({ kind, seen }) => seen === null || kind === reading?.kind)
  const answer = agrees && !isCited ? asItCame : new Answer(visit, page, known, 'by lists')
  const isAccused = [...words.values()].some(
    ({ kind, seen }) => seen !== null && kind !== null && keptFromUs.has(kind),
  )
  const looks = observers.map((look) => {
    if (look === readsAs && isAccused) return readsAsPage(asItCame) ?? look(answer)
    return words.get(look)?.seen ?? (words.has(look) ? null : look(answer))
  })
  return {
    first: looks.filter((observation) => observation !== null),
    beside: (answered) => {
      const besides = new Answer(visit, page, { ...known, sibling: answered }, answer.wording)
      const second = sibling(besides)
      const seen = looks.with(observers.indexOf(sibling), second)
      const also = second === null ? null : leansTo(besides, second)
      return (also === null ? seen : seen.with(observers.indexOf(readsAs), also)).filter(
        (observation) => observation !== null,
      )
    },
  }
}
