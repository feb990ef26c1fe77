import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { renderJson } from '../../src/report/json.ts'
import { reportJsonSchema } from '../../src/report/json-schema.ts'
import { type Report, Report as ReportSchema } from '../../src/report/report.ts'
import { hostileWords, readerOf, reportSaying, sampleReport, whole } from './sample-report.ts'

const published = JSON.parse(
  readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'),
)
const ajv = new Ajv2020({ strict: true, allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(published)

async function rendered(report = sampleReport()): Promise<Report> {
  return JSON.parse(await whole(renderJson(report)))
}

test('the published schema is the one that the code makes; `npm run schema` writes it', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())))
  expect(published).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:stet:report:1',
  })
})

describe('a report in JSON', () => {
  test.each([
    ['of an ordinary day', sampleReport()],
    ['full of hostile words', reportSaying(hostileWords)],
    ['about nothing', readerOf({ articles: [], checks: [], findings: [] })],
  ])('%s validates against the published schema and against the code', async (_, report) => {
    const json = await rendered(report)
    expect(validate(json), ajv.errorsText(validate.errors)).toBe(true)
    expect(ReportSchema.parse(json)).toEqual(json)
  })

  test('carries every string as it was seen', async () => {
    const report = reportSaying(hostileWords)
    const json = await rendered(report)
    const { checks, ...parts } = {
      articles: await Array.fromAsync(report.articles()),
      checks: await Array.fromAsync(report.checks()),
      findings: await Array.fromAsync(report.findings()),
    }
    expect(json).toEqual({ ...report.head, ...parts, sources: checks.map(({ check }) => check) })
  })

  test('has a line for each article, source and finding', async () => {
    const lines = (await whole(renderJson(sampleReport()))).split('\n').filter((line) => line.startsWith('{'))
    const { articles, sources, findings } = await rendered()
    expect(lines).toHaveLength(1 + articles.length + sources.length + findings.length)
  })
})

test.each<[string, (report: Report) => void]>([
  ['a key that the contract does not have', (report) => Object.assign(report.sources[0]!, { title: 'x' })],
  [
    'a state with the reason of another',
    (report) => Object.assign(report.sources[0]!, { reason: 'http-404' }),
  ],
  ['a rule that does not exist', (report) => Object.assign(report.findings[0]!, { rule: 'source-asleep' })],
  ['a finding without a place', (report) => Reflect.deleteProperty(report.findings[0]!, 'location')],
  ['a summary without a state', (report) => Reflect.deleteProperty(report.summary.states, 'dead')],
  ['a time that is none', (report) => Object.assign(report, { generatedAt: 'yesterday' })],
])('the published schema refuses %s', async (_, spoil) => {
  const report = await rendered()
  spoil(report)
  expect(validate(report)).toBe(false)
})

/** The contract of `stet.report/1`, key by key, in its own names. */
const contract = {
  '': 'schema stet generatedAt summary articles sources findings',
  summary: 'articles citations sources states findings gate',
  'summary.states': 'alive moved dead blocked unreachable invalid',
  'summary.findings': 'error warning note',
  'articles[]': 'input url title publishedAt language sha256 citations attributions',
  'articles[].citations[]': 'id url source kind text sentence quotes attribution location verification',
  'articles[].citations[].quotes[]': 'exact speaker',
  'articles[].citations[].attribution': 'outlet speaker',
  'articles[].citations[].location': 'line column',
  'articles[].citations[].verification': 'quotes title publisher date names drift',
  'articles[].citations[].verification.quotes[]': 'exact result score found',
  'articles[].citations[].verification.title': 'result expected found',
  'articles[].citations[].verification.publisher': 'result expected found',
  'articles[].citations[].verification.date': 'result expected found',
  'articles[].citations[].verification.names': 'result missing',
  'articles[].citations[].verification.drift': 'result since removed',
  'articles[].attributions[]': 'outlet speaker sentence quotes citation location',
  'articles[].attributions[].location': 'line column',
  'sources[]': 'key url finalUrl state reason confidence signals hops page capture mementos checkedAt',
  'sources[].signals[]': 'signal detail',
  'sources[].hops[]': 'url status location protocol address ms',
  'sources[].page': 'title publisher publishedAt modifiedAt language canonical access bytes',
  'sources[].capture': 'file offset length payloadDigest at',
  'sources[].mementos[]': 'url at archive',
  'findings[]': 'rule severity message article citation source location suggestion',
  'findings[].location': 'file line column',
  'findings[].suggestion': 'replaceWith',
}

test('a report has the keys of the contract at every level, and no others', async () => {
  const keys = new Map<string, Set<string>>()
  for (const report of [await rendered(), await rendered(reportSaying(['words']))])
    collectKeys(report, '', keys)
  const found = Object.fromEntries([...keys].map(([path, names]) => [path, [...names].sort()]))
  const wanted = Object.fromEntries(
    Object.entries(contract).map(([path, names]) => [path, names.split(' ').sort()]),
  )
  expect(found).toEqual(wanted)
})

function collectKeys(value: unknown, path: string, keys: Map<string, Set<string>>): void {
  if (Array.isArray(value)) for (const item of value) collectKeys(item, `${path}[]`, keys)
  else if (typeof value === 'object' && value !== null) {
    const names = keys.get(path) ?? new Set()
    keys.set(path, names)
    for (const [name, inner] of Object.entries(value)) {
      names.add(name)
      collectKeys(inner, path === '' ? name : `${path}.${name}`, keys)
    }
  }
}
