import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { surt } from '../../src/address/surt.ts'
import type { Attribution } from '../../src/article/article.ts'
import type { Check } from '../../src/check/check.ts'
import { articleFindings, citationFindings } from '../../src/report/findings.ts'
import { defaultPolicy, gate } from '../../src/report/policy.ts'
import type {
  Finding,
  ReportArticle,
  ReportCitation,
  ReportReader,
  Summary,
} from '../../src/report/report.ts'
import { ruleIds } from '../../src/report/report.ts'
import type { Verdict } from '../../src/verdict/verdict.ts'
import type { FragmentResult } from '../../src/verify/fragment.ts'
import type { Verification } from '../../src/verify/verification.ts'

export const nothingCompared: Verification = {
  quotes: [],
  title: { result: 'unknown', expected: null, found: null },
  publisher: { result: 'unknown', expected: null, found: null },
  date: { result: 'unknown', expected: null, found: null },
  names: { result: 'unknown', missing: [] },
  drift: { result: 'first-seen', since: null, removed: [] },
}

export const okVerdict: Verdict = {
  state: 'alive',
  reason: 'ok',
  confidence: 0.97,
  signals: [{ signal: 'http-ok', detail: '200 with 4,210 characters of text' }],
}

export function verdictOf(state: Verdict['state'], reason: Verdict['reason']): Verdict {
  return {
    state,
    reason,
    confidence: 0.95,
    signals: [{ signal: reason, detail: 'as the test has it' }],
  } as Verdict
}

export function citationOf(url: string, more: Partial<ReportCitation> = {}): ReportCitation {
  return {
    id: 'c1',
    url,
    source: URL.canParse(url) ? surt(new URL(url)) : url,
    kind: 'link',
    text: 'the report',
    sentence: 'The ministry said so in the report.',
    quotes: [],
    attribution: null,
    location: { line: 3, column: 7 },
    verification: nothingCompared,
    ...more,
  }
}

export function checkOf(url: string, verdict: Verdict = okVerdict, more: Partial<Check> = {}): Check {
  const stands = verdict.state === 'alive' || verdict.state === 'moved'
  return {
    key: URL.canParse(url) ? surt(new URL(url)) : url,
    url,
    finalUrl: stands ? url : null,
    hops: [
      {
        url,
        status: stands ? 200 : null,
        location: null,
        protocol: 'HTTP/1.1',
        address: '192.0.2.7',
        ms: 41.6,
      },
    ],
    page: stands
      ? {
          title: 'Bridge half done, mayor says',
          publisher: 'The Paper',
          publishedAt: '2026-10-24T08:00:00Z',
          modifiedAt: null,
          language: 'en',
          canonical: null,
          access: 'open',
          bytes: 30_210,
        }
      : null,
    capture: stands
      ? {
          file: 'stet-20261122.warc.gz',
          offset: 1204,
          length: 8310,
          payloadDigest: `sha256:${'ab'.repeat(32)}`,
          at: '2026-11-22T09:00:00.000Z',
        }
      : null,
    mementos: [],
    checkedAt: '2026-11-22T09:00:00.000Z',
    ...verdict,
    ...more,
  } as Check
}

async function* streamed<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values
}

/** A reader over parts in memory, with the head that they add up to. */
export function readerOf(parts: {
  articles: readonly ReportArticle[]
  checks: readonly Check[]
  findings: readonly Finding[]
}): ReportReader {
  const states: Summary['states'] = { alive: 0, moved: 0, dead: 0, blocked: 0, unreachable: 0, invalid: 0 }
  for (const { state } of parts.checks) states[state] += 1
  const findings: Summary['findings'] = { error: 0, warning: 0, note: 0 }
  for (const { severity } of parts.findings) findings[severity] += 1
  return {
    head: {
      schema: 'stet.report/1',
      stet: '0.1.0',
      generatedAt: '2026-11-22T09:30:00.000Z',
      summary: {
        articles: parts.articles.length,
        citations: parts.articles.reduce((sum, { citations }) => sum + citations.length, 0),
        sources: parts.checks.length,
        states,
        findings,
        gate: gate(findings),
      },
    },
    articles: () => streamed(parts.articles),
    checks: () =>
      streamed(parts.checks.map((check) => ({ id: randomUUID(), check, textDigest: null, quotesFound: [] }))),
    findings: () => streamed(parts.findings),
  }
}

