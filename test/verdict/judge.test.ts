import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headline } from '../../src/verdict/headline.ts'
import { judge } from '../../src/verdict/judge.ts'
import { seen } from '../../src/verdict/observation.ts'
import { observe } from '../../src/verdict/observe.ts'
import { Verdict } from '../../src/verdict/verdict.ts'
import { argumentsOf, type SignalId, weights } from '../../src/verdict/weights.ts'
import { answered, type Scene } from './scene.ts'

const ids = Object.keys(weights) as SignalId[]
const signals = fc
  .array(fc.constantFrom(...ids), { maxLength: 12 })
  .map((list) => list.map((signal) => ({ signal, detail: 'seen' })))
const online = fc.constantFrom(true, false, null)
const isWall = (id: string) =>
  argumentsOf(id).some((one) => one.reason === 'bot-wall' && one.role !== 'joins')

test('every verdict is one of the contract, with a confidence from 0 to 1', () => {
  fc.assert(
    fc.property(signals, online, (seen, known) => {
      expect(Verdict.safeParse(judge(seen, { online: known })).success).toBe(true)
    }),
  )
})

test('nothing is dead where a bot wall shows itself', () => {
  const walls = fc.constantFrom(...ids.filter(isWall)).map((signal) => ({ signal, detail: 'seen' }))
  fc.assert(
    fc.property(signals, walls, online, (seen, wall, known) => {
      expect(judge([...seen, wall], { online: known }).state).not.toBe('dead')
    }),
  )
})

test('few signals alone make a source dead, none of them a phrase, and none while we are offline', () => {
  const deadAlone = ids.filter((signal) => judge([{ signal, detail: '' }], { online: true }).state === 'dead')
  expect(deadAlone).toEqual([
    'http-404',
    'http-410',
    'redirect-home-permanent',
    'redirect-home-temporary',
    'redirect-section',
    'redirect-other',
    'redirect-error-address',
    'claims-gone',
    'parked-mark',
    'parked-host',
    'suspended-address',
    'other-trade-instead',
    'oembed-unknown',
    'sibling-same',
    'sibling-same-address',
    'dns-not-found',
  ])
  expect(ids.filter((signal) => judge([{ signal, detail: '' }], { online: false }).state === 'dead')).toEqual(
    [],
  )
})

test('neither the order of the signals nor their repetition changes a verdict', () => {
  fc.assert(
    fc.property(signals, online, (seen, known) => {
      const { signals: _a, ...once } = judge(seen, { online: known })
      const { signals: _b, ...twice } = judge([...seen, ...seen].reverse(), { online: known })
      expect(twice).toEqual(once)
    }),
  )
})

test('a run without any signal, or with those of another stet only, cannot tell', () => {
  for (const seen of [[], [{ signal: 'from-tomorrow', detail: '' }], [{ signal: 'constructor', detail: '' }]])
    expect(judge(seen, { online: true })).toMatchObject({ state: 'unreachable', confidence: 0 })
})

test('every weight is below certainty, and a signal argues at most once for a conclusion', () => {
  for (const id of ids) {
    const all = argumentsOf(id)
    expect(all.every(({ weight }) => weight >= 0 && weight < 1)).toBe(true)
    expect(new Set(all.map(({ state, reason }) => `${state} ${reason}`)).size).toBe(all.length)
  }
})

test('every state and reason has a headline of its own, in one line', () => {
  const lines = Verdict.options.flatMap((option) =>
    option.shape.reason.options.map((reason) =>
      headline(Verdict.parse({ state: option.shape.state.value, reason, confidence: 1, signals: [] })),
    ),
  )
  expect(new Set(lines).size).toBe(lines.length)
  for (const line of lines) expect(line).toMatch(/^[\p{L}\p{P}\p{N} ]{10,90}[^.]$/u)
})

test('what was seen is shown in one printable line, whatever a page or a server sends', () => {
  const nasty = fc.string({ unit: 'binary', maxLength: 2_000 })
  const scenes = fc
    .record({
      text: nasty,
      title: nasty,
      author: nasty,
      status: fc.integer({ min: 200, max: 599 }),
      field: nasty,
    })
    .map(({ status, field, ...page }): Scene => answered(status, { page, headers: [['Retry-After', field]] }))
  fc.assert(
    fc.property(scenes, ({ visit, page }) => {
      for (const { detail } of observe(visit, page)) {
        expect(detail.isWellFormed() && detail.length <= 240).toBe(true)
        expect(detail).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u)
      }
    }),
  )
  expect(seen('http-404', '🌊'.repeat(500)).detail.isWellFormed()).toBe(true)
})

test('the table in docs/verdicts.md names every signal, with what it argues for', () => {
  const doc = readFileSync(new URL('../../docs/verdicts.md', import.meta.url), 'utf8')
  const rows = doc.match(/^\| `[^|]+` \|.*$/gm) ?? []
  for (const id of ids) {
    const row = rows.find((line) => line.startsWith(`| \`${id}\` |`)) ?? `no row for ${id}`
    for (const { reason, role, weight } of argumentsOf(id))
      expect(row).toContain(`${reason} ${role} ${weight}`)
  }
})
