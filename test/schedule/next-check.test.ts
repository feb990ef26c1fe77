import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bearings, type FailureKind, failureKind } from '../../src/schedule/bearing.ts'
import { type NextCheck, nextCheck, type ScheduledCheck } from '../../src/schedule/next-check.ts'
import { ScheduleSettings } from '../../src/schedule/settings.ts'
import { Standing } from '../../src/schedule/standing.ts'
import type { Reason } from '../../src/verdict/verdict.ts'
import { checkAt, defaults, follow, hourMs, reasons, verdictOf } from './sample-check.ts'

const dayMs = 24 * hourMs

/**
 * What happened to a source, as `hour reason` after `hour reason`: `0 ok, 24 http-404?, 48 ok*`. A question mark: it was
 * doubtful that we are online; a star: the text was another one; a tilde: a browser was to show it, and could not be had.
 */
function story(text: string, youngestArticleAgeMs: number | null = null): ScheduledCheck[] {
  return text.split(', ').map((part) => {
    const [, hours, reason, mark] = /^([\d.]+) ([\w-]+)([?*~]?)$/.exec(part)!
    return checkAt(Number(hours), reason as Reason, {
      online: mark === '?' ? 'doubtful' : 'online',
      textChanged: mark === '*',
      spared: mark === '~',
      youngestArticleAgeMs,
    })
  })
}

/** `state: reason`, the event, and the wait in hours: what the last check of the story led to. */
function ending(checks: readonly ScheduledCheck[], settings?: ScheduleSettings): string {
  const next = follow(checks, settings).at(-1)!
  if (next === null) return 'nothing follows'
  const verdict = next.standing?.verdict
  const waitMs = next.dueAt.getTime() - checks.at(-1)!.checkedAt.getTime()
  const failing = next.standing?.failing ? ', failing' : ''
  return `${verdict ? `${verdict.state}: ${verdict.reason}` : 'no verdict'}${failing} · ${next.event?.kind ?? 'no news'} · ${Number((waitMs / hourMs).toFixed(1))} h`
}

type Case = readonly [label: string, story: string, ending: string]

const standing: readonly Case[] = [
  ['a first good visit', '0 ok', 'alive: ok · first · 168 h'],
  ['after 20 days unchanged, another 20 days', '0 ok, 480 ok', 'alive: ok · no news · 480 h'],
  ['after a year unchanged, 60 days', '0 ok, 8760 ok', 'alive: ok · no news · 1440 h'],
  ['after its text changed, a week', '0 ok, 480 ok*', 'alive: ok · no news · 168 h'],
  ['a source that moved', '0 ok, 480 redirect-permanent', 'moved: redirect-permanent · changed · 168 h'],
  [
    '304 says that what stood still stands',
    '0 canonical-elsewhere, 480 not-modified',
    'moved: canonical-elsewhere · no news · 480 h',
  ],
  [
    'another reason within a state is no news',
    '0 ok, 480 redirect-trivial',
    'alive: redirect-trivial · no news · 480 h',
  ],
  ['a wall stands at once', '0 ok, 480 bot-wall', 'blocked: bot-wall · changed · 168 h'],
  ['a wall of another kind is no news', '0 bot-wall, 480 forbidden', 'blocked: forbidden · no news · 480 h'],
  ['too large stands at once', '0 too-large', 'unreachable: too-large · first · 168 h'],
  ['an address that is none', '0 malformed', 'invalid: malformed · first · 1440 h'],
]