export interface Cited {
  readonly citation: ReportCitation
  readonly check: Check
  readonly fragment?: FragmentResult
  /** key of the document it led to */
  readonly document?: string
}

/** A report as a run leaves it: its findings are what the rules and the default policy make of the citations. */
export function reportOf(
  articles: readonly {
    article: Partial<ReportArticle>
    cited: readonly Cited[]
    attributions?: readonly Attribution[]
  }[],
): ReportReader {
  const whole = articles.map(({ article, cited, attributions = [] }, index) => {
    const place = { article: index, file: article.input ?? 'story.md' }
    const own = cited.flatMap(({ citation, check, fragment = 'unknown' }) =>
      citationFindings(
        place,
        {
          citation,
          check,
          verification: citation.verification ?? nothingCompared,
          fragment,
          archiving: true,
          unprovenSince: null,
        },
        defaultPolicy,
      ),
    )
    const documents = cited.map(({ citation, document = null }) => ({ citation, document }))
    return {
      article: {
        input: 'story.md',
        url: null,
        title: 'Half a bridge',
        publishedAt: '2026-10-25',
        language: 'en',
        sha256: 'cd'.repeat(32),
        ...article,
        citations: cited.map(({ citation }) => citation),
        attributions: [...attributions],
      },
      findings: [...own, ...articleFindings(place, attributions, documents, defaultPolicy)],
    }
  })
  const checks = new Map(articles.flatMap(({ cited }) => cited.map(({ check }) => [check.key, check])))
  return readerOf({
    articles: whole.map(({ article }) => article),
    checks: [...checks.values()],
    findings: whole.flatMap(({ findings }) => findings),
  })
}

const quote = 'We will finish the bridge before the winter, whatever it costs the city.'

/** An ordinary day: two articles, every state, every rule, and titles in several scripts. */
export function sampleReport(): ReportReader {
  return reportOf([
    {
      article: { input: 'stories/half-a-bridge.md', title: 'Half a bridge: what the mayor said, and when' },
      cited: sampleCitations().map((cited, index) => ({
        ...cited,
        citation: {
          ...cited.citation,
          id: `c${index + 1}`,
          location: { line: 4 + index * 3, column: 1 + (index % 3) * 9 },
        },
      })),
      attributions: [
        {
          outlet: 'The Paper',
          speaker: 'Elena Marsh',
          sentence: `“${quote}” Elena Marsh told The Paper on Tuesday.`,
          quotes: [quote],
          citation: null,
          location: { line: 61, column: 1 },
        },
      ],
    },
    { article: { input: 'stories/جسر.html', title: 'نصف جسر فوق النهر', language: 'ar' }, cited: [] },
  ])
}

