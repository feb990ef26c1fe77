import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { PageContext } from './route.ts'

/**
 * What browsers are told of every page of ours: nothing runs but our own files, nothing is sent anywhere else, nobody
 * frames us (CSP level 3; OWASP Secure Headers).
 */
export function secureHeaders({
  publicUrl,
  replayUrl,
}: {
  publicUrl: string
  replayUrl: string
}): MiddlewareHandler {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    `frame-src ${replayUrl}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  const isHttps = publicUrl.startsWith('https:')
  return async (c, next) => {
    await next()
    const set = (name: string, value: string) => {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
    set('content-security-policy', policy)
    set('x-content-type-options', 'nosniff')
    // with no-referrer, forms over plain http would say `Origin: null`
    set('referrer-policy', 'same-origin')
    set('cross-origin-opener-policy', 'same-origin')
    set('cross-origin-resource-policy', 'same-origin')
    set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
    set('x-frame-options', 'DENY')
    set('cache-control', 'private, no-store')
    if (isHttps) set('strict-transport-security', 'max-age=31536000')
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether what a browser sends was meant: it changes nothing, or it comes from a page of ours, and, for whoever has logged in,
 * brings the caller's own token, as form field `csrf` or as `X-CSRF-Token`. A log-in has no token yet: where it comes from must
 * do, and must be told (OWASP CSRF Prevention, "Fetch Metadata headers" and "Verifying Origin With Standard Headers").
 */
export async function isMeant(c: PageContext, publicUrl: string): Promise<boolean> {
  const { by, csrf } = c.get('caller')
  if (safeMethods.has(c.req.method) || by === 'token') return true
  const isOurs = comesFromUs(c, publicUrl)
  if (by === 'nothing') return isOurs === true
  if (isOurs === false) return false
  const given = c.req.header('x-csrf-token') ?? (await formField(c, 'csrf'))
  return csrf !== '' && given !== null && timingSafeEqual(digest(given), digest(csrf))
}

/** Null when the browser does not say: one older than 2023 over plain http. */
function comesFromUs(c: PageContext, publicUrl: string): boolean | null {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  return origin === undefined ? null : origin === publicUrl
}

async function formField(c: PageContext, name: string): Promise<string | null> {
  const type = c.req.header('content-type') ?? ''
  if (!/^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) return null
  const value = (await c.req.parseBody().catch(() => ({}) as Record<string, unknown>))[name]
  return typeof value === 'string' ? value : null
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