const failing: readonly Case[] = [
  [
    'a shell that no browser could show takes back nothing that one has shown',
    '0 ok, 480 soft-404, 504 soft-404, 528 ok~',
    'dead: soft-404, failing · no news · 24 h',
  ],
  [
    'nor a strike',
    '0 ok, 480 redirect-to-home, 486 ok~, 504 redirect-to-home',
    'dead: redirect-to-home, failing · confirmed · 24 h',
  ],
  ['but what failed otherwise is back', '0 ok, 480 http-404, 504 ok~', 'alive: ok · recovered · 168 h'],
  ['and what stood stands', '0 ok, 480 ok~', 'alive: ok · no news · 480 h'],
  ['a first check that fails gives no verdict', '0 http-404', 'no verdict, failing · failing · 6 h'],
  ['one 404 changes nothing', '0 ok, 480 http-404', 'alive: ok, failing · failing · 6 h'],
  [
    'a 404 within the day is no strike',
    '0 ok, 480 http-404, 486 http-404',
    'alive: ok, failing · no news · 6 h',
  ],
  ['two 404s a day apart', '0 ok, 480 http-404, 504 soft-404', 'dead: soft-404, failing · confirmed · 24 h'],
  ['two from the first check on', '0 http-404, 24 http-404', 'dead: http-404, failing · confirmed · 24 h'],
  ['a minute less than a day', '0 http-404, 23.98 http-404', 'no verdict, failing · no news · 6 h'],
  ['two NXDOMAIN', '0 ok, 480 dns-not-found, 516 dns-not-found', 'alive: ok, failing · no news · 40 h'],
  [
    'three NXDOMAIN over three days',
    '0 dns-not-found, 36 dns-not-found, 72 dns-not-found',
    'dead: dns-not-found, failing · confirmed · 72 h',
  ],
  [
    'two visits to a parked domain over two days',
    '0 parked, 48 taken-over',
    'dead: taken-over, failing · confirmed · 48 h',
  ],
  ['parked for a day only', '0 parked, 24 parked', 'no verdict, failing · no news · 26.7 h'],
  [
    'a name that leads inside is not believed at once',
    '0 ok, 480 private-address',
    'alive: ok, failing · failing · 12 h',
  ],
  [
    'four silences over two weeks',
    '0 ok, 84 timeout, 168 server-error, 252 timeout, 420 timeout',
    'alive: ok, failing · no news · 93.3 h',
  ],
  [
    'five silences over fourteen days are certain, and not dead',
    '0 ok, 84 timeout, 168 server-error, 252 connection-reset, 336 tls-expired, 420 timeout',
    'unreachable: timeout, failing · confirmed · 336 h',
  ],
  [
    'five silences in a day are one strike',
    '0 timeout, 1 timeout, 2 timeout, 4 timeout, 8 timeout',
    'no verdict, failing · no news · 8 h',
  ],
  [
    'a host that answers 404 and 503 in turns ends as dead',
    '0 http-404, 12 server-error, 24 http-404',
    'dead: http-404, failing · confirmed · 24 h',
  ],
  ['a good visit between two 404s', '0 http-404, 12 ok, 24 http-404', 'alive: ok, failing · failing · 6 h'],
  [
    'what is dead is looked at now and then',
    '0 http-404, 24 http-404, 480 http-404',
    'dead: http-404, failing · no news · 480 h',
  ],
  [
    'but at least once in 30 days',
    '0 http-404, 24 http-404, 4800 http-404',
    'dead: http-404, failing · no news · 720 h',
  ],
  [
    'silence does not soften what is dead',
    '0 http-404, 24 http-404, 48 timeout',
    'dead: http-404, failing · no news · 48 h',
  ],
  [
    'not even five silences do',
    '0 http-404, 24 http-404, 100 timeout, 184 timeout, 268 timeout, 352 timeout, 436 timeout',
    'dead: http-404, failing · no news · 436 h',
  ],
  [
    'what was gone and is parked now takes strikes of its own',
    '0 http-404, 24 http-404, 480 parked',
    'dead: http-404, failing · no news · 53.3 h',
  ],
  [
    'and is news when they are complete',
    '0 http-404, 24 http-404, 480 parked, 528 parked',
    'dead: parked, failing · confirmed · 528 h',
  ],
  [
    'one 404 after that is not',
    '0 http-404, 24 http-404, 480 parked, 528 parked, 600 http-404',
    'dead: parked, failing · no news · 26.7 h',
  ],
  [
    'certain silence can still become death',
    '0 timeout, 84 timeout, 168 timeout, 252 timeout, 336 timeout, 400 http-404, 424 http-404',
    'dead: http-404, failing · confirmed · 424 h',
  ],
]

