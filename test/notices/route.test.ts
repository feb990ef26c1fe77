import { expect, test } from 'vitest'
import { newHookSecret, parseRoute, shownTarget } from '../../src/notices/route.ts'

const secret = newHookSecret((size) => Buffer.alloc(size, 7))

test('a route says little and gets what is usual', () => {
  expect(parseRoute({ name: ' desk ', channel: { kind: 'email', to: ['desk@news.test'] } })).toEqual({
    name: 'desk',
    channel: { kind: 'email', to: ['desk@news.test'] },
    filter: { rules: [], severity: 'note', sections: [], authors: [], hosts: [] },
    pace: { kind: 'at-once', windowMinutes: 5 },
    zone: 'UTC',
    language: 'en',
    quiet: null,
    urgentPasses: false,
  })
})

test.each([
  ['a mailbox with a line feed', { channel: { kind: 'email', to: ['a@b.test\r\nBcc: c@d.test'] } }],
  ['two mailboxes in one', { channel: { kind: 'email', to: ['a@b.test,c@d.test'] } }],
  ['a quoted mailbox', { channel: { kind: 'email', to: ['"a@evil.test"@b.test'] } }],
  ['a mailbox with a name', { channel: { kind: 'email', to: ['A <a@b.test>'] } }],
  ['no mailbox', { channel: { kind: 'email', to: [] } }],
  ['a hook that is not on the web', { channel: { kind: 'slack', address: 'file:///etc/passwd' } }],
  [
    'a hook with a password in its address',
    { channel: { kind: 'webhook', address: 'https://a:b@hook.test/', secret } },
  ],
  [
    'a short secret',
    { channel: { kind: 'webhook', address: 'https://hook.test/', secret: 'whsec_c2hvcnQ=' } },
  ],
  [
    'a secret without its mark',
    { channel: { kind: 'webhook', address: 'https://hook.test/', secret: secret.slice(6) } },
  ],
  [
    'a secret that is not base64',
    { channel: { kind: 'webhook', address: 'https://hook.test/', secret: `whsec_${'!'.repeat(40)}` } },
  ],
  ['a zone nobody knows', { zone: 'Mars/Olympus' }],
  ['an hour that no clock shows', { pace: { kind: 'daily', hour: 24 } }],
  ['a rule nobody knows', { filter: { rules: ['source-bored'] } }],
  ['a word too much', { colour: 'red' }],
  ['no name', { name: ' ' }],
])('%s is refused', (_, wrong) => {
  const right = { name: 'desk', channel: { kind: 'email', to: ['desk@news.test'] } }
  expect(() => parseRoute({ ...right, ...wrong })).toThrowError(
    expect.objectContaining({ code: 'route-invalid' }),
  )
})

test('a secret is 32 random bytes', () => {
  expect(secret).toMatch(/^whsec_[A-Za-z\d+/]{43}=$/)
})

test('what a route is shown as holds no secret', () => {
  expect(shownTarget({ kind: 'email', to: ['a@b.test', 'c@d.test'] })).toBe('a@b.test, c@d.test')
  expect(shownTarget({ kind: 'slack', address: 'https://hooks.slack.test/services/T0/B0/secret' })).toBe(
    'https://hooks.slack.test/…',
  )
  expect(shownTarget({ kind: 'webhook', address: 'https://hook.test/in?token=secret', secret })).toBe(
    'https://hook.test/in?…',
  )
})
