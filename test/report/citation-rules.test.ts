import { describe, expect, test } from 'vitest'
import type { Check } from '../../src/check/check.ts'
import { citationFindings } from '../../src/report/findings.ts'
import { defaultPolicy, policyWith } from '../../src/report/policy.ts'
import type { Finding } from '../../src/report/report.ts'
import type { Verdict } from '../../src/verdict/verdict.ts'
import { Verdict as VerdictSchema } from '../../src/verdict/verdict.ts'
import type { FragmentResult } from '../../src/verify/fragment.ts'
import type { Verification } from '../../src/verify/verification.ts'
import { checkOf, citationOf, nothingCompared, okVerdict, verdictOf } from './sample-report.ts'

interface Seen {
  readonly url?: string
  readonly verdict?: Verdict
  readonly check?: Partial<Check>
  readonly verified?: Partial<Verification>
  readonly fragment?: FragmentResult
  readonly archiving?: boolean
  readonly unprovenSince?: Date | null
}

const place = { article: 0, file: 'story.md' }
const paper = 'https://paper.example/a'

function findings({
  url = paper,
  verdict = okVerdict,
  check,
  verified,
  fragment = 'unknown',
  archiving = true,
  unprovenSince = null,
}: Seen): Finding[] {
  const seen = {
    citation: citationOf(url),
    check: checkOf(url, verdict, check),
    verification: { ...nothingCompared, ...verified },
    fragment,
    archiving,
    unprovenSince,
  }
  return citationFindings(place, seen, defaultPolicy)
}

const rules = (seen: Seen) => findings(seen).map(({ rule }) => rule)
const suggestion = (seen: Seen) => findings(seen)[0]?.suggestion?.replaceWith ?? null

test('a source that stands and fits has no findings', () => expect(findings({})).toEqual([]))

test('a finding names its rule, severity, place, citation and source', () => {
  expect(findings({ verdict: verdictOf('dead', 'http-404') })).toEqual([
    {
      rule: 'source-dead',
      severity: 'error',
      message:
        'The source is gone: its server says that there is no such page (404); cite an archived copy or another source',
      article: 0,
      citation: 'c1',
      source: 'example,paper)/a',
      location: { file: 'story.md', line: 3, column: 7 },
      suggestion: null,
    },
  ])
})

test('a source that fails is not called gone before that is certain', () => {
  const seen = { verdict: verdictOf('dead', 'http-404'), unprovenSince: new Date('2026-05-03T10:00:00Z') }
  expect(findings(seen)).toMatchObject([
    {
      rule: 'source-unreachable',
      severity: 'warning',
      message:
        'The source has failed since 2026-05-03 (http-404), which is not certain yet; stet looks again',
    },
  ])
})

test('a rule that is off finds nothing, and another level is kept', () => {
  const seen = {
    citation: citationOf(paper),
    check: checkOf(paper, verdictOf('blocked', 'robots')),
    verification: nothingCompared,
    fragment: 'unknown' as const,
    archiving: true,
    unprovenSince: null,
  }
  expect(citationFindings(place, seen, policyWith({ 'source-blocked': 'off' }))).toEqual([])
  expect(citationFindings(place, seen, policyWith({ 'source-blocked': 'error' }))[0]?.severity).toBe('error')
})

describe('every reason for a verdict', () => {
  const cases = VerdictSchema.options.flatMap(({ shape }) =>
    shape.reason.options.map((reason): [string, string] => [shape.state.value, reason]),
  )
  const expected: Record<string, string[]> = {
    alive: [],
    moved: ['source-moved'],
    dead: ['source-dead'],
    blocked: ['source-blocked'],
    unreachable: ['source-unreachable'],
    invalid: ['address-invalid'],
  }
  test.each(cases)('%s because of %s is one sentence of plain words, or nothing', (state, reason) => {
    const found = findings({ verdict: verdictOf(state as Verdict['state'], reason as Verdict['reason']) })
    expect(found.map(({ rule }) => rule)).toEqual(expected[state])
    for (const { message } of found) {
      expect(message).toMatch(/^[A-Z][^\n]{20,180}[^.\s]$/)
      expect(message).not.toContain(paper)
    }
  })
})

