import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/article/read-article.ts'
import { read } from './read.ts'

const refusal = (code: string) => expect.objectContaining({ name: 'StetError', code })

describe('an article that cannot be read is refused', () => {
  test.each([
    ['nothing at all', ''],
    ['nothing but white space', ' \r\n\t\u00a0\n'],
  ])('%s', (_, text) => {
    expect(() => read(text)).toThrow(refusal('article-empty'))
  })

  test.each([
    ['a Word document', Buffer.from('PK\x03\x04\x14\x00')],
    ['a picture', Buffer.from('\x89PNG\r\n', 'latin1')],
    ['bytes without meaning', Buffer.from([1, 2, 0, 0, 3, 0, 0, 0, 9])],
  ])('%s', (_, bytes) => {
    expect(() => read(bytes)).toThrow(refusal('article-binary'))
  })

  test('more bytes or addresses than the limits', async () => {
    const input = {
      name: 'a.txt',
      bytes: Buffer.from('https://a.test/ https://b.test/'),
      url: null,
      mediaType: null,
    }
    const tooLarge = refusal('article-too-large')
    await expect(readArticle(input, { bytes: 30, citations: 9 })).rejects.toThrow(tooLarge)
    await expect(readArticle(input, { bytes: 99, citations: 1 })).rejects.toThrow(tooLarge)
    expect((await readArticle(input, { bytes: 99, citations: 2 })).citations).toHaveLength(2)
  })
})

describe('an encoding', () => {
  const russian = 'Мост закрыт, сообщает Интерфакс.'
  const to1251 = (text: string) =>
    Buffer.from(
      Array.from(text, (sign) => (/[А-я]/.test(sign) ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0))),
    )
  const wide = Buffer.from(russian, 'utf16le')

  test.each([
    ['UTF-8', Buffer.from(russian), null],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${russian}`), null],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${russian}`, 'utf16le'), null],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${russian}`, 'utf16le').swap16(), null],
    ['UTF-16 that the media type names', wide, 'text/plain; charset=utf-16le'],
    ['windows-1251 that nothing names', to1251(russian), null],
    ['windows-1251 that the media type names', to1251(russian), 'text/plain; charset="windows-1251"'],
    [
      'windows-1251 that the HTML names',
      Buffer.concat([Buffer.from('<meta charset=cp1251><p>'), to1251(russian)]),
      'text/html',
    ],
  ])('%s is understood', (_, bytes, mediaType) => {
    expect(read(bytes, { name: '-', mediaType }).attributions).toMatchObject([
      { outlet: 'Interfax', sentence: russian },
    ])
  })

  test('windows-1252 is what other bytes are', () => {
    const bytes = Buffer.from('\x93Tr\xe8s bien, merci beaucoup\x94 Krogh said. https://a.test/', 'latin1')
    expect(read(bytes).citations[0]!.quotes[0]!.exact).toBe('Très bien, merci beaucoup')
  })
})

test('the format is told by media type, then by the ending of the name, then by the content', () => {
  const text = '<p><a href="https://a.test/">a</a> [b](https://b.test/)</p>'
  const kinds = (name: string, mediaType: string | null) =>
    read(text, { name, mediaType }).citations.map(({ kind, url }) => `${kind} ${url}`)
  const html = ['link https://a.test/', 'bare https://b.test/']
  expect(kinds('a.md', 'text/html; charset=utf-8')).toEqual(html)
  expect(kinds('a.html', null)).toEqual(html)
  expect(kinds('-', null)).toEqual(html)
  expect(kinds('a.txt', null)).toEqual(['bare https://a.test/', 'bare https://b.test/'])
})

test('the digest is that of the bytes, and ids count in reading order', () => {
  const article = read('See https://b.test/ and https://a.test/.')
  expect(article.sha256).toBe(
    createHash('sha256').update('See https://b.test/ and https://a.test/.').digest('hex'),
  )
  expect(article.citations.map(({ id, url }) => [id, url])).toEqual([
    ['c1', 'https://b.test/'],
    ['c2', 'https://a.test/'],
  ])
})

test('a sentence without end is cut, and not in the middle of a character', () => {
  const { sentence } = read(`https://a.test/ ${'🙂'.repeat(5000)}`).citations[0]!
  expect(sentence.length).toBeLessThanOrEqual(2000)
  expect(sentence.isWellFormed()).toBe(true)
})
