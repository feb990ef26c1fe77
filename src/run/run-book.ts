import { addressDifference } from '../address/difference.ts'
import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import type { Article, Attribution, Citation } from '../article/article.ts'
import type { Check, CheckRecord } from '../check/check.ts'
import type { CheckedSource, CitingPlace } from '../check/check-source.ts'
import { articleFindings, citationFindings } from '../report/findings.ts'
import { gate, type Policy } from '../report/policy.ts'
import type { Finding, NamedCheck, ReportArticle, ReportReader, Summary } from '../report/report.ts'
import type { Verification } from '../verify/verification.ts'
import type { ArticleFacts, Previous } from '../verify/verify-citation.ts'
import { Numbers } from './numbers.ts'
import { Ordinals } from './ordinals.ts'
import { Spool } from './spool.ts'

export interface CitedSource {
  /** in the order in which sources were first cited */
  readonly ordinal: number
  readonly key: string
  /** as the first citation has it */
  readonly address: string
  readonly url: SourceUrl | null
  readonly invalid: 'malformed' | 'unsupported-scheme' | null
}

interface PlacedCitation {
  readonly citation: Citation
  readonly article: number
  /** ordinal of its source */
  readonly source: number
}

interface ArticleEntry {
  readonly head: Omit<ReportArticle, 'citations' | 'attributions'>
  readonly attributions: readonly Attribution[]
}

/** What a document number means below `firstDocument`. */
const noDocument = 0
const ownKey = 1
const firstDocument = 2

/**
 * What a run has gathered so far: all there is of a source in spools, and some ten numbers in memory. Of numbers that say where
 * something is, 0 says nowhere, so they are one more than the place.
 */
export class RunBook implements Disposable {
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
  readonly #keys = new Ordinals()
  readonly #sources = new Spool<CitedSource>()
  /** by source: the last of its citations; by citation: the one of its source before it */
  readonly #lastCitationOf = new Numbers(Int32Array)
  readonly #citationBefore = new Numbers(Int32Array)
  readonly #citations = new Spool<PlacedCitation>()
  readonly #verifications = new Spool<Verification>()
  readonly #verificationOf = new Numbers(Int32Array)
  readonly #findings = new Spool<readonly Finding[]>()
  readonly #findingsOf = new Numbers(Int32Array)
  readonly #articleFindings = new Spool<readonly Finding[]>()
  readonly #previous = new Spool<Previous>()
  readonly #previousOf = new Numbers(Int32Array)
  readonly #checks = new Spool<CheckRecord>()
  readonly #checkOf = new Numbers(Int32Array)
  readonly #named = new Spool<NamedCheck>()
  /** one key for every address of the page that a source led to */
  readonly #documents = new Spool<string>()
  readonly #documentOf = new Numbers(Int32Array)
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

  get sourceCount(): number {
    return this.#sources.size
  }

  get checked(): number {
    return this.#checks.size
  }

