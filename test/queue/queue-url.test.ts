import { expect, test } from 'vitest'
import { StetError } from '../../src/error.ts'
import { parseQueueUrl } from '../../src/queue/queue-url.ts'

const redis = {
  kind: 'redis',
  topology: 'single',
  nodes: [{ host: 'localhost', port: 6379 }],
  tls: false,
  username: null,
  password: null,
  db: 0,
  master: null,
  sentinelPassword: null,
  prefix: '{stet}',
}

test.each([
  ['redis://localhost', redis],
  ['redis://localhost:6380/3', { ...redis, nodes: [{ host: 'localhost', port: 6380 }], db: 3 }],
  ['rediss://u:p%40ss@localhost/', { ...redis, tls: true, username: 'u', password: 'p@ss' }],
  ['redis://:p:w@localhost', { ...redis, password: 'p:w' }],
  ['redis://[::1]:7000', { ...redis, nodes: [{ host: '::1', port: 7000 }] }],
  ['redis://localhost?prefix=night', { ...redis, prefix: '{night}' }],
  [
    'redis+sentinel://u:p@a,b:26380/2?master=main&sentinel-password=s',
    {
      ...redis,
      topology: 'sentinel',
      nodes: [
        { host: 'a', port: 26379 },
        { host: 'b', port: 26380 },
      ],
      username: 'u',
      password: 'p',
      db: 2,
      master: 'main',
      sentinelPassword: 's',
    },
  ],
  [
    'rediss+cluster://a:1,b:2',
    {
      ...redis,
      topology: 'cluster',
      tls: true,
      nodes: [
        { host: 'a', port: 1 },
        { host: 'b', port: 2 },
      ],
    },
  ],
  ['postgres://u:p@h/db', { kind: 'postgres', url: 'postgres://u:p@h/db' }],
  ['postgresql://u@/db?host=/run', { kind: 'postgres', url: 'postgresql://u@/db?host=/run' }],
])('%s', (url, place) => {
  expect(parseQueueUrl(url)).toEqual(place)
})

test.each([
  'mysql://u:secret@h',
  'redis:localhost',
  'redis://',
  'redis://u:secret@',
  'redis://u:secret@h:99999',
  'redis://u:secret@a,b',
  'redis://u:sec@ret@h',
  'redis://u:secret%@h',
  'redis://u:secret@h/zero',
  'redis://u:secret@h?name=x',
  'redis://u:secret@h?prefix={a}',
  'redis+sentinel://u:secret@h',
  'redis+cluster://u:secret@h/2',
  'redis://u:secret@h?master=m',
  '',
])('%s is refused, and nothing of it is told', (url) => {
  const refusal = refusalOf(url)
  expect(refusal.code).toBe('queue-url-invalid')
  expect(refusal.message + refusal.advice).not.toMatch(/sec|ret@/)
})

function refusalOf(url: string): StetError {
  try {
    parseQueueUrl(url)
  } catch (error) {
    if (error instanceof StetError) return error
  }
  throw new Error(`${url} passes`)
}
