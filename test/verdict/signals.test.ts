import { describe, expect, test } from 'vitest'
import type { Observer } from '../../src/verdict/observation.ts'
import { articleMarkup } from '../../src/verdict/signals/article-markup.ts'
import { canonical } from '../../src/verdict/signals/canonical.ts'
import { contentDespiteStatus } from '../../src/verdict/signals/content-despite-status.ts'
import { document } from '../../src/verdict/signals/document.ts'
import { failure } from '../../src/verdict/signals/failure.ts'
import { goneText } from '../../src/verdict/signals/gone-text.ts'
import { goneTitle } from '../../src/verdict/signals/gone-title.ts'
import { httpStatus } from '../../src/verdict/signals/http-status.ts'
import { loginPage } from '../../src/verdict/signals/login-page.ts'
import { metaRefresh } from '../../src/verdict/signals/meta-refresh.ts'
import { needsScript } from '../../src/verdict/signals/needs-script.ts'
import { noindex } from '../../src/verdict/signals/noindex.ts'
import { notVisited } from '../../src/verdict/signals/not-visited.ts'
import { parkedHeader, parkedHost, parkedText } from '../../src/verdict/signals/parked.ts'
import { redirect } from '../../src/verdict/signals/redirect.ts'
import { retryAfter } from '../../src/verdict/signals/retry-after.ts'
import { slugInTitle } from '../../src/verdict/signals/slug-in-title.ts'
import { textLength } from '../../src/verdict/signals/text-length.ts'
import { wallHeader } from '../../src/verdict/signals/wall-header.ts'
import { wallMark } from '../../src/verdict/signals/wall-mark.ts'
import { wallText } from '../../src/verdict/signals/wall-text.ts'
import { wallTitle } from '../../src/verdict/signals/wall-title.ts'
import { weights } from '../../src/verdict/weights.ts'
import { type Case, look } from './scene.ts'
import { failureCases } from './signals/failure.ts'
import * as gone from './signals/gone.ts'
import { httpStatusCases } from './signals/http-status.ts'
import * as other from './signals/other.ts'
import { redirectCases } from './signals/redirect.ts'
import * as walls from './signals/walls.ts'

const families: readonly (readonly [string, Observer, readonly Case[]])[] = [
  ['http status', httpStatus, httpStatusCases],
  ['redirect', redirect, redirectCases],
  ['wall header', wallHeader, walls.wallHeaderCases],
  ['wall mark', wallMark, walls.wallMarkCases],
  ['wall title', wallTitle, walls.wallTitleCases],
  ['wall text', wallText, walls.wallTextCases],
  ['needs script', needsScript, walls.needsScriptCases],
  ['gone title', goneTitle, gone.goneTitleCases],
  ['gone text', goneText, gone.goneTextCases],
  ['text length', textLength, gone.contentCases],
  ['article markup', articleMarkup, gone.markupCases],
  ['document', document, gone.documentCases],
  ['slug in title', slugInTitle, gone.slugCases],
  ['content despite status', contentDespiteStatus, gone.despiteStatusCases],
  ['noindex', noindex, gone.noindexCases],
  ['meta refresh', metaRefresh, other.metaRefreshCases],
  ['canonical', canonical, other.canonicalCases],
  ['login page', loginPage, other.loginPageCases],
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

describe('failure', () => {
  test.each(failureCases)('%s', (_label, { visit }, expected) => {
    expect(visit.kind === 'failed' ? failure(visit).signal : null).toBe(expected)
  })
})

test('every signal in the table of weights has a labelled case in which it is seen', () => {
  const seen = [...families.flatMap(([, , cases]) => cases), ...failureCases].flatMap(
    ([, , expected]) => expected ?? [],
  )
  const unvisited = (['malformed', 'unsupported-scheme', 'offline', 'given-up'] as const).map(
    (why) => notVisited(why, 'x').signal,
  )
  expect(new Set([...seen, ...unvisited])).toEqual(new Set(Object.keys(weights)))
})
