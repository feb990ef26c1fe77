import { addressDifference } from '../address/difference.ts'
import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import type { Article, Attribution, Citation } from '../article/article.ts'
import type { Check, CheckRecord } from '../check/check.ts'
import type { CheckedSource, CitingPlace } from '../check/check-source.ts'
import { detached } from '../page/text.ts'
import { articleFindings, citationFindings } from '../report/findings.ts'
import { gate, type Policy } from '../report/policy.ts'
import type { Finding, ReportArticle, ReportReader, Summary } from '../report/report.ts'
import type { Verification } from '../verify/verification.ts'
import type { ArticleFacts } from '../verify/verify-citation.ts'
import { Spool } from './spool.ts'

export interface CitedSource {
  readonly key: string
  /** as the first citation has it */
  readonly address: string
  readonly url: SourceUrl | null
  readonly invalid: 'malformed' | 'unsupported-scheme' | null
  /** ordinals of its citations in the whole run */
  readonly citations: number[]
  check: number | null
  /** one key for every address of the page it led to */
  document: string | null
}

interface ArticleEntry {
  readonly head: Omit<ReportArticle, 'citations' | 'attributions'>
  readonly attributions: readonly Attribution[]
}

/** What a run has gathered so far: the large parts in spools, an entry for each source and article in memory. */
export class RunBook implements Disposable {
  readonly sources = new Map<string, CitedSource>()
  offline = 0
  readonly #policy: Policy
  readonly #archiving: boolean
  readonly #articles = new Spool<ArticleEntry>()
  readonly #facts: {
    readonly facts: ArticleFacts
    readonly file: string
    readonly first: number
    readonly count: number
  }[] = []
  readonly #citations = new Spool<Citation>()
  readonly #articleOf: number[] = []
  readonly #verifications = new Spool<Verification>()
  readonly #verificationOf: number[] = []
  readonly #findings = new Spool<readonly Finding[]>()
  /** by ordinal of the citation; most have none */
  readonly #findingsOf = new Map<number, number>()
  readonly #articleFindings: Finding[][] = []
  readonly #checks = new Spool<CheckRecord>()
  readonly #states: Summary['states'] = {
    alive: 0,
    moved: 0,
    dead: 0,
    blocked: 0,
    unreachable: 0,
    invalid: 0,
  }
  readonly #severities: Summary['findings'] = { error: 0, warning: 0, note: 0 }

  constructor(policy: Policy, archiving: boolean) {
    this.#policy = policy
    this.#archiving = archiving
  }

  get checked(): number {
    return this.#checks.size
  }

  addArticle({ citations, attributions, ...head }: Article): void {
    const index = this.#articles.add({ head, attributions })
    const { title, publishedAt, language, url } = head
    this.#facts.push({
      facts: { title, publishedAt, language, url },
      file: head.input,
      first: this.#citations.size,
      count: citations.length,
    })
    for (const citation of citations) {
      const ordinal = this.#citations.add(citation)
      this.#articleOf[ordinal] = index
      const known = this.sources.get(citation.source)
      if (known !== undefined) {
        known.citations.push(ordinal)
        continue
      }
      // What is cut out of an article keeps all of it in memory, for as long as the run takes.
      const key = detached(citation.source)
      const address = detached(citation.url)
      const parsed = parseAddress(address)
      this.sources.set(key, {
        key,
        address,
        // Mostly the two are equal: one string is enough.
        url: parsed.kind !== 'source' ? null : parsed.url === address ? (address as SourceUrl) : parsed.url,
        invalid: parsed.kind === 'invalid' ? parsed.reason : null,
        citations: [ordinal],
        check: null,
        document: null,
      })
    }
  }

  placesOf(source: CitedSource): CitingPlace[] {
    return source.citations.map((ordinal) => ({
      citation: this.#citations.get(ordinal),
      article: this.#facts[this.#articleOf[ordinal]!]!.facts,
    }))
  }

  /** @param unprovenSince when the source began to fail, while that is not certain yet; null in a single run */
  addCheck(
    source: CitedSource,
    places: readonly CitingPlace[],
    { record, outcomes }: Pick<CheckedSource, 'record' | 'outcomes'>,
    unprovenSince: Date | null = null,
  ): void {
    const { check } = record
    source.check = this.#checks.add(record)
    const document = documentKey(check)
    // Mostly the two are equal: one string is enough.
    source.document = document === source.key ? source.key : document
    this.#states[check.state] += 1
    if (check.reason === 'offline') this.offline += 1
    source.citations.forEach((ordinal, index) => {
      const { citation } = places[index]!
      const outcome = outcomes[index]!
      const article = this.#articleOf[ordinal]!
      const findings = citationFindings(
        { article, file: this.#facts[article]!.file },
        { citation, check, ...outcome, archiving: this.#archiving, unprovenSince },
        this.#policy,
      )
      this.#count(findings)
      this.#verificationOf[ordinal] = this.#verifications.add(outcome.verification)
      if (findings.length > 0) this.#findingsOf.set(ordinal, this.#findings.add(findings))
    })
  }

  report(version: string, now: Date): ReportReader {
    this.#facts.forEach(({ file, first, count }, article) => {
      const cited = this.#citations.slice(first, count).map((citation) => ({
        citation,
        document: this.sources.get(citation.source)!.document,
      }))
      const findings = articleFindings(
        { article, file },
        this.#articles.get(article).attributions,
        cited,
        this.#policy,
      )
      this.#count(findings)
      this.#articleFindings[article] = findings
    })
    return {
      head: {
        schema: 'stet.report/1',
        stet: version,
        generatedAt: now.toISOString(),
        summary: {
          articles: this.#facts.length,
          citations: this.#citations.size,
          sources: this.sources.size,
          states: this.#states,
          findings: this.#severities,
          gate: gate(this.#severities),
        },
      },
      articles: () => this.#reportArticles(),
      checks: () => this.#reportChecks(),
      findings: () => this.#reportFindings(),
    }
  }

  [Symbol.dispose](): void {
    for (const spool of [this.#articles, this.#citations, this.#verifications, this.#findings, this.#checks])
      spool[Symbol.dispose]()
  }

  async *#reportArticles(): AsyncGenerator<ReportArticle> {
    for (const [index, { first, count }] of this.#facts.entries()) {
      const { head, attributions } = this.#articles.get(index)
      const citations = this.#citations.slice(first, count).map((citation, index) => ({
        ...citation,
        verification: this.#verifications.get(this.#verificationOf[first + index]!),
      }))
      yield { ...head, citations, attributions: [...attributions] }
    }
  }

  async *#reportChecks(): AsyncGenerator<CheckRecord> {
    for (const { check } of this.sources.values()) yield this.#checks.get(check!)
  }

  async *#reportFindings(): AsyncGenerator<Finding> {
    for (const [article, { first, count }] of this.#facts.entries()) {
      const findings = range(first, count).flatMap((ordinal) => {
        const index = this.#findingsOf.get(ordinal)
        return index === undefined ? [] : this.#findings.get(index)
      })
      yield* [...findings, ...this.#articleFindings[article]!].sort(byPlace)
    }
  }

  #count(findings: readonly Finding[]): void {
    for (const { severity } of findings) this.#severities[severity] += 1
  }
}

function documentKey(check: Check): string | null {
  if (check.state !== 'alive' && check.state !== 'moved') return null
  const final = parseAddress(check.finalUrl ?? check.url)
  const canonical = parseAddress(check.page?.canonical ?? '')
  if (final.kind === 'invalid') return null
  // Sites that name their front page, or another site's, as canonical everywhere say nothing of this page.
  const trusted =
    canonical.kind === 'source' &&
    ['trivial', 'same-site'].includes(addressDifference(final.url, canonical.url))
  return (trusted ? canonical : final).key
}

function byPlace({ location: a }: Finding, { location: b }: Finding): number {
  return a.line - b.line || a.column - b.column
}

function range(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index)
}
