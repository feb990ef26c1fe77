import { describe, expect, test } from 'vitest'
import type { Observer } from '../../src/verdict/observation.ts'
import { articleMarkup } from '../../src/verdict/signals/article-markup.ts'
import { before } from '../../src/verdict/signals/before.ts'
import { byOrder, neverDead } from '../../src/verdict/signals/by-order.ts'
import { canonical } from '../../src/verdict/signals/canonical.ts'
import { claimsGone } from '../../src/verdict/signals/claims-gone.ts'
import { consentMark, consentText } from '../../src/verdict/signals/consent-page.ts'
import { contentDespiteStatus } from '../../src/verdict/signals/content-despite-status.ts'
import { document } from '../../src/verdict/signals/document.ts'
import { failure } from '../../src/verdict/signals/failure.ts'
import { goneHeading } from '../../src/verdict/signals/gone-heading.ts'
import { goneMark } from '../../src/verdict/signals/gone-mark.ts'
import { goneText } from '../../src/verdict/signals/gone-text.ts'
import { goneTitle } from '../../src/verdict/signals/gone-title.ts'
import { httpStatus } from '../../src/verdict/signals/http-status.ts'
import { legalText } from '../../src/verdict/signals/legal-text.ts'
import { loginPage } from '../../src/verdict/signals/login-page.ts'
import { loginText } from '../../src/verdict/signals/login-text.ts'
import { metaRefresh } from '../../src/verdict/signals/meta-refresh.ts'
import { needsScript } from '../../src/verdict/signals/needs-script.ts'
import { noDate } from '../../src/verdict/signals/no-date.ts'
import { noindex } from '../../src/verdict/signals/noindex.ts'
import { notTheDocument } from '../../src/verdict/signals/not-the-document.ts'
import { notVisited } from '../../src/verdict/signals/not-visited.ts'
import { nothingFound } from '../../src/verdict/signals/nothing-found.ts'
import { noticeAlone } from '../../src/verdict/signals/notice-alone.ts'
import {
  emptyServer,
  parkedHeader,
  parkedHost,
  parkedMark,
  parkedText,
  parkingServers,
} from '../../src/verdict/signals/parked.ts'
import { readsAs, readsAsPage } from '../../src/verdict/signals/reads-as.ts'
import { redirect } from '../../src/verdict/signals/redirect.ts'
import { rendered } from '../../src/verdict/signals/rendered.ts'
import { retryAfter } from '../../src/verdict/signals/retry-after.ts'
import { serverTroubleText, serverTroubleTitle } from '../../src/verdict/signals/server-trouble.ts'
import { sibling } from '../../src/verdict/signals/sibling.ts'
import { slugInTitle } from '../../src/verdict/signals/slug-in-title.ts'
import { suspendedAddress, suspendedText, suspendedTitle } from '../../src/verdict/signals/suspended.ts'
import { otherLanguage, otherSite, otherTrade } from '../../src/verdict/signals/taken-over.ts'
import { textLength } from '../../src/verdict/signals/text-length.ts'
import { troubleTitle } from '../../src/verdict/signals/trouble-title.ts'
import { wallHeader } from '../../src/verdict/signals/wall-header.ts'
import { captcha, wallMark } from '../../src/verdict/signals/wall-mark.ts'
import { wallNumber } from '../../src/verdict/signals/wall-number.ts'
import { wallScript } from '../../src/verdict/signals/wall-script.ts'
import { wallText, wallWord } from '../../src/verdict/signals/wall-text.ts'
import { deniedTitle, wallTitle } from '../../src/verdict/signals/wall-title.ts'
import { weights } from '../../src/verdict/weights.ts'
import { type Case, look } from './scene.ts'
import { failureCases } from './signals/failure.ts'
import * as gone from './signals/gone.ts'
import { httpStatusCases } from './signals/http-status.ts'
import * as notices from './signals/notices.ts'
import * as other from './signals/other.ts'
import { redirectCases } from './signals/redirect.ts'
import * as siblings from './signals/sibling.ts'
import * as walls from './signals/walls.ts'

