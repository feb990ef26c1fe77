import { addressKind } from '../destination.ts'
import { type Observer, seen } from '../observation.ts'

/** The page is a form to log in, though the address cited is not that of one. A paywall is access, not a verdict. */
export const loginPage: Observer = ({ visit, page, amountOfText }) => {
  if (page?.access !== 'login' || amountOfText === 'readable') return null
  return addressKind(visit.url) === 'login' ? null : seen('login-page', page.title ?? 'a form to log in')
}
