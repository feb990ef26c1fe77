import { states } from '../../src/verdict/verdict.ts'
import type { LabelledCase } from '../web/labelled/case.ts'
import { deadlineMs } from './judge-cases.ts'
import type { PeerVerdict } from './peers.ts'
import { isLiving, type Scored, type Share, stateOf, type Tally } from './tally.ts'

/** Peers by name. */
export type Peers = Readonly<Record<string, ReadonlyMap<string, PeerVerdict>>>

/** The whole score as text for a terminal. */
export function printed(all: readonly Scored[], sums: Tally, peers: Peers): string {
  return [
    heading(all),
    wrongCases(all),
    matrixText(sums),
    reasonsText(all),
    calibrationText(sums),
    slowest(all),
    peersText(all, sums, peers),
    summary(sums),
  ].join('\n\n')
}

function percent({ count, of }: Share): string {
  return of === 0 ? '–' : `${((100 * count) / of).toFixed(1)} % (${count} of ${of})`
}

function heading(all: readonly Scored[]): string {
  const families = Map.groupBy(all, ({ labelled }) => labelled.id.split('/', 1)[0]!)
  const languages = [...new Set(all.map(({ labelled }) => labelled.lang))]
    .filter((lang) => lang !== 'und')
    .sort()
  const looks = all.filter(({ labelled }) => labelled.looks !== undefined).length
  const lines = [...families].map(
    ([name, members]) =>
      `  ${name.padEnd(12)}${String(members.length).padStart(4)}   states ${percent(right(members, 'stateRight'))}, reasons ${percent(right(members, 'reasonRight'))}`,
  )
  return [
    `${all.length} labelled cases, ${looks} of them living sources that look gone or walled, in ${languages.length} languages (${languages.join(' ')})`,
    ...lines,
  ].join('\n')
}

function right(all: readonly Scored[], what: 'stateRight' | 'reasonRight'): Share {
  return { count: all.filter((one) => one[what]).length, of: all.length }
}

function wrongCases(all: readonly Scored[]): string {
  const wrong = all.filter(({ reasonRight }) => !reasonRight)
  if (wrong.length === 0) return 'No case is wrong.'
  const lines = wrong.map((one) => {
    const mark = one.stateRight
      ? 'reason'
      : isLiving(one.labelled) && one.got?.startsWith('dead')
        ? 'DEAD!!'
        : 'state '
    const signals = one.verdict?.signals
      .map(({ signal, detail }) => `${signal} (${detail.slice(0, 60)})`)
      .join(', ')
    return [
      `  ${mark} ${one.labelled.id}`,
      `         expected ${one.labelled.expected.join(' | ')}; got ${one.got ?? 'an exception'} ${one.verdict?.confidence ?? ''}`,
      `         ${one.thrown ?? signals}`,
      `         ${one.labelled.hard}`,
    ].join('\n')
  })
  return ['Wrong cases', ...lines].join('\n')
}

function matrixText({ matrix }: Tally): string {
  const columns = [...states, 'thrown'] as const
  const cell = (text: string | number) => String(text === 0 ? '·' : text).padStart(12)
  const rows = states.map(
    (state) => `  ${state.padEnd(12)}${columns.map((column) => cell(matrix[state][column])).join('')}`,
  )
  return [
    'Rows: what is true. Columns: what was said.',
    `  ${' '.repeat(12)}${columns.map(cell).join('')}`,
    ...rows,
  ].join('\n')
}

function reasonsText(all: readonly Scored[]): string {
  const groups = [...Map.groupBy(all, ({ wanted }) => wanted)].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = groups.map(([wanted, members]) => {
    const others = Map.groupBy(
      members.filter(({ reasonRight }) => !reasonRight),
      ({ got }) => got ?? 'an exception',
    )
    const list = [...others].map(([got, wrong]) => `${got} ${wrong.length}`).join(', ')
    const sum = `${members.filter(({ reasonRight }) => reasonRight).length}/${members.length}`
    return `  ${wanted.padEnd(32)}${sum.padStart(8)}${list === '' ? '' : `   got ${list}`}`
  })
  return ['By state and reason', ...lines].join('\n')
}

function calibrationText({ calibration, confident }: Tally): string {
  const lines = calibration
    .filter(({ of }) => of > 0)
    .map(
      ({ from, to, meanConfidence, ...share }) =>
        `  ${from.toFixed(2)}–${to.toFixed(2)}   mean ${meanConfidence.toFixed(2)}   right ${percent(share)}`,
    )
  return ['Confidence', ...lines, `  0.90 and more: right ${percent(confident)}`].join('\n')
}

function slowest(all: readonly Scored[]): string {
  const lines = [...all]
    .sort((a, b) => b.tookMs - a.tookMs)
    .slice(0, 8)
    .map(({ labelled, tookMs }) => `  ${String(tookMs).padStart(6)} ms  ${labelled.id}`)
  return [`Slowest (deadline ${deadlineMs} ms)`, ...lines].join('\n')
}

function peersText(all: readonly Scored[], sums: Tally, peers: Peers): string {
  const cases = all.map(({ labelled }) => labelled)
  const living = cases.filter(isLiving)
  const dead = cases.filter(({ expected }) => stateOf(expected[0]) === 'dead')
  const cannotTell = cases.filter(({ expected }) => /^(?:blocked|unreachable)/.test(expected[0]))
  const row = (name: string, ...cells: readonly string[]) =>
    `  ${name.padEnd(18)}${cells.map((cell) => cell.padStart(24)).join('')}`
  const said = (
    verdicts: ReadonlyMap<string, PeerVerdict>,
    these: readonly LabelledCase[],
    what: PeerVerdict,
  ) => percent({ count: these.filter(({ id }) => verdicts.get(id) === what).length, of: these.length })
  const walledCalledDead = all.filter(
    ({ labelled, got }) => cannotTell.includes(labelled) && got?.startsWith('dead') === true,
  ).length
  return [
    'Beside other checkers',
    row('', 'living called dead', 'dead called living', 'cannot tell called dead'),
    row(
      'stet',
      percent(sums.livingCalledDead),
      percent(sums.deadCalledLiving),
      percent({ count: walledCalledDead, of: cannotTell.length }),
    ),
    ...Object.entries(peers).map(([name, verdicts]) =>
      row(
        name,
        said(verdicts, living, 'broken'),
        said(verdicts, dead, 'fine'),
        said(verdicts, cannotTell, 'broken'),
      ),
    ),
  ].join('\n')
}

function summary(sums: Tally): string {
  return [
    `states right    ${percent(sums.states)}`,
    `reasons right   ${percent(sums.reasons)}`,
    `living called dead ${percent(sums.livingCalledDead)}, living called blocked or unreachable ${percent(sums.livingCalledOther)}`,
    `dead called living ${percent(sums.deadCalledLiving)}`,
  ].join('\n')
}
