import zlib from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readPages } from '../../src/page/reader-pool.ts'
import { type PdfOptions, type PdfPage, pdf } from '../web/pdf.ts'
import { now, read, response, url } from './responses.ts'

const lines = [
  'The council has closed the northern bridge, and the inter-',
  'national ferry takes nobody with a bicycle since Monday.',
]
const pdfType = { headers: { 'Content-Type': 'application/pdf' } }
const readPdfPage = (pages: readonly PdfPage[], options: PdfOptions = {}) =>
  read(pdf(pages, options), pdfType)

test('a PDF is a page with title, dates, language and text', async () => {
  const info = {
    Title: 'Bridge survey',
    Author: 'A. Marsh',
    CreationDate: 'D:20210309064000Z',
    ModDate: 'D:20210410',
  }
  expect(await readPdfPage([lines], { info, lang: 'en-GB' })).toMatchObject({
    mediaType: 'application/pdf',
    charset: 'utf-8',
    title: 'Bridge survey',
    author: 'A. Marsh',
    publishedAt: '2021-03-09T06:40:00Z',
    modifiedAt: '2021-04-10',
    language: 'en',
    access: 'open',
    partial: false,
    text: 'The council has closed the northern bridge, and the international ferry takes nobody with a bicycle since Monday.',
  })
})

test('a PDF that does not name itself is called what stands largest on its first page', async () => {
  const page = await readPdfPage([[{ text: 'Обзор моста', size: 20 }, ...lines]], {
    info: { Title: 'untitled' },
  })
  expect(page).toMatchObject({ title: 'Обзор моста', heading: 'Обзор моста' })
})

test('a date from the future is none', async () => {
  expect((await readPdfPage([lines], { info: { CreationDate: 'D:20990101' } })).publishedAt).toBeNull()
})

test.each(['', 'application/octet-stream', 'application/x-pdf', 'text/html', 'image/png'])(
  'bytes that are a PDF are read as one, whatever is said of them: %j',
  async (type) => {
    const page = await read(pdf([lines]), { headers: { 'Content-Type': type } })
    expect(page).toMatchObject({
      mediaType: 'application/pdf',
      text: expect.stringContaining('northern bridge'),
    })
  },
)

describe('a PDF without words that we can read is no text', () => {
  test.each<[string, Buffer]>([
    ['encrypted', pdf([lines], { encrypted: 'password' })],
    ['pictures alone', pdf([[], []])],
    ['damaged', Buffer.from('%PDF-1.7 and nothing more')],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes, pdfType)).toMatchObject({ charset: null, text: '', title: null })
  })
})

test.each<[string, readonly PdfPage[], Parameters<typeof response>[1]]>([
  ['a page of which is a picture', [lines, []], {}],
  ['of which the visit took a part', [lines], { truncated: 'length' }],
])('what is not in a PDF %s proves nothing', async (_, pages, told) => {
  expect((await read(pdf(pages), { ...pdfType, ...told })).partial).toBe(true)
})

describe('the pool of readers', () => {
  test('reads PDFs in memory, packed and on disk', async () => {
    await using reader = readPages({ threads: 1, now: () => now })
    const bytes = pdf([lines])
    const pages = await Promise.all([
      reader.read(url, response(bytes, pdfType)),
      reader.read(
        url,
        response(zlib.gzipSync(bytes), { headers: { ...pdfType.headers, 'Content-Encoding': 'gzip' } }),
      ),
      reader.read(url, response(bytes, { ...pdfType, chunkBytes: 100 })),
    ])
    for (const page of pages) expect(page).toEqual(await read(bytes, pdfType))
  })

  test('reads on beside hostile PDFs, whose turn ends', async () => {
    await using reader = readPages({ threads: 1 })
    const looped = Buffer.from(
      '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF',
    )
    const hostile = Array.from({ length: 4 }, () => reader.read(url, response(looped, pdfType)))
    expect((await reader.read(url, response('<title>Story</title>'))).title).toBe('Story')
    for (const page of await Promise.all(hostile)) expect(page.charset).toBeNull()
  })

  test('gives PDFs that are still unread back when it is closed', async () => {
    const reader = readPages({ threads: 1 })
    const pending = Array.from({ length: 5 }, () => reader.read(url, response(pdf([lines]), pdfType)))
    await reader[Symbol.asyncDispose]()
    for (const page of await Promise.all(pending)) expect(page.charset).toBeNull()
  })
})
