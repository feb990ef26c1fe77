import type { Verdict } from './verdict.ts'

/** What can be concluded of a source: a verdict without its evidence. */
export type Conclusion = Verdict extends infer V
  ? V extends Verdict
    ? Pick<V, 'state' | 'reason'>
    : never
  : never

/**
 * How far a signal carries its conclusion. `decides`: it may stand alone. `leads`: it needs a second signal beside it.
 * `joins`: it counts only beside one that decides or leads.
 */
type Role = 'decides' | 'leads' | 'joins'

/** One thing a signal argues for; `weight` is from 0 (it only names the reason) to less than 1. */
export type Argument = Conclusion & { readonly role: Role; readonly weight: number }

const ok = { state: 'alive', reason: 'ok' } as const
const soft404 = { state: 'dead', reason: 'soft-404' } as const
const parked = { state: 'dead', reason: 'parked' } as const
const suspended = { state: 'dead', reason: 'suspended' } as const
const takenOver = { state: 'dead', reason: 'taken-over' } as const
const redirectToHome = { state: 'dead', reason: 'redirect-to-home' } as const
const botWall = { state: 'blocked', reason: 'bot-wall' } as const
const forbidden = { state: 'blocked', reason: 'forbidden' } as const
const legal = { state: 'blocked', reason: 'legal' } as const
const consentWall = { state: 'blocked', reason: 'consent-wall' } as const
const login = { state: 'blocked', reason: 'login' } as const
const rateLimited = { state: 'unreachable', reason: 'rate-limited' } as const
const serverError = { state: 'unreachable', reason: 'server-error' } as const
const dnsFailure = { state: 'unreachable', reason: 'dns-failure' } as const
const protocolError = { state: 'unreachable', reason: 'protocol-error' } as const

/** What says itself what it is, in the place of a page. */
function inItsPlace(weight: number) {
  return [parked, suspended, legal, consentWall].map((conclusion) => joins(conclusion, weight))
}

/** What else stands at every address of a host: beside a sign of its own it is the better name for it, and mostly a kinder one. */
const onEveryAddress = [parked, suspended, takenOver, botWall, forbidden, login, legal, consentWall].map(
  (conclusion) => joins(conclusion as Conclusion, 0.93),
)
/** `sibling-same-notice` leads to that by itself. */
const onEveryNotice = onEveryAddress.filter(({ reason }) => reason !== 'forbidden')
/** A fault is vague: what says precisely what stands there goes before it. */
const faultOnEveryAddress = joins(serverError, 0.9)

/**
 * What every signal argues for, and how strongly; `judge` says how arguments combine. The figures are set by hand so that
 * the labelled cases in test/verdict come out right. Two of them matter most: content of any kind (`http-ok`) outweighs
 * every single phrase, and a readable text outweighs every pair of them.
 */
