import { styleText } from 'node:util'
import { printable, shortened } from '../printable.ts'
import type { State } from '../verdict/verdict.ts'
import type { Finding, ReportHead, ReportReader } from './report.ts'
import { stateMarks } from './state-marks.ts'
import { type ArticleView, articleViews, type CitationView } from './view.ts'
import { comparisonWordings, counted, quoteWording, sourceFacts, summaryWordings } from './wording.ts'
import { wrapped } from './wrap.ts'

export interface TerminalStyle {
  readonly color: boolean
  readonly columns: number
}

type TextStyle = Parameters<typeof styleText>[0]
interface Screen {
  readonly columns: number
  readonly paint: (style: TextStyle, text: string) => string
}

/** Citations and loose findings of an article that are all shown; of more, only those that want a person. */
const shownWhole = 60
/** Errors that the summary names again. */
const namedAgain = 20
const longestText = 240
/** Narrower than this, a line has no room beside its margin. */
const fewestColumns = 40
const longestAddress = 500

const stateStyles: Readonly<Record<State, TextStyle>> = {
  alive: 'green',
  moved: 'yellow',
  dead: 'red',
  blocked: 'magenta',
  unreachable: 'yellow',
  invalid: 'red',
}

const severityStyles: Readonly<Record<Finding['severity'], TextStyle>> = {
  error: ['red', 'bold'],
  warning: 'yellow',
  note: 'cyan',
}

const gateStyles: Readonly<Record<ReportHead['summary']['gate'], TextStyle>> = {
  pass: 'green',
  fail: ['red', 'bold'],
}

/**
 * The report as a person reads it in a terminal: articles in reading order, then every error again and the gate, where
 * the eye is when the command ends. States are told by mark and word, never by colour alone.
 */
export async function* renderTerminal(
  report: ReportReader,
  { color, columns }: TerminalStyle,
): AsyncGenerator<string> {
  const paint: Screen['paint'] = (style, text) =>
    color ? styleText(style, text, { validateStream: false }) : text
  const screen = { columns: Math.max(columns, fewestColumns), paint }
  const errors: string[] = []
  for await (const view of articleViews(report)) {
    yield `${articleLines(view, screen).join('\n')}\n`
    if (errors.length < namedAgain) errors.push(...errorsOf(view, screen))
  }
  yield `${summaryLines(report.head, errors.slice(0, namedAgain), screen).join('\n')}\n`
}

function articleLines({ article, citations, findings }: ArticleView, screen: Screen): string[] {
  const { paint, columns } = screen
  const facts = [article.title, article.publishedAt, counted(citations.length, 'citation')]
  const shown = citations.length <= shownWhole ? citations : citations.filter(wantsAPerson)
  const loose =
    findings.length <= shownWhole ? findings : findings.filter(({ severity }) => severity !== 'note')
  const hidden = [
    ...(shown.length < citations.length ? [counted(citations.length - shown.length, 'more citation')] : []),
    ...(loose.length < findings.length ? [counted(findings.length - loose.length, 'more note')] : []),
  ]
  const placeWidth = Math.max(0, ...shown.map(({ citation }) => place(citation.location).length))
  return [
    paint('bold', text(article.input)),
    ...wrapped(text(facts.filter((fact) => fact !== null).join(' · ')), columns).map((line) =>
      paint('dim', line),
    ),
    '',
    ...shown.flatMap((view) => [...citationLines(view, placeWidth, screen), '']),
    ...loose.flatMap((finding) => findingLines(finding, '  ', screen)),
    ...(loose.length > 0 ? [''] : []),
    ...(hidden.length > 0 ? [paint('dim', `and ${hidden.join(', ')} with nothing that needs you`), ''] : []),
  ]
}

function wantsAPerson({ check, findings }: CitationView): boolean {
  return check.state !== 'alive' || findings.some(({ severity }) => severity !== 'note')
}

const margin = '    '

