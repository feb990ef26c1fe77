import fc from 'fast-check'
import { Tokenizer } from 'htmlparser2'
import { expect, test } from 'vitest'
import { endOfPlainTag, endOfTagName } from '../../src/page/tag.ts'

const name = fc.constantFrom('p', 'P', 'a', 'div', 'SPAN', 'h1', 's', 'x-y:z', 'b\0', 'pİ')
const separator = fc.constantFrom(' ', '\t', '\n', '\f', '\r', '\v', '\u00a0', '/', ' / ')
const attributes = fc
  .array(
    fc.oneof(
      separator,
      fc.constantFrom('"', "'", '=', '>', '<', '&', '<!--', '-->', '\0', '==', '="', "='", '</p>'),
      fc.constantFrom(
        'class="a>b"',
        "data-x='a\"b'",
        'hidden',
        'a=b',
        'a = b/c',
        'href=/x/',
        'title=""',
        '=x',
      ),
      fc.constantFrom('id', 'ID=x', 'itemprop=author', 'name=x', 'rel', 'id=">"', 'İd=x', 'idx=1', 'xid=2'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
const startTag = fc
  .tuple(name, separator, attributes, fc.constantFrom('', '>', '/>', '>text<p>'))
  .map((it) => it.join(''))

/** What htmlparser2's tokenizer, given everything, makes of the tag that a source begins with. */
function tokenized(source: string) {
  const tag = { nameEnd: -1, end: -1, attributes: [] as string[] }
  const nothing = () => {}
  const ends = (end: number) => {
    if (tag.end === -1) tag.end = end + 1
  }
  new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname: (_start, end) => {
        if (tag.nameEnd === -1) tag.nameEnd = end
      },
      onattribname: (start, end) => {
        if (tag.end === -1) tag.attributes.push(source.slice(start, end).toLowerCase())
      },
      onopentagend: ends,
      onselfclosingtag: ends,
      onattribdata: nothing,
      onattribentity: nothing,
      onattribend: nothing,
      oncdata: nothing,
      onclosetag: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
      ontext: nothing,
      ontextentity: nothing,
    },
  ).write(source)
  return tag
}

test('a start tag ends where the tokenizer says, and what is called plain has no attribute that is read', () => {
  let plain = 0
  fc.assert(
    fc.property(startTag, (tag) => {
      const source = `<${tag}`
      const told = tokenized(source)
      expect(endOfTagName(source, 1)).toBe(told.nameEnd)
      const end = endOfPlainTag(source, told.nameEnd)
      const isRead = told.attributes.some((attribute) =>
        ['id', 'itemprop', 'name', 'rel'].includes(attribute),
      )
      if (end !== -1) plain++
      expect(end).toBeOneOf([-1, told.end])
      if (isRead) expect(end).toBe(-1)
    }),
    { numRuns: 5_000 },
  )
  expect(plain).toBeGreaterThan(500)
})

test('the tags of most pages are plain', () => {
  for (const tag of [
    '<li>',
    '<br/>',
    '<li class="menu__item menu__item--1">',
    '<a class=\'x\' href=/section/1?a=b data-track="a > b" target=_blank>',
    '<button type="button" aria-expanded="false" disabled>',
    '<img src="x.jpg" alt="" width=1 height=2 />',
  ])
    expect(endOfPlainTag(`${tag}text`, endOfTagName(tag, 1))).toBe(tag.length)
})