  addArticle({ citations, attributions, ...head }: Article): void {
    const article = this.#articles.add({ head, attributions })
    const { title, publishedAt, language, url } = head
    this.#facts.push({
      facts: { title, publishedAt, language, url },
      file: head.input,
      first: this.#citations.size,
      count: citations.length,
    })
    for (const citation of citations) {
      const source = this.#keys.of(citation.source)
      if (source === this.#sources.size) this.#addSource(citation)
      const ordinal = this.#citations.add({ citation, article, source })
      this.#citationBefore.set(ordinal, this.#lastCitationOf.get(source))
      this.#lastCitationOf.set(source, ordinal + 1)
    }
  }

  source(ordinal: number): CitedSource {
    return this.#sources.get(ordinal)
  }

  *sources(): Generator<CitedSource> {
    for (let ordinal = 0; ordinal < this.sourceCount; ordinal++) yield this.source(ordinal)
  }

  /** ordinals of its citations in the whole run */
  citationsOf({ ordinal }: CitedSource): number[] {
    const citations: number[] = []
    for (let next = this.#lastCitationOf.get(ordinal); next > 0; next = this.#citationBefore.get(next - 1))
      citations.push(next - 1)
    return citations.reverse()
  }

  placesOf(source: CitedSource): CitingPlace[] {
    return this.citationsOf(source).map((ordinal) => {
      const { citation, article } = this.#citations.get(ordinal)
      return { citation, article: this.#facts[article]!.facts }
    })
  }

  addPrevious({ ordinal }: CitedSource, previous: Previous): void {
    this.#previousOf.set(ordinal, this.#previous.add(previous) + 1)
  }

  previousOf({ ordinal }: CitedSource): Previous | null {
    const previous = this.#previousOf.get(ordinal)
    return previous === 0 ? null : this.#previous.get(previous - 1)
  }

  /** @param unprovenSince when the source began to fail, while that is not certain yet; null in a single run */
  addCheck(
    source: CitedSource,
    { record, outcomes }: Pick<CheckedSource, 'record' | 'outcomes'>,
    unprovenSince: Date | null = null,
  ): void {
    const { check } = record
    this.#checkOf.set(source.ordinal, this.#checks.add(record) + 1)
    this.#named.add({ place: source.ordinal, id: record.id, checkedAt: check.checkedAt })
    this.#documentOf.set(source.ordinal, this.#documentNumber(source, documentKey(check)))
    this.#states[check.state] += 1
    if (check.reason === 'offline') this.offline += 1
    this.citationsOf(source).forEach((ordinal, index) => {
      const { citation, article } = this.#citations.get(ordinal)
      const outcome = outcomes[index]!
      const findings = citationFindings(
        { article, file: this.#facts[article]!.file },
        { citation, check, ...outcome, archiving: this.#archiving, unprovenSince },
        this.#policy,
      )
      this.#count(findings)
      this.#verificationOf.set(ordinal, this.#verifications.add(outcome.verification) + 1)
      if (findings.length > 0) this.#findingsOf.set(ordinal, this.#findings.add(findings) + 1)
    })
  }

  /** what the report speaks of, in the order in which it was checked */
  *named(): Generator<NamedCheck> {
    for (let check = 0; check < this.#named.size; check++) yield this.#named.get(check)
  }

  report(version: string, now: Date): ReportReader {
    this.#facts.forEach(({ file, first, count }, article) => {
      const cited = this.#citations.slice(first, count).map(({ citation, source }) => ({
        citation,
        document: this.#document(citation, this.#documentOf.get(source)),
      }))
      const findings = articleFindings(
        { article, file },
        this.#articles.get(article).attributions,
        cited,
        this.#policy,
      )
      this.#count(findings)
      this.#articleFindings.add(findings)
    })
    return {
      head: {
        schema: 'stet.report/1',
        stet: version,
        generatedAt: now.toISOString(),
        summary: {
          articles: this.#facts.length,
          citations: this.#citations.size,
          sources: this.sourceCount,
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
    const spools = [this.#articles, this.#sources, this.#citations, this.#verifications, this.#findings]
    const others = [this.#articleFindings, this.#previous, this.#checks, this.#named, this.#documents]
    for (const spool of [...spools, ...others]) spool[Symbol.dispose]()
  }

  #addSource({ source: key, url: address }: Citation): void {
    const parsed = parseAddress(address)
    this.#sources.add({
      ordinal: this.sourceCount,
      key,
      address,
      url: parsed.kind === 'source' ? parsed.url : null,
      invalid: parsed.kind === 'invalid' ? parsed.reason : null,
    })
  }

  #documentNumber({ key }: CitedSource, document: string | null): number {
    if (document === null) return noDocument
    return document === key ? ownKey : firstDocument + this.#documents.add(document)
  }

  #document({ source: key }: Citation, number: number): string | null {
    if (number === noDocument) return null
    return number === ownKey ? key : this.#documents.get(number - firstDocument)
  }

  async *#reportArticles(): AsyncGenerator<ReportArticle> {
    for (const [index, { first, count }] of this.#facts.entries()) {
      const { head, attributions } = this.#articles.get(index)
      const citations = this.#citations.slice(first, count).map(({ citation }, index) => ({
        ...citation,
        verification: this.#verifications.get(this.#verificationOf.get(first + index) - 1),
      }))
      yield { ...head, citations, attributions: [...attributions] }
    }
  }

  async *#reportChecks(): AsyncGenerator<CheckRecord> {
    for (let source = 0; source < this.sourceCount; source++)
      yield this.#checks.get(this.#checkOf.get(source) - 1)
  }

  async *#reportFindings(): AsyncGenerator<Finding> {
    for (const [article, { first, count }] of this.#facts.entries()) {
      const findings = range(first, count).flatMap((ordinal) => {
        const index = this.#findingsOf.get(ordinal)
        return index === 0 ? [] : this.#findings.get(index - 1)
      })
      yield* [...findings, ...this.#articleFindings.get(article)].sort(byPlace)
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
