import type { Format } from '../report/render.ts'
import type { TerminalStyle } from '../report/terminal.ts'

interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
}

/** What the terminal can show: NO_COLOR (no-color.org) and FORCE_COLOR win over what the stream says. */
export function terminalStyle(
  screen: Screen,
  environment: Readonly<Record<string, string | undefined>>,
): TerminalStyle {
  const forced = environment.FORCE_COLOR !== undefined && environment.FORCE_COLOR !== '0'
  const refused = (environment.NO_COLOR ?? '') !== '' || environment.TERM === 'dumb'
  return {
    color: forced || (screen.isTTY === true && !refused),
    columns: Math.max(40, Math.min(screen.columns ?? 100, 120)),
  }
}

/** The format a report is printed in when nobody names one. */
export function defaultFormat(screen: Screen, file: string | null): Format {
  const byEnding = { json: 'json', md: 'markdown', html: 'html', txt: 'terminal' } as const
  const ending = file?.split('.').at(-1)?.toLowerCase()
  if (ending !== undefined && ending in byEnding) return byEnding[ending as keyof typeof byEnding]
  return file === null && screen.isTTY === true ? 'terminal' : 'json'
}
