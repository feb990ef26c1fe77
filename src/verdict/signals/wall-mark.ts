import { type Observer, seen } from '../observation.ts'

/** Ids of elements that only challenge pages have, and their makers. */
const marks: Readonly<Record<string, string>> = {
  'challenge-form': 'Cloudflare',
  'challenge-running': 'Cloudflare',
  'challenge-stage': 'Cloudflare',
  'challenge-error-text': 'Cloudflare',
  'challenge-error-title': 'Cloudflare',
  'cf-challenge-running': 'Cloudflare',
  'cf-please-wait': 'Cloudflare',
  'jschl-answer': 'Cloudflare',
  trk_jschal_nojs: 'Cloudflare',
  trk_jschal_js: 'Cloudflare',
  'captcha-bypass': 'Cloudflare',
  'px-captcha': 'PerimeterX',
  'px-captcha-wrapper': 'PerimeterX',
  'sec-if-cpt-container': 'Akamai',
  'sec-cpt-if': 'Akamai',
  'ddv1-captcha-container': 'DataDome',
  distilIdentificationBlock: 'Imperva',
  anubis_challenge: 'Anubis',
  anubis_version: 'Anubis',
}

/** A page of few words built of a challenge's own elements. */
export const wallMark: Observer = ({ page, amountOfText }) => {
  if (page === null || amountOfText === 'readable') return null
  const found = Object.entries(marks).find(([id]) => page.ids.has(id))
  return found === undefined ? null : seen('wall-mark', `${found[1]}: element #${found[0]}`)
}