function sampleCitations(): Cited[] {
  const paper = 'https://paper.example/2026/10/24/bridge-half-done-says-the-mayor'
  const since = '2026-09-01T09:00:00.000Z'
  const cite = (
    url: string,
    verdict: Verdict = okVerdict,
    check: Partial<Check> = {},
    citation: Partial<ReportCitation> = {},
  ): Cited => ({
    citation: citationOf(url, citation),
    check: checkOf(url, verdict, check),
  })
  const verified = (more: Partial<Verification>): Partial<ReportCitation> => ({
    verification: { ...nothingCompared, ...more },
  })
  return [
    {
      ...cite(
        paper,
        okVerdict,
        {},
        {
          text: 'told The Paper',
          ...verified({
            quotes: [
              { exact: quote, result: 'present', score: 1, found: quote },
              { exact: 'Es wird teuer.', result: 'other-language', score: 0, found: null },
            ],
            title: { result: 'match', expected: 'Bridge half done', found: 'Bridge half done, mayor says' },
            publisher: { result: 'match', expected: 'The Paper', found: 'The Paper' },
            names: { result: 'match', missing: [] },
          }),
        },
      ),
      document: 'paper',
    },
    { ...cite('https://paper.example/news/bridge-half-done-says-the-mayor-59846'), document: 'paper' },
    cite(
      'https://records.example/minutes/2026-09-30.pdf',
      verdictOf('dead', 'http-404'),
      {},
      { text: 'the council’s minutes' },
    ),
    cite('https://old.example/bridge#costs', verdictOf('moved', 'redirect-permanent'), {
      finalUrl: 'https://new.example/bridge',
    }),
    cite('https://daily.example/bridge', verdictOf('blocked', 'bot-wall')),
    cite('https://river.example/levels', verdictOf('unreachable', 'timeout')),
    cite('https://cost.example/estimate', verdictOf('unreachable', 'tls-expired')),
    cite('http://exa mple/bridge', verdictOf('invalid', 'malformed')),
    cite('http://engineers.example/bridge', verdictOf('alive', 'redirect-trivial'), {
      finalUrl: 'https://engineers.example/bridge',
    }),
    cite('https://bit.ly/half-a-bridge', verdictOf('moved', 'redirect-permanent'), {
      finalUrl: 'https://blog.example/half-a-bridge?utm_source=x',
    }),
    { ...cite('https://wiki.example/bridge#History'), fragment: 'missing' },
    cite(
      'https://blog.example/mayor',
      okVerdict,
      {},
      verified({
        quotes: [
          {
            exact: 'before the winter comes',
            result: 'altered',
            score: 0.86,
            found: 'before this winter comes to us',
          },
          { exact: `${quote} `.repeat(12).trim(), result: 'missing', score: 0.2, found: null },
        ],
        title: { result: 'mismatch', expected: 'The mayor speaks', found: 'Ten recipes for pumpkin soup' },
        publisher: { result: 'mismatch', expected: 'The Paper', found: 'A Blog' },
        date: { result: 'mismatch', expected: '2026-10-24', found: '2026-11-20T10:00:00Z' },
        names: { result: 'mismatch', missing: ['Elena Marsh'] },
      }),
    ),
    cite(
      'https://agency.example/12',
      okVerdict,
      {},
      verified({
        quotes: [{ exact: quote, result: 'missing', score: 0, found: null }],
        drift: { result: 'changed', since, removed: [quote] },
      }),
    ),
    cite(
      'https://agency.example/13',
      okVerdict,
      {},
      verified({ drift: { result: 'changed', since, removed: [] } }),
    ),
    cite('https://agency.example/14', okVerdict, { capture: null }),
    cite('https://新聞.example/橋', okVerdict, {
      page: {
        ...checkOf('https://x.example/').page!,
        title:
          '市長「橋は冬までに半分完成」と語る 👷🏽‍♀️🌉 市議会は費用の見積もりを来月まで公表しない方針を確認した',
        publisher: '毎朝新聞',
        language: 'ja',
      },
    }),
    cite('https://حديث.example/جسر', okVerdict, {
      page: {
        ...checkOf('https://x.example/').page!,
        title: 'رئيس البلدية: «الجسر نصفه جاهز» (2026)',
        publisher: 'الحديث',
        language: 'ar',
      },
    }),
  ]
}

/** What pages and articles may write where we print it. */
export const hostileWords: readonly string[] = [
  '<script>alert(1)</script>',
  '</style></title><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' autofocus onfocus=alert(1) x='",
  'javascript:alert(1)',
  'data:text/html,<b>x</b>',
  'https://evil.example/"onmouseover="alert(1)',
  'https://evil.example/a b<c>`d`',
  '\u001b[2J\u001b[1;31mgone\u001b[0m',
  '\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007',
  '\u009b31mred',
  '\r\noverwritten\rline',
  '\n\n# A heading\n\n- an item\n',
  '\u202egnp.exe\u202c',
  '\u2067right\u2069 \u200eleft \u200f',
  'zero\u200bwidth\u00adsoft\ufeff',
  '\u2028\u2029\u0085\u000b\u000c\t',
  '\u0000\ud800 lone \udc00',
  '**bold** _it_ __x__ ~~gone~~ `code` ``` ~~~',
  '[link](https://evil.example) ![image](https://evil.example/x.png) [a]: https://evil.example',
  '[^1] [x] [ ] | a | b |\n| - | - |',
  '<https://evil.example> www.evil.example https://evil.example ftp://evil.example',
  'desk@evil.example mailto:desk@evil.example xmpp:desk@evil.example/x @everyone #12 owner/name#12 GH-12',
  '&lt;b&gt; &#60; &amp;copy; \\ \\\\ \\[x](y)',
  '> quote\n1. one\n--- === *** $x$ $$y$$ :tada:',
  '<!-- comment --> <?php ?> <![CDATA[x]]> <!DOCTYPE html>',
  '新聞は橋を「半分」と書いた',
  'שלום (עולם) — نصف جسر',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇺🇳✍️',
  'e\u0301\u0323'.repeat(40),
  'x'.repeat(3_000),
  '',
  ' ',
]

