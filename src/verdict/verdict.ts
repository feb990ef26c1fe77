import { z } from 'zod'

/** One observation with its evidence. `signal` is stable (see the table in docs/verdicts.md); `detail` is for a person. */
export const Signal = z.strictObject({ signal: z.string(), detail: z.string() })
export type Signal = z.output<typeof Signal>

const reasons = {
  alive: ['ok', 'redirect-trivial', 'redirect-temporary', 'not-modified'],
  moved: ['redirect-permanent', 'meta-refresh', 'canonical-elsewhere'],
  dead: [
    'http-404',
    'http-410',
    'soft-404',
    'redirect-to-home',
    'dns-not-found',
    'parked',
    'suspended',
    'taken-over',
  ],
  blocked: ['bot-wall', 'login', 'forbidden', 'legal', 'robots', 'consent-wall'],
  unreachable: [
    'timeout',
    'connection-refused',
    'connection-reset',
    'dns-failure',
    'tls-expired',
    'tls-untrusted',
    'tls-wrong-host',
    'tls-other',
    'server-error',
    'rate-limited',
    'redirect-loop',
    'protocol-error',
    'too-large',
    'offline',
  ],
  invalid: ['malformed', 'unsupported-scheme', 'private-address'],
} as const

const common = { confidence: z.number().min(0).max(1), signals: z.array(Signal) }

/** What became of a source, and what that rests on. */
export const Verdict = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('alive'), reason: z.enum(reasons.alive), ...common }),
  z.strictObject({ state: z.literal('moved'), reason: z.enum(reasons.moved), ...common }),
  z.strictObject({ state: z.literal('dead'), reason: z.enum(reasons.dead), ...common }),
  z.strictObject({ state: z.literal('blocked'), reason: z.enum(reasons.blocked), ...common }),
  z.strictObject({ state: z.literal('unreachable'), reason: z.enum(reasons.unreachable), ...common }),
  z.strictObject({ state: z.literal('invalid'), reason: z.enum(reasons.invalid), ...common }),
])
export type Verdict = z.output<typeof Verdict>
export type State = Verdict['state']
export type Reason = Verdict['reason']

export const states = [
  'alive',
  'moved',
  'dead',
  'blocked',
  'unreachable',
  'invalid',
] as const satisfies readonly State[]
