import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Changes, changesOf, type Known, markOf } from '../../src/watch/changes.ts'
import type { WatchEntry } from '../../src/watch/entry.ts'

const entry = (url: string, updated: string | null = null, version: string | null = null): WatchEntry => ({
  url,
  title: null,
  updatedAt: updated === null ? null : new Date(updated),
  publishedAt: null,
  version,
})
const a = entry('https://paper.test/a', '2026-11-20')
const b = entry('https://paper.test/b')
const none: Changes = { fresh: [], changed: [], back: [], retired: [], missed: [] }
const known = (of: WatchEntry, told: Partial<Known> = {}): Known => ({
  url: of.url,
  mark: markOf(of),
  missed: 0,
  retired: false,
  ...told,
})

test('what is listed for the first time is fresh', () => {
  expect(changesOf([known(a)], [a, b], false)).toEqual({ ...none, fresh: [b] })
})

test('what has another date is changed, an earlier one too; what has none any more is not', () => {
  const later = entry(a.url, '2026-11-21')
  const earlier = entry(a.url, '2026-11-19')
  expect(changesOf([known(a)], [later], true)).toEqual({ ...none, changed: [later] })
  expect(changesOf([known(a)], [earlier], true)).toEqual({ ...none, changed: [earlier] })
  expect(changesOf([known(a)], [entry(a.url)], true)).toEqual(none)
  expect(changesOf([known(b)], [entry(b.url, '2026-11-21')], true).changed).toHaveLength(1)
})

test('what is of another version has changed, with the same date or with none', () => {
  for (const date of ['2026-11-20', null]) {
    const before = entry('news/a.md', date, '100')
    expect(changesOf([known(before)], [before], true)).toEqual(none)
    const after = { ...before, version: '101' }
    expect(changesOf([known(before)], [after], true)).toEqual({ ...none, changed: [after] })
  }
})

test('what two complete polls in a row do not list retires; one is not enough', () => {
  expect(changesOf([known(a), known(b)], [b], true)).toEqual({ ...none, missed: [{ url: a.url, times: 1 }] })
  expect(changesOf([known(a, { missed: 1 }), known(b)], [b], true)).toEqual({ ...none, retired: [a.url] })
})

test('a poll that is not complete retires nothing and counts nothing', () => {
  expect(changesOf([known(a, { missed: 1 }), known(b)], [b], false)).toEqual(none)
})

test('what is listed again begins to count anew', () => {
  const before = [known(a, { missed: 1 }), known(b)]
  expect(changesOf(before, [a], false)).toEqual({ ...none, missed: [{ url: a.url, times: 0 }] })
})

test('what was retired and is listed again is back, and does not retire twice', () => {
  expect(changesOf([known(a, { retired: true, missed: 2 }), known(b)], [a, b], true)).toEqual({
    ...none,
    back: [a],
  })
  expect(changesOf([known(a, { retired: true, missed: 2 }), known(b)], [b], true)).toEqual(none)
})

test('a list that is empty all at once retires nothing, unless it was of one article', () => {
  expect(changesOf([known(a, { missed: 1 }), known(b, { missed: 1 })], [], true)).toEqual(none)
  expect(changesOf([known(a, { missed: 1 })], [], true)).toEqual({ ...none, retired: [a.url] })
})

test('whatever is polled, an article is in one place only, and nothing that was just listed retires', () => {
  const urls = fc.constantFrom(
    'https://paper.test/1',
    'https://paper.test/2',
    'https://paper.test/3',
    'news/4.md',
  )
  const entries = fc.array(
    fc.record({
      url: urls,
      title: fc.constant(null),
      updatedAt: fc.option(fc.date({ noInvalidDate: true })),
      publishedAt: fc.constant(null),
      version: fc.option(fc.string()),
    }),
  )
  const knowns = fc.uniqueArray(
    fc.record({ url: urls, mark: fc.option(fc.string()), missed: fc.nat(3), retired: fc.boolean() }),
    { selector: ({ url }) => url },
  )
  fc.assert(
    fc.property(knowns, entries, fc.boolean(), (before, polled, complete) => {
      const { fresh, changed, back, retired } = changesOf(before, polled, complete)
      const toRead = [...fresh, ...changed, ...back].map(({ url }) => url)
      expect(new Set(toRead).size).toBe(toRead.length)
      for (const { url } of polled) expect(retired).not.toContain(url)
      if (!complete) expect(retired).toEqual([])
      for (const url of retired)
        expect(before).toContainEqual(
          expect.objectContaining({ url, retired: false, missed: expect.any(Number) }),
        )
    }),
  )
})
