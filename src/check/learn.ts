import type { SourceUrl } from '../address/source-url.ts'
import { printable, shortened } from '../printable.ts'
import type { Sibling } from '../verdict/sibling.ts'
import { isTurnedAway } from '../verdict/signals/sibling.ts'
import type { Verdict } from '../verdict/verdict.ts'
import { plainHost } from '../visit/connect-to.ts'
import { type Answered, type Exchange, header, type Visit } from '../visit/visit.ts'
import type { Learnt } from './host-fact.ts'

const longestDetail = 240
const mostNames = 5

/** What a visit that was judged says of its hosts. Pure; bounded, and printable, whatever they sent. */
export function learntFrom(visit: Visit, verdict: Verdict, sibling: Sibling | null): Learnt[] {
  if (visit.kind === 'failed') return []
  const at = visit.startedAt
  const learnt = (url: SourceUrl, fact: Learnt['fact'] | null): Learnt[] =>
    fact === null ? [] : [{ host: plainHost(new URL(url).hostname), at, fact }]
  const needing = withCookies(visit)
  return [
    ...learnt(visit.finalUrl, wall(visit, verdict)),
    ...(needing === null ? [] : learnt(needing.url, cookies(needing))),
    ...learnt(visit.finalUrl, errorForContent(visit, verdict)),
    ...(sibling === null ? [] : learnt(sibling.finalUrl, okForNothing(sibling, verdict))),
  ]
}

/** Null where a person told us to take it for a wall: that is nothing learnt. */
function wall({ finalUrl }: Answered, { state, reason, signals }: Verdict): Learnt['fact'] | null {
  if (signals.some(({ signal }) => signal === 'never-dead')) return null
  if (state !== 'blocked' || reason !== 'bot-wall') return { kind: 'no-wall' }
  const evidence = signals.find(({ signal }) => /^(?:wall-|captcha|http-999)/.test(signal))
  const detail = evidence?.detail ?? reason
  // as `markIn` and `wallHeader` tell it
  const isMarked = evidence !== undefined && /^(?:wall-(?:header|vendor|mark)|captcha)$/.test(evidence.signal)
  const maker = isMarked ? (/^(?:\d{3} with )?([^:]{1,60}):/.exec(detail)?.[1] ?? null) : null
  return { kind: 'wall', maker, detail, url: short(finalUrl), recent: 'w' }
}

/** The answer to an address that had led back to itself: asked again it is only with other cookies (`visitSource`). */
function withCookies({ exchanges }: Answered): Exchange | null {
  const found = exchanges.find(({ url, request, response }, index) => {
    if (header(request.headers, 'cookie') === null || response === null) return false
    if (response.status < 200 || response.status > 299) return false
    return exchanges.slice(0, index).some((earlier) => earlier.url === url && isRedirect(earlier))
  })
  return found ?? null
}

function isRedirect({ response }: Exchange): boolean {
  return response !== null && response.status >= 300 && response.status < 400
}

/** Their names alone: a value may be a secret. */
function cookies({ url, request }: Exchange): Learnt['fact'] {
  const pairs = (header(request.headers, 'cookie') ?? '').split('; ')
  const names = pairs.slice(0, mostNames).map((pair) => printable(pair.split('=', 1)[0]!.slice(0, 60)))
  return { kind: 'cookies', url: short(url), names }
}

function errorForContent({ final }: Answered, { signals }: Verdict): Learnt['fact'] | null {
  const evidence = signals.find(({ signal }) => signal === 'content-despite-status')
  if (evidence === undefined) return null
  return { kind: 'status-lie', about: 'there', status: final.response.status, detail: short(final.url) }
}

/** A wall says 200 to everybody, and so does a script that looks at nothing of its query. */
function okForNothing(sibling: Sibling, { state }: Verdict): Learnt['fact'] | null {
  const { kind, status, url, impression } = sibling
  const isAnswer = kind === 'beside' && impression !== null && status < 300 && !isTurnedAway(sibling)
  if (state === 'blocked' || !isAnswer || new URL(url).search !== '') return null
  return { kind: 'status-lie', about: 'missing', status, detail: short(url) }
}

function short(address: string): string {
  return shortened(printable(address), longestDetail)
}
