import { load } from 'cheerio'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inertHtml } from '../../src/archive/inert-html.ts'

const base = 'https://paper.test/story'
const links = {
  link: (url: string) => (url.endsWith('/kept') ? `/at/${encodeURIComponent(url)}` : null),
  image: (url: string) => `/of/${encodeURIComponent(url)}`,
}
const inert = (html: string) => inertHtml(html, base, links)

test('words, headings, tables and pictures stay as they were', () => {
  const $ = load(
    inert('<h1>Quay</h1><p lang="en">Closed <b>today</b></p><table><tr><td colspan="2">1</td></tr></table>'),
  )
  expect($('h1').text()).toBe('Quay')
  expect($('p').attr('lang')).toBe('en')
  expect($('td').attr('colspan')).toBe('2')
})

test('addresses lead into the archive or nowhere', () => {
  const $ = load(
    inert('<a href="/kept">one</a><a href="/gone">two</a><a href="#top">three</a><img src="a.png">'),
  )
  const hrefs = $('a')
    .get()
    .map((a) => $(a).attr('href'))
  expect(hrefs).toEqual(['/at/https%3A%2F%2Fpaper.test%2Fkept', undefined, '#top'])
  expect($('img').attr('src')).toBe('/of/https%3A%2F%2Fpaper.test%2Fa.png')
})

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java\tscript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>',
  '<style></style><script>alert(1)</script></style>',
  '<style><!--</style><img title="--><script>alert(1)</script>"></style>',
  '<meta http-equiv=refresh content="0;url=https://evil.test/">',
  '<base href="https://evil.test/">',
  '<link rel=stylesheet href="https://evil.test/a.css"><link rel=preconnect href="https://evil.test">',
  '<form action="https://evil.test/"><input name=q><button formaction="https://evil.test">x</button></form>',
  '<object data="https://evil.test/a.swf"></object><embed src="https://evil.test/a.swf">',
  '<video src="https://evil.test/a.mp4" autoplay></video><source srcset="https://evil.test/a">',
  '<a href="https://evil.test" ping="https://evil.test" target=_top>x</a>',
  '<noscript><p title="</noscript><script>alert(1)</script>"></noscript>',
  '<textarea><script>alert(1)</script></textarea>',
  '<template><script>alert(1)</script></template>',
  '<p id="x" style="background:url(https://evil.test/a)" onclick="alert(1)">x</p>',
  '<plaintext><script>alert(1)</script>',
  '<title><script>alert(1)</script></title>',
  '<img srcset="https://evil.test/a 2x" src="a.png">',
  '<!--><script>alert(1)</script>-->',
  '<a href="https://evil.test/"><img src="data:image/svg+xml,<svg onload=alert(1)>"></a>',
]

test.each(hostile)('nothing of %s acts', (html) => {
  expectInert(inert(html))
})

test('nothing acts, whatever is put together', () => {
  const pieces = fc.array(
    fc.oneof(fc.constantFrom(...hostile), fc.string(), fc.constantFrom('<', '"', "'", '</', '<!--', '>')),
  )
  fc.assert(
    fc.property(pieces, (some) => expectInert(inert(some.join('')))),
    { numRuns: 500 },
  )
})

test('a hundred thousand open elements are read, and end', () => {
  const html = inert(`${'<div>'.repeat(100_000)}deep`)
  expect(html).toContain('deep')
  expect(html.split('<div>')).toHaveLength(513)
})

function expectInert(html: string): void {
  const $ = load(html)
  const found = $('*')
    .get()
    .flatMap((node) => {
      const element = node as unknown as { name: string; attribs: Record<string, string> }
      if (
        /^(?:script|iframe|object|embed|form|input|link|meta|base|svg|math|video|source|template)$/.test(
          element.name,
        )
      )
        return [element.name]
      return Object.entries(element.attribs).flatMap(([name, value]) =>
        /^(?:on|formaction|ping|target|srcset|srcdoc|action|xlink)/.test(name) ||
        (/^(?:href|src)$/.test(name) && !/^(?:#|\/at\/|\/of\/)/.test(value))
          ? [`${name}=${value}`]
          : [],
      )
    })
  expect(found).toEqual([])
}
