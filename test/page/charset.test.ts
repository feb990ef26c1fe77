import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import { pageLimits } from '../../src/page/limits.ts'
import { readPage } from '../../src/page/read-page.ts'
import { now, read, response } from './responses.ts'

const russian = 'Мы нашли деньги на мост, сказала мэр после девяти часов спора.'
const samples: readonly (readonly [charset: string, text: string])[] = [
  ['utf-8', '“Naïve”, said the mayor – 4 ½ €'],
  ['windows-1252', '“Naïve”, said the mayor – 4 ½ €'],
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['koi8-u', 'Ми знайшли гроші на міст, її знов відкриють'],
  ['iso-8859-2', 'Zażółć gęślą jaźń'],
  ['iso-8859-5', russian],
  ['iso-8859-7', 'Βρήκαμε τα χρήματα'],
  ['windows-1253', 'Βρήκαμε τα χρήματα'],
  ['windows-1255', 'מצאנו את הכסף'],
  ['windows-1256', 'وجدنا المال'],
  ['windows-874', 'เราพบเงินแล้ว'],
  ['shift_jis', '橋のための資金を見つけた'],
  ['euc-jp', '橋のための資金を見つけた'],
  ['gb18030', '我们找到了修桥的钱'],
  ['gbk', '我们找到了修桥的钱'],
  ['big5', '我們找到了修橋的錢'],
  ['euc-kr', '다리를 위한 돈을 찾았다'],
  ['utf-16le', '“Naïve”, said the mayor – 4 ½ €'],
  ['utf-16be', russian],
]

describe('a page is decoded as its header says', () => {
  for (const [charset, text] of samples)
    test(charset, async () => {
      const bytes = iconv.encode(`<title>${text}</title><p>${text}</p>`, charset)
      const page = await read(bytes, { headers: { 'Content-Type': `text/html; charset="${charset}"` } })
      expect(page).toMatchObject({ charset, text, title: text, mediaType: 'text/html' })
    })

  for (const [charset, text] of samples)
    test(`${charset}, when every character is cut by the pieces it comes in`, async () => {
      const bytes = iconv.encode(`<p>${text}</p>`, charset)
      const long = Buffer.concat([iconv.encode(`<!--${'x'.repeat(40_000)}-->`, charset), bytes])
      const headers = { 'Content-Type': `text/html; charset=${charset}` }
      for (const chunkBytes of [1, 3, 7]) expect((await read(long, { headers, chunkBytes })).text).toBe(text)
    })
})

describe('without a charset in the header', () => {
  for (const [charset, text] of samples.filter(([name]) => !name.startsWith('utf-16')))
    test(`meta says ${charset}`, async () => {
      for (const meta of [
        `<meta charset=${charset}>`,
        `<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=${charset}">`,
        `<?xml version="1.0" encoding="${charset}"?>`,
      ]) {
        const page = await read(iconv.encode(`${meta}<p>${text}</p>`, charset))
        expect(page).toMatchObject({ charset, text })
      }
    })

  test('a byte order mark wins over header and meta', async () => {
    for (const charset of ['utf-8', 'utf-16le', 'utf-16be']) {
      const bytes = iconv.encode(`<meta charset=koi8-r><p>${russian}</p>`, charset, { addBOM: true })
      const page = await read(bytes, { headers: { 'Content-Type': 'text/html; charset=windows-1251' } })
      expect(page).toMatchObject({ charset, text: russian })
    }
  })

  test('the header wins over meta, and a label nobody knows does not count', async () => {
    const bytes = iconv.encode(`<meta charset=koi8-r><p>${russian}</p>`, 'windows-1251')
    const told = (charset: string) =>
      read(bytes, { headers: { 'Content-Type': `text/html;charset=${charset}` } })
    expect((await told('windows-1251')).text).toBe(russian)
    expect((await told('klingon')).charset).toBe('koi8-r')
  })

  test('UTF-8 is recognised', async () => {
    expect(await read(`<p>${russian}`)).toMatchObject({ charset: 'utf-8', text: russian })
  })

  test('a meta that comes late is still heard', async () => {
    const bytes = iconv.encode(
      `<script>${'x'.repeat(3_000)}</script><meta charset=iso-8859-2><p>Zażółć`,
      'iso-8859-2',
    )
    expect(await read(bytes)).toMatchObject({ charset: 'iso-8859-2', text: 'Zażółć' })
  })

  test('Cyrillic is guessed where language or domain speak of it, windows-1251 or KOI8 by their small letters', async () => {
    const elsewhere = sourceUrl('http://news.test/')
    const inRussia = sourceUrl('http://gazeta.ru/')
    for (const [charset, label] of [
      ['windows-1251', 'windows-1251'],
      ['koi8-r', 'koi8-u'],
    ] as const) {
      const plain = response(iconv.encode(`<p>${russian}`, charset))
      expect(await readPage(inRussia, plain, pageLimits, now)).toMatchObject({
        charset: label,
        text: russian,
      })
      const told = response(iconv.encode(`<html lang=ru><p>${russian}`, charset))
      expect(await readPage(elsewhere, told, pageLimits, now)).toMatchObject({
        charset: label,
        text: russian,
      })
    }
  })

  test('what is left is windows-1252', async () => {
    const page = await read(iconv.encode('<p>“Naïve” – 4 ½ €', 'windows-1252'))
    expect(page).toMatchObject({ charset: 'windows-1252', text: '“Naïve” – 4 ½ €' })
  })
})

test('an encoding that may hide text as other text is not decoded', async () => {
  const page = await read('<p>hidden', { headers: { 'Content-Type': 'text/html; charset=hz-gb-2312' } })
  expect(page).toMatchObject({ charset: null, text: '' })
})

test('bytes that the encoding does not have become replacement characters, and the rest is read', async () => {
  const page = await read(Buffer.from([0x3c, 0x70, 0x3e, 0x61, 0xff, 0x62]), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
  expect(page.text).toBe('a\ufffdb')
})
