import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from '../src/store/database.ts'
import type { Store } from '../src/store/store.ts'

/** Write the plans of the statements that `work` runs, as they came out, into `plans/<name>.txt`. */
export async function writePlans(
  store: Store,
  name: string,
  work: (store: Store) => Promise<unknown>,
): Promise<void> {
  const folder = join(import.meta.dirname, 'plans')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.txt`), `${(await plansOf(store, work)).join('\n\n')}\n`)
}

/** The plans of the statements that `work` runs, as they came out. */
export async function plansOf(store: Store, work: (store: Store) => Promise<unknown>): Promise<string[]> {
  const plans: string[] = []
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_level': 'notice',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_buffers': 'on',
    'auto_explain.log_timing': 'off',
  }
  const pool = new pg.Pool({
    connectionString: store.connectionString,
    options: Object.entries(settings)
      .map(([setting, value]) => `-c ${setting}=${value}`)
      .join(' '),
  })
  pool.on('connect', (client) => {
    client.on('notice', ({ message = '' }) => {
      if (message.includes('plan:')) plans.push(shortened(message))
    })
  })
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  try {
    await work({ ...store, db: db.withSchema('stet') })
  } finally {
    await db.destroy()
  }
  return plans
}

const widest = 150
const never = '… (never executed)'

/** Without the statement, and without what tells nothing of the way that was taken. */
function shortened(message: string): string {
  const lines = message.split('\n')
  const start = lines.findIndex((line) => /\(cost=/.test(line))
  const kept: string[] = []
  for (const line of lines.slice(start)) {
    if (/^\s*(?:Storage|Cache |Hits|Buckets|Batches|Sort Method|Index Searches|Heap Blocks)/.test(line))
      continue
    const short = line
      .replace(/\(cost=\S+ rows=(\d+) width=\d+\) /, '(guessed rows=$1) ')
      .replace(/\.00\b/g, '')
      .replace(/'\\x[0-9a-f]{64}'::bytea/, '<id>')
    const skipped = /\(never executed\)/.test(short)
    const ofSkipped = !short.includes('->') && kept.at(-1)?.endsWith(never)
    if (ofSkipped && !/^(?:\s*->|\s*CTE |\s*InitPlan|\s*SubPlan)/.test(short)) continue
    if (skipped && kept.at(-1)?.endsWith(never)) continue
    if (skipped) kept.push(`${/^\s*/.exec(short)![0]}${never}`)
    else kept.push(short.length > widest ? `${short.slice(0, widest - 1)}…` : short)
  }
  return kept.join('\n')
}
