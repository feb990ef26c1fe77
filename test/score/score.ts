/**
 * The labelled web, judged as `stet check` judges: `npm run score [-- --json FILE] [-- --only TEXT] [-- --no-peers]`.
 * Ends with 1 when a living source is called dead, an aim is missed, something is thrown or a case overruns its deadline.
 */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { labelledCases } from '../web/labelled/all.ts'
import { deadlineMs, judgeCases } from './judge-cases.ts'
import { linkinatorVerdicts, statusVerdicts } from './peers.ts'
import { type Peers, printed } from './print.ts'
import { scored, tally } from './tally.ts'

const aims = { states: 0.97, reasons: 0.93 }
const graceMs = 1_000

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string', default: '' },
    peers: { type: 'boolean', default: true },
  },
  allowNegative: true,
})

const cases = labelledCases.filter(({ id }) => id.includes(values.only))
const all = (await judgeCases(cases)).map(scored)
const peers: Peers = values.peers
  ? { linkinator: await linkinatorVerdicts(cases), 'status of a GET': await statusVerdicts(cases) }
  : {}
const sums = tally(all)
process.stdout.write(`${printed(all, sums, peers)}\n`)

if (values.json !== undefined) {
  const results = all.map(({ labelled, got, verdict, thrown, stateRight, reasonRight, tookMs }) => ({
    id: labelled.id,
    lang: labelled.lang,
    url: labelled.url,
    looks: labelled.looks ?? null,
    expected: labelled.expected,
    got,
    confidence: verdict?.confidence ?? null,
    signals: verdict?.signals ?? [],
    thrown,
    stateRight,
    reasonRight,
    tookMs,
    peers: Object.fromEntries(Object.entries(peers).map(([name, said]) => [name, said.get(labelled.id)])),
  }))
  await writeFile(values.json, `${JSON.stringify({ ...sums, cases: results }, null, 2)}\n`)
}

const reached =
  sums.livingCalledDead.count === 0 &&
  sums.states.count >= aims.states * sums.states.of &&
  sums.reasons.count >= aims.reasons * sums.reasons.of &&
  all.every(({ thrown, tookMs }) => thrown === null && tookMs <= deadlineMs + graceMs)
process.exitCode = reached ? 0 : 1
