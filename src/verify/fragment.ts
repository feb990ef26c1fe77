import { decoded } from '../address/decoded.ts'
import type { Page } from '../page/page.ts'

/** Whether the place within a page that an address names is there. */
export type FragmentResult = 'found' | 'missing' | 'unknown'

/**
 * Looks a fragment up among the page's ids (HTML standard, "find a potential indicated element": as it stands, then
 * percent-decoded; `top` and the empty fragment always are). Unknown where a script decides (`#/route`, `#!state`),
 * for text fragments (`#:~:text=`), in a PDF, whose places have other names, and where we did not read the whole page.
 */
export function findFragment(address: string, page: Page | null): FragmentResult {
  const fragment = address.split('#', 2)[1] ?? ''
  if (fragment === '' || fragment.toLowerCase() === 'top') return 'found'
  if (page === null || page.partial || page.charset === null || page.mediaType === 'application/pdf')
    return 'unknown'
  if (/^[!/]|:~:|=/.test(fragment)) return 'unknown'
  const spellings = [fragment, decoded(fragment)]
  // GitHub and others prefix ids that come from users' text, and let the short form work by script.
  return spellings.some((id) => page.ids.has(id) || page.ids.has(`user-content-${id}`)) ? 'found' : 'missing'
}
