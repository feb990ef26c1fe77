import type { SourceUrl } from '../address/source-url.ts'
import { retryAfterSeconds } from '../visit/retry-after.ts'
import { header, type Visit } from '../visit/visit.ts'

export interface PatienceDeps {
  /** waits in its host's line, which a Retry-After holds */
  readonly visit: (url: SourceUrl, signal: AbortSignal) => Promise<Visit>
  readonly now: () => Date
}

/**
 * Visits, and where the host asks us to come back soon (429 or 503 with Retry-After, RFC 9110 §10.2.3) does so, once.
 * @param patienceSeconds longest wait within one run; a host that asks for more is left for another day
 */
export async function visitPatiently(
  deps: PatienceDeps,
  url: SourceUrl,
  patienceSeconds: number,
  signal: AbortSignal,
): Promise<Visit> {
  const visit = await deps.visit(url, signal)
  if (visit.kind !== 'answered') return visit
  const { status, headers } = visit.final.response
  if (status !== 429 && status !== 503) return visit
  const seconds = retryAfterSeconds(header(headers, 'retry-after'), deps.now())
  if (seconds === null || seconds > patienceSeconds) return visit
  await visit[Symbol.asyncDispose]()
  return await deps.visit(url, signal)
}
