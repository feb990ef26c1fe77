/**
 * What the newsroom's pages ask of a store that holds a million checks, and how long the answers take. See bench/README.md.
 * `--checks 100000` for another size; `--runs 15`; `--plans` writes plans-pages.md.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { insight, makeInsight } from '../src/desk/insight.ts'
import { saveDecision } from '../src/store/decisions.ts'
import {
  countFindings,
  countSeverities,
  countStates,
  type FindingFilters,
  listFindings,
} from '../src/store/findings.ts'
import { postmasterPid } from '../src/store/postmaster.ts'
import { searchTexts } from '../src/store/search.ts'
import { dueLag } from '../src/store/slots.ts'
import type { Store } from '../src/store/store.ts'
import { changesSince, dueByHour, troubles } from '../src/store/today.ts'
import { clusterOf } from '../test/store/data-folder.ts'
import { everyPage } from '../test/web-pages/every-page.ts'
import { openExampleNewsroom } from '../test/web-pages/example-newsroom.ts'
import { openPages } from '../test/web-pages/pages.ts'
import { somebodyAt } from '../test/web-pages/somebody.ts'
import { fillNewsroom, sizeFor } from './full-newsroom.ts'
import { plansOf } from './plans.ts'
import { serverMs } from './processor.ts'

const { values } = parseArgs({
  options: {
    checks: { type: 'string', default: '1000000' },
    runs: { type: 'string', default: '15' },
    plans: { type: 'boolean', default: false },
  },
})
const mostMs = 100
const person = '00000000-0000-7000-8000-000000000001'
const dayMs = 86_400_000
const page = { limit: 50 }

interface Asked {
  readonly page: string
  readonly name: string
  readonly ask: (store: Store, run: number) => Promise<unknown>
}

const now = () => new Date()
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs)

function triage(name: string, filters: (run: number) => FindingFilters): Asked[] {
  return [
    { page: 'Triage', name: `list, ${name}`, ask: (store, run) => listFindings(store, filters(run), page) },
    { page: 'Triage', name: `counts, ${name}`, ask: (store, run) => countFindings(store, filters(run)) },
  ]
}

function search(name: string, query: (run: number) => string): Asked {
  const ask = (store: Store, run: number) =>
    searchTexts(store, { query: query(run) }, { limit: 20, timeoutMs: 5_000 })
  return { page: 'Search', name, ask }
}

let far: string | undefined

/** A whole page, as the server makes it. */
function whole(name: string, path: (run: number) => string): Asked {
  const ask = async (_: Store, run: number) => {
    const answer = await pages.get(path(run))
    if (answer.status !== 200) throw new Error(`${path(run)} answered ${answer.status}`)
    await answer.text()
  }
  return { page: 'whole', name, ask }
}

const questions: readonly Asked[] = [
  whole('Triage, filtered', (run) => `/findings?section=Section+${run % 12}&severity=error`),
  whole('Search', (run) => `/search?q=harbour+word${100 + run}`),
  whole('Sources, dead', () => '/sources?state=dead'),
  whole('Sources of a host', (run) => `/sources?host=host-${run}.example`),
  whole('Insight by week', () => '/insight?by=week'),
  { page: 'Today', name: 'changes of a day', ask: (store) => changesSince(store, daysAgo(1), page) },
  { page: 'Today', name: 'changes of a month', ask: (store) => changesSince(store, daysAgo(30), page) },
  { page: 'Today', name: 'due by the hour', ask: (store) => dueByHour(store, now()) },
  { page: 'Today', name: 'lag', ask: (store) => dueLag(store) },
  { page: 'Today', name: 'troubles', ask: (store) => troubles(store) },
  { page: 'Today', name: 'open by severity', ask: (store) => countSeverities(store, {}) },
  { page: 'Triage', name: 'counts of states', ask: (store) => countStates(store) },
  ...triage('open', () => ({})),
  {
    page: 'Triage',
    name: 'list, a thousand further on',
    ask: (store) => listFindings(store, {}, { ...page, after: far }),
  },
  ...triage('gone', () => ({ state: 'gone' })),
  ...triage('snoozed', () => ({ state: 'snoozed' })),
  ...triage('a rule', () => ({ rule: 'source-moved' })),
  ...triage('a severity', () => ({ severity: 'note' })),
  ...triage('a section', (run) => ({ section: `Section ${run % 12}` })),
  ...triage('an author', (run) => ({ author: `Author ${run}` })),
  ...triage('a large host', () => ({ host: 'host-1.example' })),
  ...triage('a small host', (run) => ({ host: `host-${5_000 + run}.example` })),
  ...triage('since yesterday', () => ({ since: daysAgo(1) })),
  ...triage('of somebody', () => ({ assignee: person })),
  ...triage('of nobody', () => ({ assignee: 'nobody' })),
  ...triage('words', (run) => ({ search: `story ${run * 100 + 1}` })),
  ...triage('words that all have', () => ({ search: 'harbour server' })),
  ...triage('words that none has', () => ({ search: 'airport' })),
  ...triage('rare together', () => ({ section: 'Section 3', author: 'Author 5', host: 'host-900.example' })),
  {
    page: 'Triage',
    name: 'fifty decided',
    ask: async (store) => {
      const { findings } = await listFindings(store, {}, page)
      await saveDecision(
        store,
        findings.map(({ id }) => id),
        person,
        { kind: 'assign', assignee: person },
      )
    },
  },
  search('a rare word', (run) => `word${19_000 + run}`),
  search('two words', (run) => `word${50 + run} word${900 + run}`),
  search('a word that half have', () => 'word2'),
  search('a word that all have', () => 'word1'),
  search('two words that all have', () => 'harbour word1'),
  search('a phrase', () => '"word1 word2"'),
  search('not', () => 'harbour -word7'),
  search('a host', (run) => `host-${run}.example`),
  { page: 'Insight', name: 'by day', ask: (store) => insight(store, 'day', now()) },
  { page: 'Insight', name: 'by week', ask: (store) => insight(store, 'week', now()) },
]

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}

