import type { ReportReader } from './report.ts'

/**
 * The report as one JSON document (`stet.report/1`, schema/report.schema.json), with a line for each article, source and
 * finding. It carries every string as it was seen, and is safe to print on a terminal all the same.
 */
export async function* renderJson(report: ReportReader): AsyncGenerator<string> {
  yield `${json(report.head).slice(0, -1)},\n"articles":[`
  yield* lines(report.articles())
  yield '],\n"sources":['
  yield* lines(checksOnly(report))
  yield '],\n"findings":['
  yield* lines(report.findings())
  yield ']}\n'
}

async function* lines(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  let separator = '\n'
  for await (const value of values) {
    yield separator + json(value)
    separator = ',\n'
  }
}

async function* checksOnly(report: ReportReader): AsyncGenerator<unknown> {
  for await (const { check } of report.checks()) yield check
}

/** RFC 8259 lets the control characters above U+007F and the marks that turn text around stand; a terminal obeys them. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
