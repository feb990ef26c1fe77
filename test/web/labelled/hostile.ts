/** Servers that mean harm. Some of them show a page all the same; none may hold us up or bring us down. */
import type { Behaviour } from '../behaviour.ts'
import { bomb, endless, endlessHeaders, endlessInformational } from '../endless.ts'
import { html, redirect, reply, status } from '../reply.ts'
import type { Family, Label, LabelledCase } from './case.ts'
import { newsroom, storyMarkup, storyPage } from './site.ts'
import { ferry } from './stories.ts'

function hostile(
  id: string,
  imitates: string,
  hard: string,
  behaviour: Behaviour,
  ...expected: readonly [Label, ...Label[]]
): LabelledCase {
  const host = `${id}.hostile.test`
  return {
    id,
    imitates,
    hard,
    lang: 'und',
    url: `http://${host}/island-ferry-drops-cash-fares`,
    hosts: { [host]: { '*': behaviour } },
    expected,
  }
}

const story = storyPage(newsroom, 'Hostile', ferry)
const around = (before: string, after = '') =>
  html(
    `<!doctype html><html lang="en"><head><title>${ferry.title}</title></head><body>${before}${storyMarkup(ferry)}${after}</body></html>`,
  )
/** Nobody can say what stands behind it: reachable though odd, or beyond our bounds. */
const beyond = [
  'alive ok',
  'unreachable too-large',
  'unreachable timeout',
  'unreachable protocol-error',
] as const

export const hostileServers: Family = {
  name: 'hostile',
  cases: [
    hostile('endless-body', 'a trap for crawlers', 'a page that never ends', endless(), ...beyond),
    hostile(
      'endless-headers',
      'a trap for crawlers',
      'header fields without end',
      endlessHeaders(),
      'unreachable too-large',
      'unreachable protocol-error',
      'unreachable timeout',
    ),
    hostile(
      'endless-informational',
      'a trap for crawlers',
      '103 without end',
      endlessInformational(),
      'unreachable timeout',
      'unreachable protocol-error',
      'unreachable too-large',
    ),
    hostile(
      'long-header',
      'a server that sets a cookie of 60 kB',
      'one field beyond every bound',
      html(story, { headers: { 'Set-Cookie': `a=${'b'.repeat(60_000)}` } }),
      'unreachable too-large',
      'unreachable protocol-error',
    ),
    hostile('gzip-bomb', 'a bomb', 'a thousand times its size', bomb('gzip', { megabytes: 30 }), ...beyond),
    hostile(
      'brotli-bomb',
      'a bomb',
      'a hundred thousand times its size',
      bomb('br', { megabytes: 30 }),
      ...beyond,
    ),
    hostile('zstd-bomb', 'a bomb', 'ten thousand times its size', bomb('zstd', { megabytes: 30 }), ...beyond),
    hostile(
      'deflate-bomb',
      'a bomb',
      'a thousand times its size',
      bomb('deflate', { megabytes: 30 }),
      ...beyond,
    ),
    hostile(
      'nested-bomb',
      'a bomb within a bomb',
      'gzip within gzip, a million times its size',
      bomb(['gzip', 'gzip'], { megabytes: 30 }),
      ...beyond,
    ),
    hostile(
      'three-codings',
      'a bomb within a bomb',
      'three content codings',
      html(story, { coding: ['gzip', 'br', 'gzip'] }),
      ...beyond,
    ),
    hostile(
      'deep-divs',
      'a page of a hundred thousand open elements',
      'nesting',
      around('<div>'.repeat(100_000)),
      'alive ok',
    ),
    hostile(
      'huge-attribute',
      'a page with an attribute of two megabytes',
      'length',
      around(`<div data-x="${'y'.repeat(2_000_000)}"></div>`),
      'alive ok',
    ),
    hostile(
      'many-attributes',
      'an element with fifty thousand attributes',
      'number',
      around(`<div ${Array.from({ length: 50_000 }, (_, at) => `a${at}=1`).join(' ')}></div>`),
      'alive ok',
    ),
    hostile(
      'nul-bytes',
      'a page with NULs',
      'bytes that strings do not like',
      around('<p>\0\0\0</p>', '\0'),
      'alive ok',
    ),
    hostile(
      'lone-surrogates',
      'a page of numeric references to surrogates',
      'strings that are not well-formed',
      around(`<p>${'&#xD800;&#xDFFF;&#55296;'.repeat(500)}</p>`),
      'alive ok',
    ),
    hostile(
      'bidi-title',
      'a title that turns its reader’s terminal around',
      'control characters in what we print',
      html(story.replace(/<title>/, '<title>\u202e\u001b[31mtxt.\u202c')),
      'alive ok',
    ),
    hostile(
      'bad-charset',
      'a page in a charset that does not exist',
      'a name of no encoding',
      html(story, { headers: { 'Content-Type': 'text/html; charset=klingon-7' } }),
      'alive ok',
    ),
    hostile(
      'json-ld-bomb',
      'a page whose JSON-LD is nested ten thousand deep',
      'a parser’s stack',
      around(
        `<script type="application/ld+json">${'[{"@graph":'.repeat(10_000)}1${'}]'.repeat(10_000)}</script>`,
      ),
      'alive ok',
    ),
    hostile(
      'entity-flood',
      'a million references',
      'references',
      around(`<p>${'&amp;&lt;&#60;'.repeat(100_000)}</p>`),
      'alive ok',
    ),
    hostile(
      'many-titles',
      'ten thousand titles',
      'which one is it',
      around('<title>404 Not Found</title>'.repeat(10_000)),
      'alive ok',
    ),
    hostile(
      'unclosed-everything',
      'a comment, a script and a tag that never end',
      'what a reader waits for never comes',
      around('', `<!-- ${'x'.repeat(100_000)}`),
      'alive ok',
    ),
    hostile(
      'location-huge',
      'a redirect to an address of 15 kB',
      'length',
      (call) => (call.hit.path.length < 1000 ? redirect(302, `/${'a'.repeat(15_000)}`) : html(story))(call),
      'alive redirect-temporary',
      'unreachable protocol-error',
      'unreachable too-large',
    ),
    hostile(
      'location-nonsense',
      'a redirect to an address that cannot be',
      'a Location that no parser takes',
      status(302, '', { headers: { Location: 'http://[::1' } }),
      'unreachable protocol-error',
    ),
    hostile(
      'cookie-flood',
      'two hundred cookies on a redirect',
      'number',
      (call) =>
        (call.hit.path.endsWith('2')
          ? html(story)
          : status(302, '', {
              headers: {
                Location: `${call.hit.path}2`,
                'Set-Cookie': Array.from({ length: 200 }, (_, at) => `c${at}=1`),
              },
            }))(call),
      'alive redirect-temporary',
      'unreachable too-large',
    ),
    hostile(
      'refresh-bomb',
      'a thousand meta refreshes',
      'which one is it',
      around('', '<meta http-equiv="refresh" content="999; url=/x">'.repeat(1_000)),
      'alive ok',
    ),
    hostile(
      'regex-title',
      'a title made to make a careless expression backtrack',
      'thirty thousand spaces and dashes',
      html(story.replace('<title>', `<title>${' - '.repeat(10_000)}`)),
      'alive ok',
    ),
    hostile(
      'polyglot',
      'a picture that begins like a page',
      'sniffing',
      reply(Buffer.from(`GIF89a<!doctype html>${story}`), { type: 'image/gif' }),
      'alive ok',
    ),
  ],
}
