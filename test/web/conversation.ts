/** Answers that depend on what the client said. */
import type { Behaviour } from './behaviour.ts'
import { sent } from './hit.ts'
import { status } from './reply.ts'

/** The first request gets the first behaviour, the second the second; the last one stays for all that follow. */
export function flaky(behaviours: readonly [Behaviour, ...Behaviour[]]): Behaviour {
  return (call) => behaviours[Math.min(call.nth, behaviours.length) - 1]!(call)
}

/** 429 with Retry-After: seconds, or an HTTP-date as a string. */
export function rateLimited({ retryAfter }: { retryAfter: number | string }): Behaviour {
  return status(429, 'Too many requests.\n', { headers: { 'Retry-After': String(retryAfter) } })
}

/** Redirects to itself until the client brings back the cookie it was given. */
export function needsCookie(inner: Behaviour): Behaviour {
  return (call) => {
    if (/(?:^|;\s*)seen=1(?:;|$)/.test(sent(call.hit, 'cookie') ?? '')) return inner(call)
    return status(302, '', { headers: { Location: call.hit.path, 'Set-Cookie': 'seen=1; Path=/' } })(call)
  }
}

/** `inner` with an entity tag (quotes included); 304 when the client holds it (RFC 9110 §13.1.2). */
export function etag(tag: string, inner: Behaviour): Behaviour {
  return (call) => {
    call.response.setHeader('ETag', tag)
    const held = (sent(call.hit, 'if-none-match') ?? '')
      .split(',')
      .map((one) => one.trim().replace(/^W\//, ''))
    return held.includes(tag.replace(/^W\//, '')) || held.includes('*') ? status(304)(call) : inner(call)
  }
}

/** `inner` with a date of last change; 304 when the client has seen it since (RFC 9110 §13.1.3). */
export function lastModified(at: Date, inner: Behaviour): Behaviour {
  return (call) => {
    call.response.setHeader('Last-Modified', at.toUTCString())
    const since = Date.parse(sent(call.hit, 'if-modified-since') ?? '')
    return since >= Math.floor(at.getTime() / 1000) * 1000 ? status(304)(call) : inner(call)
  }
}
