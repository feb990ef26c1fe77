/** What happens below the page: names, connections, and HTTP as servers speak it. */
import type { Behaviour } from '../behaviour.ts'
import { cutShort, rawBytes, reset } from '../broken.ts'
import type { DnsStep } from '../dns.ts'
import { html, redirect, status } from '../reply.ts'
import { drip, never, slow } from '../slow.ts'
import type { Family, Label, LabelledCase } from './case.ts'
import { newsroom, storyPage, tables } from './site.ts'
import { bridge, ferry } from './stories.ts'

const document = storyPage(newsroom, 'The Odd Server', bridge)
const body = Buffer.from(document)
const story = html(document)

interface Raw {
  readonly id: string
  readonly imitates: string
  readonly hard: string
  readonly behaviour: Behaviour
  readonly expected: readonly [Label, ...Label[]]
  readonly looks?: 'dead'
}

function served({ id, behaviour, ...rest }: Raw): LabelledCase {
  const host = `${id}.odd-server.test`
  return {
    ...rest,
    id,
    lang: 'en',
    url: `http://${host}/old-swing-bridge-to-turn-again`,
    hosts: { [host]: { '*': behaviour } },
  }
}

/** An answer that is odd and whole: browsers show it. */
const forgiven = (id: string, imitates: string, hard: string, ...parts: readonly (string | Uint8Array)[]) =>
  served({ id, imitates, hard, behaviour: rawBytes(...parts), looks: 'dead', expected: ['alive ok'] })

function named(
  id: string,
  imitates: string,
  hard: string,
  dns: DnsStep,
  ...expected: readonly [Label, ...Label[]]
): LabelledCase {
  const host = `${id}.names.test`
  return {
    id,
    imitates,
    hard,
    lang: 'en',
    url: `https://${host}/report`,
    hosts: { [host]: { routes: { '*': story }, dns: [dns] } },
    expected,
  }
}

function unvisited(
  id: string,
  imitates: string,
  hard: string,
  url: string,
  ...expected: readonly [Label, ...Label[]]
): LabelledCase {
  return { id, imitates, hard, lang: 'und', url, hosts: {}, expected }
}

const type = 'Content-Type: text/html; charset=utf-8'
const chunked = (text: Uint8Array) => [`${text.length.toString(16)}\r\n`, text, '\r\n0\r\n\r\n'] as const

