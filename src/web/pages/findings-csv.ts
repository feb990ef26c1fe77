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
        const columns = columnsIn(words, new Map((await colleagues()).map(({ id, name }) => [id, name])))
        // asked before the answer begins: what fails here is an error page
        let part = await listFindings(store, filters, { limit: atOnce })
        c.header('content-type', 'text/csv; charset=utf-8')
        c.header('content-disposition', 'attachment; filename="findings.csv"')
        c.header('cache-control', 'no-store')
        return stream(c, async (out) => {
          await out.write(`\ufeff${csv([columns.map(([heading]) => heading)])}`)
          for (let written = 0; !out.aborted; ) {
            await out.write(
              csv(part.findings.map((finding) => columns.map(([, cell]) => printable(cell(finding))))),
            )
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

type Column = readonly [heading: string, cell: (finding: StandingFinding) => string]

function columnsIn(words: Words, names: ReadonlyMap<string, string>): readonly Column[] {
  const { triage, severities, rules } = words
  return [
    [triage.severity, ({ severity }) => severities[severity]],
    [triage.rule, ({ rule }) => rules[rule]],
    [triage.finding, ({ message }) => said(words, message).text],
    [triage.state, ({ state }) => triage.states[state]],
    [triage.article, ({ title }) => title],
    [triage.section, ({ section }) => section ?? ''],
    [triage.author, ({ authors }) => authors.join('; ')],
    [triage.place, ({ line }) => String(line)],
    [triage.source, ({ url }) => url ?? ''],
    [triage.instead, ({ replaceWith }) => replaceWith ?? ''],
    [triage.standing, ({ since }) => since.toISOString()],
    [triage.assignee, ({ assignee }) => (assignee === null ? '' : (names.get(assignee) ?? triage.someone))],
    [triage.until, ({ hold }) => hold?.until.toISOString() ?? ''],
    [triage.fineReason, ({ hold }) => hold?.reason ?? ''],
  ]
}
