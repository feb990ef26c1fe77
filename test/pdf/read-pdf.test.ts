import { describe, expect, test } from 'vitest'
import type { Pdf } from '../../src/pdf/pdf.ts'
import { pdfLimits } from '../../src/pdf/pdf.ts'
import { readPdf } from '../../src/pdf/read-pdf.ts'
import { compressed, fileOf, type PdfOptions, type PdfPage, pdf, stream } from '../web/pdf.ts'

async function read(pages: readonly PdfPage[], options: PdfOptions = {}): Promise<Pdf> {
  const reading = await readPdf(pdf(pages, options))
  if (reading.kind === 'unreadable') throw new Error(reading.why)
  return reading.pdf
}

const lines = ['The council closed the bridge on Monday.', 'Nobody was told before the morning.']

describe('a PDF says', () => {
  test('its lines, paragraphs and pages', async () => {
    const paragraph = { text: 'A second paragraph.', y: 700 }
    const { text, isWhole } = await read([[...lines, paragraph], ['The next page.']])
    expect(text).toBe(`${lines.join('\n')}\n\nA second paragraph.\n\fThe next page.\n`)
    expect(isWhole).toBe(true)
  })

  test('words in any script that it gives the meaning of', async () => {
    const { text } = await read([['Мост закрыт до весны.', 'Η γέφυρα έκλεισε.', '橋は閉鎖された。']])
    expect(text).toBe('Мост закрыт до весны.\nΗ γέφυρα έκλεισε.\n橋は閉鎖された。\n')
  })

  test('ligatures as the letters they stand for', async () => {
    expect((await read([['The ﬁrst oﬃce was ﬂooded.']])).text).toBe('The first office was flooded.\n')
  })

  test('its heading, the largest letters of the first page', async () => {
    const { heading } = await read([
      [{ text: 'Report on the', size: 24 }, { text: 'Northern Bridge', size: 24 }, ...lines, ...lines],
    ])
    expect(heading).toBe('Report on the Northern Bridge')
    expect((await read([lines])).heading).toBeNull()
  })

  test('title, author and dates of its information dictionary', async () => {
    const info = {
      Title: 'Bridge Survey — Обзор',
      Author: 'A. Marsh',
      CreationDate: "D:20210309064005+03'30'",
      ModDate: 'D:202104',
    }
    expect(await read([lines], { info, lang: 'en-GB' })).toMatchObject({
      title: 'Bridge Survey — Обзор',
      author: 'A. Marsh',
      createdAt: '2021-03-09T06:40:05+03:30',
      modifiedAt: '2021-04',
      language: 'en-GB',
    })
  })

  test('what its XMP says rather', async () => {
    const xmp = `<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" ><xmp:CreateDate>2020-02-03T04:05:06Z</xmp:CreateDate><dc:title><rdf:Alt><rdf:li xml:lang="x-default">The whole title</rdf:li></rdf:Alt></dc:title><dc:publisher><rdf:Bag><rdf:li>City of Lind</rdf:li></rdf:Bag></dc:publisher></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
    expect(await read([lines], { info: { Title: 'short' }, xmp })).toMatchObject({
      title: 'The whole title',
      publisher: 'City of Lind',
      createdAt: '2020-02-03T04:05:06Z',
    })
  })

  test.each(['Microsoft Word - final.docx', 'untitled', 'Layout 1', 'bericht_2021_final.indd', 'A4', ''])(
    'no title where a program made it up: %j',
    async (Title) => {
      expect((await read([lines], { info: { Title } })).title).toBeNull()
    },
  )

  test('all that it says, though its table of objects is wrong', async () => {
    const file = pdf([lines]).toString('latin1')
    const wrong = file
      .replace(/startxref\n\d+/, 'startxref\n7')
      .replaceAll(/^00000\d+ 00000 n/gm, '0000000003 00000 n')
    expect(wrong).not.toBe(file)
    const reading = await readPdf(Buffer.from(wrong, 'latin1'))
    expect(reading).toMatchObject({ kind: 'read', pdf: { lines: `${lines.join('\n')}\n` } })
  })

  test('words that line ends cut in two as one, and its lines as they stand', async () => {
    const said = await read([['The inter-', 'national bridge']])
    expect(said).toMatchObject({ lines: 'The inter-\nnational bridge\n', text: 'The international bridge\n' })
  })

  test('all that it says, though it asks not to be copied from', async () => {
    expect((await read([lines], { encrypted: 'copying' })).text).toBe(`${lines.join('\n')}\n`)
  })
})

describe('a PDF is not whole', () => {
  test.each<[string, readonly PdfPage[], PdfOptions]>([
    ['with a page that has no words, such as a scan', [lines, []], {}],
    [
      'in characters of which it does not say what they mean',
      [['\ue000\ue001\ue002\ue003 \ue004\ue005']],
      {},
    ],
  ])('%s', async (_, pages, options) => {
    expect((await read(pages, options)).isWhole).toBe(false)
  })

  test('with an encoding whose table we do not have', async () => {
    const reading = await readPdf(
      fileOf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R /G 6 0 R >> >> /Contents 5 0 R >>',
        '<< /Type /Font /Subtype /Type0 /BaseFont /Mincho /Encoding /90ms-RKSJ-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>] >>',
        stream('BT /F 11 Tf 72 700 Td <8bb4> Tj ET BT /G 11 Tf 72 600 Td (Words) Tj ET'),
        '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ]),
    )
    expect(reading).toMatchObject({ kind: 'read', pdf: { isWhole: false } })
  })

  test('with more pages or text than we read', async () => {
    const file = pdf([lines, lines, lines])
    for (const limits of [
      { ...pdfLimits, pages: 2 },
      { ...pdfLimits, textLength: 100 },
    ]) {
      const reading = await readPdf(file, limits)
      expect(reading).toMatchObject({ kind: 'read', pdf: { isWhole: false } })
    }
  })
})

describe('a PDF is unreadable', () => {
  test('that asks for a password', async () => {
    expect(await readPdf(pdf([lines], { encrypted: 'password' }))).toEqual({
      kind: 'unreadable',
      why: 'encrypted',
    })
  })

  test.each([
    ['that was cut off', pdf([lines, lines]).subarray(0, -500)],
    ['that is nothing but its beginning', Buffer.from('%PDF-1.7\n')],
    ['that is something else', Buffer.from(`%PDF-1.4\n${'not at all '.repeat(500)}`)],
    ['whose catalogue is missing', fileOf(['<< /Type /Pages /Kids [] /Count 0 >>'])],
  ])('%s', async (_, bytes) => {
    expect(await readPdf(bytes)).toEqual({ kind: 'unreadable', why: 'damaged' })
  })

  test('that is larger than the limit', async () => {
    expect(await readPdf(pdf([lines]), { ...pdfLimits, bytes: 100 })).toEqual({
      kind: 'unreadable',
      why: 'too-large',
    })
  })

  test('when nobody waits for it any more', async () => {
    const stopped = new AbortController()
    const reading = readPdf(pdf([lines]), pdfLimits, stopped.signal)
    stopped.abort()
    expect(await reading).toEqual({ kind: 'unreadable', why: 'too-slow' })
    expect(await readPdf(pdf([lines]), pdfLimits, stopped.signal)).toEqual({
      kind: 'unreadable',
      why: 'too-slow',
    })
  })
})

/** A page with this content, and with these objects beside it. */
const pageOf = (content: string, ...more: readonly string[]) =>
  fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> /Contents 4 0 R >>',
    content,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  ])

describe('a hostile PDF is done with in bounded time and memory', () => {
  const limits = { ...pdfLimits, readingMs: 1_500, totalMs: 4_000, memoryBytes: 100_000_000 }
  const spaces = Buffer.alloc(250_000_000, ' ')
  const form = (content: string) =>
    stream(
      content,
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> /Font << /F 5 0 R >> >>',
    )

  test.each<[string, () => Buffer]>([
    ['a bomb in its content', () => pageOf(compressed(spaces))],
    ['a bomb within a bomb', () => pageOf(compressed(spaces, 2))],
    [
      'a bomb in a form',
      () =>
        pageOf(
          stream('/X Do'),
          compressed(spaces).replace('<<', '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9]'),
        ),
    ],
    [
      'a form that shows itself',
      () => pageOf(stream('/X Do '.repeat(50)), form('/X Do /X Do BT /F 9 Tf (a) Tj ET')),
    ],
    [
      'pages that contain each other',
      () =>
        fileOf([
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2000000000 >>',
        ]),
    ],
    [
      'a million pages that are not there',
      () => fileOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 1000000 >>']),
    ],
    ['arrays nested a hundred thousand deep', () => pageOf(stream(`${'['.repeat(100_000)}`))],
    ['dictionaries nested a hundred thousand deep', () => fileOf([`${'<< /A '.repeat(100_000)}`])],
    [
      'a million operators',
      () => pageOf(compressed(Buffer.from(`BT /F 9 Tf ${'(a) Tj '.repeat(1_000_000)}ET`))),
    ],
    [
      'two hundred thousand objects',
      () =>
        fileOf([
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [] /Count 0 >>',
          ...Array<string>(200_000).fill('[1 2 3]'),
        ]),
    ],
    [
      'a table of objects that leads to itself',
      () =>
        Buffer.from(
          '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF',
        ),
    ],
    [
      'a length without end',
      () =>
        Buffer.from(
          pageOf(stream('BT ET')).toString('latin1').replace('/Length 5', '/Length 4 0 R'),
          'latin1',
        ),
    ],
  ])('%s', { timeout: 30_000 }, async (_, make) => {
    const file = make()
    const before = process.memoryUsage.rss()
    let most = before
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10)
    const began = performance.now()
    const reading = await readPdf(file, limits)
    clearInterval(watch)
    expect(performance.now() - began).toBeLessThan(10_000)
    // What the decoder adds between two looks at it is a part of this.
    expect((most - before) / 1e6).toBeLessThan(350)
    if (reading.kind === 'read') expect(reading.pdf.text.length).toBeLessThanOrEqual(limits.textLength)
  })

  test('and the next one is read', async () => {
    const hostile = readPdf(pageOf(compressed(spaces)), limits)
    expect((await read([lines])).text).toContain(lines[0])
    expect((await hostile).kind).toBe('unreadable')
    expect((await read([lines])).text).toContain(lines[0])
  })
})
