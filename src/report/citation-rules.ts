import { addressDifference } from '../address/difference.ts'
import { type ParsedAddress, parseAddress, type SourceUrl } from '../address/source-url.ts'
import { addressWeakness, steadyAddress, withoutTracking } from '../address/weak.ts'
import type { Citation } from '../article/article.ts'
import type { Check } from '../check/check.ts'
import { shortened } from '../printable.ts'
import { headline } from '../verdict/headline.ts'
import type { FragmentResult } from '../verify/fragment.ts'
import type { Verification } from '../verify/verification.ts'
import { messageOf } from './messages.ts'
import type { RuleId } from './report.ts'

/** A citation with everything a rule may look at. */
export interface CheckedCitation {
  readonly citation: Citation
  readonly check: Check
  readonly verification: Verification
  readonly fragment: FragmentResult
  /** whether this run keeps an archive at all */
  readonly archiving: boolean
  /** when the source began to fail, while the schedule does not call that certain; null when it does, or nothing fails */
  readonly unprovenSince: Date | null
}

/** With the addresses that several rules look at, read once. */
interface Seen extends CheckedCitation {
  readonly cited: ParsedAddress
  /** where the visit ended; null when it ended nowhere */
  readonly reached: SourceUrl | null
}

/**
 * What a rule has to say. `message` is a sentence without a full stop, with what to do where there is something; it does
 * not repeat the cited address, which stands beside it wherever it is shown.
 */
export interface Breach {
  readonly rule: RuleId
  readonly message: string
  readonly replaceWith: string | null
}

type CitationRule = (seen: Seen) => Breach | readonly Breach[] | null

/** Every rule about one citation and its source, in the order a reader wants them. */
const citationRules: readonly CitationRule[] = [
  sourceState,
  passageRemoved,
  quotes,
  titleMismatch,
  publisherMismatch,
  dateConflict,
  fragmentMissing,
  addressWeak,
  addressInsecure,
  sourceDrifted,
  sourceUnarchived,
]

/** What every rule has to say about one citation and its source. */
export function citationBreaches(checked: CheckedCitation): Breach[] {
  const { citation, check } = checked
  const cited = parseAddress(citation.url)
  const reached = check.finalUrl === citation.url ? cited : parseAddress(check.finalUrl ?? '')
  const seen: Seen = { ...checked, cited, reached: urlOf(reached) }
  return citationRules.flatMap((rule) => rule(seen) ?? [])
}

function urlOf(parsed: ParsedAddress): SourceUrl | null {
  return parsed.kind === 'source' ? parsed.url : null
}

function breach(rule: RuleId, message: string, replaceWith: string | null = null): Breach {
  return { rule, message, replaceWith }
}

function sourceState(seen: Seen): Breach | null {
  const { cited, check } = seen
  if (check.state === 'alive') return null
  const said = { headline: headline(check) }
  switch (check.state) {
    case 'moved':
      // A shortener always sends on; `address-weak` says what there is to say.
      if (cited.kind === 'source' && isForwarder(cited.url)) return null
      return breach(
        'source-moved',
        messageOf(check.reason === 'redirect-permanent' ? 'moved-away' : 'moved-there', said),
        newAddress(seen),
      )
    case 'dead':
      if (seen.unprovenSince !== null)
        return breach(
          'source-unreachable',
          messageOf('failing', { since: day(seen.unprovenSince), reason: check.reason }),
        )
      return breach('source-dead', messageOf('dead', said))
    case 'blocked':
      return breach('source-blocked', messageOf('look', said))
    case 'unreachable':
      return breach('source-unreachable', messageOf(unreachableMessage(check), said))
    case 'invalid':
      return breach(
        'address-invalid',
        messageOf(check.reason === 'malformed' ? 'correct' : 'unreadable', said),
      )
  }
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10)
}

function unreachableMessage({
  reason,
}: Check & { state: 'unreachable' }): 'warned' | 'look' | 'verdict' | 'later' {
  switch (reason) {
    case 'tls-expired':
    case 'tls-untrusted':
    case 'tls-wrong-host':
      return 'warned'
    case 'redirect-loop':
    case 'protocol-error':
    case 'too-large':
      return 'look'
    case 'rate-limited':
    case 'offline':
      return 'verdict'
    default:
      return 'later'
  }
}

/** Where the source lives now, where the check knows: a refresh that was not followed leads nobody knows where. */
function newAddress({ cited, reached, check }: Seen): string | null {
  if (cited.kind === 'invalid') return null
  const lasting =
    check.reason === 'redirect-permanent' || (check.reason === 'meta-refresh' && reached !== cited.url)
      ? reached
      : check.reason === 'canonical-elsewhere'
        ? urlOf(parseAddress(check.page?.canonical ?? ''))
        : null
  return lasting === null ? null : withFragment(withoutTracking(lasting), cited.fragment)
}

