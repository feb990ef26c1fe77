import { printable, shortened } from '../printable.ts'
import type { State } from '../verdict/verdict.ts'
import { linkTarget } from './link.ts'
import type { Finding, ReportHead, ReportReader } from './report.ts'
import { articleViews, type CitationView } from './view.ts'
import { comparisonWordings, counted, quoteWording, sourceFacts, summaryWordings } from './wording.ts'

const longestText = 400
const longestAddress = 2_000

/** As pictures: a ticket has no colours. */
const statePictures: Readonly<Record<State, string>> = {
  alive: '✅',
  moved: '➡️',
  dead: '❌',
  blocked: '⛔',
  unreachable: '❔',
  invalid: '❗',
}

/** The report as Markdown (CommonMark), as for a pull request or a ticket. Nothing from the web becomes markup. */
export async function* renderMarkdown(report: ReportReader): AsyncGenerator<string> {
  yield head(report.head)
  for await (const { article, citations, findings } of articleViews(report)) {
    const facts = [article.publishedAt, counted(citations.length, 'citation')].filter((fact) => fact !== null)
    yield `\n## ${text(article.title ?? article.input) || 'Untitled'}\n\n${code(article.input)} · ${text(facts.join(' · '))}\n`
    if (citations.length > 0) yield '\n'
    for (const view of citations) yield citationItem(view)
    if (findings.length > 0)
      yield `\n### Without a link\n\n${findings.map((finding) => findingItem(finding, '')).join('')}`
  }
}

function head({ summary, generatedAt }: ReportHead): string {
  const { seen, found } = summaryWordings(summary)
  const gate = summary.gate === 'pass' ? 'The gate passes.' : '**The gate fails.**'
  return `# Sources checked ${generatedAt.slice(0, 16).replace('T', ' ')} UTC\n\n${seen}. ${found}. ${gate}\n`
}

function citationItem({ citation, check, findings }: CitationView): string {
  const label = citation.text === null ? '' : `“${text(citation.text)}” `
  const why = check.reason === 'ok' ? '' : ` (${check.reason}, ${Math.round(check.confidence * 100)}% sure)`
  const facts = text(sourceFacts(check).join(' · '))
  // A quote that differs or is missing is a finding; the others are only mentioned.
  const quotes = (citation.verification?.quotes ?? []).filter(
    ({ result }) => result !== 'altered' && result !== 'missing',
  )
  const comparisons =
    citation.verification === null ? '' : text(comparisonWordings(citation.verification).join('; '))
  return [
    `- ${statePictures[check.state]} **${check.state}**${why}, line ${citation.location.line}: ${label}${address(citation.url)}\n`,
    ...findings.map((finding) => findingItem(finding, '  ')),
    facts === '' ? '' : `  - Source: ${facts}\n`,
    ...quotes.map((quote) => `  - “${text(quote.exact)}”: ${quoteWording(quote)}\n`),
    comparisons === '' ? '' : `  - Compared: ${comparisons}\n`,
  ].join('')
}

function findingItem(
  { severity, rule, message, suggestion, citation, location }: Finding,
  margin: string,
): string {
  const place = citation === null ? `line ${location.line}: ` : ''
  const advice = suggestion === null ? '' : `: ${address(suggestion.replaceWith)}`
  return `${margin}- **${severity}** ${place}${text(message)}${advice} (\`${rule}\`)\n`
}

/**
 * Text as text. Backslashes stop what CommonMark takes for markup (§2.4). They do not stop what GitHub looks for in the
 * finished text (addresses, `www.`, e-mail, mentions, issue numbers, emoji names): there an invisible word joiner does.
 */
function text(value: string): string {
  return shortened(printable(value), longestText)
    .replace(
      /:(?=\/\/|[\w+-]{1,40}:)|(?<=\bwww)(?=\.)|[@#]|\b(?:GH-|xmpp:|mailto:)/gi,
      (found) => `${found}\u2060`,
    )
    .replace(/[\\`*_[\]<>#~&$|]/g, '\\$&')
}

/** An address as an autolink (CommonMark §6.5); one that leads nowhere on the web as a code span. */
function address(url: string): string {
  const target = linkTarget(url)
  return target !== null && target.length <= longestAddress ? `<${target}>` : code(url)
}

/** A code span, its fence longer than any run of backticks inside (CommonMark §6.1). */
function code(value: string): string {
  const shown = shortened(printable(value), longestText)
  const runs = shown.match(/`+/g) ?? []
  const fence = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1)
  const space = /^`|`$|^ .*\S.* $/.test(shown) ? ' ' : ''
  return shown === '' ? '(empty)' : `${fence}${space}${shown}${space}${fence}`
}
