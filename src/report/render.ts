import { renderHtml } from './html.ts'
import { renderJson } from './json.ts'
import { renderMarkdown } from './markdown.ts'
import type { ReportReader } from './report.ts'
import { renderTerminal, type TerminalStyle } from './terminal.ts'

export type Format = 'terminal' | 'json' | 'markdown' | 'html'

/** A report as text, in pieces that can be written as they come. */
export function render(report: ReportReader, format: Format, style: TerminalStyle): AsyncIterable<string> {
  switch (format) {
    case 'terminal':
      return renderTerminal(report, style)
    case 'json':
      return renderJson(report)
    case 'markdown':
      return renderMarkdown(report)
    case 'html':
      return renderHtml(report)
  }
}
