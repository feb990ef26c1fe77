import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bearings, failureKinds } from '../../src/schedule/bearing.ts'
import { ScheduleSettings } from '../../src/schedule/settings.ts'
import { defaults, reasons, verdictOf } from './sample-check.ts'

const doc = readFileSync(new URL('../../docs/schedule.md', import.meta.url), 'utf8')

test('docs/schedule.md lists every kind of failure with its reasons, its patience and what it ends as', () => {
  const written = [...doc.matchAll(/^\| `([a-z-]+)` \|(.+\|.+\|.+\|.+\|.+)\|$/gm)].map(([, kind, rest]) => [
    kind,
    ...rest!.split('|').map((cell) => cell.trim()),
  ])
  const real = failureKinds.map((kind) => {
    const own = reasons.filter((reason) => bearings[reason] === kind)
    const states = [...new Set(own.map((reason) => verdictOf(reason).state))]
    const { strikes, overDays, againHours } = defaults.failures[kind]
    return [kind, own.join(', '), `${strikes}`, `${overDays}`, `${againHours}`, states.join(', ')]
  })
  expect(written).toEqual(real)
})

test('docs/schedule.md lists every other setting with its default', () => {
  const written = [...doc.matchAll(/\| `([a-zA-Z]+)` \| (\d+) \|$/gm)].map(([, name, value]) => [
    name,
    Number(value),
  ])
  const { failures, ...others } = defaults
  expect(Object.fromEntries(written)).toEqual(others)
})

test('the example in docs/schedule.md is a valid configuration, and what it leaves out keeps its default', () => {
  const example = JSON.parse(/^ {4}(\{ "schedule".+\})$/m.exec(doc)![1]!)
  const { longestDays, failures } = ScheduleSettings.parse(example.schedule)
  expect(longestDays).toBe(90)
  expect(failures.gone).toEqual({ ...defaults.failures.gone, strikes: 3, overDays: 2 })
  expect(failures.private).toEqual(defaults.failures.private)
})

test.each([
  [{ longestDay: 90 }],
  [{ longestDays: 0 }],
  [{ doubtfulMinutes: Number.NaN }],
  [{ failures: { gone: { strikes: 0 } } }],
  [{ failures: { gone: { strikes: 1.5 } } }],
  [{ failures: { 'no-answer': { strikesFor410: 1 } } }],
])('settings such as %j are refused', (settings) => {
  expect(ScheduleSettings.safeParse(settings).success).toBe(false)
})