function citationLines(
  { citation, check, findings }: CitationView,
  placeWidth: number,
  screen: Screen,
): string[] {
  const { paint, columns } = screen
  const facts = sourceFacts(check).join(' · ')
  const sure = check.reason === 'ok' ? '' : `${check.reason}, ${Math.round(check.confidence * 100)}% sure`
  const quotes = citation.verification?.quotes ?? []
  const context = [
    citation.text === null ? '' : `cited as “${text(citation.text)}”`,
    [facts, sure]
      .filter((part) => part !== '')
      .map(text)
      .join(' · '),
    // A quote that differs or is missing is a finding; the others are only mentioned.
    ...quotes
      .filter(({ result }) => result !== 'altered' && result !== 'missing')
      .map((quote) => `“${text(quote.exact)}”: ${quoteWording(quote)}`),
    citation.verification === null ? '' : text(comparisonWordings(citation.verification).join('; ')),
  ]
  return [
    `${paint(stateStyles[check.state], `${stateMarks[check.state]} ${check.state.padEnd(11)}`)} ${paint('dim', place(citation.location).padEnd(placeWidth))}  ${address(citation.url)}`,
    ...context
      .filter((line) => line !== '')
      .flatMap((line) => wrapped(line, columns - margin.length, '  '))
      .map((line) => paint('dim', margin + line)),
    ...findings.flatMap((finding) => findingLines(finding, margin, screen)),
  ]
}

const severityWidth = 'warning  '.length

function findingLines(finding: Finding, indent: string, { columns, paint }: Screen): string[] {
  const { severity, rule, message, suggestion } = finding
  const hang = indent + ' '.repeat(severityWidth)
  const loosePlace = finding.citation === null ? `${place(finding.location)}  ` : ''
  const lines = wrapped(`${loosePlace}${long(message)}  ${rule}`, columns - hang.length)
  const shown = lines.map((line, index) => {
    const painted = index === lines.length - 1 ? line.slice(0, -rule.length) + paint('dim', rule) : line
    return index === 0
      ? `${indent}${paint(severityStyles[severity], severity.padEnd(severityWidth))}${painted}`
      : hang + painted
  })
  return suggestion === null
    ? shown
    : [...shown, `${hang}${paint('green', `replace with ${address(suggestion.replaceWith)}`)}`]
}

function errorsOf({ citations, findings }: ArticleView, { columns }: Screen): string[] {
  const urls = new Map(citations.map(({ citation }) => [citation.id, citation.url]))
  return [...citations.flatMap((view) => view.findings), ...findings]
    .filter(({ severity }) => severity === 'error')
    .slice(0, namedAgain)
    .map(({ location, message, citation }) => {
      const where = `${text(location.file)}:${place(location)}`
      const url = citation === null ? undefined : urls.get(citation)
      return [
        ...wrapped(`${where}  ${long(message)}`, columns - 2, '  ').map((line) => `  ${line}`),
        ...(url === undefined ? [] : [`    ${address(url)}`]),
      ].join('\n')
    })
}

function summaryLines(
  { summary }: ReportHead,
  errors: readonly string[],
  { paint, columns }: Screen,
): string[] {
  const { seen, found } = summaryWordings(summary)
  const unnamed = summary.findings.error - errors.length
  const gate = summary.gate === 'pass' ? 'the gate passes' : 'the gate fails'
  return [
    ...(errors.length > 0 ? [paint(['red', 'bold'], 'Errors'), ...errors] : []),
    ...(errors.length > 0 && unnamed > 0 ? [`  and ${counted(unnamed, 'more error')}`] : []),
    ...(errors.length > 0 ? [''] : []),
    ...wrapped(seen, columns),
    ...wrapped(`${found}; ${gate}`, columns).map((line) =>
      line.replace(gate, (words) => paint(gateStyles[summary.gate], words)),
    ),
  ]
}

function place({ line, column }: { line: number; column: number }): string {
  return `${line}:${column}`
}

function text(value: string): string {
  return shortened(printable(value), longestText)
}

/** A finding's message: ours, and bounded where it is made; the bound here is for reports from elsewhere. */
function long(message: string): string {
  return shortened(printable(message), 1_000)
}

function address(url: string): string {
  return shortened(printable(url), longestAddress)
}
