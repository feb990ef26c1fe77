import { answered, type Case, failed } from '../scene.ts'

export const failureCases: readonly Case[] = [
  ['an answer', answered(200), null],
  ['no such name', failed('dns-not-found'), 'dns-not-found'],
  [
    'no such name behind a redirect',
    failed('dns-not-found', 'https://gone.test/'),
    'dns-not-found-on-the-way',
  ],
  ['a name server that fails', failed('dns-failure'), 'dns-failure'],
  ['refused', failed('connection-refused'), 'connection-refused'],
  ['reset', failed('connection-reset'), 'connection-reset'],
  ['silence', failed('timeout'), 'timeout'],
  ['an old certificate', failed('tls-expired'), 'tls-expired'],
  ['a certificate signed by nobody we know', failed('tls-untrusted'), 'tls-untrusted'],
  ["somebody else's certificate", failed('tls-wrong-host'), 'tls-wrong-host'],
  ['no common cipher', failed('tls-other'), 'tls-other'],
  ['a circle', failed('redirect-loop'), 'redirect-loop'],
  ['not HTTP', failed('protocol-error'), 'protocol-error'],
  ['a gigabyte', failed('too-large'), 'too-large'],
  ['robots.txt', failed('robots'), 'robots'],
  ['a wait longer than the run', failed('rate-limited'), 'rate-limited'],
  ['a private network', failed('private-address'), 'private-address'],
]
