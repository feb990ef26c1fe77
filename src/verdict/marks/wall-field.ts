/** A field of a response that bot protection leaves. `value` is a part of it, lower case; empty takes any. */
export interface FieldMark {
  readonly maker: string
  readonly field: string
  readonly value: string
}

/** Said outright, whatever the status. */
export const challengeFields: readonly FieldMark[] = [
  { maker: 'Cloudflare', field: 'cf-mitigated', value: 'challenge' },
  { maker: 'AWS WAF', field: 'x-amzn-waf-action', value: '' },
  { maker: 'Vercel', field: 'x-vercel-mitigated', value: '' },
  { maker: 'Vercel', field: 'x-vercel-challenge-token', value: '' },
  { maker: 'Sucuri', field: 'x-sucuri-block', value: '' },
  { maker: 'Anubis', field: 'set-cookie', value: 'anubis' },
  { maker: 'PerimeterX', field: 'x-px-blocked', value: '' },
  { maker: 'DataDome', field: 'x-dd-b', value: '' },
  { maker: 'SiteGround', field: 'sg-captcha', value: '' },
]

/** Sent with a refusal by nobody but a wall: a fault or a limit of the source itself never bears them. */
export const sternFields: readonly FieldMark[] = [
  { maker: 'Kasada', field: 'x-kpsdk-ct', value: '' },
  { maker: 'Kasada', field: 'x-kpsdk-r', value: '' },
  { maker: 'Kasada', field: 'set-cookie', value: 'kp_uidz=' },
]

/** Sent on good days too, so they sign a refusal but do not make one. */
export const refusalFields: readonly FieldMark[] = [
  { maker: 'DataDome', field: 'x-datadome', value: '' },
  { maker: 'DataDome', field: 'set-cookie', value: 'datadome=' },
  { maker: 'PerimeterX', field: 'set-cookie', value: '_px' },
  { maker: 'Akamai', field: 'server', value: 'akamaighost' },
  { maker: 'Akamai', field: 'set-cookie', value: '_abck=' },
  { maker: 'Akamai', field: 'set-cookie', value: 'bm_sz=' },
  { maker: 'Akamai', field: 'set-cookie', value: 'ak_bmsc=' },
  { maker: 'Akamai', field: 'akamai-grn', value: '' },
  { maker: 'Imperva', field: 'x-iinfo', value: '' },
  { maker: 'Imperva', field: 'x-cdn', value: 'imperva' },
  { maker: 'Imperva', field: 'x-cdn', value: 'incapsula' },
  { maker: 'Imperva', field: 'set-cookie', value: 'incap_ses_' },
  { maker: 'Imperva', field: 'set-cookie', value: 'visid_incap_' },
  { maker: 'Imperva', field: 'set-cookie', value: 'reese84=' },
  { maker: 'Sucuri', field: 'x-sucuri-id', value: '' },
  { maker: 'Sucuri', field: 'server', value: 'sucuri' },
  { maker: 'DDoS-Guard', field: 'server', value: 'ddos-guard' },
  { maker: 'DDoS-Guard', field: 'set-cookie', value: '__ddg' },
  { maker: 'Qrator', field: 'server', value: 'qrator' },
  { maker: 'Qrator', field: 'set-cookie', value: 'qrator' },
  { maker: 'ServicePipe', field: 'server', value: 'servicepipe' },
  { maker: 'ServicePipe', field: 'set-cookie', value: 'spsc=' },
  { maker: 'Variti', field: 'server', value: 'variti' },
  { maker: 'Variti', field: 'set-cookie', value: 'ipp_uid' },
  { maker: 'StormWall', field: 'set-cookie', value: 'swp_token' },
  { maker: 'F5', field: 'set-cookie', value: 'tspd_101' },
  { maker: 'F5', field: 'server', value: 'big-ip' },
  { maker: 'Reblaze', field: 'set-cookie', value: 'rbzid' },
  { maker: 'Reblaze', field: 'server', value: 'reblaze' },
  { maker: 'Radware', field: 'set-cookie', value: '__uzm' },
  { maker: 'Fortinet', field: 'set-cookie', value: 'fortiwafsid' },
  { maker: 'Barracuda', field: 'set-cookie', value: 'barra_counter_session' },
  { maker: 'Alibaba', field: 'set-cookie', value: 'acw_sc__' },
  { maker: 'Alibaba', field: 'x-tengine-error', value: 'denied' },
  { maker: 'Tencent', field: 'server', value: 'edgeone' },
  { maker: 'Baidu', field: 'server', value: 'yunjiasu' },
  { maker: 'Myra', field: 'server', value: 'myra' },
  { maker: 'Link11', field: 'server', value: 'rhino-core-shield' },
  { maker: 'BunkerWeb', field: 'server', value: 'bunkerweb' },
  { maker: 'Arvan', field: 'server', value: 'arvancloud' },
  { maker: 'Azure', field: 'x-azure-fdid', value: '' },
  { maker: 'Cloudflare', field: 'server', value: 'cloudflare' },
  { maker: 'CloudFront', field: 'x-cache', value: 'error from cloudfront' },
]
