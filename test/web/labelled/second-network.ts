/** What goes wrong below the page. */
import { rawBytes } from '../broken.ts'
import { html } from '../reply.ts'
import type { Family, LabelledCase } from './case.ts'
import { doc, paras } from './second-markup.ts'

const plainStory = doc(
  'en',
  'Ferry bell rings again - Harbour Notes',
  `<h1>Ferry bell rings again</h1><time datetime="2020-03-01">1 March 2020</time>${paras('The bell of the old ferry was found in a barn and hangs at the landing again. It was rung on Sunday by the daughter of the last mate, who had polished it for a week.', 'The ferry itself lies on the bottom of the bay, where divers visit it in August.')}`,
)

const cases: readonly LabelledCase[] = [
  {
    id: 'dangling-alias',
    imitates: 'a subdomain whose hosted site was deleted',
    hard: 'the name exists as an alias, and what it points to does not',
    lang: 'und',
    url: 'https://elections2016.bayrecord.test/map',
    hosts: {
      'elections2016.bayrecord.test': {
        routes: {},
        dns: [{ alias: 'bayrecord-elections.hosting-gone.test' }],
      },
      'bayrecord-elections.hosting-gone.test': { routes: {}, dns: ['NXDOMAIN'] },
    },
    expected: ['dead dns-not-found'],
  },
  {
    id: 'mail-only',
    imitates: 'a name that keeps its mail and lost its web server',
    hard: 'the name exists, without an address: not the same as no such name',
    lang: 'und',
    url: 'http://skippersunion.test/minutes/1999',
    hosts: { 'skippersunion.test': { routes: {}, dns: ['NODATA'] } },
    expected: ['unreachable dns-failure'],
  },
  {
    id: 'servfail',
    imitates: 'a name whose signatures of DNSSEC ran out',
    hard: 'the resolver fails, which says nothing of the name',
    lang: 'und',
    url: 'https://pilotbooks.test/edition/4',
    hosts: { 'pilotbooks.test': { routes: { '*': html(plainStory) }, dns: ['SERVFAIL'] } },
    expected: ['unreachable dns-failure'],
  },
  {
    id: 'http-1.0-lines-of-lf',
    imitates: 'a server of the nineties',
    hard: 'HTTP/1.0, lines that end in LF alone, no length and no reason phrase: browsers show the page',
    lang: 'en',
    url: 'http://harbournotes.test/bell.html',
    hosts: {
      'harbournotes.test': {
        '/bell.html': rawBytes('HTTP/1.0 200\nServer: NCSA/1.5.2\nContent-Type: text/html\n\n', plainStory),
      },
    },
    looks: 'dead',
    expected: ['alive ok'],
  },
  {
    id: 'intermediate-expired',
    imitates: 'a small authority’s site after a certificate of its chain ran out',
    hard: 'the site’s own certificate is in date',
    lang: 'en',
    url: 'https://lighthouse-trust.test/log/1931',
    hosts: {
      'lighthouse-trust.test': { routes: { '*': html(plainStory) }, faults: { tls: 'expired-intermediate' } },
    },
    expected: ['unreachable tls-expired', 'unreachable tls-untrusted'],
  },
  {
    id: 'old-protocol-alert',
    imitates: 'an office server that speaks TLS 1.0 only',
    hard: 'an alert in place of a handshake; http would work',
    lang: 'en',
    url: 'https://dredging-office.test/plans/3',
    hosts: {
      'dredging-office.test': {
        routes: { '*': html(plainStory) },
        faults: { tls: 'alert-protocol-version' },
      },
    },
    expected: ['unreachable tls-other'],
  },
  {
    id: 'secure-port-refused',
    imitates: 'a parish site that never had https',
    hard: 'the article says https, only http is served',
    lang: 'en',
    url: 'https://st-brannoc.test/bells',
    hosts: { 'st-brannoc.test': { routes: { '*': html(plainStory) }, faults: { https: 'refused' } } },
    expected: ['unreachable connection-refused'],
  },
]

export const secondNetwork: Family = { name: 'second-network', cases }
