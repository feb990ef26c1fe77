import type { Page } from '../page/page.ts'
import { isShell } from './sibling.ts'
import type { Verdict } from './verdict.ts'
import { isHtml } from './wording.ts'

/**
 * Whether a source that seems to stand came as a page that says nothing before its scripts have run: an application's shell, or
 * hardly more than a request to let them run. Pure.
 */
export function isUndrawn({ state, signals }: Verdict, page: Page): boolean {
  if (state !== 'alive' && state !== 'moved') return false
  if (!isHtml(page) || page.partial || page.isArticle) return false
  return isShell(page) || signals.some(({ signal }) => signal === 'needs-script')
}
