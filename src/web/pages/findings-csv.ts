import { stringify } from 'csv-stringify/sync'
import { stream } from 'hono/streaming'
import { printable } from '../../printable.ts'
import { listFindings, type StandingFinding } from '../../store/findings.ts'
import { said } from '../../words/said.ts'
import type { Words } from '../../words/words.ts'
import { FindingQuery, filtersOf } from '../finding-query.ts'
import type { Newsroom } from '../newsroom.ts'
import type { Route } from '../route.ts'

const atOnce = 500
/** Of more, those that come first in the list: worst first, in each the newest. */
const mostRows = 50_000

/** The list of findings as a table for spreadsheets (RFC 4180, in UTF-8 with a mark, which they know it by). */
export function findingsCsvPages({ store, now, colleagues }: Newsroom): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/findings.csv',
      needs: 'viewer',
      handle: async (c) => {
        const words = c.get('words')
        const filters = filtersOf(c, FindingQuery.parse(c.req.query()), now())
        const names = new Map((await colleagues()).map(({ id, name }) => [id, name]))
        // asked before the answer begins: what fails here is an error page
        let part = await listFindings(store, filters, { limit: atOnce })
        c.header('content-type', 'text/csv; charset=utf-8')
        c.header('content-disposition', 'attachment; filename="findings.csv"')
        c.header('cache-control', 'no-store')
        return stream(c, async (out) => {
          await out.write(`\ufeff${csv([headings(words)])}`)
          for (let written = 0; !out.aborted; ) {
            await out.write(csv(part.findings.map((finding) => cells(words, finding, names))))
            written += part.findings.length
            if (part.next === null || written >= mostRows) break
            part = await listFindings(store, filters, { limit: atOnce, after: part.next })
          }
        })
      },
    },
  ]
}

/** Cells that a spreadsheet would take for a formula begin with an apostrophe (OWASP, "CSV Injection"). */
function csv(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { escape_formulas: true, record_delimiter: 'windows' })
}

function headings({ triage }: Words): string[] {
  const { severity, rule, finding, state, article, section, author, place, source, instead, standing } =
    triage
  const { assignee, until, fineReason } = triage
  return [
    ...[severity, rule, finding, state, article, section, author, place, source, instead, standing],
    ...[assignee, until, fineReason],
  ]
}

function cells(words: Words, finding: StandingFinding, names: ReadonlyMap<string, string>): string[] {
  const { severity, rule, message, state, title, section, authors, line, url, replaceWith, since } = finding
  const { assignee, hold } = finding
  const person = assignee === null ? '' : (names.get(assignee) ?? words.triage.someone)
  return [
    words.severities[severity],
    words.rules[rule],
    said(words, message).text,
    words.triage.states[state],
    title,
    section ?? '',
    authors.join('; '),
    String(line),
    url ?? '',
    replaceWith ?? '',
    since.toISOString(),
    person,
    hold?.until.toISOString() ?? '',
    hold?.reason ?? '',
  ].map(printable)
}