const families: readonly (readonly [string, Observer, readonly Case[]])[] = [
  ['http status', httpStatus, httpStatusCases],
  ['redirect', redirect, redirectCases],
  ['led on', redirect, siblings.ledOnCases],
  ['refresh to itself', metaRefresh, siblings.refreshToItselfCases],
  ['wall header', wallHeader, walls.wallHeaderCases],
  ['wall mark', wallMark, walls.wallMarkCases],
  ['wall title', wallTitle, walls.wallTitleCases],
  ['denied title', deniedTitle, walls.deniedTitleCases],
  ['wall text', wallText, walls.wallTextCases],
  ['wall word', wallWord, notices.wallWordCases],
  ['wall number', wallNumber, notices.wallNumberCases],
  ['wall script', wallScript, notices.wallScriptCases],
  ['captcha', captcha, notices.captchaCases],
  ['legal text', legalText, notices.legalTextCases],
  ['consent text', consentText, notices.consentTextCases],
  ['consent mark', consentMark, notices.consentMarkCases],
  ['parked mark', parkedMark, notices.parkedMarkCases],
  ['empty server', emptyServer, notices.emptyServerCases],
  ['suspended address', suspendedAddress, notices.suspendedAddressCases],
  ['suspended title', suspendedTitle, notices.suspendedTitleCases],
  ['suspended text', suspendedText, notices.suspendedTextCases],
  ['server trouble title', serverTroubleTitle, notices.serverTroubleTitleCases],
  ['server trouble text', serverTroubleText, notices.serverTroubleTextCases],
  ['other trade', otherTrade, notices.otherTradeCases],
  ['other language', otherLanguage, notices.otherLanguageCases],
  ['other site', otherSite, notices.otherSiteCases],
  ['rendered', rendered, other.renderedCases],
  ['needs script', needsScript, walls.needsScriptCases],
  ['gone title', goneTitle, gone.goneTitleCases],
  ['gone heading', goneHeading, gone.goneHeadingCases],
  ['gone text', goneText, gone.goneTextCases],
  ['gone mark', goneMark, gone.goneMarkCases],
  ['no date', noDate, notices.noDateCases],
  ['reads as', readsAs, notices.readsAsCases],
  ['reads as page', readsAsPage, notices.readsAsPageCases],
  ['notice alone', noticeAlone, gone.noticeAloneCases],
  ['nothing found', nothingFound, gone.nothingFoundCases],
  ['claims gone', claimsGone, gone.claimsGoneCases],
  ['trouble title', troubleTitle, gone.troubleTitleCases],
  ['not the document', notTheDocument, gone.notTheDocumentCases],
  ['before', before, gone.beforeCases],
  ['text length', textLength, gone.contentCases],
  ['article markup', articleMarkup, gone.markupCases],
  ['document', document, gone.documentCases],
  ['slug in title', slugInTitle, gone.slugCases],
  ['content despite status', contentDespiteStatus, gone.despiteStatusCases],
  ['noindex', noindex, gone.noindexCases],
  ['meta refresh', metaRefresh, other.metaRefreshCases],
  ['canonical', canonical, other.canonicalCases],
  ['login page', loginPage, other.loginPageCases],
  ['login text', loginText, other.loginTextCases],
  ['retry after', retryAfter, other.retryAfterCases],
  ['parked text', parkedText, other.parkedTextCases],
  ['parked header', parkedHeader, other.parkedHeaderCases],
  ['parked host', parkedHost, other.parkedHostCases],
]

describe.each(families)('%s', (_name, observer, cases) => {
  test.each(cases)('%s', (_label, scene, expected) => {
    expect(look(observer, scene)).toBe(expected)
  })
})

describe('sibling', () => {
  test.each(siblings.siblingCases)('%s', (_label, { beside, ...scene }, expected) => {
    expect(look((answer) => sibling(answer, beside!), scene)).toBe(expected)
  })
})

describe('failure', () => {
  test.each(failureCases)('%s', (_label, { visit }, expected) => {
    expect(visit.kind === 'failed' ? failure(visit).signal : null).toBe(expected)
  })
})

test('every signal in the table of weights has a labelled case in which it is seen', () => {
  const seen = [
    ...families.flatMap(([, , cases]) => cases),
    ...siblings.siblingCases,
    ...failureCases,
  ].flatMap(([, , expected]) => expected ?? [])
  const unvisited = (['malformed', 'unsupported-scheme', 'offline', 'given-up'] as const).map(
    (why) => notVisited(why, 'x').signal,
  )
  const order = { pattern: 'paper.test', by: 'ada', setAt: new Date(0), note: null }
  const asked = parkingServers(['ns1.registrar.test', 'ns1.bodis.com']).map(({ signal }) => signal)
  const ordered = [byOrder(order, ['robots.txt not asked']), neverDead(order)].map(({ signal }) => signal)
  expect(new Set([...seen, ...unvisited, ...asked, ...ordered])).toEqual(new Set(Object.keys(weights)))
})
