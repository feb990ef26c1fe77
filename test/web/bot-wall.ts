import type { Behaviour } from './behaviour.ts'
import { html } from './reply.ts'

/** The walls that stand between a visitor and a source: status, header names and markers as they send them, words of ours. */
export type Wall =
  | 'cloudflare'
  | 'akamai'
  | 'imperva'
  | 'datadome'
  | 'aws-waf'
  | 'ddos-guard'
  | 'vercel'
  | 'generic'

interface Look {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly title: string
  readonly body: string
}

const looks: Record<Wall, Look> = {
  cloudflare: {
    status: 403,
    headers: { Server: 'cloudflare', 'cf-mitigated': 'challenge', 'CF-RAY': '8f00ba4b0000a001-LHR' },
    title: 'Just a moment...',
    body: '<p>We check that you are a person.</p><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script>',
  },
  akamai: {
    status: 403,
    headers: { Server: 'AkamaiGHost', 'Mime-Version': '1.0' },
    title: 'Access Denied',
    body: '<h1>Access Denied</h1><p>You may not see this page on this server.</p><p>Reference #18.0.1700000000.1a2b3c</p>',
  },
  imperva: {
    status: 200,
    headers: {
      'X-Iinfo': '1-1000-1000 NNNN CT(0 0 0) RT(0 0) q(0 -1 -1 1)',
      'X-CDN': 'Imperva',
      'Set-Cookie': ['visid_incap_1000=abc; Path=/', 'incap_ses_1_1000=def; Path=/'],
    },
    title: '',
    body: '<iframe src="/_Incapsula_Resource?SWUDNSAI=31" width="100%" height="100%"></iframe>',
  },
  datadome: {
    status: 403,
    headers: { 'X-DataDome': 'protected', 'Set-Cookie': 'datadome=abc; Path=/; Secure' },
    title: 'Are you a robot?',
    body: '<p>Please enable JavaScript.</p><script src="https://ct.captcha-delivery.test/c.js"></script>',
  },
  'aws-waf': {
    status: 202,
    headers: { 'x-amzn-waf-action': 'challenge' },
    title: '',
    body: '<script>window.gokuProps = {}</script><noscript>JavaScript is needed to go on.</noscript>',
  },
  'ddos-guard': {
    status: 403,
    headers: { Server: 'ddos-guard', 'Set-Cookie': '__ddg1_=abc; Path=/' },
    title: 'Checking your browser',
    body: '<p>Your browser is being checked. This takes a few seconds.</p>',
  },
  vercel: {
    status: 429,
    headers: { Server: 'Vercel', 'x-vercel-mitigated': 'challenge' },
    title: 'Security checkpoint',
    body: '<p>Your browser is being checked.</p>',
  },
  generic: {
    status: 403,
    headers: {},
    title: 'Unusual traffic',
    body: '<h1>Are you a robot?</h1><p>We saw unusual traffic from your network. Solve this captcha to go on.</p>',
  },
}

/**
 * A wall against robots.
 * @param wall   whose
 * @param status instead of the one this wall usually sends (some send 503, or 200)
 */
export function botWall(wall: Wall = 'generic', status?: number): Behaviour {
  const look = looks[wall]
  return html(
    `<!doctype html><html lang="en"><head><title>${look.title}</title></head><body>${look.body}</body></html>\n`,
    { status: status ?? look.status, headers: { 'Cache-Control': 'no-store', ...look.headers } },
  )
}