describe('source-moved', () => {
  const moved = verdictOf('moved', 'redirect-permanent')
  test('suggests where the redirects ended, with the place in the page that the article names', () => {
    expect(
      suggestion({ url: `${paper}#costs`, verdict: moved, check: { finalUrl: 'https://new.example/b' } }),
    ).toBe('https://new.example/b#costs')
  })
  test('suggests it without the marks of a campaign', () => {
    expect(
      suggestion({ verdict: moved, check: { finalUrl: 'https://new.example/b?id=1&utm_source=x' } }),
    ).toBe('https://new.example/b?id=1')
  })
  test('suggests the page’s own address where that is the reason', () => {
    const page = { ...checkOf(paper).page!, canonical: 'https://paper.example/canonical' }
    const verdict = verdictOf('moved', 'canonical-elsewhere')
    expect(suggestion({ verdict, check: { page } })).toBe('https://paper.example/canonical')
  })
  test.each([null, 'javascript:alert(1)', 'not an address'])(
    'suggests nothing when that is %s',
    (canonical) => {
      const page = { ...checkOf(paper).page!, canonical }
      expect(suggestion({ verdict: verdictOf('moved', 'canonical-elsewhere'), check: { page } })).toBeNull()
    },
  )
})

describe('address-insecure', () => {
  const trivial = verdictOf('alive', 'redirect-trivial')
  test('is found where the source itself leads to https', () => {
    const seen = {
      url: 'http://paper.example/a#b',
      verdict: trivial,
      check: { finalUrl: 'https://www.paper.example/a/' },
    }
    expect(rules(seen)).toEqual(['address-insecure'])
    expect(suggestion(seen)).toBe('https://www.paper.example/a/#b')
  })
  test.each<[string, Seen]>([
    ['the source has http only', { url: 'http://paper.example/a' }],
    ['the article has https', { url: paper, check: { finalUrl: 'https://www.paper.example/a' } }],
    [
      'https leads to another page',
      {
        url: 'http://paper.example/a',
        verdict: verdictOf('alive', 'redirect-temporary'),
        check: { finalUrl: 'https://paper.example/b' },
      },
    ],
    [
      'the source sends readers back to http',
      { url: paper, verdict: trivial, check: { finalUrl: 'http://paper.example/a' } },
    ],
  ])('is not found where %s', (_, seen) => expect(rules(seen)).toEqual([]))
})

describe('address-weak', () => {
  const moved = verdictOf('moved', 'redirect-permanent')
  test('a shortener is told once, with the page it leads to', () => {
    const seen = {
      url: 'https://bit.ly/x#y',
      verdict: moved,
      check: { finalUrl: 'https://paper.example/a?utm_source=x' },
    }
    expect(rules(seen)).toEqual(['address-weak'])
    expect(suggestion(seen)).toBe('https://paper.example/a#y')
  })
  test('a shortener that leads to a shortener suggests nothing', () => {
    expect(
      suggestion({ url: 'https://bit.ly/x', verdict: moved, check: { finalUrl: 'https://t.co/y' } }),
    ).toBeNull()
  })
  test('a shortener that leads to a wall does not suggest the wall', () => {
    const seen = {
      url: 'https://bit.ly/x',
      verdict: verdictOf('blocked', 'bot-wall'),
      check: { finalUrl: 'https://wall.example/captcha' },
    }
    expect(findings(seen).map(({ rule, suggestion }) => [rule, suggestion])).toEqual([
      ['source-blocked', null],
      ['address-weak', null],
    ])
  })
  test('a shortener that has ended is dead, which says more', () => {
    expect(rules({ url: 'https://bit.ly/x', verdict: verdictOf('dead', 'http-404') })).toEqual([
      'source-dead',
    ])
  })
  test('tracking parameters are named, and the same address without them is suggested', () => {
    const [finding] = findings({ url: `${paper}?id=1&utm_source=x&fbclid=y#z` })
    expect(finding?.message).toContain('(utm_source, fbclid)')
    expect(finding?.suggestion?.replaceWith).toBe(`${paper}?id=1#z`)
  })
  test('two remedies for one citation agree', () => {
    const seen = findings({
      url: 'http://paper.example/a?utm_source=x',
      verdict: verdictOf('alive', 'redirect-trivial'),
      check: { finalUrl: 'https://paper.example/a?utm_source=x' },
    })
    expect(seen.map(({ rule, suggestion }) => [rule, suggestion?.replaceWith])).toEqual([
      ['address-weak', paper],
      ['address-insecure', paper],
    ])
    const both = findings({
      url: `${paper}?utm_source=x`,
      verdict: moved,
      check: { finalUrl: 'https://new.example/b?utm_source=x' },
    })
    expect(both.map(({ rule, suggestion }) => [rule, suggestion?.replaceWith])).toEqual([
      ['source-moved', 'https://new.example/b'],
      ['address-weak', 'https://new.example/b'],
    ])
  })
  test.each([
    [
      'https://www.google.com/search?q=bridge',
      'A search page shows something else tomorrow; cite what it found',
    ],
    [
      'https://staging.paper.example/a',
      'staging.paper.example looks like a preview or internal host; cite the public page',
    ],
  ])('%s', (url, message) =>
    expect(findings({ url })).toMatchObject([{ rule: 'address-weak', message, suggestion: null }]),
  )
  test.each([
    'https://dev.to/a/b',
    'https://stage.example/a',
    'https://www.test.de/a',
    'https://doi.org/10.1000/182',
  ])('is not found at %s', (url) => expect(rules({ url })).toEqual([]))
})

