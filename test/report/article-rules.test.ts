import { describe, expect, test } from 'vitest'
import type { Attribution } from '../../src/article/article.ts'
import { articleFindings } from '../../src/report/findings.ts'
import { defaultPolicy, policyWith } from '../../src/report/policy.ts'
import { citationOf } from './sample-report.ts'

const place = { article: 2, file: 'story.md' }

const attribution: Attribution = {
  outlet: 'The Agency',
  speaker: 'Elena Marsh',
  sentence: '“It is half done,” Elena Marsh told The Agency.',
  quotes: ['It is half done,'],
  citation: null,
  location: { line: 9, column: 1 },
}

describe('attribution-unlinked', () => {
  const messages = (more: Partial<Attribution>) =>
    articleFindings(place, [{ ...attribution, ...more }], [], defaultPolicy).map(({ message }) => message)

  test('names who said it, where, and the sentence', () => {
    expect(articleFindings(place, [attribution], [], defaultPolicy)).toEqual([
      {
        rule: 'attribution-unlinked',
        severity: 'note',
        message:
          'Nothing is linked for what Elena Marsh (The Agency) said: “It is half done,” Elena Marsh told The Agency.',
        article: 2,
        citation: null,
        source: null,
        location: { file: 'story.md', line: 9, column: 1 },
        suggestion: null,
      },
    ])
  })

  test.each<[string, Partial<Attribution>]>([
    ['Elena Marsh', { outlet: null }],
    ['The Agency', { speaker: null }],
    ['somebody', { outlet: null, speaker: null }],
  ])('says %s where that is all there is', (who, more) =>
    expect(messages({ ...more, sentence: 'So it was said.' })).toEqual([
      `Nothing is linked for what ${who} said: So it was said.`,
    ]),
  )

  test('shortens a long sentence, on one line', () => {
    const [message] = messages({ sentence: 'word\n'.repeat(2_000) })
    expect(message).toMatch(/^Nothing is linked.{150,260}$/)
  })

  test('is not found where a citation stands for it, nor when the rule is off', () => {
    expect(messages({ citation: 'c3' })).toEqual([])
    expect(articleFindings(place, [attribution], [], policyWith({ 'attribution-unlinked': 'off' }))).toEqual(
      [],
    )
  })
})

describe('citation-duplicate', () => {
  const found = (...cited: [url: string, document: string | null][]) =>
    articleFindings(
      place,
      [],
      cited.map(([url, document], index) => ({
        citation: citationOf(url, { id: `c${index + 1}`, location: { line: index + 1, column: 1 } }),
        document,
      })),
      defaultPolicy,
    ).map(({ citation, message }) => [citation, message])

  test('two addresses that led to one document', () => {
    expect(
      found(['https://a.example/1', 'd'], ['https://b.example/2', 'e'], ['https://a.example/?p=1', 'd']),
    ).toEqual([['c3', 'This is another address of what line 1 cites: https://a.example/1']])
  })

  test('two addresses of one story on one site, when they led to none or not to one', () => {
    const [old, now] = [
      'https://paper.example/news/bridge-half-done-says-mayor-59846',
      'https://www.paper.example/2025/10/24/bridge-half-done-says-mayor',
    ]
    for (const documents of [
      [null, null],
      ['d', 'e'],
      ['d', null],
    ] as const)
      expect(found([old, documents[0]], [now, documents[1]])).toEqual([
        ['c2', `This seems to be another address of what line 1 cites: ${old}`],
      ])
  })

  test('is told once for each address, however often that is cited', () => {
    const [a, b] = ['https://a.example/1', 'https://a.example/2']
    expect(
      found([a, 'd'], [b, 'd'], [b, 'd'], [a, 'd'], [`${b}#part`, 'd']).map(([citation]) => citation),
    ).toEqual(['c2'])
  })

  test.each([
    [
      'one address cited twice',
      'https://a.example/bridge-half-done-says-mayor',
      'https://a.example/bridge-half-done-says-mayor',
    ],
    [
      'this year’s report and last year’s',
      'https://a.example/annual-report-of-the-bank-2024.pdf',
      'https://a.example/annual-report-of-the-bank-2025.pdf',
    ],
    [
      'today’s briefing and yesterday’s',
      'https://a.example/morning-news-for-the-city-20261121',
      'https://a.example/morning-news-for-the-city-20261122',
    ],
    [
      'one headline at two papers',
      'https://a.example/bridge-half-done-says-mayor',
      'https://b.example/bridge-half-done-says-mayor',
    ],
    [
      'two parts of a series',
      'https://a.example/how-the-bridge-was-built-part-1',
      'https://a.example/how-the-bridge-was-built-part-2',
    ],
    ['two short names', 'https://a.example/about-us', 'https://a.example/en/about-us'],
    ['no addresses at all', 'bridge half done says mayor', 'bridge half done says the mayor'],
  ])('is not found for %s', (_, one, two) => expect(found([one, null], [two, null])).toEqual([]))
})