const recovering: readonly Case[] = [
  ['a failure that passes', '0 ok, 480 timeout, 481 ok', 'alive: ok · recovered · 168 h'],
  ['one that was there from the start', '0 timeout, 1 ok', 'alive: ok · recovered · 168 h'],
  ['back from the dead', '0 http-404, 24 http-404, 480 ok', 'alive: ok · recovered · 168 h'],
  ['back by 304', '0 http-404, 24 http-404, 480 not-modified', 'alive: not-modified · recovered · 168 h'],
  [
    'a wall is no recovery of what is dead',
    '0 http-404, 24 http-404, 480 bot-wall',
    'dead: http-404, failing · no news · 456 h',
  ],
  [
    'a wall keeps strikes',
    '0 ok, 480 http-404, 486 forbidden',
    'blocked: forbidden, failing · changed · 168 h',
  ],
  [
    'and they still count',
    '0 ok, 480 http-404, 486 forbidden, 504 http-404',
    'dead: http-404, failing · confirmed · 24 h',
  ],
  ['a wall where nothing stood', '0 http-404, 6 forbidden', 'blocked: forbidden, failing · first · 168 h'],
  ['a wall that falls', '0 forbidden, 480 ok', 'alive: ok · changed · 168 h'],
]

const inDoubt: readonly Case[] = [
  [
    'a failure counts for nothing',
    '0 ok, 480 http-404, 504 http-404?',
    'alive: ok, failing · no news · 0.5 h',
  ],
  ['a first failure leaves nothing behind', '0 timeout?', 'no verdict · no news · 0.5 h'],
  ['a wall may be that of our own network', '0 ok, 480 forbidden?', 'alive: ok · no news · 0.5 h'],
  ['content that arrives counts', '0 timeout, 1 ok?', 'alive: ok · recovered · 168 h'],
  ['offline is no failure of the source', '0 ok, 480 offline', 'alive: ok · no news · 0.5 h'],
]

describe.each([
  ['a source that stands', standing],
  ['a source that fails', failing],
  ['a source that recovers', recovering],
  ['while it is doubtful that we are online', inDoubt],
])('%s', (_, cases) => {
  test.each(cases)('%s', (_label, text, expected) => {
    expect(ending(story(text))).toBe(expected)
  })
})

test.each([
  ['from today', 0, '6 h'],
  ['from tomorrow, under embargo', -dayMs, '6 h'],
  ['from yesterday', dayMs, '24 h'],
  ['a week old', 7 * dayMs, '1440 h'],
  ['without a date', null, '1440 h'],
])('a source long steady, cited by an article %s', (_, ageMs, expected) => {
  expect(ending(story('0 ok, 8760 ok', ageMs))).toBe(`alive: ok · no news · ${expected}`)
})

test('Retry-After is waited for where it is longer than our own wait, and no longer wait is cut to it', () => {
  const asked = (retryAfterMs: number) => ending([checkAt(0, 'rate-limited', { retryAfterMs })])
  expect(asked(20 * hourMs)).toBe('no verdict, failing · failing · 20 h')
  expect(asked(60_000)).toBe('no verdict, failing · failing · 1 h')
})

test('jitter takes or adds a tenth, and never brings a look before the strike it is meant for', () => {
  const waits = (checks: readonly ScheduledCheck[], random: number) => {
    const next = follow(checks, defaults, () => random).at(-1)!
    return Math.round((next.dueAt.getTime() - checks.at(-1)!.checkedAt.getTime()) / 60_000) / 60
  }
  const steady = story('0 ok, 480 ok')
  expect([waits(steady, 0), waits(steady, 0.5), waits(steady, 1)]).toEqual([432, 480, 528])
  const untilStrike = story('0 http-404, 12 http-404')
  expect(waits(untilStrike, 0)).toBe(12)
  expect(waits(untilStrike, 0.999)).toBeCloseTo(14.67, 1)
})

test('a sure 410 is as patient as a 404 unless the settings say otherwise', () => {
  const sure = { verdict: verdictOf('http-410', 0.97) }
  const hasty = ScheduleSettings.parse({ failures: { gone: { strikesFor410: 1 } } })
  expect(ending([checkAt(0, 'http-410', sure)])).toBe('no verdict, failing · failing · 6 h')
  expect(ending([checkAt(0, 'http-410', sure)], hasty)).toBe('dead: http-410, failing · confirmed · 6 h')
  expect(ending([checkAt(0, 'http-410')], hasty)).toBe('no verdict, failing · failing · 6 h')
  expect(ending([checkAt(0, 'http-404')], hasty)).toBe('no verdict, failing · failing · 6 h')
})

