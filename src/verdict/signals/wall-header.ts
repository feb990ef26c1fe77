import type { HeaderFields } from '../../visit/visit.ts'
import { type Observation, type Observer, seen } from '../observation.ts'

/** A field of a response that bot protection leaves. `value` is a part of it, lower case; empty takes any. */
interface Mark {
  readonly maker: string
  readonly field: string
  readonly value: string
}

/** Said outright, whatever the status. */
const challenges: readonly Mark[] = [
  { maker: 'Cloudflare', field: 'cf-mitigated', value: 'challenge' },
  { maker: 'AWS WAF', field: 'x-amzn-waf-action', value: '' },
  { maker: 'Vercel', field: 'x-vercel-mitigated', value: '' },
  { maker: 'Sucuri', field: 'x-sucuri-block', value: '' },
  { maker: 'Anubis', field: 'set-cookie', value: 'anubis' },
  { maker: 'PerimeterX', field: 'x-px-blocked', value: '' },
]

/** Sent on good days too, so they sign a refusal but do not make one. */
const refusals: readonly Mark[] = [
  { maker: 'DataDome', field: 'x-datadome', value: '' },
  { maker: 'DataDome', field: 'x-dd-b', value: '' },
  { maker: 'DataDome', field: 'set-cookie', value: 'datadome=' },
  { maker: 'PerimeterX', field: 'set-cookie', value: '_px' },
  { maker: 'Kasada', field: 'x-kpsdk-ct', value: '' },
  { maker: 'Akamai', field: 'server', value: 'akamaighost' },
  { maker: 'Akamai', field: 'set-cookie', value: '_abck=' },
  { maker: 'Akamai', field: 'set-cookie', value: 'bm_sz=' },
  { maker: 'Imperva', field: 'x-iinfo', value: '' },
  { maker: 'Imperva', field: 'x-cdn', value: 'imperva' },
  { maker: 'Imperva', field: 'x-cdn', value: 'incapsula' },
  { maker: 'Imperva', field: 'set-cookie', value: 'incap_ses_' },
  { maker: 'Imperva', field: 'set-cookie', value: 'visid_incap_' },
  { maker: 'Sucuri', field: 'x-sucuri-id', value: '' },
  { maker: 'DDoS-Guard', field: 'server', value: 'ddos-guard' },
  { maker: 'Qrator', field: 'server', value: 'qrator' },
  { maker: 'Cloudflare', field: 'server', value: 'cloudflare' },
  { maker: 'CloudFront', field: 'x-cache', value: 'error from cloudfront' },
]

const fields: ReadonlySet<string> = new Set([...challenges, ...refusals].map(({ field }) => field))

const refusalStatuses: ReadonlySet<number> = new Set([401, 403, 405, 406, 429])

/** Fields of bot protection: a challenge said outright, or its maker's name on a refusal. */
export const wallHeader: Observer = ({ visit, status }) => {
  const headers = visit.final.response.headers.filter(([name]) => fields.has(name.toLowerCase()))
  return headers.length === 0 ? null : (challenge(headers) ?? refusal(status, headers))
}

function challenge(headers: HeaderFields): Observation | null {
  const mark = challenges.find((candidate) => bears(headers, candidate))
  return mark === undefined ? null : seen('wall-header', named(mark))
}

function refusal(status: number, headers: HeaderFields): Observation | null {
  if (!refusalStatuses.has(status)) return null
  const mark = refusals.find((candidate) => bears(headers, candidate))
  return mark === undefined ? null : seen('wall-vendor', `${status} with ${named(mark)}`)
}

function bears(headers: HeaderFields, { field, value }: Mark): boolean {
  return headers.some(
    ([name, content]) => name.toLowerCase() === field && content.toLowerCase().includes(value),
  )
}

function named({ maker, field, value }: Mark): string {
  return `${maker}: ${field}${value === '' ? '' : `: ${value}`}`
}
