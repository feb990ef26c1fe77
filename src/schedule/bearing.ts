import type { Reason } from '../verdict/verdict.ts'

/** Failures that are counted together, because they deserve the same patience. */
export const failureKinds = ['gone', 'no-such-host', 'given-up', 'private', 'no-answer'] as const
export type FailureKind = (typeof failureKinds)[number]

/**
 * What a verdict's reason means for the schedule: `content` came; `wall`, the source may be there, but not for us;
 * `address`, there is nothing to visit; `ours`, the fault is our own; or a failure, by its kind.
 */
type Bearing = 'content' | 'wall' | 'address' | 'ours' | FailureKind

export const bearings: Readonly<Record<Reason, Bearing>> = {
  ok: 'content',
  'redirect-trivial': 'content',
  'redirect-temporary': 'content',
  'not-modified': 'content',
  'redirect-permanent': 'content',
  'meta-refresh': 'content',
  'canonical-elsewhere': 'content',
  'http-404': 'gone',
  'http-410': 'gone',
  'soft-404': 'gone',
  'redirect-to-home': 'gone',
  'dns-not-found': 'no-such-host',
  parked: 'given-up',
  suspended: 'given-up',
  'taken-over': 'given-up',
  'bot-wall': 'wall',
  login: 'wall',
  forbidden: 'wall',
  legal: 'wall',
  robots: 'wall',
  'consent-wall': 'wall',
  // Too large today is too large tomorrow, and says nothing against the source.
  'too-large': 'wall',
  timeout: 'no-answer',
  'connection-refused': 'no-answer',
  'connection-reset': 'no-answer',
  'dns-failure': 'no-answer',
  'tls-expired': 'no-answer',
  'tls-untrusted': 'no-answer',
  'tls-wrong-host': 'no-answer',
  'tls-other': 'no-answer',
  'server-error': 'no-answer',
  'rate-limited': 'no-answer',
  'redirect-loop': 'no-answer',
  'protocol-error': 'no-answer',
  offline: 'ours',
  malformed: 'address',
  'unsupported-scheme': 'address',
  // Networks that ask for a log-in first send every name to an address of their own, so one look proves nothing.
  'private-address': 'private',
}

/** The kind of failure a reason is; null when it is none. */
export function failureKind(reason: Reason): FailureKind | null {
  const bearing = bearings[reason]
  switch (bearing) {
    case 'content':
    case 'wall':
    case 'address':
    case 'ours':
      return null
    default:
      return bearing
  }
}
