import type { State } from '../verdict/verdict.ts'

/** A sign for each state, beside its word: colour is never all that tells them apart. */
export const stateMarks: Readonly<Record<State, string>> = {
  alive: '✓',
  moved: '→',
  dead: '✗',
  blocked: '⊘',
  unreachable: '?',
  invalid: '!',
}
