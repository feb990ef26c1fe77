import { sourceUrl } from '../../src/address/source-url.ts'
import { type Net, openNet } from '../../src/visit/net.ts'
import { type NetOptions, netDefaults } from '../../src/visit/net-options.ts'
import type { Validators } from '../../src/visit/validators.ts'
import type { Visit } from '../../src/visit/visit.ts'
import { visitSource } from '../../src/visit/visit-source.ts'
import type { Web } from '../web/web.ts'

export const neverAborted = new AbortController().signal

/** Options that lead to a web on loopback, and do not wait between requests. */
function optionsFor(web: Web, overrides: Partial<NetOptions> = {}): NetOptions {
  return {
    ...netDefaults,
    connectTo: web.connectTo,
    ca: [web.ca],
    allowNet: ['127.0.0.0/8'],
    hostIntervalMs: 0,
    ...overrides,
  }
}

/** A network that reaches a web on loopback as if it were the internet. */
export function netFor(
  web: Web,
  overrides: Partial<NetOptions> = {},
  parts: Parameters<typeof openNet>[1] = {},
): Net {
  return openNet(optionsFor(web, overrides), parts)
}

export function visit(
  net: Net,
  url: string,
  signal: AbortSignal = neverAborted,
  validators: Validators | null = null,
): Promise<Visit> {
  return visitSource(net, sourceUrl(url), signal, validators)
}

/** The visit when it was answered; fails the test otherwise. */
export function answered(visit: Visit): Extract<Visit, { kind: 'answered' }> {
  if (visit.kind === 'failed') throw new Error(`the visit failed: ${visit.failure}, ${visit.detail}`)
  return visit
}

/** Statuses on the way, and the failure at its end when it failed. */
export function course(visit: Visit): readonly (number | string | null)[] {
  const statuses = visit.exchanges.map(({ response }) => response?.status ?? null)
  return visit.kind === 'failed' ? [...statuses, visit.failure] : statuses
}
