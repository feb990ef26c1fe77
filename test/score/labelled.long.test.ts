import { expect, test } from 'vitest'
import { labelledCases } from '../web/labelled/all.ts'
import { deadlineMs, type Judged, judgeCases } from './judge-cases.ts'
import { isLiving, scored, stateOf } from './tally.ts'

test('the labelled web has its families, languages and living sources that look gone or walled', () => {
  expect(labelledCases.length).toBeGreaterThanOrEqual(200)
  expect(new Set(labelledCases.map(({ id }) => id)).size).toBe(labelledCases.length)
  expect(new Set(labelledCases.map(({ lang }) => lang)).size).toBeGreaterThan(8)
  const looks = labelledCases.filter(({ looks }) => looks !== undefined)
  expect(looks.length * 4).toBeGreaterThanOrEqual(labelledCases.length)
  expect(looks.filter((one) => !isLiving(one)).map(({ id }) => id)).toEqual([])
})

let judging: Promise<Judged[]> | null = null
const judged = () => (judging ??= judgeCases(labelledCases))

test('no living source is called dead', async () => {
  const dead = (await judged())
    .map(scored)
    .filter(
      ({ labelled, got, stateRight }) => isLiving(labelled) && !stateRight && got !== null && isEnd(got),
    )
  expect(dead.map(({ labelled, got }) => `${labelled.id}: ${got}`)).toEqual([])
})

test('whatever a server does, its case ends with a verdict, and in time', async () => {
  const all = await judged()
  expect(all.flatMap(({ labelled, thrown }) => (thrown === null ? [] : `${labelled.id}: ${thrown}`))).toEqual(
    [],
  )
  const late = all.filter(({ tookMs }) => tookMs > deadlineMs + 1_000)
  expect(late.map(({ labelled, tookMs }) => `${labelled.id}: ${tookMs} ms`)).toEqual([])
  expect(all).toHaveLength(labelledCases.length)
})

function isEnd(got: Parameters<typeof stateOf>[0]): boolean {
  return stateOf(got) === 'dead' || stateOf(got) === 'invalid'
}
