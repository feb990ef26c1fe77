import { z } from 'zod'
import { type RuleId, RuleId as RuleIdSchema, type Summary } from './report.ts'

const Level = z.enum(['error', 'warning', 'note', 'off'])
type Level = z.output<typeof Level>

/** Which rules are errors, warnings, notes or off. The gate fails on errors. */
export type Policy = Readonly<Record<RuleId, Level>>

/** Levels somebody sets for some rules, as a configuration file has them. */
export const PolicyOverrides = z.partialRecord(RuleIdSchema, Level)
export type PolicyOverrides = z.output<typeof PolicyOverrides>

export const defaultPolicy: Policy = {
  'source-dead': 'error',
  'source-moved': 'warning',
  'source-blocked': 'note',
  'source-unreachable': 'warning',
  'address-invalid': 'error',
  'address-insecure': 'note',
  'address-weak': 'warning',
  'fragment-missing': 'warning',
  'quote-missing': 'warning',
  'quote-altered': 'warning',
  'passage-removed': 'error',
  'source-drifted': 'note',
  'title-mismatch': 'warning',
  'publisher-mismatch': 'warning',
  'date-conflict': 'warning',
  'attribution-unlinked': 'note',
  'citation-duplicate': 'note',
  'source-unarchived': 'note',
}

export function policyWith(overrides: PolicyOverrides): Policy {
  return { ...defaultPolicy, ...overrides }
}

export function gate(counts: Summary['findings']): Summary['gate'] {
  return counts.error > 0 ? 'fail' : 'pass'
}
