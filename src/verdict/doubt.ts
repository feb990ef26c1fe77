import type { Page } from '../page/page.ts'
import type { Visit } from '../visit/visit.ts'
import type { Verdict } from './verdict.ts'
import { kindOf } from './weights.ts'
import { amountOfText, isHtml } from './wording.ts'

/** That the page is the one cited, and not any page; and that it is a whole one. */
const own: ReadonlySet<string> = new Set(['slug-in-title', 'content-despite-status'])
const whole: ReadonlySet<string> = new Set(['article-markup', 'readable-text'])

/**
 * Whether a source that seems to stand gave too little to be sure of it: a web page that came whole, with words of an error page
 * about it, or without anything that is surely its own. Pure.
 */
export function leavesDoubt({ state, signals }: Verdict, visit: Visit, page: Page | null): boolean {
  if (visit.kind === 'failed' || page === null || !isHtml(page) || page.partial) return false
  if (visit.final.response.status !== 200 || visit.exchanges.some(({ via }) => via === 'twin')) return false
  const ids = signals.map(({ signal }) => signal)
  if (state !== 'alive' && state !== 'moved') return isWording(state, ids)
  const isOwn = ids.some((id) => own.has(id)) && ids.some((id) => whole.has(id))
  return !isOwn || ids.some((id) => /^(?:gone|parked|suspended|other|wall|denied)-/.test(id))
}

/**
 * Whether a web page says so little that it may be what a landing service shows for a domain without a site: then it is worth asking
 * who serves the domain's names. Pure.
 */
export function mayBeParked(visit: Visit, page: Page | null): boolean {
  if (visit.kind === 'failed' || page === null || !isHtml(page) || page.isArticle) return false
  const { status } = visit.final.response
  return status >= 200 && status <= 299 && amountOfText(page.text) !== 'readable'
}

/** Words alone: nothing that decides by its nature, and of a wall no script, mark or field. */
function isWording(state: Verdict['state'], ids: readonly string[]): boolean {
  if (state === 'blocked')
    return ids.some((id) => id === 'wall-text' || id === 'wall-title') && !ids.some(isOfWall)
  return ids.some((id) => kindOf(id) === 'wording')
}

function isOfWall(id: string): boolean {
  return [
    'wall-header',
    'wall-vendor',
    'wall-address',
    'wall-mark',
    'wall-script',
    'captcha',
    'refresh-token',
  ].includes(id)
}
