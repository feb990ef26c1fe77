import { z } from 'zod'
import { Capture } from '../archive/capture.ts'
import { Attribution, Location, Quote } from '../article/article.ts'
import { Check, Hop, Memento, PageSummary } from '../check/check.ts'
import { Signal } from '../verdict/verdict.ts'
import { QuoteResult, Verification } from '../verify/verification.ts'
import { Finding, Report, ReportArticle, ReportCitation, Summary } from './report.ts'

/** The parts that readers of the schema look for, under the names they have in a report. */
const parts = {
  Summary,
  Article: ReportArticle,
  Citation: ReportCitation,
  Quote,
  Attribution,
  Location,
  Verification,
  QuoteResult,
  Source: Check,
  Signal,
  Hop,
  Page: PageSummary,
  Capture,
  Memento,
  Finding,
} as const

/** The published JSON Schema (2020-12) of a report, made from the schema that code uses. */
export function reportJsonSchema(): object {
  const names = z.registry<{ id?: string }>()
  for (const [id, part] of Object.entries(parts)) names.add(part, { id })
  const { $schema, ...schema } = z.toJSONSchema(Report, {
    target: 'draft-2020-12',
    metadata: names,
    override: ({ jsonSchema }) => nameKeys(jsonSchema),
  })
  return {
    $schema,
    $id: 'urn:stet:report:1',
    title: 'stet report',
    description: 'What became of every source that some articles cite, at one time (stet.report/1).',
    ...schema,
  }
}

/** A record over known keys, said as an object with those keys: what validators in strict mode and type generators want. */
function nameKeys(schema: z.core.JSONSchema.BaseSchema): void {
  const { propertyNames, additionalProperties, required } = schema
  if (propertyNames === undefined || additionalProperties === undefined || required === undefined) return
  delete schema.propertyNames
  schema.properties = Object.fromEntries(required.map((key) => [key, additionalProperties]))
  schema.additionalProperties = false
}
