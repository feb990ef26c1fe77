import { expect, test } from 'vitest'
import type { News } from '../../src/notices/news.ts'
import { settle } from '../../src/notices/settle.ts'
import { back, findingNews, minutesAfter, noon, sourceNews } from './news.ts'

function left(...news: readonly News[]): readonly News[] {
  const settled = settle(news.map((news) => ({ news })))
  expect(settled.left.length + settled.undone.length).toBe(news.length)
  return settled.left.map(({ news }) => news)
}

test('a source that is gone and back before anybody was told is no news', () => {
  expect(left(sourceNews(), back())).toEqual([])
})

test('a source that is back and gone again before anybody was told is no news either', () => {
  expect(left(back(), sourceNews({ at: minutesAfter(noon, 2) }))).toEqual([])
})

test('of a source that went up and down only the last is told, and only where something came of it', () => {
  const last = sourceNews({ at: minutesAfter(noon, 2) })
  expect(left(last, back(), sourceNews())).toEqual([last])
})

test('a source that comes back elsewhere is news', () => {
  const moved = back({ after: { state: 'moved', reason: 'redirect-permanent' } })
  expect(left(sourceNews(), moved)).toEqual([moved])
})

test('doubt that came and went is no news, and does not touch what certainly stands', () => {
  const doubt = { rule: 'source-unreachable', severity: 'note' } as const
  const alive = { state: 'alive', reason: 'ok' } as const
  const failing = sourceNews({ ...doubt, kind: 'failing', before: alive, after: alive })
  const well = back({ ...doubt, before: alive, after: alive })
  expect(left(failing, well)).toEqual([])
  const first = back({ ...doubt, before: null, after: alive })
  expect(left(first)).toEqual([first])
  const dead = sourceNews({ at: minutesAfter(noon, 2) })
  expect(left(well, dead)).toEqual([well, dead])
})

test('a finding that came and went is no news; another of the same article is', () => {
  const other = findingNews({ finding: 'f2' })
  expect(left(findingNews(), other, findingNews({ kind: 'gone', at: minutesAfter(noon, 1) }))).toEqual([
    other,
  ])
})

test('different sources do not undo one another', () => {
  const gone = sourceNews()
  const other = back({ source: { key: 'test,other)/', url: 'https://other.test/', host: 'other.test' } })
  expect(left(gone, other)).toEqual([gone, other])
})
