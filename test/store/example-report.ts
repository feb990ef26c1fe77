import { randomUUID } from 'node:crypto'
import type { CheckRecord } from '../../src/check/check.ts'
import type { Finding, Report, ReportArticle, ReportReader } from '../../src/report/report.ts'

export interface ExampleOptions {
  readonly generatedAt?: string
  readonly checkedAt?: string
  readonly input?: string
  /** put into every string that a web page or an article could have written */
  readonly said?: string
}

/** A report over this many sources, every tenth of them dead. */
export function exampleReport(sources: number, options: ExampleOptions = {}): ReportReader {
  const { generatedAt = '2026-03-01T12:00:00.000Z', input = 'story.md', said = '' } = options
  const numbers = Array.from({ length: sources }, (_, n) => n)
  const dead = numbers.filter(isDead).length
  const ids = numbers.map(() => randomUUID())
  return {
    head: {
      schema: 'stet.report/1',
      stet: '0.1.0',
      generatedAt,
      summary: {
        articles: 1,
        citations: sources,
        sources,
        states: { alive: sources - dead, moved: 0, dead, blocked: 0, unreachable: 0, invalid: 0 },
        findings: { error: dead, warning: 0, note: 0 },
        gate: dead > 0 ? 'fail' : 'pass',
      },
    },
    articles: () => streamed([exampleArticle(numbers, input, said)]),
    checks: () => streamed(numbers.values().map((n) => ({ ...exampleCheck(n, options), id: ids[n]! }))),
    findings: () =>
      streamed(
        numbers
          .values()
          .filter(isDead)
          .map((n) => exampleFinding(n, input, said)),
      ),
  }
}

function isDead(n: number): boolean {
  return n % 10 === 9
}

async function* streamed<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values
}

export function exampleKey(n: number): string {
  return `test,paper,desk${n % 200})/story/${n}`
}

function exampleArticle(numbers: readonly number[], input: string, said: string): ReportArticle {
  return {
    input,
    url: null,
    title: `The budget, line by line${said}`,
    publishedAt: '2026-02-28',
    language: 'en',
    sha256: 'a'.repeat(64),
    citations: numbers.map((n) => ({
      id: `c${n + 1}`,
      url: `https://desk${n % 200}.paper.test/story/${n}`,
      source: exampleKey(n),
      kind: 'link',
      text: `story ${n}${said}`,
      sentence: `The minister said on Tuesday that line ${n} of the budget stands.${said}`,
      quotes: [{ exact: `line ${n} stands${said}`, speaker: 'the minister' }],
      attribution: { outlet: 'The Paper', speaker: null },
      location: { line: n + 1, column: 1 },
      verification: {
        quotes: [
          { exact: `line ${n} stands${said}`, result: 'present', score: 1, found: `line ${n} stands` },
        ],
        title: { result: 'match', expected: 'Budget', found: 'Budget' },
        publisher: { result: 'unknown', expected: null, found: null },
        date: { result: 'unknown', expected: null, found: null },
        names: { result: 'unknown', missing: [] },
        drift: { result: 'first-seen', since: null, removed: [] },
      },
    })),
    attributions: [],
  }
}

export function exampleCheck(n: number, options: ExampleOptions = {}): CheckRecord {
  const { checkedAt = '2026-03-01T11:59:59.123Z', said = '' } = options
  const url = `https://desk${n % 200}.paper.test/story/${n}`
  const hop = { url, location: null, protocol: 'HTTP/1.1', address: '192.0.2.1', ms: 12.25 }
  const seen = { key: exampleKey(n), url, finalUrl: url, mementos: [], checkedAt }
  if (isDead(n))
    return {
      id: randomUUID(),
      check: {
        ...{ state: 'dead', reason: 'http-404', confidence: 0.99 },
        signals: [{ signal: 'http-status', detail: `404 Not Found${said}` }],
        ...seen,
        hops: [{ ...hop, status: 404 }],
        page: null,
        capture: null,
      },
      textDigest: null,
      quotesFound: [],
    }
  return {
    id: randomUUID(),
    check: {
      ...{ state: 'alive', reason: 'ok', confidence: 0.95 },
      signals: [{ signal: 'http-status', detail: '200 OK' }],
      ...seen,
      hops: [{ ...hop, status: 200 }],
      page: {
        title: `Budget, line ${n}${said}`,
        publisher: 'The Paper',
        publishedAt: '2026-02-27T08:00:00Z',
        modifiedAt: null,
        language: 'en',
        canonical: url,
        access: 'open',
        bytes: 30_000 + n,
      },
      capture: {
        file: 'stet-20260301115959.warc.gz',
        offset: n * 10_000,
        length: 9_999,
        payloadDigest: `sha256:${'b'.repeat(64)}`,
        at: checkedAt,
      },
    },
    textDigest: `${n}`.padStart(64, '0'),
    quotesFound: [`line ${n} stands${said}`],
  }
}

function exampleFinding(n: number, input: string, said: string): Finding {
  return {
    rule: 'source-dead',
    severity: 'error',
    message: `The source is gone${said}`,
    article: 0,
    citation: `c${n + 1}`,
    source: exampleKey(n),
    location: { file: input, line: n + 1, column: 1 },
    suggestion: null,
  }
}

/** Everything a reader gives, to compare two of them. */
export async function collected(report: ReportReader): Promise<
  Omit<Report, 'sources' | keyof ReportReader['head']> & {
    readonly head: ReportReader['head']
    readonly checks: CheckRecord[]
  }
> {
  return {
    head: report.head,
    articles: await Array.fromAsync(report.articles()),
    checks: await Array.fromAsync(report.checks()),
    findings: await Array.fromAsync(report.findings()),
  }
}
