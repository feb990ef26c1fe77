import { addressDifference } from '../address/difference.ts'
import { type ParsedAddress, parseAddress, type SourceUrl } from '../address/source-url.ts'
import { addressWeakness, steadyAddress, withoutTracking } from '../address/weak.ts'
import type { Citation } from '../article/article.ts'
import type { Check } from '../check/check.ts'
import { shortened } from '../printable.ts'
import { headline } from '../verdict/headline.ts'
import type { FragmentResult } from '../verify/fragment.ts'
import type { Verification } from '../verify/verification.ts'
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
  const message = headline(check)
  switch (check.state) {
    case 'moved':
      // A shortener always sends on; `address-weak` says what there is to say.
      if (cited.kind === 'source' && isForwarder(cited.url)) return null
      return breach(
        'source-moved',
        `${message}; cite ${check.reason === 'redirect-permanent' ? 'its new address' : 'that one'}`,
        newAddress(seen),
      )
    case 'dead':
      if (seen.unprovenSince !== null)
        return breach(
          'source-unreachable',
          `The source has failed since ${day(seen.unprovenSince)} (${check.reason}), which is not certain yet; stet looks again`,
        )
      return breach('source-dead', `${message}; cite an archived copy or another source`)
    case 'blocked':
      return breach('source-blocked', `${message}; open it in a browser to see`)
    case 'unreachable':
      return breach('source-unreachable', `${message}${unreachableAdvice(check)}`)
    case 'invalid':
      return breach(
        'address-invalid',
        `${message}${check.reason === 'malformed' ? '; correct it' : '; readers cannot follow it'}`,
      )
  }
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10)
}

function unreachableAdvice({ reason }: Check & { state: 'unreachable' }): string {
  switch (reason) {
    case 'tls-expired':
    case 'tls-untrusted':
    case 'tls-wrong-host':
      return '; browsers warn readers of it'
    case 'redirect-loop':
    case 'protocol-error':
    case 'too-large':
      return '; open it in a browser to see'
    case 'rate-limited':
    case 'offline':
      return ''
    default:
      return '; check it again later'
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
    'The address begins with http, but the source answers over https; cite it so',
    withFragment(steadyAddress(cited.url, reached), cited.fragment),
  )
}

function addressWeak(seen: Seen): Breach | null {
  const { cited, reached, check } = seen
  if (cited.kind === 'invalid' || check.state === 'dead' || check.state === 'invalid') return null
  if (check.signals.some(({ signal }) => signal === 'twin-answers') && reached !== null)
    return breach(
      'address-weak',
      'The address as cited leads nowhere; a mark of the sentence has slipped into it, or a bracket is missing',
      withFragment(reached, cited.fragment),
    )
  const weakness = addressWeakness(cited.url)
  if (weakness === null) return null
  // What answered in place of a source (a wall, an error page) is nothing to cite.
  const stands = check.state === 'alive' || check.state === 'moved'
  const to = stands && reached !== null ? reached : cited.url
  switch (weakness.kind) {
    case 'forwarder':
      return breach(
        'address-weak',
        `${weakness.host} only passes readers on and may stop; cite the page itself`,
        isForwarder(to) ? null : withFragment(withoutTracking(to), cited.fragment),
      )
    case 'search-page':
      return breach('address-weak', 'A search page shows something else tomorrow; cite what it found')
    case 'preview-host':
      return breach(
        'address-weak',
        `${weakness.host} looks like a preview or internal host; cite the public page`,
      )
    case 'tracking-parameters':
      return breach(
        'address-weak',
        `The address tells where a reader came from (${shortened(weakness.names.join(', '), 60)}); cite it without that`,
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
  const name =
    cited.kind === 'source' && cited.fragment !== null
      ? ` “#${shortened(cited.fragment, 80)}”`
      : ' of that name'
  return breach('fragment-missing', `The page has no place${name}; readers land at its top`)
}

function quotes({ verification: { quotes, drift } }: Seen): Breach[] {
  return quotes.flatMap(({ result, exact, found }) => {
    // A quote that was there and is gone is a removed passage, which says more.
    if (result === 'missing' && !drift.removed.includes(exact))
      return breach('quote-missing', `The source does not have these words: ${quoted(exact)}`)
    if (result === 'altered')
      return breach('quote-altered', `The article quotes ${quoted(exact)}, the source says ${quoted(found)}`)
    return []
  })
}

function passageRemoved({ verification: { drift } }: Seen): Breach[] {
  return drift.removed.map((exact) =>
    breach(
      'passage-removed',
      `The source had these words${lastSeen(drift.since)} and has them no longer: ${quoted(exact)}`,
    ),
  )
}

function sourceDrifted({ verification: { drift } }: Seen): Breach | null {
  if (drift.result !== 'changed' || drift.removed.length > 0) return null
  return breach(
    'source-drifted',
    `The text of the source has changed since we saw it${lastSeen(drift.since)}`,
  )
}

function lastSeen(since: string | null): string {
  return since === null ? '' : ` on ${since.slice(0, 10)}`
}

function titleMismatch({ verification: { title } }: Seen): Breach | null {
  if (title.result !== 'mismatch') return null
  return breach(
    'title-mismatch',
    `The article calls the source ${quoted(title.expected)}, the source calls itself ${quoted(title.found)}`,
  )
}

function publisherMismatch({ verification: { publisher } }: Seen): Breach | null {
  if (publisher.result !== 'mismatch') return null
  return breach(
    'publisher-mismatch',
    `The article names ${quoted(publisher.expected)}, the source is published by ${quoted(publisher.found)}`,
  )
}

function dateConflict({ verification: { date } }: Seen): Breach | null {
  if (date.result !== 'mismatch') return null
  const [expected, found] = [date.expected, date.found].map((iso) => iso?.slice(0, 10) ?? 'another day')
  return breach(
    'date-conflict',
    `The source dates itself ${found}, the article or the address says ${expected}`,
  )
}

function sourceUnarchived({ check, archiving }: Seen): Breach | null {
  if (!archiving || check.capture !== null || (check.state !== 'alive' && check.state !== 'moved'))
    return null
  return breach('source-unarchived', 'The source stands, but no copy of it could be kept')
}

/** Words in quotation marks, short enough for a message; the report has them whole. */
function quoted(words: string | null): string {
  return words === null ? 'something else' : `“${shortened(words, 160)}”`
}
