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

interface Looking {
  readonly look: Observer
  /** of those that know what stands here by words and marks that are listed: what sort of notice they speak of, null for none */
  readonly of?: NoticeKind | null
}

/** Holds the place of what is seen once the address beside this one has answered. */
const besideIt: Observer = () => null

/** In the order in which a person wants to read them. */
const observers: readonly Looking[] = [
  { look: httpStatus },
  { look: redirect },
  { look: wallHeader, of: 'wall' },
  { look: wallMark, of: 'wall' },
  { look: wallScript, of: 'wall' },
  { look: captcha, of: 'wall' },
  { look: wallTitle, of: 'wall' },
  { look: deniedTitle, of: 'wall' },
  { look: wallText, of: 'wall' },
  { look: wallWord, of: 'wall' },
  { look: wallNumber, of: 'wall' },
  { look: legalText, of: 'legal' },
  { look: consentMark, of: 'consent' },
  { look: consentText, of: 'consent' },
  { look: rendered },
  { look: needsScript, of: null },
  { look: loginPage, of: 'login' },
  { look: loginText, of: 'login' },
  { look: serverTroubleTitle, of: null },
  { look: serverTroubleText, of: null },
  { look: retryAfter },
  { look: parkedHost, of: 'parked' },
  { look: parkedHeader, of: 'parked' },
  { look: parkedMark, of: 'parked' },
  { look: parkedText, of: 'parked' },
  { look: emptyServer, of: 'parked' },
  { look: suspendedAddress, of: 'suspended' },
  { look: suspendedTitle, of: 'suspended' },
  { look: suspendedText, of: 'suspended' },
  { look: otherSite },
  { look: otherTrade, of: null },
  { look: otherLanguage },
  { look: goneTitle, of: 'gone' },
  { look: goneHeading, of: 'gone' },
  { look: goneText, of: 'gone' },
  { look: goneMark, of: 'gone' },
  { look: readsAs },
  { look: noticeAlone },
  { look: noDate },
  { look: nothingFound, of: 'gone' },
  { look: claimsGone, of: 'gone' },
  { look: troubleTitle },
  { look: notTheDocument },
  { look: metaRefresh, of: null },
  { look: canonical },
  { look: slugInTitle },
  { look: before },
  { look: contentDespiteStatus },
  { look: besideIt },
  { look: document },
  { look: articleMarkup },
  { look: textLength },
  { look: noindex },
]

const placeOf = (wanted: Observer) => observers.findIndex(({ look }) => look === wanted)
const placeBeside = placeOf(besideIt)
const placeOfReading = placeOf(readsAs)

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
  const byLists = observers.map(({ look, of }) => (of === undefined ? null : look(asItCame)))
  // What a page reads like is asked where no list says otherwise, and not of one that the article means by its name.
  const { reading } = asItCame
  const isCited = reading !== null && page !== null && isNamed(page, known.cited)
  const agrees = byLists.every((seen, place) => seen === null || observers[place]!.of === reading?.kind)
  const answer = agrees && !isCited ? asItCame : new Answer(visit, page, known, 'by lists')
  const isAccused = byLists.some((seen, place) => seen !== null && speaksOfUs(observers[place]!))
  const looks = observers.map(({ look, of }, place) => {
    if (of !== undefined) return byLists[place]!
    return look === readsAs && isAccused ? (readsAsPage(asItCame) ?? look(answer)) : look(answer)
  })
  return {
    first: looks.filter(isSeen),
    beside: (answered) => {
      const second = sibling(answer, answered)
      const also = second === null ? null : leansTo(answer, second)
      return looks
        .with(placeBeside, second)
        .with(placeOfReading, also ?? looks[placeOfReading]!)
        .filter(isSeen)
    },
  }
}

function speaksOfUs({ of }: Looking): boolean {
  return of !== undefined && of !== null && keptFromUs.has(of)
}

function isSeen(observation: Observation | null): observation is Observation {
  return observation !== null
}
