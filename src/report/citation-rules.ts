import { addressDifference } from '../address/difference.ts'
import { parseAddress, type SourceUrl } from '../address/source-url.ts'
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

type CitationRule = (seen: CheckedCitation) => Breach | readonly Breach[] | null

/** Every rule about one citation and its source, in the order a reader wants them. */
export const citationRules: readonly CitationRule[] = [
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

function breach(rule: RuleId, message: string, replaceWith: string | null = null): Breach {
  return { rule, message, replaceWith }
}

function sourceState({ citation, check }: CheckedCitation): Breach | null {
  const message = headline(check)
  switch (check.state) {
    case 'alive':
      return null
    case 'moved':
      // A shortener always sends on; `address-weak` says what there is to say.
      if (isForwarder(citation.url)) return null
      return breach(
        'source-moved',
        `${message}; cite ${check.reason === 'redirect-permanent' ? 'its new address' : 'that one'}`,
        newAddress(check, citation.url),
      )
    case 'dead':
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

/** Where the source lives now, where the check knows: a meta refresh was seen and not followed. */
function newAddress(check: Check & { state: 'moved' }, cited: string): string | null {
  const lasting = {
    'redirect-permanent': check.finalUrl,
    'canonical-elsewhere': check.page?.canonical ?? null,
    'meta-refresh': null,
  }[check.reason]
  const [from, to] = [parseAddress(cited), parseAddress(lasting ?? '')]
  if (from.kind === 'invalid' || to.kind === 'invalid') return null
  return withFragment(withoutTracking(to.url), from.fragment)
}

function addressInsecure({ citation, check }: CheckedCitation): Breach | null {
  const [from, to] = [parseAddress(citation.url), parseAddress(check.finalUrl ?? '')]
  if (check.state !== 'alive' || from.kind === 'invalid' || to.kind === 'invalid') return null
  if (!from.url.startsWith('http:') || !to.url.startsWith('https:')) return null
  if (addressDifference(from.url, to.url) !== 'trivial') return null
  return breach(
    'address-insecure',
    'The address begins with http, but the source answers over https; cite it so',
    withFragment(steadyAddress(from.url, to.url), from.fragment),
  )
}

function addressWeak({ citation, check }: CheckedCitation): Breach | null {
  const cited = parseAddress(citation.url)
  if (cited.kind === 'invalid' || check.state === 'dead' || check.state === 'invalid') return null
  const weakness = addressWeakness(cited.url)
  // What answered in place of a source (a wall, an error page) is nothing to cite.
  const stands = check.state === 'alive' || check.state === 'moved'
  const reached = parseAddress((stands && check.finalUrl) || citation.url)
  const to = reached.kind === 'source' ? reached.url : cited.url
  switch (weakness?.kind) {
    case undefined:
      return null
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
          ? newAddress(check, citation.url)
          : withFragment(steadyAddress(cited.url, to), cited.fragment),
      )
  }
}

function isForwarder(address: string): boolean {
  const parsed = parseAddress(address)
  return parsed.kind === 'source' && addressWeakness(parsed.url)?.kind === 'forwarder'
}

function withFragment(url: SourceUrl, fragment: string | null): string {
  return fragment === null ? url : `${url}#${fragment}`
}

function fragmentMissing({ citation, fragment }: CheckedCitation): Breach | null {
  if (fragment !== 'missing') return null
  const parsed = parseAddress(citation.url)
  const name =
    parsed.kind === 'source' && parsed.fragment !== null
      ? ` “#${shortened(parsed.fragment, 80)}”`
      : ' of that name'
  return breach('fragment-missing', `The page has no place${name}; readers land at its top`)
}

function quotes({ verification: { quotes, drift } }: CheckedCitation): Breach[] {
  return quotes.flatMap(({ result, exact, found }) => {
    // A quote that was there and is gone is a removed passage, which says more.
    if (result === 'missing' && !drift.removed.includes(exact))
      return breach('quote-missing', `The source does not have these words: ${quoted(exact)}`)
    if (result === 'altered')
      return breach('quote-altered', `The article quotes ${quoted(exact)}, the source says ${quoted(found)}`)
    return []
  })
}

function passageRemoved({ verification: { drift } }: CheckedCitation): Breach[] {
  return drift.removed.map((exact) =>
    breach(
      'passage-removed',
      `The source had these words${lastSeen(drift.since)} and has them no longer: ${quoted(exact)}`,
    ),
  )
}

function sourceDrifted({ verification: { drift } }: CheckedCitation): Breach | null {
  if (drift.result !== 'changed' || drift.removed.length > 0) return null
  return breach(
    'source-drifted',
    `The text of the source has changed since we saw it${lastSeen(drift.since)}`,
  )
}

function lastSeen(since: string | null): string {
  return since === null ? '' : ` on ${since.slice(0, 10)}`
}

function titleMismatch({ verification: { title } }: CheckedCitation): Breach | null {
  if (title.result !== 'mismatch') return null
  return breach(
    'title-mismatch',
    `The article calls the source ${quoted(title.expected)}, the source calls itself ${quoted(title.found)}`,
  )
}

function publisherMismatch({ verification: { publisher } }: CheckedCitation): Breach | null {
  if (publisher.result !== 'mismatch') return null
  return breach(
    'publisher-mismatch',
    `The article names ${quoted(publisher.expected)}, the source is published by ${quoted(publisher.found)}`,
  )
}

function dateConflict({ verification: { date } }: CheckedCitation): Breach | null {
  if (date.result !== 'mismatch') return null
  const [expected, found] = [date.expected, date.found].map((iso) => iso?.slice(0, 10) ?? 'another day')
  return breach(
    'date-conflict',
    `The source dates itself ${found}, the article or the address says ${expected}`,
  )
}

function sourceUnarchived({ check, archiving }: CheckedCitation): Breach | null {
  if (!archiving || check.capture !== null || (check.state !== 'alive' && check.state !== 'moved'))
    return null
  return breach('source-unarchived', 'The source stands, but no copy of it could be kept')
}

/** Words in quotation marks, short enough for a message; the report has them whole. */
function quoted(words: string | null): string {
  return words === null ? 'something else' : `“${shortened(words, 160)}”`
}