export const network: Family = {
  name: 'network',
  cases: [
    named(
      'nxdomain',
      'a campaign whose name was not renewed',
      'the name does not exist, and we are online',
      'NXDOMAIN',
      'dead dns-not-found',
    ),
    {
      ...named(
        'nxdomain-offline',
        'any name while our own line is cut',
        'a name that does not exist, seen from a machine that is offline',
        'NXDOMAIN',
        'unreachable offline',
      ),
      online: false,
    },
    named(
      'servfail',
      'a name whose signatures are broken',
      'not "no such name" but "I cannot tell"',
      'SERVFAIL',
      'unreachable dns-failure',
    ),
    named(
      'dns-refused',
      'a name server that no longer serves the zone',
      'a refusal',
      'REFUSED',
      'unreachable dns-failure',
    ),
    named(
      'nodata',
      'a name that has mail and no site',
      'the name exists without an address',
      'NODATA',
      'unreachable dns-failure',
    ),
    named(
      'dns-silent',
      'name servers that are gone',
      'no answer at all',
      'SILENT',
      'unreachable dns-failure',
      'unreachable timeout',
    ),
    named(
      'alias-to-nothing',
      'a host that points at a service that was closed',
      'an alias whose target does not exist',
      { alias: 'closed-service.nowhere.test' },
      'dead dns-not-found',
      'unreachable dns-failure',
    ),
    named(
      'alias-loop',
      'two names that point at each other',
      'aliases without end',
      { alias: 'alias-loop.names.test' },
      'unreachable dns-failure',
    ),
    named(
      'private-answer',
      'an intranet host whose name leaked into an article',
      'a public name with a private address',
      ['10.20.30.40'],
      'invalid private-address',
    ),
    named(
      'metadata-answer',
      'a name made to reach a cloud’s inner service',
      'a public name with a link-local address',
      ['169.254.169.254'],
      'invalid private-address',
    ),
    unvisited(
      'literal-private',
      'a printer’s address in an article',
      'a private address',
      'http://192.168.1.20/report.pdf',
      'invalid private-address',
    ),
    unvisited(
      'literal-ipv6-loopback',
      'a developer’s own machine',
      'loopback in IPv6',
      'http://[::1]:8080/draft',
      'invalid private-address',
    ),
    unvisited(
      'literal-mapped',
      'an attempt to slip past',
      'a private IPv4 address inside IPv6',
      'http://[::ffff:10.0.0.1]/',
      'invalid private-address',
    ),
    unvisited(
      'literal-decimal',
      'an attempt to slip past',
      'a private address as one number',
      'http://3232235777/',
      'invalid private-address',
    ),
    unvisited(
      'localhost',
      'a draft’s link',
      'this machine',
      'http://localhost:3000/preview/17',
      'invalid private-address',
    ),
    unvisited(
      'internal-name',
      'an intranet link',
      'a name that public DNS does not have',
      'https://wiki.newsroom.internal/bridge',
      'invalid private-address',
    ),
    unvisited('malformed', 'a copy mistake', 'not an address', 'http://', 'invalid malformed'),
    unvisited(
      'malformed-port',
      'a copy mistake',
      'a port beyond all ports',
      'https://paper.test:99999/x',
      'invalid malformed',
    ),
    unvisited(
      'mail',
      'a mail address as a link',
      'not for the web',
      'mailto:desk@paper.test',
      'invalid unsupported-scheme',
    ),
    unvisited(
      'ftp',
      'an old file server',
      'a scheme that browsers dropped',
      'ftp://files.paper.test/1998/report.zip',
      'invalid unsupported-scheme',
    ),
    unvisited(
      'javascript',
      'a button copied as a link',
      'a script',
      'javascript:void(0)',
      'invalid unsupported-scheme',
    ),
    {
      id: 'redirect-to-private',
      imitates: 'a shortener turned against us',
      hard: 'a public address that leads to a private one',
      lang: 'und',
      url: 'https://leads-inside.test/go',
      hosts: { 'leads-inside.test': { '/go': redirect(302, 'http://169.254.169.254/latest/meta-data/') } },
      expected: ['invalid private-address'],
    },
    ...(['refused', 'reset'] as const).map(
      (fault): LabelledCase => ({
        id: `connection-${fault}`,
        imitates: fault === 'refused' ? 'a server that is switched off' : 'a filter that resets connections',
        hard: fault === 'refused' ? 'nobody listens, today' : 'reset before a word is said',
        lang: 'en',
        url: `https://${fault}.connections.test/report`,
        hosts: { [`${fault}.connections.test`]: { routes: {}, faults: { https: fault } } },
        expected: [`unreachable connection-${fault}`],
      }),
    ),
    {
      id: 'refused-offline',
      imitates: 'any server while our own line is cut',
      hard: 'refused, seen from a machine that is offline',
      lang: 'en',
      url: 'https://refused-offline.connections.test/report',
      hosts: { 'refused-offline.connections.test': { routes: {}, faults: { https: 'refused' } } },
      online: false,
      expected: ['unreachable offline'],
    },
    served({
      id: 'reset-headers',
      imitates: 'a crashing application',
      hard: 'reset before the first byte',
      behaviour: reset({ at: 'headers' }),
      expected: ['unreachable connection-reset'],
    }),
    served({
      id: 'reset-body',
      imitates: 'a filter that looks into pages',
      hard: 'reset in the middle of a page that has begun well',
      behaviour: reset({ at: 'body' }),
      expected: ['alive ok', 'unreachable connection-reset'],
    }),
    served({
      id: 'cut-short',
      imitates: 'a proxy with a limit',
      hard: 'the connection ends in the middle of a page',
      behaviour: cutShort(),
      expected: ['alive ok', 'unreachable connection-reset'],
    }),
    served({
      id: 'silent',
      imitates: 'an application that hangs',
      hard: 'no header ever comes',
      behaviour: slow({ headersUntil: never }),
      expected: ['unreachable timeout'],
    }),
    served({
      id: 'stalls',
      imitates: 'a server whose disk hangs',
      hard: 'half a page, then silence',
      behaviour: slow({ bodyUntil: never }),
      expected: ['alive ok', 'unreachable timeout'],
    }),
    served({
      id: 'drips',
      imitates: 'a tar pit',
      hard: 'a byte at a time satisfies every idle timer',
      behaviour: drip({ everyMs: 200 }),
      expected: ['unreachable timeout', 'alive ok'],
    }),
    served({
      id: 'slow-but-alive',
      imitates: 'an archive that takes its time',
      hard: 'nearly as slow as we have patience',
      behaviour: slow(
        { headersMs: 900 },
        { title: 'Old swing bridge to turn again', published: '2021-03-09' },
      ),
      looks: 'dead',
      expected: ['alive ok'],
    }),
    forgiven(
      'lf-only',
      'a server written by hand',
      'lines that end without CR',
      `HTTP/1.1 200 OK\n${type}\nContent-Length: ${body.length}\n\n`,
      body,
    ),
    forgiven(
      'twin-lengths',
      'a proxy that adds what is there',
      'Content-Length twice, the same',
      `HTTP/1.1 200 OK\r\n${type}\r\nContent-Length: ${body.length}\r\nContent-Length: ${body.length}\r\n\r\n`,
      body,
    ),
    forgiven(
      'length-and-chunked',
      'an application behind a careless proxy',
      'both framings at once',
      `HTTP/1.1 200 OK\r\n${type}\r\nContent-Length: ${body.length}\r\nTransfer-Encoding: chunked\r\n\r\n`,
      ...chunked(body),
    ),
    forgiven(
      'no-reason',
      'a small server',
      'a status line without its words',
      `HTTP/1.1 200\r\n${type}\r\nContent-Length: ${body.length}\r\n\r\n`,
      body,
    ),
    forgiven(
      'http-1-0',
      'an old server',
      'HTTP/1.0, ended by the end of the connection',
      `HTTP/1.0 200 OK\r\n${type}\r\n\r\n`,
      body,
    ),
    forgiven(
      'folded-field',
      'an old mail gateway',
      'a header field over two lines',
      `HTTP/1.1 200 OK\r\nX-Note: one\r\n two\r\n${type}\r\nContent-Length: ${body.length}\r\n\r\n`,
      body,
    ),
    forgiven(
      'space-before-colon',
      'a home-made server',
      'white space before a colon',
      `HTTP/1.1 200 OK\r\nX-Made-By : hand\r\n${type}\r\nContent-Length: ${body.length}\r\n\r\n`,
      body,
    ),
    forgiven(
      'length-too-long',
      'an application that counts characters for bytes',
      'fewer bytes than promised, and the end',
      `HTTP/1.1 200 OK\r\n${type}\r\nContent-Length: ${body.length + 40}\r\n\r\n`,
      body,
    ),
    forgiven(
      'chunked-unended',
      'a script that dies after the page',
      'the last chunk is missing',
      `HTTP/1.1 200 OK\r\n${type}\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n`,
      body,
      '\r\n',
    ),
    forgiven(
      'early-hints',
      'a large network',
      'an informational answer first',
      `HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\nHTTP/1.1 200 OK\r\n${type}\r\nContent-Length: ${body.length}\r\n\r\n`,
      body,
    ),
    forgiven(
      'latin1-field',
      'a French server',
      'bytes beyond ASCII in a field',
      `HTTP/1.1 200 OK\r\nX-Auteur: Sol\xe8ne\r\n${type}\r\nContent-Length: ${body.length}\r\n\r\n`,
      body,
    ),
    forgiven(
      'no-type',
      'a folder of files',
      'no Content-Type',
      `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n`,
      body,
    ),
    forgiven(
      'wrong-coding-name',
      'a server that says "utf-8" for a content coding',
      'a coding that does not exist',
      `HTTP/1.1 200 OK\r\n${type}\r\nContent-Encoding: utf-8\r\nContent-Length: ${body.length}\r\n\r\n`,
      body,
    ),
    forgiven(
      'says-gzip-is-plain',
      'a proxy that undid the coding and left the field',
      'says gzip and is not',
      `HTTP/1.1 200 OK\r\n${type}\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`,
      body,
    ),
    served({
      id: 'http-0-9',
      imitates: 'a server from 1991',
      hard: 'a document without any header',
      behaviour: rawBytes('<html><body><h1>Hello</h1></body></html>'),
      expected: ['unreachable protocol-error'],
    }),
    served({
      id: 'ssh-banner',
      imitates: 'another service on port 80',
      hard: 'another protocol',
      behaviour: rawBytes('SSH-2.0-OpenSSH_9.6\r\n'),
      expected: ['unreachable protocol-error'],
    }),
    served({
      id: 'no-answer',
      imitates: 'a server that closes at once',
      hard: 'the connection ends without a byte',
      behaviour: rawBytes(''),
      expected: ['unreachable connection-reset', 'unreachable protocol-error'],
    }),
    served({
      id: 'two-lengths',
      imitates: 'a smuggling attempt',
      hard: 'two different lengths',
      behaviour: rawBytes(
        `HTTP/1.1 200 OK\r\n${type}\r\nContent-Length: 10\r\nContent-Length: 9999\r\n\r\n0123456789`,
      ),
      expected: ['unreachable protocol-error'],
    }),
    served({
      id: 'status-000',
      imitates: 'a broken gateway',
      hard: 'a status that is none',
      behaviour: rawBytes('HTTP/1.1 000 Nothing\r\nContent-Length: 0\r\n\r\n'),
      expected: ['unreachable protocol-error'],
    }),
    served({
      id: 'switching',
      imitates: 'a websocket behind a link',
      hard: '101 to a plain GET',
      behaviour: rawBytes(
        'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
      ),
      expected: ['unreachable protocol-error'],
    }),
    served({
      id: 'status-600',
      imitates: 'a home-made gateway',
      hard: 'a status of no class',
      behaviour: status(600, 'Unheard of.'),
      expected: ['unreachable protocol-error'],
    }),
    {
      id: 'other-port',
      imitates: 'a small archive on a port of its own',
      hard: 'nobody listens there',
      lang: 'en',
      url: 'http://ported.connections.test:1/report',
      hosts: {
        'ported.connections.test': {
          '*': html(
            tables({ lang: 'en', site: 'Archive', title: 'Archive', main: ferry.paragraphs.join('<P>') }),
          ),
        },
      },
      expected: ['unreachable connection-refused'],
    },
    {
      id: 'trailing-dot-host',
      imitates: 'an address with the root’s dot',
      hard: 'the same name, written whole',
      lang: 'en',
      url: 'http://whole-name.test./old-swing-bridge-to-turn-again',
      hosts: { 'whole-name.test': { '*': story } },
      looks: 'dead',
      expected: ['alive ok'],
    },
  ],
}
