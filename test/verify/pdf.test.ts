import { expect, test } from 'vitest'
import { read } from '../page/responses.ts'
import { type PdfOptions, type PdfPage, pdf } from '../web/pdf.ts'
import { articleOf, citationOf, quoting, verifyCitations } from './page.ts'

const story: PdfPage = [
  { text: 'The northern bridge', size: 20 },
  'The council of Lind has closed the northern bridge because of its founda-',
  'tions, and the ﬁrst oﬃce to hear of it was the ferry’s, which had no',
  'captain that day. “We are not going to open the well-',
  'known bridge before the spring,” the mayor said of her well-known bridge.',
]

const pageOf = (pages: readonly PdfPage[], options: PdfOptions = {}) =>
  read(pdf(pages, { lang: 'en', ...options }), { headers: { 'Content-Type': 'application/pdf' } })

async function look(quote: string, pages: readonly PdfPage[], options: PdfOptions = {}) {
  const [verified] = verifyCitations(
    [{ citation: quoting(quote), article: articleOf() }],
    await pageOf(pages, options),
    null,
  )
  return verified!.quotes[0]!.result
}

test.each([
  ['over the end of a line', 'We are not going to open the well-known bridge before the spring'],
  ['with a word that the end of a line cuts', 'because of its foundations, and the first'],
  ['with ligatures', 'the first office to hear of it'],
])('a quote %s is present in a PDF', async (_, quote) => {
  expect(await look(quote, [story])).toBe('present')
})

test('over the end of a page too, and in Cyrillic', async () => {
  const pages = [['Мэр заявила: «Мы не откроем мост'], ['раньше весны, сколько бы нас об этом ни просили».']]
  expect(await look('Мы не откроем мост раньше весны', pages, { lang: 'ru' })).toBe('present')
})

test('what a PDF does not say is missing', async () => {
  expect(await look('the ferry sank within the hour of the mayor’s visit', [story])).toBe('missing')
})

test.each<[string, readonly PdfPage[], PdfOptions]>([
  ['is encrypted', [story], { encrypted: 'password' }],
  ['is nothing but pictures', [[], []], {}],
  ['has a page that is a picture', [story, []], {}],
])('a PDF that %s is unreadable for quotes, never without them', async (_, pages, options) => {
  expect(await look('the ferry sank within the hour of the mayor’s visit', pages, options)).toBe('unreadable')
})

test('a PDF that is made anew for each reader conflicts with no date, and its places are not our business', async () => {
  const page = await pageOf([story], { info: { CreationDate: 'D:20261120' } })
  const citation = citationOf({ url: 'https://paper.test/2019/02/03/story.pdf#chapter.2' })
  const article = articleOf({ publishedAt: '2019-03-01' })
  expect(verifyCitations([{ citation, article }], page, null)[0]!.date).toMatchObject({
    result: 'unknown',
    found: '2026-11-20',
  })
})