test('"failing since" is the first failure after content, "since" the day the verdict changed', () => {
  const [, , , last] = follow(story('0 ok, 100 timeout, 120 http-404, 144 http-404'))
  expect(last!.standing).toMatchObject({
    since: checkAt(144, 'ok').checkedAt,
    failing: { since: checkAt(100, 'ok').checkedAt, reason: 'http-404' },
  })
  expect(last!.event!.before!.since).toEqual(checkAt(0, 'ok').checkedAt)
})

test.each([
  ['http-404', 24, 27],
  ['dns-not-found', 72, 89],
  ['parked', 48, 59],
  ['timeout', 336, 411],
] as const)(
  'checked whenever it is due, a source that gives nothing but %s is certain after %d to %d hours',
  (reason, from, to) => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (jitter) => {
        let at = 0
        let standing: Standing | null = null
        let visits = 0
        while (standing?.verdict == null) {
          const check = checkAt(at, reason)
          const next: NextCheck = nextCheck(defaults, standing, check, jitter.next().value)!
          standing = next.standing
          if (standing?.verdict == null) at += (next.dueAt.getTime() - check.checkedAt.getTime()) / hourMs
          visits++
        }
        expect(at).toBeGreaterThanOrEqual(from)
        expect(at).toBeLessThan(to)
        expect(visits).toBeLessThan(20)
      }),
    )
  },
)

const patience = fc.record({
  strikes: fc.integer({ min: 1, max: 5 }),
  overDays: fc.double({ min: 0.1, max: 20, noNaN: true }),
  againHours: fc.double({ min: 0.1, max: 48, noNaN: true }),
})
const anySettings = fc
  .record({
    failures: fc.record({
      gone: patience,
      'no-such-host': patience,
      'given-up': patience,
      private: patience,
      'no-answer': patience,
    }),
  })
  .map((settings) => ScheduleSettings.parse(settings))

