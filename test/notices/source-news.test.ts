import { expect, test } from 'vitest'
import { wording } from '../../src/notices/message.ts'
import { sourceNews } from '../../src/notices/source-news.ts'
import { defaultPolicy, policyWith } from '../../src/report/policy.ts'
import { wordsFor } from '../../src/words/words-for.ts'
import { harbour, noon } from './news.ts'

const since = '2026-11-03T08:00:00Z'

function standing(state: string | null, reason = '', failing = false) {
  return {
    verdict: state === null ? null : { state, reason },
    since,
    steadySince: since,
    checkedAt: since,
    failing: failing ? { since, reason: 'timeout', strikes: {} } : null,
  }
}

const alive = standing('alive', 'ok')
const doubted = standing('alive', 'ok', true)
const dead = standing('dead', 'http-404', true)

function event(kind: string, before: unknown, after: unknown) {
  return { id: 'e1', at: noon, kind, key: 'test,paper)/', url: 'https://Paper.test./', before, after }
}

test.each([
  [
    'is certainly gone',
    'confirmed',
    doubted,
    dead,
    'source-dead',
    'error',
    'The source is gone: its server says that there is no such page (404); it has failed since 2026-11-03',
  ],
  [
    'begins to fail',
    'failing',
    alive,
    doubted,
    'source-unreachable',
    'note',
    'The source has failed since 2026-11-03, which is not certain yet; stet looks again',
  ],
  [
    'was gone and is back',
    'recovered',
    dead,
    alive,
    'source-dead',
    'error',
    'Back again: The source stands; it had failed since 2026-11-03',
  ],
  [
    'had begun to fail and is well',
    'recovered',
    doubted,
    alive,
    'source-unreachable',
    'note',
    'Back again: The source stands; it had failed since 2026-11-03',
  ],
  [
    'had failed from the first and is there',
    'recovered',
    standing(null, '', true),
    alive,
    'source-unreachable',
    'note',
    'Back again: The source stands; it had failed since 2026-11-03',
  ],
  [
    'does not answer for long',
    'confirmed',
    doubted,
    standing('unreachable', 'timeout', true),
    'source-unreachable',
    'warning',
    'The source gave no answer in time; it has failed since 2026-11-03',
  ],
  [
    'moved',
    'changed',
    alive,
    standing('moved', 'redirect-permanent'),
    'source-moved',
    'warning',
    'The source moved for good',
  ],
  [
    'is behind a wall',
    'changed',
    alive,
    standing('blocked', 'login'),
    'source-blocked',
    'note',
    'The source may stand, but only for readers who log in or pay',
  ],
  [
    'is no longer behind a wall',
    'changed',
    standing('blocked', 'login'),
    alive,
    'source-blocked',
    'note',
    'Back again: The source stands',
  ],
])('a source that %s is news', (_, kind, before, after, rule, severity, words) => {
  const news = sourceNews(event(kind, before, after), [harbour], defaultPolicy)
  expect(news).toMatchObject({ id: 'event-e1', at: noon, rule, severity, source: { host: 'paper.test' } })
  expect(wording(news!, wordsFor('en'))).toBe(words)
})

test('a first verdict is no news, nor is a source that nobody cites, nor a rule that is off', () => {
  expect(sourceNews(event('first', null, alive), [harbour], defaultPolicy)).toBeNull()
  expect(sourceNews(event('confirmed', doubted, dead), [], defaultPolicy)).toBeNull()
  const policy = policyWith({ 'source-dead': 'off' })
  expect(sourceNews(event('confirmed', doubted, dead), [harbour], policy)).toBeNull()
  expect(sourceNews(event('recovered', dead, alive), [harbour], policy)).toBeNull()
})

test('an event that this stet cannot read, and an address that is none, do no harm', () => {
  expect(
    sourceNews(event('confirmed', doubted, { verdict: 'of tomorrow' }), [harbour], defaultPolicy),
  ).toBeNull()
  const malformed = { ...event('changed', alive, standing('invalid', 'malformed')), url: 'http://[' }
  expect(sourceNews(malformed, [harbour], defaultPolicy)).toMatchObject({ source: { host: '' } })
})
