import type { Reason, Signal, State, Verdict } from './verdict.ts'
import { type Argument, argumentsOf, type Conclusion, kindOf } from './weights.ts'

/** Kindest first: of two conclusions that weigh the same, the earlier one is drawn. */
const kindness: readonly State[] = ['alive', 'moved', 'blocked', 'unreachable', 'invalid', 'dead']

/** What names a living source, most telling first. */
const livingReasons: readonly Reason[] = [
  'redirect-permanent',
  'meta-refresh',
  'canonical-elsewhere',
  'redirect-temporary',
  'redirect-trivial',
  'not-modified',
  'ok',
]

/** What a lost connection of our own looks like from here. */
const lostReasons: ReadonlySet<Reason> = new Set([
  'dns-failure',
  'timeout',
  'connection-refused',
  'connection-reset',
])

/**
 * What became of a source, from what was seen. Pure; throws nothing; the order of the signals does not matter.
 *
 * 1. Each signal brings its arguments from the table of weights; a signal seen twice counts once.
 * 2. Arguments for dead are struck out when a signal decides or leads to bot-wall, when we are offline, and, for
 *    dns-not-found, unless we are proven online.
 * 3. Arguments are pooled by conclusion (state and reason); alive and moved rest on the same evidence, that content came,
 *    and make one pool. A pool stands if one of its arguments decides, or if one leads and another signal is beside it.
 * 4. The support of a pool is the noisy-or of its weights, 1 − Π(1 − weight), to three decimals.
 * 5. The pool with the most support is the verdict, and its support the confidence. Of equals the kinder is taken. In the
 *    pool of living sources the most telling reason names the verdict (a permanent redirect before a plain answer).
 * 6. When we are offline, a failure of DNS or connection is called `offline`. When no pool stands we cannot tell:
 *    unreachable with confidence 0.
 *
 * @param run `online`: true when this run has proof that it reaches the web, false when it has proof that it does not,
 *            null when it has neither
 */
export function judge(signals: readonly Signal[], run: { readonly online: boolean | null }): Verdict {
  const ids = new Set(signals.map(({ signal }) => signal))
  const drawn = strongest(admitted([...ids].flatMap(heldBy), run.online))
  const { conclusion, confidence } = run.online === false ? blamedOnUs(drawn) : drawn
  return { ...conclusion, confidence, signals: [...signals] }
}

/** An argument, and the kind of evidence that its signal is. */
type Held = Argument & { readonly kind: string }

function heldBy(signal: string): Held[] {
  return argumentsOf(signal).map((argument) => ({ ...argument, kind: kindOf(signal) }))
}

interface Drawn {
  readonly conclusion: Conclusion
  readonly confidence: number
}

function admitted(all: readonly Held[], online: boolean | null): Held[] {
  const walled = all.some(({ reason, role }) => reason === 'bot-wall' && role !== 'joins')
  return all.filter(({ state, reason }) => {
    if (state !== 'dead') return true
    return !walled && online !== false && (reason !== 'dns-not-found' || online === true)
  })
}

function strongest(all: readonly Held[]): Drawn {
  const pools = Map.groupBy(all, ({ state, reason }) =>
    state === 'alive' || state === 'moved' ? 'living' : `${state} ${reason}`,
  )
  const drawn = [...pools.values()]
    .filter(stands)
    .map((pool): Drawn => ({ conclusion: naming(pool), confidence: support(pool) }))
  return (
    drawn.sort(byWeightThenKindness)[0] ?? {
      conclusion: { state: 'unreachable', reason: 'protocol-error' },
      confidence: 0,
    }
  )
}

// An argument comes from one signal, and a signal argues at most once for a conclusion: arguments count signals.
function stands(pool: readonly Held[]): boolean {
  if (pool.some(({ role }) => role === 'decides')) return true
  if (pool[0]!.state !== 'dead') return pool.some(({ role }) => role === 'leads') && pool.length > 1
  return pool.some(
    ({ role, kind }) =>
      role === 'leads' && pool.some((other) => other.kind !== kind && other.kind !== 'manner'),
  )
}

// Sorted, so that rounding cannot tell one order of the signals from another.
function support(pool: readonly Held[]): number {
  const weights = counted(pool).sort()
  const doubt = weights.reduce((product, weight) => product * (1 - weight), 1)
  return Math.round((1 - doubt) * 1000) / 1000
}

/** One weight for each kind of evidence against a source: words in the title, the heading and the text are one fact. */
function counted(pool: readonly Held[]): number[] {
  const { state } = pool[0]!
  if (state !== 'dead' && state !== 'unreachable') return pool.map(({ weight }) => weight)
  return [...Map.groupBy(pool, ({ kind }) => kind).values()].map((same) =>
    Math.max(...same.map(({ weight }) => weight)),
  )
}

function naming(pool: readonly Held[]): Conclusion {
  const best = pool.reduce((a, b) =>
    livingReasons.indexOf(b.reason) < livingReasons.indexOf(a.reason) ? b : a,
  )
  const { role: _role, weight: _weight, kind: _kind, ...conclusion } = best
  return conclusion
}

function byWeightThenKindness(a: Drawn, b: Drawn): number {
  return (
    b.confidence - a.confidence ||
    kindness.indexOf(a.conclusion.state) - kindness.indexOf(b.conclusion.state) ||
    (a.conclusion.reason < b.conclusion.reason ? -1 : 1)
  )
}

function blamedOnUs(drawn: Drawn): Drawn {
  const { reason } = drawn.conclusion
  if (!lostReasons.has(reason) && drawn.confidence > 0) return drawn
  return { ...drawn, conclusion: { state: 'unreachable', reason: 'offline' } }
}
