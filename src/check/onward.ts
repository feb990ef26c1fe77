import type { Page } from '../page/page.ts'
import { judge } from '../verdict/judge.ts'
import { observe } from '../verdict/observe.ts'
import { sentOnward } from '../verdict/onward.ts'
import type { SignalId } from '../verdict/weights.ts'
import type { Exchange, Response } from '../visit/visit.ts'
import type { FindOnward } from '../visit/visit-source.ts'
import type { CheckDeps } from './check-source.ts'

/** Words by which a page is called one that stands in the place of another. */
const says: ReadonlySet<SignalId> = new Set([
  'gone-title',
  'gone-heading',
  'parked-text',
  'suspended-title',
  'suspended-text',
])

/** More than any page on the wire that is nothing but a sign; what is larger is not read twice for it. */
const largestSignBytes = 32 * 1024

/**
 * Where pages send their readers by themselves. A page that says that it is an error page, a wall or an offer of its domain is
 * one to judge, and not to follow.
 */
export function onwardThrough(read: CheckDeps['read']): FindOnward {
  return async (exchange) => {
    const { status, body } = exchange.response
    if (status < 200 || status > 299 || body.size > largestSignBytes) return null
    const page = await read(exchange.url, exchange.response)
    const sent = sentOnward(exchange.url, page)
    return sent !== null && isSign(exchange, page) ? sent : null
  }
}

function isSign(final: Exchange & { readonly response: Response }, page: Page): boolean {
  const visit = {
    kind: 'answered' as const,
    url: final.url,
    finalUrl: final.url,
    final,
    exchanges: [final],
    startedAt: final.at,
    [Symbol.asyncDispose]: async () => {},
  }
  // Whoever comes back with the cookie may be let in: that is tried once.
  const signals = observe(visit, page).filter(({ signal }) => signal !== 'refresh-token')
  if (signals.some(({ signal }) => says.has(signal))) return false
  const { state } = judge(signals, { online: true })
  return state === 'alive' || state === 'moved'
}