export const weights = {
  // content came
  'http-ok': [decides(ok, 0.65)],
  'http-empty': [decides(ok, 0.3)],
  'http-multiple': [decides(ok, 0.4)],
  'http-not-modified': [decides({ state: 'alive', reason: 'not-modified' }, 0.95)],
  'readable-text': [joins(ok, 0.6)],
  'article-markup': [joins(ok, 0.4)],
  'slug-in-title': [joins(ok, 0.7)],
  'like-before': [joins(ok, 0.7)],
  document: [joins(ok, 0.6)],
  'content-despite-status': [decides(ok, 0.9)],

  // how it was looked at
  rendered: [],
  'not-rendered': [],

  // where it came from
  'redirect-trivial': [joins({ state: 'alive', reason: 'redirect-trivial' }, 0)],
  'twin-answers': [joins({ state: 'alive', reason: 'redirect-trivial' }, 0)],
  'sibling-missing': [joins(ok, 0.8)],
  'oembed-known': [joins(ok, 0.8)],
  'redirect-temporary': [joins({ state: 'alive', reason: 'redirect-temporary' }, 0)],
  'redirect-permanent': [joins({ state: 'moved', reason: 'redirect-permanent' }, 0)],
  'canonical-elsewhere': [joins({ state: 'moved', reason: 'canonical-elsewhere' }, 0)],
  'meta-refresh': [joins({ state: 'moved', reason: 'meta-refresh' }, 0.3)],

  // the content is gone
  // walls answer with these too: beside a wall's own sign they are part of it
  'http-404': [decides({ state: 'dead', reason: 'http-404' }, 0.9), joins(botWall, 0.2)],
  'http-410': [decides({ state: 'dead', reason: 'http-410' }, 0.97), joins(botWall, 0.2)],
  'redirect-home-permanent': [decides(redirectToHome, 0.75)],
  'redirect-home-temporary': [decides(redirectToHome, 0.7)],
  'redirect-section': [decides(redirectToHome, 0.75)],
  'redirect-other': [decides(soft404, 0.75)],
  'redirect-error-address': [decides(soft404, 0.8)],
  'gone-title': [leads(soft404, 0.6)],
  'gone-heading': [leads(soft404, 0.6)],
  'gone-text': [leads(soft404, 0.6)],
  'gone-content': [leads(soft404, 0.4)],
  'gone-mark': [leads(soft404, 0.6)],
  'nothing-found': [leads(soft404, 0.6)],
  'no-date': [leads(soft404, 0.6)],
  'claims-gone': [decides(soft404, 0.85)],
  'trouble-title': [joins(soft404, 0.3)],
  'not-the-document': [joins(soft404, 0.4)],
  'parked-text': [leads(parked, 0.6)],
  'parked-phrase': [leads(parked, 0.4)],
  'parked-mark': [decides(parked, 0.8)],
  'parked-header': [leads(parked, 0.6)],
  'parked-host': [decides(parked, 0.85)],
  'parked-name-server': [leads(parked, 0.7)],
  'empty-server': [leads(parked, 0.6)],
  'suspended-address': [decides(suspended, 0.8)],
  'suspended-title': [leads(suspended, 0.6)],
  'suspended-text': [leads(suspended, 0.6)],
  'suspended-phrase': [leads(suspended, 0.4)],
  'other-trade': [leads(takenOver, 0.8)],
  'other-trade-instead': [decides(takenOver, 0.97)],
  'other-language': [leads(takenOver, 0.5)],
  'other-site': [joins(takenOver, 0.4)],
  'oembed-unknown': [decides(soft404, 0.9)],
  'sibling-same': [decides(soft404, 0.93), ...onEveryAddress, faultOnEveryAddress],
  // with words that it is gone, that; without any, nobody can tell
  'sibling-same-notice': [
    leads(forbidden, 0.75),
    joins(soft404, 0.93),
    ...onEveryNotice,
    faultOnEveryAddress,
  ],
  'sibling-same-address': [
    decides(redirectToHome, 0.93),
    joins(soft404, 0.93),
    ...onEveryAddress,
    faultOnEveryAddress,
  ],
  'sibling-same-query': [leads(soft404, 0.8), ...onEveryAddress, faultOnEveryAddress],
  'sibling-alike': [joins(soft404, 0.8), ...onEveryAddress, faultOnEveryAddress],
  'no-article-markup': [joins(soft404, 0.1), joins(serverError, 0.1), ...inItsPlace(0.1)],
  'unlike-before': [leads(soft404, 0.6), joins(takenOver, 0.5)],
  'short-text': [
    joins(soft404, 0.3),
    joins(botWall, 0.3),
    joins(forbidden, 0.3),
    joins(login, 0.3),
    ...inItsPlace(0.3),
  ],
  'no-passage': [joins(soft404, 0.3)],
  'reads-as-page': [joins(ok, 0.65)],
  'reads-as-gone': [leads(soft404, 0.6)],
  'reads-as-login': [leads(login, 0.6)],
  'reads-as-wall': [leads(botWall, 0.55), joins(forbidden, 0.3)],
  'reads-as-legal': [leads(legal, 0.6)],
  'reads-as-consent': [leads(consentWall, 0.6)],
  'reads-as-parked': [leads(parked, 0.6)],
  'reads-as-suspended': [leads(suspended, 0.6)],
  'reads-as-trouble': [leads(serverError, 0.6)],
  'notice-alone': [joins(soft404, 0.3), joins(parked, 0.35), joins(suspended, 0.35)],
  noindex: [joins(soft404, 0.3), joins(botWall, 0.3), ...inItsPlace(0.3)],

  // not for us
  'wall-header': [decides(botWall, 0.97)],
  'wall-vendor': [leads(botWall, 0.5)],
  'wall-address': [decides(botWall, 0.9)],
  'wall-mark': [decides(botWall, 0.85)],
  'wall-script': [decides(botWall, 0.7)],
  captcha: [leads(botWall, 0.6)],
  'refresh-token': [leads(botWall, 0.6)],
  'wall-title': [leads(botWall, 0.55)],
  'wall-text': [leads(botWall, 0.55)],
  'wall-word': [leads(botWall, 0.55)],
  'wall-number': [leads(botWall, 0.5)],
  'denied-title': [leads(forbidden, 0.55), leads(botWall, 0.3), joins(legal, 0.3)],
  'needs-script': [joins(botWall, 0.3)],
  'http-999': [decides(botWall, 0.9)],
  'http-login': [decides(login, 0.85), joins(botWall, 0.3)],
  'http-payment': [decides(login, 0.7)],
  'http-forbidden': [decides(forbidden, 0.6), joins(botWall, 0.4), joins(legal, 0.4), joins(login, 0.3)],
  'http-refused': [decides(forbidden, 0.5), joins(botWall, 0.3)],
  'http-legal': [decides(legal, 0.95)],
  'legal-text': [leads(legal, 0.6)],
  'consent-text': [leads(consentWall, 0.6)],
  'consent-mark': [joins(consentWall, 0.4)],
  'redirect-gate': [leads(login, 0.6), joins({ state: 'alive', reason: 'redirect-temporary' }, 0)],
  'redirect-login': [decides(login, 0.85)],
  'login-page': [decides(login, 0.7)],
  'login-text': [leads(login, 0.7)],
  'redirect-consent': [decides(consentWall, 0.85)],
  robots: [decides({ state: 'blocked', reason: 'robots' }, 0.99)],

  // somebody decided so
  // says how we asked, and so nothing of what came
  'by-order': [],
  // goes before whatever else came; a name that nobody knows stays one, and no wall
  'never-dead': [decides(botWall, 0.97), joins(dnsFailure, 0.95)],

  // no answer we can judge
  'http-429': [decides(rateLimited, 0.8), joins(botWall, 0.4)],
  'rate-limited': [decides(rateLimited, 0.9)],
  'http-5xx': [decides(serverError, 0.8), joins(botWall, 0.7)],
  'http-retry': [decides(serverError, 0.6)],
  'server-trouble-title': [leads(serverError, 0.7)],
  'server-trouble-text': [leads(serverError, 0.7)],
  'retry-after': [joins(rateLimited, 0.4), joins(serverError, 0.4)],
  'http-redirect-unfollowed': [decides(protocolError, 0.7)],
  'http-unknown': [decides(protocolError, 0.6)],
  'protocol-error': [decides(protocolError, 0.9)],
  'redirect-loop': [decides({ state: 'unreachable', reason: 'redirect-loop' }, 0.9)],
  'too-large': [decides({ state: 'unreachable', reason: 'too-large' }, 0.9)],
  // dead only for a run that is proven online: see `judge`
  'dns-not-found': [decides({ state: 'dead', reason: 'dns-not-found' }, 0.9), decides(dnsFailure, 0.6)],
  'dns-not-found-on-the-way': [decides(dnsFailure, 0.8)],
  'dns-failure': [decides(dnsFailure, 0.9)],
  'connection-refused': [decides({ state: 'unreachable', reason: 'connection-refused' }, 0.9)],
  'connection-reset': [decides({ state: 'unreachable', reason: 'connection-reset' }, 0.9)],
  timeout: [decides({ state: 'unreachable', reason: 'timeout' }, 0.9)],
  'tls-expired': [decides({ state: 'unreachable', reason: 'tls-expired' }, 0.95)],
  'tls-untrusted': [decides({ state: 'unreachable', reason: 'tls-untrusted' }, 0.95)],
  'tls-wrong-host': [decides({ state: 'unreachable', reason: 'tls-wrong-host' }, 0.95)],
  'tls-other': [decides({ state: 'unreachable', reason: 'tls-other' }, 0.9)],
  offline: [decides({ state: 'unreachable', reason: 'offline' }, 0.99)],
  'given-up': [decides(protocolError, 0.3)],

  // not an address to visit
  malformed: [decides({ state: 'invalid', reason: 'malformed' }, 0.99)],
  'unsupported-scheme': [decides({ state: 'invalid', reason: 'unsupported-scheme' }, 0.99)],
  'private-address': [decides({ state: 'invalid', reason: 'private-address' }, 0.99)],
} as const satisfies Record<string, readonly Argument[]>

