import { z } from 'zod'
import { Attribution, Citation } from '../article/article.ts'
import { Check, type CheckRecord } from '../check/check.ts'
import { states } from '../verdict/verdict.ts'
import { Verification } from '../verify/verification.ts'

export const ruleIds = [
  'source-dead',
  'source-moved',
  'source-blocked',
  'source-unreachable',
  'address-invalid',
  'address-insecure',
  'address-weak',
  'fragment-missing',
  'quote-missing',
  'quote-altered',
  'passage-removed',
  'source-drifted',
  'title-mismatch',
  'publisher-mismatch',
  'date-conflict',
  'attribution-unlinked',
  'citation-duplicate',
  'source-unarchived',
] as const
export const RuleId = z.enum(ruleIds)
export type RuleId = z.output<typeof RuleId>

/** Worst first. */
export const severities = ['error', 'warning', 'note'] as const
export const Severity = z.enum(severities)
export type Severity = z.output<typeof Severity>

const count = z.int().min(0)

export const Summary = z.strictObject({
  articles: count,
  citations: count,
  sources: count,
  states: z.record(z.enum(states), count),
  findings: z.record(Severity, count),
  gate: z.enum(['pass', 'fail']),
})
export type Summary = z.output<typeof Summary>

export const ReportHead = z.strictObject({
  schema: z.literal('stet.report/1'),
  stet: z.string(),
  generatedAt: z.iso.datetime(),
  summary: Summary,
})
export type ReportHead = z.output<typeof ReportHead>

export const ReportCitation = Citation.extend({ verification: Verification.nullable() })
export type ReportCitation = z.output<typeof ReportCitation>

export const ReportArticle = z.strictObject({
  input: z.string(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  publishedAt: z.string().nullable(),
  language: z.string().nullable(),
  sha256: z.string(),
  citations: z.array(ReportCitation),
  attributions: z.array(Attribution),
})
export type ReportArticle = z.output<typeof ReportArticle>

/** Something a person should know. `article` is the index in `articles`. */
export const Finding = z.strictObject({
  rule: RuleId,
  severity: Severity,
  message: z.string(),
  article: count,
  citation: z.string().nullable(),
  source: z.string().nullable(),
  location: z.strictObject({ file: z.string(), line: z.int().min(1), column: z.int().min(1) }),
  suggestion: z.strictObject({ replaceWith: z.string() }).nullable(),
})
export type Finding = z.output<typeof Finding>

/** The whole report as JSON carries it. */
export const Report = ReportHead.extend({
  articles: z.array(ReportArticle),
  sources: z.array(Check),
  findings: z.array(Finding),
})
export type Report = z.output<typeof Report>

/** A check that a report speaks of, and its place among them. */
export interface NamedCheck {
  readonly place: number
  readonly id: string
  readonly checkedAt: string
}

/**
 * A report as code passes it on: the head at once, the long parts as streams that can be read again, so that a report
 * over a hundred thousand sources never stands in memory whole.
 */
export interface ReportReader {
  readonly head: ReportHead
  articles(): AsyncIterable<ReportArticle>
  checks(): AsyncIterable<CheckRecord>
  findings(): AsyncIterable<Finding>
}
