import type { ColumnType, Generated } from 'kysely'
import type { CheckRecord } from '../check/check.ts'
import type { Finding, ReportArticle, ReportCitation, ReportHead } from '../report/report.ts'

/** A column that is written by SQL of our own and only read here. */
type Read<T> = ColumnType<T, never, never>

/** The tables of schema `stet`, as migrations.ts makes them. What jsonb columns hold passes its zod schema when read. */
export interface Database {
  sources: {
    /** sha256 of the key: an address may be longer than an index entry */
    id: Generated<Buffer>
    key: Read<string>
    url: Read<string>
    state: Read<CheckRecord['check']['state']>
    reason: Read<CheckRecord['check']['reason']>
    first_seen_at: Read<Date>
    last_checked_at: Read<Date>
    /** the last check that read a page; null as long as none did */
    read_at: Read<Date | null>
    text_digest: Read<string | null>
    quotes_found: Read<string[]>
  }
  reports: { id: Read<string>; generated_at: Read<Date>; head: Read<ReportHead> }
  report_articles: {
    report_id: Read<string>
    ordinal: Read<number>
    input: Read<string>
    /** without its citations, which may be a hundred thousand */
    body: Read<Omit<ReportArticle, 'citations'>>
  }
  report_citations: {
    report_id: Read<string>
    /** in the whole report */
    ordinal: Read<number>
    /** ordinal of its article */
    article: Read<number>
    body: Read<ReportCitation>
  }
  report_findings: { report_id: Read<string>; ordinal: Read<number>; body: Read<Finding> }
  checks: {
    id: Generated<string>
    source_id: Read<Buffer>
    report_id: Read<string>
    ordinal: Read<number>
    checked_at: Read<Date>
    state: Read<CheckRecord['check']['state']>
    reason: Read<CheckRecord['check']['reason']>
    confidence: Read<number>
    text_digest: Read<string | null>
    quotes_found: Read<string[]>
    body: Read<CheckRecord['check']>
  }
  captures: {
    file: Read<string>
    offset: Read<string>
    length: Read<string>
    source_id: Read<Buffer>
    url: Read<string>
    payload_digest: Read<string>
    captured_at: Read<Date>
  }
}