function addressInsecure({ cited, reached, check }: Seen): Breach | null {
  if (check.state !== 'alive' || cited.kind === 'invalid' || reached === null) return null
  if (!cited.url.startsWith('http:') || !reached.startsWith('https:')) return null
  if (addressDifference(cited.url, reached) !== 'trivial') return null
  return breach(
    'address-insecure',
    messageOf('insecure', {}),
    withFragment(steadyAddress(cited.url, reached), cited.fragment),
  )
}

function addressWeak(seen: Seen): Breach | null {
  const { cited, reached, check } = seen
  if (cited.kind === 'invalid' || check.state === 'dead' || check.state === 'invalid') return null
  if (check.signals.some(({ signal }) => signal === 'twin-answers') && reached !== null)
    return breach('address-weak', messageOf('twin', {}), withFragment(reached, cited.fragment))
  const weakness = addressWeakness(cited.url)
  if (weakness === null) return null
  // What answered in place of a source (a wall, an error page) is nothing to cite.
  const stands = check.state === 'alive' || check.state === 'moved'
  const to = stands && reached !== null ? reached : cited.url
  switch (weakness.kind) {
    case 'forwarder':
      return breach(
        'address-weak',
        messageOf('forwarder', { host: weakness.host }),
        isForwarder(to) ? null : withFragment(withoutTracking(to), cited.fragment),
      )
    case 'search-page':
      return breach('address-weak', messageOf('search-page', {}))
    case 'preview-host':
      return breach('address-weak', messageOf('preview', { host: weakness.host }))
    case 'tracking-parameters':
      return breach(
        'address-weak',
        messageOf('tracking', { names: shortened(weakness.names.join(', '), 60) }),
        check.state === 'moved'
          ? newAddress(seen)
          : withFragment(steadyAddress(cited.url, to), cited.fragment),
      )
  }
}

function isForwarder(address: SourceUrl): boolean {
  return addressWeakness(address)?.kind === 'forwarder'
}

function withFragment(url: SourceUrl, fragment: string | null): string {
  return fragment === null ? url : `${url}#${fragment}`
}

function fragmentMissing({ cited, fragment }: Seen): Breach | null {
  if (fragment !== 'missing') return null
  const message =
    cited.kind === 'source' && cited.fragment !== null
      ? messageOf('fragment-named', { name: shortened(cited.fragment, 80) })
      : messageOf('fragment', {})
  return breach('fragment-missing', message)
}

function quotes({ verification: { quotes, drift } }: Seen): Breach[] {
  return quotes.flatMap(({ result, exact, found }) => {
    // A quote that was there and is gone is a removed passage, which says more.
    if (result === 'missing' && !drift.removed.includes(exact))
      return breach('quote-missing', messageOf('quote-missing', { exact: short(exact) }))
    if (result === 'altered')
      return breach(
        'quote-altered',
        found === null
          ? messageOf('quote-otherwise', { exact: short(exact) })
          : messageOf('quote-altered', { exact: short(exact), found: short(found) }),
      )
    return []
  })
}

function passageRemoved({ verification: { drift } }: Seen): Breach[] {
  const since = drift.since?.slice(0, 10) ?? null
  return drift.removed.map((passage) => {
    const exact = short(passage)
    const message =
      since === null ? messageOf('removed', { exact }) : messageOf('removed-since', { since, exact })
    return breach('passage-removed', message)
  })
}

function sourceDrifted({ verification: { drift } }: Seen): Breach | null {
  if (drift.result !== 'changed' || drift.removed.length > 0) return null
  const { since } = drift
  const message =
    since === null ? messageOf('drifted', {}) : messageOf('drifted-since', { since: since.slice(0, 10) })
  return breach('source-drifted', message)
}

function titleMismatch({ verification: { title } }: Seen): Breach | null {
  if (title.result !== 'mismatch') return null
  return breach(
    'title-mismatch',
    messageOf('title', { expected: short(title.expected), found: short(title.found) }),
  )
}

function publisherMismatch({ verification: { publisher } }: Seen): Breach | null {
  if (publisher.result !== 'mismatch') return null
  return breach(
    'publisher-mismatch',
    messageOf('publisher', { expected: short(publisher.expected), found: short(publisher.found) }),
  )
}

function dateConflict({ verification: { date } }: Seen): Breach | null {
  if (date.result !== 'mismatch') return null
  const [expected = '', found = ''] = [date.expected, date.found].map((iso) => (iso ?? '').slice(0, 10))
  return breach('date-conflict', messageOf('date', { expected, found }))
}

function sourceUnarchived({ check, archiving }: Seen): Breach | null {
  if (!archiving || check.capture !== null || (check.state !== 'alive' && check.state !== 'moved'))
    return null
  return breach('source-unarchived', messageOf('unarchived', {}))
}

/** Words short enough for a message; the report has them whole. */
function short(words: string | null): string {
  return shortened(words ?? '', 160)
}
