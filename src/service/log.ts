import { isatty } from 'node:tty'
import { pino } from 'pino'
import type { Config } from '../config/config.ts'
import { printable } from '../printable.ts'
import { redactValue } from './redact.ts'

export type LogLevel = Config['logLevel']

/** What happened, as a stable name for programs: the thing, then what became of it (`source.checked`). */
type EventName = `${string}.${string}`

/** What is known of it. An Error may stand under any name; secrets are redacted wherever they stand. */
type LogFields = { readonly [name: string]: unknown } & {
  readonly level?: never
  readonly time?: never
  readonly event?: never
}

/** Where events go. A queue or a job takes this and nothing more. */
export type Log = { readonly [level in LogLevel]: (event: EventName, fields?: LogFields) => void } & {
  /** the same log, with these fields in every event: a job id, a request id */
  with(fields: LogFields): Log
}

/** Takes whole lines, each with its line feed. */
export interface LogDestination {
  readonly isTTY?: boolean
  write(line: string): unknown
}

/**
 * A log of events: one JSON object a line with `level`, `time`, `event` and fields, or, on a terminal, one short line for
 * a person. Control characters in fields stay escaped, so no field can begin a line of its own.
 *
 * Every line is handed over before the call returns: there is nothing to flush at an exit, a signal or a crash, and the
 * last words before a death are those that matter. A line costs microseconds, and an event stands for a whole visit.
 */
export function openLog(options: { readonly level: LogLevel; readonly destination?: LogDestination }): Log {
  const { level, destination = standardOutput() } = options
  const { isTTY = false } = destination
  const stream = isTTY ? { write: (line: string) => destination.write(forPeople(line)) } : destination
  const lines = pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line: string) => void stream.write(line) },
  )
  return logOf(lines, {})
}

function logOf(lines: Pick<pino.Logger, LogLevel | 'isLevelEnabled'>, bound: object): Log {
  const at = (level: LogLevel) => (event: EventName, fields?: LogFields) => {
    if (lines.isLevelEnabled(level))
      lines[level]({ event, ...bound, ...(redactValue(fields ?? {}) as object) })
  }
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    with: (fields) => logOf(lines, { ...bound, ...(redactValue(fields) as object) }),
  }
}

/** Synchronous, unlike `process.stdout` where that is a pipe on some systems. A reader that went away ends nothing but the log. */
function standardOutput(): LogDestination {
  const stream = pino.destination({ fd: 1, sync: true })
  stream.on('error', () => {})
  return { isTTY: isatty(1), write: (line) => stream.write(line) }
}

/** `12:34:56 warn  source.failed host=paper.test error="…"` */
function forPeople(line: string): string {
  const { level, time, event, ...fields } = JSON.parse(line) as Record<string, unknown>
  const said = Object.entries(fields).map(([name, value]) => printable(`${name}=${word(value)}`))
  return `${[String(time).slice(11, 19), String(level).padEnd(5), event, ...said].join(' ')}\n`
}

function word(value: unknown): string {
  if (typeof value === 'string' && /^[^\s"=]+$/.test(value)) return value
  if (typeof value === 'object' && value !== null && 'message' in value && 'name' in value)
    return JSON.stringify('code' in value ? `${value.code}: ${value.message}` : value.message)
  return JSON.stringify(value)
}
