import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import type { Page } from '../page/page.ts'
import type { Sending } from '../visit/visit.ts'
import { addressKind } from './destination.ts'
import { amountOfText, isHtml } from './wording.ts'

/** Pages wait longer before they load themselves anew, or show an advertisement first. */
const longestDelaySeconds = 5

/** The target of a refresh within seconds, on a page of hardly any words of its own (HTML §4.2.5.3); else null. */
export function promptRefresh(page: Page): SourceUrl | null {
  const { refresh } = page
  if (refresh === null || refresh.seconds > longestDelaySeconds || !isHtml(page)) return null
  if (amountOfText(page.text) === 'readable') return null
  const target = parseAddress(refresh.url)
  return target.kind === 'source' ? target.url : null
}

/**
 * Where a page that is nothing but a sign sends its readers: by a prompt refresh, or by a script that does nothing but set
 * `location`. Null for a page to stay on, for one that leads to a captcha, and for one that comes back to itself with a token
 * in its query, as walls test their visitors. Pure.
 */
export function sentOnward(at: SourceUrl, page: Page): { url: SourceUrl; how: Sending } | null {
  const refresh = promptRefresh(page)
  const how = refresh === null ? 'script' : 'meta-refresh'
  const url = refresh ?? scriptTarget(at, page)
  if (url === null || addressKind(url) === 'wall' || bringsToken(at, url)) return null
  return { url, how }
}

/** Whether an address is that of the same document with something long or secret added to its query. */
export function bringsToken(from: SourceUrl, to: SourceUrl): boolean {
  const [a, b] = [new URL(from), new URL(to)]
  if (a.host !== b.host || a.pathname !== b.pathname) return false
  return [...b.searchParams].some(
    ([name, value]) =>
      a.searchParams.get(name) !== value &&
      (value.length >= 12 || /verif|token|challenge|captcha|nonce|^_/i.test(name)),
  )
}

const mostLetters = 200
const longestTimeoutMs = longestDelaySeconds * 1000
const place = String.raw`(?:\b(?:window|document|self|top|parent|globalThis)\s*\.\s*){0,2}\blocation(?:\s*\.\s*href)?`
const literal = String.raw`(["'\x60])([^"'\x60\n]{1,2000})`
/** `location = "…"`, `location.href = '…'`, and the address in a variable of its own */
const assignment = new RegExp(
  String.raw`${place}\s*=\s*(?:${literal}\1\s*(?![\s+])|([\w$]{1,50})\s*(?![\s\w$+.([]))`,
  'g',
)
const call = new RegExp(
  String.raw`${place}\s*\.\s*(?:replace|assign)\s*\(\s*(?:${literal}\1|([\w$]{1,50}))\s*\)`,
  'g',
)
/** The site's own front page, put together: `location.protocol + '//' + location.host + '/'` */
const ownOrigin = new RegExp(
  String.raw`${place}\s*\.\s*protocol\s*\+\s*(["'])\/\/\1\s*\+\s*${place}\s*\.\s*host(?:name)?\s*\+\s*\1\/`,
  'g',
)
/** What makes a script more than a sign: it chooses, listens, or remembers. */
const doesMore =
  /\bif\b|\bswitch\b|\bcatch\b|\bcookie\b|\bfetch\b|XMLHttpRequest|addEventListener|onclick|&&|\|\|/

function scriptTarget(at: SourceUrl, page: Page): SourceUrl | null {
  const { scripts, text } = page
  const code = page.code.replace(ownOrigin, '$1/')
  if (code === '' || scripts.length > 0 || !isHtml(page) || text.length > mostLetters) return null
  if (doesMore.test(code) || timeoutsIn(code).some((ms) => ms > longestTimeoutMs)) return null
  const targets = [...code.matchAll(assignment), ...code.matchAll(call)].map(
    ([, , written, variable]) => written ?? textOf(variable!, code),
  )
  const [target] = targets
  if (target === undefined || target === null || targets.some((other) => other !== target)) return null
  const parsed = parseAddress(unescaped(target), at)
  if (parsed.kind === 'invalid') return null
  // What scripts lead back to themselves for is to see whether scripts run.
  return new URL(parsed.url).pathname === new URL(at).pathname &&
    new URL(parsed.url).host === new URL(at).host
    ? null
    : parsed.url
}

function timeoutsIn(code: string): number[] {
  return [...code.matchAll(/,\s*(\d{1,9})\s*\)/g)].map(([, ms]) => Number(ms))
}

function textOf(variable: string, code: string): string | null {
  const name = variable.replaceAll('$', String.raw`\$`)
  const set = new RegExp(
    String.raw`(?:^|[^\w$.])${name}\s*=\s*(["'])([^"'\n]{1,2000})\1\s*(?:[;,\n]|$)`,
  ).exec(code)
  return set?.[2] ?? null
}

function unescaped(target: string): string {
  return target
    .replace(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})/gi, (_, x, u) =>
      String.fromCharCode(Number.parseInt(x ?? u, 16)),
    )
    .replace(/\\(.)/g, '$1')
}