await using stack = new AsyncDisposableStack()
// a service's own store, with articles, sources and copies that were really checked and kept
const newsroom = stack.use(await openExampleNewsroom())
await newsroom.service.end('SIGTERM')
const { store, archiveFolder } = newsroom
const pages = stack.use(openPages(store, { archiveFolder }))
await somebodyAt(store)
// an account is its person's alone, who is nobody here
const examples = (await everyPage(pages.look)).filter(
  ({ title }) => !['nothing-here', 'account'].includes(title),
)
await fillNewsroom(store, sizeFor(Number(values.checks)))
const counting = performance.now()
await makeInsight(store, now())
process.stdout.write(`insight counted in ${((performance.now() - counting) / 1000).toFixed(1)} s\n`)
const { rows } = await sql<{
  size: string
}>`select pg_size_pretty(pg_database_size(current_database())) as size`.execute(store.db)
process.stdout.write(
  `${values.checks} checks, ${rows[0]!.size}\n\nms: median · slowest · processor of PostgreSQL, mean\n`,
)

far = (await listFindings(store, {}, { limit: 1_000 })).next ?? undefined
const server = (await postmasterPid(await clusterOf(join(archiveFolder, '..'))))!
const slow: string[] = []
const all = [...examples.map(({ title, path }) => whole(title, () => path)), ...questions]
for (const { page, name, ask } of all) {
  const took: number[] = []
  await ask(store, 0)
  const before = serverMs(server)
  for (let run = 1; run <= Number(values.runs); run++) {
    const start = performance.now()
    await ask(store, run)
    took.push(performance.now() - start)
  }
  const middle = median(took)
  const processor = (serverMs(server) - before) / Number(values.runs)
  if (middle > mostMs) slow.push(`${page}: ${name}`)
  const cells = [middle, Math.max(...took), processor].map((ms) => ms.toFixed(1).padStart(8)).join(' ·')
  process.stdout.write(`${page.padEnd(8)} ${name.padEnd(34)} ${cells}${middle > mostMs ? '  !' : ''}\n`)
}
process.stdout.write(
  slow.length === 0 ? `\neach within ${mostMs} ms\n` : `\nover ${mostMs} ms: ${slow.join('; ')}\n`,
)

if (values.plans) {
  let text = `# Plans of the pages’ queries\n\nAs they came out with ${values.checks} checks in the store (\`npm run bench:pages -- --plans\`).\n`
  for (const { page, name, ask } of questions.filter(({ page }) => page !== 'whole')) {
    const plans = await plansOf(store, (explained) => ask(explained, 1))
    text += `\n## ${page}: ${name}\n\n\`\`\`\n${plans.filter((plan) => !plan.startsWith('Result  (guessed')).join('\n\n')}\n\`\`\`\n`
  }
  await writeFile(join(import.meta.dirname, 'plans-pages.md'), text)
}
