import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Attribution, Citation } from '../../src/article/article.ts'
import { StetError } from '../../src/error.ts'
import { read } from './read.ts'

const scraps = [
  ...[
    '“',
    '”',
    '‘',
    '’',
    '"',
    "'",
    '«',
    '»',
    '„',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '`',
    '*',
    '_',
    '|',
    '#',
    '&',
    ';',
    '\\',
  ],
  ...[' ', '\n', '\r\n', '\r', '\f', '\t', '\0', '\u00ad', '\u2028', '🙂', 'é', 'Ъ', '\ud800'],
  ...[
    'https://a.test/x',
    'http://b.test',
    'www.c.test',
    'bit.ly/x',
    '//d.test',
    'mailto:x@y.test',
    '-',
    '/',
    '.',
    ',',
    ': ',
  ],
  ...[
    'Krogh',
    'said',
    'Reuters',
    'the',
    'cited',
    'as saying',
    'the president',
    'told',
    'on Twitter',
    'сообщил',
    'ТАСС',
  ],
  ...[
    '[1]',
    '¹',
    '1. ',
    '- ',
    '> ',
    '---\n',
    'title: x',
    'Related: ',
    'Sources\n',
    '[a](',
    '[^1]',
    '[^1]: ',
    '![',
    '](',
    '\n\n',
  ],
  ...[
    '<a href="',
    '">',
    '</a>',
    '<p>',
    '<div>',
    '</div>',
    '<sup>',
    '<a href="#n">1</a>',
    '<li id=n>',
    '<iframe src="//e.test">',
  ],
  ...[
    '<blockquote cite="https://f.test">',
    '<script>',
    '<!--',
    '<base href="/x">',
    '&amp;',
    '&#0;',
    '&#xD800;',
  ],
]
const text = fc.array(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...scraps) }, fc.string({ unit: 'binary' })),
  {
    maxLength: 60,
  },
)
const name = fc.constantFrom('a.txt', 'a.md', 'a.html', '-')

describe('whatever comes in', () => {
  test('an article comes out, whole by its schema, or a refusal with a code', () => {
    fc.assert(
      fc.property(text, name, fc.constantFrom(null, 'https://own.test/story'), (pieces, file, url) => {
        const article = attempt(() => read(pieces.join(''), { name: file, url }))
        for (const citation of article?.citations ?? []) {
          Citation.parse(citation)
          expect(JSON.stringify(citation)).not.toMatch(/\\u(?:0000|d[89a-f])/i)
        }
        for (const attribution of article?.attributions ?? []) Attribution.parse(attribution)
      }),
      { numRuns: 1500 },
    )
  })

  test('any bytes do the same', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), name, (bytes, file) => {
        attempt(() => read(bytes, { name: file }))
      }),
      { numRuns: 500 },
    )
  })

  test('every bare address stands where its citation says', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('a.txt', 'a.md'), (pieces, file) => {
        const whole = pieces.join('').toWellFormed().replaceAll('\0', '\ufffd')
        const lines = whole.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
        for (const { kind, url, location } of attempt(() => read(whole, { name: file }))?.citations ?? []) {
          if (kind !== 'bare') continue
          const found = lines[location.line - 1]!.slice(location.column - 1).toLowerCase()
          const scheme = /^(?:https?:\/\/|ftp:\/\/)/
          expect(found.replace(scheme, '').slice(0, 2)).toBe(
            url.replace(scheme, '').slice(0, 2).toLowerCase(),
          )
        }
      }),
      { numRuns: 1500 },
    )
  })
})

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof StetError) return null
    throw error
  }
}

describe('time grows with the length and no faster', () => {
  const mebibyte = 1 << 20
  const evil = [
    '“',
    '"',
    "'",
    '[',
    '(',
    '<',
    '“a” said ',
    'Putin ',
    '1.\n',
    '“\n\n“',
    'a-\n',
    'by the ',
    '&amp;',
    'A. ',
    '\u00ad\n',
  ]
  test.each(['a.txt', 'a.html', 'a.md'])(
    'a mebibyte of the same again and again, in %s',
    { timeout: 60_000 },
    (file) => {
      for (const scrap of evil) {
        const started = performance.now()
        attempt(() => read(scrap.repeat(mebibyte / scrap.length / 4), { name: file }))
        // Far above what it takes, far below what anything quadratic would.
        expect(performance.now() - started, JSON.stringify(scrap)).toBeLessThan(10_000)
      }
    },
  )
})
