import { expect, test } from 'vitest'
import { openNet } from '../../src/visit/net.ts'
import { type NetOptions, netDefaults } from '../../src/visit/net-options.ts'

const wrong: readonly (readonly [Partial<NetOptions>, string])[] = [
  [{ allowNet: ['10.0.0.0/40'] }, 'allow-net-invalid'],
  [{ connectTo: ['nonsense'] }, 'connect-to-invalid'],
  [{ dns: { address: 'dns.test', port: 53 } }, 'dns-server-invalid'],
  [{ dns: { address: '127.0.0.1', port: 0 } }, 'dns-server-invalid'],
  [{ ca: ['not a certificate'] }, 'ca-invalid'],
  [{ userAgent: '' }, 'user-agent-invalid'],
  [{ userAgent: '1.0' }, 'user-agent-invalid'],
  [{ userAgent: 'stet\r\nX: y' }, 'user-agent-invalid'],
  [{ headers: [['X Y', 'z']] }, 'header-invalid'],
  [{ headers: [['X', 'a\nb']] }, 'header-invalid'],
  [{ headers: [['Authorization', 'Basic Zm9v']] }, 'header-invalid'],
  [{ headers: [['cookie', 'a=b']] }, 'header-invalid'],
  [{ headers: [['Host', 'elsewhere.test']] }, 'header-invalid'],
  [{ concurrency: 0 }, 'limit-invalid'],
  [{ perHost: 1.5 }, 'limit-invalid'],
  [{ totalTimeoutMs: Number.POSITIVE_INFINITY }, 'limit-invalid'],
  [{ hostIntervalMs: -1 }, 'limit-invalid'],
]

test.each(wrong)('%j is refused as %s', (options, code) => {
  expect(() => openNet({ ...netDefaults, ...options })).toThrow(
    expect.objectContaining({ name: 'StetError', code }),
  )
})

test('the defaults open', async () => {
  await using _net = openNet(netDefaults)
})
