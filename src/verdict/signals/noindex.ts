import { type Observer, seen } from '../observation.ts'

/** The page keeps itself out of search engines, as error pages and walls do; so do some living ones. */
export const noindex: Observer = ({ page }) =>
  page?.noindex === true ? seen('noindex', 'robots: noindex') : null
