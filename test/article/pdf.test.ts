import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/article/read-article.ts'
import { type PdfOptions, type PdfPage, pdf } from '../web/pdf.ts'
import { citationOf } from './read.ts'

const article = (pages: readonly PdfPage[], options: PdfOptions = {}) =>
  readArticle({ name: 'story.pdf', bytes: pdf(pages, options), url: null, mediaType: null })

describe('an article that is a PDF', () => {
  test('is read as the text it shows', async () => {
    const read = await article(
      [
        [
          { text: 'Bridge to stay closed', size: 20 },
          '“We will not open the bridge again before the spring,” Mayor Ida Voss told reporters after the',
          'vote on Tuesday (https://echo.test/2026/bridge-vote).',
        ],
      ],
      { lang: 'en' },
    )
    expect(read).toMatchObject({ title: 'Bridge to stay closed', language: 'en' })
    expect(citationOf(read, 'https://echo.test/2026/bridge-vote')).toMatchObject({
      quotes: [{ exact: expect.stringContaining('We will not open the bridge again before the spring') }],
      location: { line: 4, column: 18 },
    })
  })

  test.each<[string, readonly PdfPage[], PdfOptions, RegExp]>([
    ['that asks for a password', [['Words']], { encrypted: 'password' }, /asks for a password/],
    ['without words', [[], []], {}, /without words/],
  ])('%s is refused', async (_, pages, options, message) => {
    await expect(article(pages, options)).rejects.toMatchObject({
      code: 'article-unreadable',
      message: expect.stringMatching(message),
    })
  })

  test('that is damaged is refused', async () => {
    const input = { name: 'story.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj'), url: null, mediaType: null }
    await expect(readArticle(input)).rejects.toMatchObject({ code: 'article-unreadable' })
  })
})
