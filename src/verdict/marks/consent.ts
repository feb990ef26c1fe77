import { type Mark, marks } from './mark.ts'

/** Platforms that ask for consent. Living pages bear them too: over a text, and not in its place. */
export const consentMarks: readonly Mark[] = [
  ...marks('id', {
    Sourcepoint: ['sp_message_container', 'sp_message_container_1'],
    Didomi: ['didomi-host', 'didomi-popup', 'didomi-notice'],
    Usercentrics: ['usercentrics-root', 'usercentrics-cmp-ui'],
    OneTrust: ['onetrust-consent-sdk', 'onetrust-banner-sdk', 'onetrust-pc-sdk'],
    Cookiebot: ['CybotCookiebotDialog'],
    Quantcast: ['qc-cmp2-container', 'qc-cmp2-ui'],
    Consentmanager: ['cmpbox', 'cmpwrapper'],
    Borlabs: ['BorlabsCookieBox'],
    Axeptio: ['axeptio_overlay'],
    Iubenda: ['iubenda-cs-banner'],
    TrustArc: ['truste-consent-track', 'consent_blackbar'],
    Yahoo: ['consent-page'],
  }),
  ...marks('script', {
    Sourcepoint: ['sp-prod.net', 'privacy-mgmt.com', 'sourcepoint'],
    Didomi: ['privacy-center.org', 'didomi'],
    Usercentrics: ['usercentrics'],
    OneTrust: ['cookielaw.org', 'onetrust'],
    Cookiebot: ['consent.cookiebot'],
    Quantcast: ['quantcast.mgr.consensu.org', 'cmp.quantcast.com', 'cmp.inmobi.com'],
    Consentmanager: ['consentmanager'],
    'Google Funding Choices': ['fundingchoicesmessages.google.com'],
    Axeptio: ['axept.io'],
    Iubenda: ['iubenda'],
    TrustArc: ['consent.trustarc', 'consent.truste'],
    Contentpass: ['contentpass'],
  }),
  ...marks('frame', {
    Sourcepoint: ['privacy-mgmt.com', 'sp-prod.net'],
    TrustArc: ['consent-pref.trustarc', 'consent.trustarc'],
  }),
  ...marks('code', {
    'IAB TCF': ['__tcfapi', '__cmp('],
    Sourcepoint: ['window._sp_'],
    Didomi: ['didomiconfig', 'window.didomi'],
    Usercentrics: ['usercentrics'],
    OneTrust: ['optanonwrapper'],
  }),
]
