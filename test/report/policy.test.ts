import { expect, test } from 'vitest'
import { defaultPolicy, gate, PolicyOverrides, policyWith } from '../../src/report/policy.ts'
import { ruleIds } from '../../src/report/report.ts'

test('what is gone, no address or taken out of the source is an error; nothing else is', () => {
  const rulesAt = (level: string) => ruleIds.filter((rule) => defaultPolicy[rule] === level)
  expect(rulesAt('error')).toEqual(['source-dead', 'address-invalid', 'passage-removed'])
  expect(rulesAt('warning')).toEqual([
    'source-moved',
    'source-unreachable',
    'address-weak',
    'fragment-missing',
    'quote-missing',
    'quote-altered',
    'title-mismatch',
    'publisher-mismatch',
    'date-conflict',
  ])
  expect(rulesAt('off')).toEqual([])
})

test('a configuration changes the rules it names and leaves the others', () => {
  const overrides = PolicyOverrides.parse({ 'source-moved': 'off', 'source-blocked': 'error' })
  expect(policyWith(overrides)).toEqual({
    ...defaultPolicy,
    'source-moved': 'off',
    'source-blocked': 'error',
  })
})

test('a rule or a level that does not exist is refused', () => {
  expect(PolicyOverrides.safeParse({ 'source-asleep': 'error' }).success).toBe(false)
  expect(PolicyOverrides.safeParse({ 'source-dead': 'fatal' }).success).toBe(false)
})

test('the gate fails on errors and on nothing else', () => {
  expect(gate({ error: 0, warning: 9, note: 9 })).toBe('pass')
  expect(gate({ error: 1, warning: 0, note: 0 })).toBe('fail')
})