describe('fragment-missing', () => {
  test('names the place that is not there', () => {
    expect(findings({ url: `${paper}#costs`, fragment: 'missing' })).toMatchObject([
      { rule: 'fragment-missing', message: 'The page has no place “#costs”; readers land at its top' },
    ])
  })
  test.each(['found', 'unknown'] as const)('is not found when the place is %s', (fragment) =>
    expect(rules({ url: `${paper}#costs`, fragment })).toEqual([]),
  )
})

describe('quotes', () => {
  const quote = (
    result: Verification['quotes'][number]['result'],
    found: string | null = null,
  ): Partial<Verification> => ({
    quotes: [{ exact: 'we will finish it', result, score: 0.9, found }],
  })
  test('missing from the source', () => {
    expect(findings({ verified: quote('missing') })).toMatchObject([
      { rule: 'quote-missing', message: 'The source does not have these words: “we will finish it”' },
    ])
  })
  test('altered', () => {
    expect(findings({ verified: quote('altered', 'we may finish it') })).toMatchObject([
      {
        rule: 'quote-altered',
        message: 'The article quotes “we will finish it”, the source says “we may finish it”',
      },
    ])
    expect(findings({ verified: quote('altered') })[0]?.message).toBe(
      'The article quotes “we will finish it”, the source says something else',
    )
  })
  test.each(['present', 'other-language', 'unreadable'] as const)('that are %s are no finding', (result) =>
    expect(rules({ verified: quote(result) })).toEqual([]),
  )
  test('that a source had and has no longer are a removed passage, told once', () => {
    const drift = {
      result: 'changed' as const,
      since: '2026-09-01T00:00:00Z',
      removed: ['we will finish it'],
    }
    expect(findings({ verified: { ...quote('missing'), drift } })).toMatchObject([
      {
        rule: 'passage-removed',
        severity: 'error',
        message: 'The source had these words on 2026-09-01 and has them no longer: “we will finish it”',
      },
    ])
  })
  test('however long and strange make one short line', () => {
    const [finding] = findings({
      verified: {
        quotes: [{ exact: 'line\n\u001b[2J\u202e'.repeat(500), result: 'missing', score: 0, found: null }],
      },
    })
    expect(finding?.message).toMatch(
      /^The source does not have these words: “line \ufffd\[2J\ufffdline .{90,160}”$/,
    )
    expect(finding?.message).toContain('…')
  })
})

describe('source-drifted', () => {
  test('is a note with the day we last saw the source', () => {
    const drift = { result: 'changed' as const, since: '2026-09-01T00:00:00Z', removed: [] }
    expect(findings({ verified: { drift } })).toMatchObject([
      {
        rule: 'source-drifted',
        severity: 'note',
        message: 'The text of the source has changed since we saw it on 2026-09-01',
      },
    ])
  })
  test.each(['first-seen', 'unchanged', 'unknown'] as const)('is not found when the text is %s', (result) =>
    expect(rules({ verified: { drift: { result, since: null, removed: [] } } })).toEqual([]),
  )
})

describe('what the article says of the source', () => {
  test.each([
    ['title', 'title-mismatch', 'The article calls the source “A”, the source calls itself “B”'],
    ['publisher', 'publisher-mismatch', 'The article names “A”, the source is published by “B”'],
  ] as const)('%s', (what, rule, message) => {
    expect(
      findings({ verified: { [what]: { result: 'mismatch', expected: 'A', found: 'B' } } }),
    ).toMatchObject([{ rule, message }])
    for (const result of ['match', 'unknown'])
      expect(rules({ verified: { [what]: { result, expected: 'A', found: 'B' } } })).toEqual([])
  })

  test('date', () => {
    const date = { result: 'mismatch' as const, expected: '2026-10-24', found: '2026-11-20T10:00:00+03:00' }
    expect(findings({ verified: { date } })).toMatchObject([
      {
        rule: 'date-conflict',
        message: 'The source dates itself 2026-11-20, the article or the address says 2026-10-24',
      },
    ])
    expect(rules({ verified: { date: { ...date, result: 'match' } } })).toEqual([])
  })
})

describe('source-unarchived', () => {
  test('is found when a source that stands could not be kept', () =>
    expect(rules({ check: { capture: null } })).toEqual(['source-unarchived']))
  test('is not found when nothing is to be kept, or there is nothing to keep', () => {
    expect(rules({ check: { capture: null }, archiving: false })).toEqual([])
    expect(rules({ verdict: verdictOf('blocked', 'robots') })).toEqual(['source-blocked'])
  })
})
