import { type State, states } from '../../src/verdict/verdict.ts'
import type { Label } from '../web/labelled/case.ts'
import type { Judged } from './judge-cases.ts'

/** A case whose verdict was compared with its label. */
export interface Scored extends Judged {
  /** the label it was counted under: the one that was met, else the first */
  readonly wanted: Label
  /** what was said; null when something was thrown */
  readonly got: Label | null
  readonly stateRight: boolean
  readonly reasonRight: boolean
}

export interface Share {
  readonly count: number
  readonly of: number
}

interface CalibrationRow extends Share {
  readonly from: number
  readonly to: number
  readonly meanConfidence: number
}

export interface Tally {
  readonly states: Share
  readonly reasons: Share
  /** rows: what was true; columns: what was said */
  readonly matrix: Readonly<Record<State, Readonly<Record<State | 'thrown', number>>>>
  /** living sources called dead or invalid */
  readonly livingCalledDead: Share
  readonly livingCalledOther: Share
  readonly deadCalledLiving: Share
  readonly calibration: readonly CalibrationRow[]
  /** verdicts given with 0.9 or more that name state and reason rightly */
  readonly confident: Share
}

export function scored(judged: Judged): Scored {
  const { verdict, labelled } = judged
  const got = verdict === null ? null : (`${verdict.state} ${verdict.reason}` as Label)
  const exact = labelled.expected.find((label) => label === got)
  const sameState = labelled.expected.find((label) => stateOf(label) === verdict?.state)
  return {
    ...judged,
    got,
    wanted: exact ?? sameState ?? labelled.expected[0],
    stateRight: sameState !== undefined,
    reasonRight: exact !== undefined,
  }
}

export function stateOf(label: Label): State {
  return label.split(' ', 1)[0] as State
}

export function isLiving({ expected }: { readonly expected: readonly Label[] }): boolean {
  const state = stateOf(expected[0]!)
  return state === 'alive' || state === 'moved'
}

export function tally(all: readonly Scored[]): Tally {
  const living = all.filter(({ labelled }) => isLiving(labelled))
  const dead = all.filter(({ labelled }) => stateOf(labelled.expected[0]) === 'dead')
  const said = ({ got }: Scored, ...these: readonly State[]) => got !== null && these.includes(stateOf(got))
  const confident = all.filter(({ verdict }) => (verdict?.confidence ?? 0) >= 0.9)
  return {
    states: share(all, ({ stateRight }) => stateRight),
    reasons: share(all, ({ reasonRight }) => reasonRight),
    matrix: matrix(all),
    livingCalledDead: share(living, (one) => !one.stateRight && said(one, 'dead', 'invalid')),
    livingCalledOther: share(living, (one) => !one.stateRight && !said(one, 'dead', 'invalid')),
    deadCalledLiving: share(dead, (one) => !one.stateRight && said(one, 'alive', 'moved')),
    calibration: calibration(all),
    confident: share(confident, ({ reasonRight }) => reasonRight),
  }
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): Share {
  return { count: all.filter(holds).length, of: all.length }
}

function matrix(all: readonly Scored[]): Tally['matrix'] {
  const columns = [...states, 'thrown'] as const
  const empty = () =>
    Object.fromEntries(columns.map((column) => [column, 0])) as Record<State | 'thrown', number>
  const rows = Object.fromEntries(states.map((state) => [state, empty()])) as Record<
    State,
    ReturnType<typeof empty>
  >
  for (const { wanted, got } of all) rows[stateOf(wanted)][got === null ? 'thrown' : stateOf(got)]++
  return rows
}

const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001]

function calibration(all: readonly Scored[]): CalibrationRow[] {
  return edges.slice(1).map((to, at) => {
    const from = edges[at]!
    const inside = all.filter(
      ({ verdict }) => verdict !== null && verdict.confidence >= from && verdict.confidence < to,
    )
    const sum = inside.reduce((total, { verdict }) => total + verdict!.confidence, 0)
    return {
      from,
      to: Math.min(to, 1),
      meanConfidence: inside.length === 0 ? 0 : sum / inside.length,
      ...share(inside, ({ reasonRight }) => reasonRight),
    }
  })
}