const anyChecks = fc
  .array(
    fc.record({
      gapHours: fc.oneof(fc.double({ min: 0.01, max: 48, noNaN: true }), fc.integer({ min: 1, max: 2_000 })),
      // Half of all checks fail in one of two ways, or strikes would hardly ever add up.
      reason: fc.oneof(fc.constantFrom<Reason>('http-404', 'timeout'), fc.constantFrom(...reasons)),
      online: fc.constantFrom('online', 'online', 'online', 'doubtful'),
      textChanged: fc.boolean(),
      youngestArticleAgeMs: fc.option(fc.integer({ min: -dayMs, max: 100 * dayMs })),
      retryAfterMs: fc.option(fc.integer({ min: 0, max: dayMs })),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) => {
    let at = 0
    return list.map(({ gapHours, reason, ...more }) => {
      at += gapHours
      return checkAt(at, reason, more as Partial<ScheduledCheck>)
    })
  })
const anyRandom = fc.double({ min: 0, max: 0.999_999, noNaN: true })

describe('whatever happens to a source', () => {
  test('it is due again later than it was checked, and within bounds', () => {
    fc.assert(
      fc.property(anySettings, anyChecks, anyRandom, (settings, checks, random) => {
        const longestMs = Math.max(
          settings.longestDays * dayMs,
          ...Object.values(settings.failures).map(({ overDays }) => (overDays * dayMs) / 0.9),
        )
        follow(checks, settings, () => random).forEach((next, index) => {
          const waitMs = next!.dueAt.getTime() - checks[index]!.checkedAt.getTime()
          expect(waitMs).toBeGreaterThanOrEqual(0.09 * hourMs)
          expect(waitMs).toBeGreaterThanOrEqual(checks[index]!.retryAfterMs ?? 0)
          expect(waitMs).toBeLessThanOrEqual(1.1 * longestMs + 1)
        })
      }),
    )
  })

  test('a failure stands only after its strikes, each as far from the one before as the settings say', () => {
    fc.assert(
      fc.property(anySettings, anyChecks, (settings, checks) => {
        follow(checks, settings).forEach((next, index) => {
          if (next!.event?.kind !== 'confirmed') return
          const kind = failureKind(next!.standing!.verdict!.reason)!
          expect(strikesIn(checks.slice(0, index + 1), kind, settings)).toBeGreaterThanOrEqual(
            settings.failures[kind].strikes,
          )
        })
      }),
    )
  })

  test('it is called dead, certainly unreachable or private only by a `confirmed` event', () => {
    fc.assert(
      fc.property(anySettings, anyChecks, (settings, checks) => {
        let stood: FailureKind | null = null
        for (const next of follow(checks, settings)) {
          const verdict = next!.standing?.verdict ?? null
          const stands = verdict === null ? null : failureKind(verdict.reason)
          if (stands !== null && stands !== stood) expect(next!.event?.kind).toBe('confirmed')
          if (stands !== null) expect(next!.standing!.failing).not.toBeNull()
          stood = stands
        }
      }),
    )
  })

  test('content clears every strike, and nothing else does', () => {
    fc.assert(
      fc.property(anySettings, anyChecks, (settings, checks) => {
        let wasFailing = false
        follow(checks, settings).forEach((next, index) => {
          const isFailing = next!.standing?.failing != null
          if (bearings[checks[index]!.verdict.reason] === 'content') {
            expect(isFailing).toBe(false)
            expect(next!.standing!.verdict!.state).toMatch(/^(?:alive|moved)$/)
          } else if (wasFailing) expect(isFailing).toBe(true)
          wasFailing = isFailing
        })
      }),
    )
  })

  test('nothing moves while we are offline, or may be, unless content arrives', () => {
    fc.assert(
      fc.property(anySettings, anyChecks, (settings, checks) => {
        let standing: Standing | null = null
        follow(checks, settings).forEach((next, index) => {
          const { online, verdict } = checks[index]!
          const says = bearings[verdict.reason]
          if (says === 'ours' || (online === 'doubtful' && says !== 'content')) {
            expect(next!.standing).toBe(standing)
            expect(next!.event).toBeNull()
          }
          standing = next!.standing
        })
      }),
    )
  })

  test('checks delivered twice, or once more when all is over, change nothing', () => {
    const certain = anyChecks.map((checks) =>
      checks.map((check) => ({ ...check, online: 'online' as const })),
    )
    fc.assert(
      fc.property(anySettings, certain, (settings, checks) => {
        const counted = checks.filter(({ verdict }) => verdict.reason !== 'offline')
        const last = follow(counted, settings).at(-1)
        const again = [...counted.flatMap((check) => [check, check]), ...counted]
        const results = follow(again, settings).filter((next) => next !== null)
        expect(results).toHaveLength(counted.length)
        expect(results.at(-1)).toEqual(last)
      }),
    )
  })

  test('how it stands survives being stored as JSON', () => {
    fc.assert(
      fc.property(anySettings, anyChecks, (settings, checks) => {
        const { standing } = follow(checks, settings).at(-1)!
        if (standing === null) return
        expect(Standing.parse(JSON.parse(JSON.stringify(standing)))).toEqual(standing)
        expect(Standing.parse(standing)).toEqual(standing)
      }),
    )
  })
})

/** The strikes of one kind since content was last seen, counted from the whole story. */
function strikesIn(checks: readonly ScheduledCheck[], kind: FailureKind, settings: ScheduleSettings): number {
  const lastContent = checks.findLastIndex(({ verdict }) => bearings[verdict.reason] === 'content')
  const { strikes, overDays } = settings.failures[kind]
  const spacingMs = (overDays * dayMs) / Math.max(strikes - 1, 1)
  let count = 0
  let lastMs = Number.NEGATIVE_INFINITY
  for (const { checkedAt, verdict, online } of checks.slice(lastContent + 1)) {
    if (online === 'doubtful' || failureKind(verdict.reason) !== kind) continue
    if (checkedAt.getTime() - lastMs < spacingMs) continue
    count++
    lastMs = checkedAt.getTime()
  }
  return count
}