export type SignalId = keyof typeof weights

/** What a page says in words; and what it looks like, as do all small pages, living or not. */
type Kind = 'wording' | 'manner'

const kinds: Readonly<Partial<Record<SignalId, Kind>>> = {
  'gone-title': 'wording',
  'gone-heading': 'wording',
  'gone-text': 'wording',
  'gone-content': 'wording',
  'nothing-found': 'wording',
  'reads-as-gone': 'wording',
  'reads-as-login': 'wording',
  'reads-as-wall': 'wording',
  'reads-as-legal': 'wording',
  'reads-as-consent': 'wording',
  'reads-as-parked': 'wording',
  'reads-as-suspended': 'wording',
  'reads-as-trouble': 'wording',
  'trouble-title': 'wording',
  'parked-text': 'wording',
  'parked-phrase': 'wording',
  'empty-server': 'wording',
  'login-text': 'wording',
  'suspended-title': 'wording',
  'suspended-text': 'wording',
  'suspended-phrase': 'wording',
  'server-trouble-title': 'wording',
  'server-trouble-text': 'wording',
  'no-article-markup': 'manner',
  'short-text': 'manner',
  'no-passage': 'manner',
  noindex: 'manner',
}

/** The kind of evidence that a signal is; one of its own for all that look at something nobody else looks at. */
export function kindOf(signal: string): string {
  return kinds[signal as SignalId] ?? signal
}

/** What a signal argues for; nothing when the table does not know it (a stored signal of an older stet). */
export function argumentsOf(signal: string): readonly Argument[] {
  return Object.hasOwn(weights, signal) ? weights[signal as SignalId] : []
}

function decides<C extends Conclusion>(conclusion: C, weight: number) {
  return { ...conclusion, role: 'decides', weight } as const
}
function leads<C extends Conclusion>(conclusion: C, weight: number) {
  return { ...conclusion, role: 'leads', weight } as const
}
function joins<C extends Conclusion>(conclusion: C, weight: number) {
  return { ...conclusion, role: 'joins', weight } as const
}
