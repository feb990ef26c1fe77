import { describe, expect, test } from 'vitest'
import { parseConfig } from '../../src/config/config.ts'

const oidc = (changes: object) => ({
  oidcIssuer: 'https://id.paper.test/realm',
  oidcClientId: 'stet',
  oidcClientSecret: 'between us',
  ...changes,
})

describe('the configuration', () => {
  test('takes a flag before the environment, the environment before the file, the file before what is usual', () => {
    const file = { timeout: 5, concurrency: 8, perHost: 2 }
    const environment = { STET_TIMEOUT: '6', STET_CONCURRENCY: '9' }
    expect(parseConfig(file, environment, { timeout: '7' })).toMatchObject({
      timeout: 7,
      concurrency: 9,
      perHost: 2,
      hostInterval: 500,
    })
  })

  test('reads lists from the environment by comma, and its addresses under their usual names', () => {
    const environment = {
      STET_ALLOW_NET: '10.0.0.0/8,fd00::/8',
      DATABASE_URL: 'postgres://a',
      STET_ARCHIVE: 'false',
      STET_DNS: '',
    }
    expect(parseConfig(null, environment, {})).toMatchObject({
      allowNet: ['10.0.0.0/8', 'fd00::/8'],
      databaseUrl: 'postgres://a',
      archive: false,
      dns: null,
    })
  })

  test('sets the level of a rule in its file', () => {
    expect(parseConfig({ rules: { 'source-dead': 'warning' } }, {}, {}).rules).toEqual({
      'source-dead': 'warning',
    })
  })

  test('takes an identity provider, over http only on this machine', () => {
    expect(parseConfig(oidc({ oidcRole: 'viewer' }), {}, {})).toMatchObject({ oidcRole: 'viewer' })
    const here = { oidcIssuer: 'http://127.0.0.1:9000' }
    expect(parseConfig(oidc(here), {}, {})).toMatchObject(here)
  })

  test.each([
    ['a word it does not know', { tiemout: 5 }, /tiemout/],
    ['a rule that is none', { rules: { 'source-gone': 'off' } }, /source-gone/],
    ['a level that is none', { rules: { 'source-dead': 'fatal' } }, /rules\.source-dead/],
    ['a number that is none', { timeout: 'soon' }, /timeout/],
    ['nothing at once', { concurrency: 0 }, /concurrency/],
    ['a probe that is no address', { onlineProbe: ['nowhere'] }, /onlineProbe/],
    ['a log-in over plain http', oidc({ oidcIssuer: 'http://id.paper.test' }), /oidcIssuer: not an https/],
    ['half an identity provider', oidc({ oidcClientSecret: null }), /oidcIssuer: goes with/],
    ['a role that is none', oidc({ oidcRole: 'owner' }), /oidcRole/],
    ['a proxy that is no network', { trustedProxies: ['10.0.0.0/33'] }, /trustedProxies/],
    ['a list in place of an object', [], /one JSON object/],
  ])('refuses %s, and names it', (_, file, message) => {
    expect(() => parseConfig(file, {}, {})).toThrow(message)
  })
})
