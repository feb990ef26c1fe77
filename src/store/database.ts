import type { ColumnType, Generated } from 'kysely'
import type { Citation } from '../article/article.ts'
import type { CheckRecord } from '../check/check.ts'
import type { Finding, ReportArticle, ReportCitation, ReportHead } from '../report/report.ts'
import type { PageSketch } from '../verdict/sketch.ts'
import type { Verification } from '../verify/verification.ts'
import type { Watch } from '../watch/poll.ts'

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
    /** the check that was made then */
    check_id: Read<string>
    /** the last check that read a page; null as long as none did */
    read_at: Read<Date | null>
    text_digest: Read<string | null>
    quotes_found: Read<string[]>
    good: Read<unknown>
    sketch: Read<PageSketch | null>
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
  report_checks: {
    report_id: Read<string>
    ordinal: Read<number>
    check_id: Read<string>
    checked_at: Read<Date>
  }
  checks: {
    id: Generated<string>
    source_id: Read<Buffer>
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
  watches: {
    id: Generated<string>
    kind: Watch['kind']
    input: string
    added_at: Generated<Date>
    paused: Generated<boolean>
    due_at: Date | null
    polled_at: Generated<Date | null>
    failure: Generated<string | null>
    memory: Generated<unknown>
  }
  articles: {
    id: Generated<string>
    key: string
    key_hash: Generated<Buffer>
    input: string
    watch_id: string | null
    content: Generated<Buffer | null>
    media_type: Generated<string | null>
    mark: Generated<string | null>
    missed: Generated<number>
    added_at: Generated<Date>
    retired_at: Generated<Date | null>
    read_due_at: Generated<Date | null>
    read_at: Generated<Date | null>
    failure: Generated<string | null>
    tries: Generated<number>
    sha256: Generated<string | null>
    published_at: Generated<Date | null>
    body: Generated<Omit<ReportArticle, 'citations'> | null>
    report_due_at: Generated<Date | null>
    report_id: Generated<string | null>
  }
  citations: {
    id: Generated<string>
    article_id: Read<string>
    ordinal: Read<number>
    source_id: Read<Buffer>
    host: Read<string>
    body: Read<Citation>
    verification: Read<Verification | null>
    fragment: Read<string | null>
    verified_at: Read<Date | null>
  }
  schedule: {
    source_id: Read<Buffer>
    host: Read<string>
    due_at: Read<Date>
    slot_at: Read<Date | null>
    again: Read<boolean>
    tries: Read<number>
    standing: Read<unknown>
  }
  hosts: {
    host: string
    clock_at: Generated<Date>
    open_at: Generated<Date>
    pace_ms: Generated<number>
    turn_of: Generated<string | null>
    turn_source: Generated<Buffer | null>
    turn_until: Generated<Date | null>
  }
  host_facts: {
    host: Read<string>
    kind: Read<string>
    place_id: Read<Buffer>
    learnt_at: Read<Date>
    known_until: Read<Date>
    value: Read<unknown>
  }
  host_rules: {
    pattern: Read<string>
    rule: Read<unknown>
    set_by: Read<string>
    set_at: Read<Date>
    until: Read<Date | null>
  }
  events: {
    id: Generated<string>
    at: Read<Date>
    kind: Read<string>
    source_id: Read<Buffer>
    check_id: Read<string>
    before: Read<unknown>
    after: Read<unknown>
  }
  notes: { name: string; value: unknown }
}
