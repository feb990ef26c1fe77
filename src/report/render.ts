import type { ReportReader } from './report.ts'
import type { TerminalStyle } from './terminal.ts'

export type Format = 'terminal' | 'json' | 'markdown' | 'html'

/** A report as text, in pieces that can be written as they come. What a format takes is loaded when it is wanted. */
export async function* render(
  report: ReportReader,
  format: Format,
  style: TerminalStyle,
): AsyncGenerator<string> {
  switch (format) {
    case 'terminal': {
      const { renderTerminal } = await import('./terminal.ts')
      return yield* renderTerminal(report, style)
    }
    case 'json': {
      const { renderJson } = await import('./json.ts')
      return yield* renderJson(report)
    }
    case 'markdown': {
      const { renderMarkdown } = await import('./markdown.ts')
      return yield* renderMarkdown(report)
    }
    case 'html': {
      const { renderHtml } = await import('./html.ts')
      return yield* renderHtml(report)
    }
  }
}