/** Any string, often one that means something to a terminal, a browser or a Markdown reader. */
export const anyWords: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...hostileWords),
  fc
    .array(fc.oneof(fc.constantFrom(...hostileWords), fc.constantFrom(...'\\`*_[]()<>!@#&:/.-~|$\'"\n ')), {
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
)

/** A report in which every string that the web, an article or a user could have written is the next of `said`. */
export function reportSaying(said: readonly string[]): ReportReader {
  let index = 0
  const next = () => said[index++ % said.length] ?? ''
  const verification = (): Verification => ({
    quotes: [
      { exact: next(), result: 'altered', score: 0.5, found: next() },
      { exact: next(), result: 'present', score: 1, found: next() },
    ],
    title: { result: 'match', expected: next(), found: next() },
    publisher: { result: 'mismatch', expected: next(), found: next() },
    date: { result: 'mismatch', expected: next(), found: next() },
    names: { result: 'mismatch', missing: [next(), next()] },
    drift: { result: 'unchanged', since: '2026-09-01T09:00:00.000Z', removed: [next()] },
  })
  const address = (n: number) => (n % 2 === 0 ? next() : `https://paper.example/${next()}`)
  const checks = [0, 1, 2].map((n): Check => {
    const url = address(n)
    return {
      ...checkOf(url),
      key: `key ${n}`,
      finalUrl: address(n),
      signals: [{ signal: next(), detail: next() }],
      hops: [{ url: address(n), status: 301, location: next(), protocol: next(), address: next(), ms: 3.5 }],
      page: {
        title: next(),
        publisher: next(),
        publishedAt: next(),
        modifiedAt: next(),
        language: next(),
        canonical: next(),
        access: 'paywall',
        bytes: 10,
      },
      capture: { file: next(), offset: 1, length: 2, payloadDigest: next(), at: '2026-11-22T09:00:00.000Z' },
      mementos: [{ url: address(n), at: '2026-11-22T09:00:00.000Z', archive: next() }],
    }
  })
  const articles = [0, 1].map(
    (n): ReportArticle => ({
      input: next(),
      url: address(n),
      title: n === 0 ? next() : null,
      publishedAt: next(),
      language: next(),
      sha256: 'cd'.repeat(32),
      citations: checks.map(({ key }, at) => ({
        ...citationOf(address(at)),
        id: `c${at + 1}`,
        source: key,
        text: next(),
        sentence: next(),
        quotes: [{ exact: next(), speaker: next() }],
        attribution: { outlet: next(), speaker: next() },
        verification: verification(),
      })),
      attributions: [],
    }),
  )
  const findings = articles.flatMap((_, article) =>
    ruleIds.map(
      (rule, n): Finding => ({
        rule,
        severity: defaultPolicy[rule] === 'off' ? 'note' : defaultPolicy[rule],
        message: next(),
        article,
        citation: n % 4 === 3 ? null : `c${(n % 3) + 1}`,
        source: next(),
        location: { file: next(), line: n + 1, column: 1 },
        suggestion: n % 2 === 0 ? { replaceWith: address(n) } : null,
      }),
    ),
  )
  return readerOf({ articles, checks, findings })
}

/** The text of a rendered report. */
export async function whole(pieces: AsyncIterable<string>): Promise<string> {
  return (await Array.fromAsync(pieces)).join('')
}
