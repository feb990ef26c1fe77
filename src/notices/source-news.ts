import type { Policy } from '../report/policy.ts'
import type { RuleId, Severity } from '../report/report.ts'
import { failureKind } from '../schedule/bearing.ts'
import { Standing, type StandingVerdict } from '../schedule/standing.ts'
import type { State } from '../verdict/verdict.ts'
import { plainHost } from '../visit/connect-to.ts'
import type { NewsArticle, SourceNews } from './news.ts'

/** An event of a source, as the store keeps it. */
export interface SourceEvent {
  readonly id: string
  readonly at: Date
  /** `VerdictChanged['kind']` */
  readonly kind: string
  readonly key: string
  readonly url: string
  /** `Standing`, null when the source was new */
  readonly before: unknown
  readonly after: unknown
}

const ruleOf: Readonly<Record<State, RuleId | null>> = {
  alive: null,
  moved: 'source-moved',
  dead: 'source-dead',
  blocked: 'source-blocked',
  unreachable: 'source-unreachable',
  invalid: 'address-invalid',
}

/**
 * What an event tells people; null when it is no news: a first verdict (what is wrong from the start is a finding of the
 * article), a source that nobody cites any more, a rule that is off. A failure that is not certain is a note, whatever the
 * policy says: nobody should be called for what may be over in an hour.
 */
export function sourceNews(
  event: SourceEvent,
  articles: readonly NewsArticle[],
  policy: Policy,
): SourceNews | null {
  const before = Standing.nullable().safeParse(event.before).data ?? null
  const after = Standing.safeParse(event.after).data
  if (after === undefined || articles.length === 0) return null
  const told = trouble(event.kind, before?.verdict ?? null, after.verdict)
  if (told === null) return null
  const level = policy[told.rule]
  if (level === 'off') return null
  const { kind, rule } = told
  const severity: Severity = told.certain ? level : 'note'
  return {
    about: 'source',
    kind,
    id: `event-${event.id}`,
    at: event.at,
    rule,
    severity,
    source: { key: event.key, url: event.url, host: hostOf(event.url) },
    before: before?.verdict ?? null,
    after: after.verdict,
    failingSince: (after.failing ?? before?.failing)?.since ?? null,
    articles: [...articles],
  }
}

interface Told {
  readonly kind: SourceNews['kind']
  readonly rule: RuleId
  readonly certain: boolean
}

function trouble(kind: string, before: StandingVerdict | null, after: StandingVerdict | null): Told | null {
  switch (kind) {
    case 'failing':
      return { kind, rule: 'source-unreachable', certain: false }
    case 'recovered': {
      // What had failed without becoming certain still stands as it did before.
      const certain = before !== null && failureKind(before.reason) !== null
      const rule = certain ? ruleOf[before.state] : 'source-unreachable'
      return rule === null ? null : { kind, rule, certain }
    }
    case 'confirmed':
    case 'changed': {
      const rule = ruleOf[after?.state ?? 'alive'] ?? ruleOf[before?.state ?? 'alive']
      return rule === null ? null : { kind, rule, certain: true }
    }
    default:
      return null
  }
}

/** '' for an address that is none. */
function hostOf(address: string): string {
  return URL.canParse(address) ? plainHost(new URL(address).hostname) : ''
}
