/** Certificates and handshakes that fail, each with one reason. */
import { html, redirect } from '../reply.ts'
import type { TlsFault } from '../tls.ts'
import type { Family, Label, LabelledCase } from './case.ts'
import { newsroom, storyPage } from './site.ts'
import { bridge, ferry } from './stories.ts'

function faulty(
  tls: TlsFault,
  imitates: string,
  hard: string,
  ...expected: readonly [Label, ...Label[]]
): LabelledCase {
  const host = `www.${tls}.tls-paper.test`
  return {
    id: tls,
    imitates,
    hard,
    lang: 'en',
    url: `https://${host}/old-swing-bridge-to-turn-again`,
    hosts: {
      [host]: { routes: { '*': html(storyPage(newsroom, 'The TLS Paper', bridge)) }, faults: { tls } },
    },
    expected,
  }
}

export const tls: Family = {
  name: 'tls',
  cases: [
    faulty(
      'expired',
      'a parish site whose renewal failed',
      'the site is there; readers see a warning',
      'unreachable tls-expired',
    ),
    faulty(
      'not-yet-valid',
      'a site whose clock was wrong when its certificate was made',
      'valid, but not yet',
      'unreachable tls-expired',
    ),
    faulty(
      'expired-intermediate',
      'a site that still sends the chain of years ago',
      'its own certificate is good',
      'unreachable tls-expired',
    ),
    faulty(
      'wrong-host',
      'a site on a shared server that lost its own certificate',
      'a good certificate of a neighbour',
      'unreachable tls-wrong-host',
    ),
    faulty(
      'wide-wildcard',
      'a deep host under a wildcard for one label',
      'nearly the right name',
      'unreachable tls-wrong-host',
    ),
    faulty('self-signed', 'a university group’s own server', 'signed by nobody', 'unreachable tls-untrusted'),
    faulty(
      'untrusted-ca',
      'a state’s own authority that browsers do not know',
      'a chain to nowhere',
      'unreachable tls-untrusted',
    ),
    faulty(
      'untrusted-ca-in-chain',
      'a company’s own authority, sent along',
      'a whole chain that nobody trusts',
      'unreachable tls-untrusted',
    ),
    faulty(
      'no-intermediate',
      'a town hall that forgot the middle of the chain',
      'browsers mend it, other clients do not',
      'unreachable tls-untrusted',
      'alive ok',
    ),
    faulty(
      'issuer-not-authority',
      'a certificate signed with that of another site',
      'the verifier has no code of its own for it',
      'unreachable tls-untrusted',
      'unreachable tls-other',
    ),
    faulty(
      'client-only',
      'a certificate made for people, not for servers',
      'valid in all but its purpose',
      'unreachable tls-untrusted',
      'unreachable tls-other',
    ),
    faulty(
      'forged',
      'a box on the way that makes certificates badly',
      'the signature does not fit',
      'unreachable tls-untrusted',
      'unreachable tls-other',
    ),
    faulty(
      'handshake-reset',
      'a filter that resets what it does not like',
      'reset in the middle of TLS',
      'unreachable connection-reset',
      'unreachable tls-other',
    ),
    faulty(
      'handshake-end',
      'a server whose TLS was switched off behind its balancer',
      'the connection ends without a word',
      'unreachable connection-reset',
      'unreachable tls-other',
    ),
    faulty(
      'handshake-silence',
      'a filter that swallows the greeting',
      'nothing ever comes',
      'unreachable timeout',
    ),
    faulty(
      'handshake-garbage',
      'a mail server on port 443',
      'another protocol',
      'unreachable tls-other',
      'unreachable protocol-error',
    ),
    faulty(
      'not-tls',
      'a server that speaks plain HTTP on port 443',
      'another protocol',
      'unreachable tls-other',
      'unreachable protocol-error',
    ),
    faulty(
      'alert-handshake-failure',
      'an old server without a cipher in common',
      'an alert',
      'unreachable tls-other',
    ),
    faulty('alert-protocol-version', 'a server that knows TLS 1.0 only', 'an alert', 'unreachable tls-other'),
    faulty(
      'alert-internal-error',
      'a content network that has no certificate for the name',
      'an alert',
      'unreachable tls-other',
    ),
    faulty('alert-access-denied', 'a network that refuses the name', 'an alert', 'unreachable tls-other'),
    faulty(
      'alert-unrecognized-name',
      'a host that no longer knows the name',
      'an alert',
      'unreachable tls-other',
    ),
    faulty(
      'alert-certificate-required',
      'a ministry that wants to see a card',
      'an alert',
      'unreachable tls-other',
      'blocked login',
    ),
    {
      ...faulty(
        'stray-certificate',
        'a site whose chain holds one certificate too many',
        'clients forgive it',
        'alive ok',
      ),
      looks: 'dead',
    },
    {
      id: 'http-to-broken-https',
      imitates: 'a site that sends everybody to an https that is broken',
      hard: 'http answers, with a redirect into an expired certificate',
      lang: 'en',
      url: 'http://half-secure.test/ferry',
      hosts: {
        'half-secure.test': {
          routes: {
            '/ferry': (call) =>
              (call.hit.protocol === 'http'
                ? redirect(301, 'https://half-secure.test/ferry')
                : html(storyPage(newsroom, 'Half Secure', ferry)))(call),
          },
          faults: { tls: 'expired' },
        },
      },
      expected: ['unreachable tls-expired'],
    },
    {
      id: 'broken-https-unused',
      imitates: 'an old site that is fine over http and broken over https',
      hard: 'only https is broken, and the article cites http',
      lang: 'en',
      url: 'http://plain-only.test/ferry',
      hosts: {
        'plain-only.test': {
          routes: { '/ferry': html(storyPage(newsroom, 'Plain Only', ferry)) },
          faults: { tls: 'self-signed' },
        },
      },
      looks: 'dead',
      expected: ['alive ok'],
    },
  ],
}
