import { describe, expect, test } from 'vitest'
import type { Citation } from '../../src/article/article.ts'
import type { Page } from '../../src/page/page.ts'
import { Verification } from '../../src/verify/verification.ts'
import type { Previous } from '../../src/verify/verify-citation.ts'
import { articleOf, citationOf, pageOf, quoting, verifyCitations } from './page.ts'

interface Setting {
  readonly publishedAt?: string
  readonly language?: string
  readonly previous?: Previous
  readonly outletNames?: readonly string[]
}

function verify(citation: Citation, page: Page | null, setting: Setting = {}): Verification {
  const { publishedAt = null, language = 'en', previous = null, outletNames } = setting
  const [verification] = verifyCitations(
    [{ citation, article: articleOf({ publishedAt, language }) }],
    page,
    previous,
    outletNames,
  )
  return Verification.parse(verification)
}

const story =
  'The city council voted on Tuesday to rebuild the old lighthouse at the harbour mouth. Work begins in spring, said ' +
  'Marina Petrova, who leads the port. The council had put the decision off for two years while it looked for money.'
const strange =
  'A recipe for potato soup with leeks, cream and a little nutmeg, to be served hot with dark bread and butter.'

test('a citation that says nothing of its source leaves everything unknown', () => {
  expect(
    verify(citationOf({ kind: 'bare' }), pageOf(story, { title: 'Council to Rebuild Lighthouse' })),
  ).toEqual({
    quotes: [],
    title: { result: 'unknown', expected: null, found: 'Council to Rebuild Lighthouse' },
    publisher: { result: 'unknown', expected: null, found: null },
    date: { result: 'unknown', expected: null, found: null },
    names: { result: 'unknown', missing: [] },
    drift: { result: 'first-seen', since: null, removed: [] },
  })
})

test('a source without a page leaves everything unknown and its quotes unreadable', () => {
  const citation = {
    ...quoting('the old lighthouse'),
    kind: 'related' as const,
    text: 'City Council Votes to Rebuild the Old Lighthouse',
    attribution: { outlet: 'TASS', speaker: 'Petrova' },
  }
  const verification = verify(citation, null, { publishedAt: '2026-01-02' })
  expect(verification.quotes[0]!.result).toBe('unreadable')
  expect([
    verification.title,
    verification.publisher,
    verification.date,
    verification.names,
    verification.drift,
  ]).toEqual(Array(5).fill(expect.objectContaining({ result: 'unknown' })))
})

test('the citations of one source are verified in their order', () => {
  const article = articleOf()
  const places = ['old lighthouse', 'never said', 'Work begins'].map((words) => ({
    citation: quoting(words),
    article,
  }))
  const results = verifyCitations(places, pageOf(story), null).map(({ quotes }) => quotes[0]!.result)
  expect(results).toEqual(['present', 'missing', 'present'])
})

describe('the title', () => {
  const related = (text: string) => citationOf({ kind: 'related', text })
  const page = pageOf(story, {
    title: "City Council Says '100 Percent' Yes to New Lighthouse | Harbour Daily",
  })

  test.each([
    ['word for word', "City Council Says '100 Percent' Yes to New Lighthouse"],
    ['reworded', "New Lighthouse Gets '100%' Yes from City’s Council"],
  ])('matches %s', (_, text) => {
    expect(verify(related(text), page).title.result).toBe('match')
    expect(verify(citationOf({ text }), page).title.result).toBe('match')
  })

  test('matches the heading where the title is only the site’s name', () => {
    const named = pageOf(story, {
      title: 'Harbour Daily',
      heading: 'Old lighthouse will be rebuilt after two years',
    })
    expect(verify(related('Old Lighthouse Rebuilt After Years'), named).title.result).toBe('match')
  })

  test('of another story is a mismatch, with both titles', () => {
    const soup = pageOf(strange, { title: 'Potato Soup with Leeks' })
    expect(verify(related('City Council Votes to Rebuild the Old Lighthouse'), soup).title).toEqual({
      result: 'mismatch',
      expected: 'City Council Votes to Rebuild the Old Lighthouse',
      found: 'Potato Soup with Leeks',
    })
  })

  test.each([
    [
      'an anchor within a sentence',
      citationOf({ text: 'said on Monday' }),
      pageOf(strange, { title: 'Potato Soup' }),
    ],
    [
      'a longer anchor, which need not be a title',
      citationOf({ text: 'had already announced plans concerning this matter' }),
      pageOf(strange, { title: 'Potato Soup with Leeks' }),
    ],
    [
      'a headline reworded beyond recognition over its own story',
      related('Council Votes to Rebuild Lighthouse'),
      pageOf(story, { title: 'A Light Returns' }),
    ],
    [
      'a page we could not read whole',
      related('Council Votes to Rebuild Lighthouse'),
      pageOf(strange, { title: 'Sign in', access: 'login' }),
    ],
    [
      'a title in another script',
      related('Council Votes to Rebuild Lighthouse'),
      pageOf('Рецепт супа с картофелем и луком', { title: 'Суп', language: 'ru' }),
    ],
    ['a page without a title', related('Council Votes to Rebuild Lighthouse'), pageOf(strange)],
  ])('is unknown for %s', (_, citation, page) => {
    expect(verify(citation, page).title.result).toBe('unknown')
  })
})

describe('the publisher', () => {
  const reported = (outlet: string, url = 'https://paper.test/story') =>
    citationOf({ url, attribution: { outlet, speaker: null } })

  test.each([
    ['RIA Novosti', 'https://ria.ru/20260101/1.html', 'РИА Новости'],
    ['RIA Novosti', 'https://ria.ru/20260101/1.html', null],
    ['TASS', 'https://tass.example/1', 'ТАСС'],
    ['The New York Times', 'https://www.nytimes.com/1', null],
    ['The New York Times', 'https://paper.test/1', 'New York Times'],
    ['the Wall Street Journal', 'https://www.wsj.com/1', null],
    ['Associated Press', 'https://apnews.com/1', 'AP News'],
    ['The Moscow Times', 'https://www.themoscowtimes.com/1', null],
    ['Deutsche Presse-Agentur', 'https://paper.test/1', 'dpa'],
    ['BBC', 'https://www.bbc.co.uk/1', 'BBC News'],
    ['the Harbour Daily newspaper', 'https://paper.test/1', 'Harbour Daily'],
  ])('%s is the one behind %s (%s)', (outlet, url, publisher) => {
    expect(verify(reported(outlet, url), pageOf(story, { publisher })).publisher.result).toBe('match')
  })

  test('is known by the other names of its outlet', () => {
    const page = pageOf(story, { publisher: 'Rossiya Segodnya' })
    expect(verify(reported('Sputnik'), page, { outletNames: ['Sputnik', 'Спутник'] }).publisher.result).toBe(
      'match',
    )
  })

  test('is a mismatch when nothing connects it with the outlet', () => {
    expect(verify(reported('Reuters'), pageOf(story, { publisher: 'Harbour Daily' })).publisher).toEqual({
      result: 'mismatch',
      expected: 'Reuters',
      found: 'Harbour Daily',
    })
  })

  test.each([
    [
      'the page names the outlet: it carries or reports the story',
      'Reuters',
      pageOf(`(Reuters) - ${story}`, { publisher: 'Harbour Daily' }),
    ],
    [
      'the page is in another alphabet',
      'Reuters',
      pageOf('Совет города решил восстановить маяк', { publisher: 'Вести', language: 'ru' }),
    ],
    ['the page names no publisher', 'Reuters', pageOf(story)],
    ['the page is not whole', 'Reuters', pageOf(story, { publisher: 'Harbour Daily', access: 'paywall' })],
  ])('is unknown when %s', (_, outlet, page) => {
    expect(verify(reported(outlet), page).publisher.result).toBe('unknown')
  })

  test('is unknown on sites that carry what others publish', () => {
    const page = pageOf(story, { publisher: 'Yahoo News' })
    expect(verify(reported('Reuters', 'https://news.yahoo.com/1'), page).publisher.result).toBe('unknown')
  })
})

describe('the date', () => {
  const at = (url: string) => citationOf({ url })
  const plain = at('https://paper.test/story')
  test.each([
    ['published before the article', plain, '2026-03-01T08:00:00+03:00', '2026-03-02', 'match'],
    [
      'published a day after the article, as clocks differ',
      plain,
      '2026-03-03T01:00:00+13:00',
      '2026-03-02',
      'match',
    ],
    ['published long after the article', plain, '2026-05-01', '2026-03-02', 'mismatch'],
    [
      'with the day of its address',
      at('https://paper.test/2026/03/01/story'),
      '2026-03-01',
      undefined,
      'match',
    ],
    [
      'with the day of its address, written together',
      at('https://paper.test/20260301/1510638374.html'),
      '2026-03-02',
      undefined,
      'match',
    ],
    [
      'dated years after the day of its address',
      at('https://paper.test/20171211/1.html'),
      '2025-10-24',
      undefined,
      'mismatch',
    ],
    [
      'dated some weeks after the day of its address',
      at('https://paper.test/2026/03/01/story'),
      '2026-03-20',
      undefined,
      'unknown',
    ],
    [
      'dated before the day of its address (an event to come)',
      at('https://paper.test/match/2026/05/01/'),
      '2026-03-20',
      undefined,
      'unknown',
    ],
    [
      'with an id that is no day',
      at('https://paper.test/20171399/story-20261711'),
      '2025-10-24',
      undefined,
      'unknown',
    ],
    ['with only a year', plain, '2031', '2026-03-02', 'unknown'],
    ['with no date', plain, null, '2026-03-02', 'unknown'],
  ])('of a page %s', (_, citation, pagePublishedAt, articlePublishedAt, result) => {
    const setting = articlePublishedAt === undefined ? {} : { publishedAt: articlePublishedAt }
    expect(verify(citation, pageOf(story, { publishedAt: pagePublishedAt }), setting).date.result).toBe(
      result,
    )
  })

  test('of a later change is no conflict', () => {
    const page = pageOf(story, { publishedAt: '2026-03-01', modifiedAt: '2026-09-01' })
    expect(verify(plain, page, { publishedAt: '2026-03-02' }).date).toEqual({
      result: 'match',
      expected: '2026-03-02',
      found: '2026-03-01',
    })
  })
})

describe('names', () => {
  const said = (speaker: string) => citationOf({ quotes: [{ exact: 'the old lighthouse', speaker }] })
  const russian = pageOf('Порт поблагодарил Путина и Асада за помощь, сообщила Марина Петрова на встрече.', {
    language: 'ru',
  })

  test.each([
    ['by the surname', 'Ms. Petrova', pageOf(story), 'match'],
    [
      'with an ending',
      'Petrova',
      pageOf('This was Petrova’s idea, and the council was glad of it.'),
      'match',
    ],
    ['in another alphabet, declined', 'Putin', russian, 'match'],
    ['in another alphabet, spelt otherwise', 'Bashar Assad', russian, 'match'],
    ['in another alphabet, not at all', 'Merkel', russian, 'unknown'],
    ['in its own language, not at all', 'Angela Merkel', pageOf(story), 'mismatch'],
    [
      'on a page we did not read whole, not at all',
      'Angela Merkel',
      pageOf(story, { partial: true }),
      'unknown',
    ],
    ['by a description', 'the president', pageOf(story), 'unknown'],
  ])('found %s', (_, speaker, page, result) => {
    const { names } = verify(said(speaker), page)
    expect(names).toEqual({ result, missing: result === 'mismatch' ? [speaker] : [] })
  })
})

describe('drift', () => {
  const page = pageOf(story)
  const previous = {
    checkedAt: '2026-03-01T10:00:00.000Z',
    textDigest: 'other',
    quotesFound: ['we will build it of stone'],
  }

  test('is unchanged when the words are the same', () => {
    const same = { ...previous, textDigest: page.textDigest }
    expect(verify(quoting('old lighthouse'), page, { previous: same }).drift).toEqual({
      result: 'unchanged',
      since: previous.checkedAt,
      removed: [],
    })
  })

  test('names the quotes of this citation that the last check found and that are gone', () => {
    const citation = quoting('we will build it of stone', 'nobody ever said this before', 'old lighthouse')
    expect(verify(citation, page, { previous }).drift).toEqual({
      result: 'changed',
      since: previous.checkedAt,
      removed: ['we will build it of stone'],
    })
  })

  test.each([
    ['is behind a wall now', { ...page, access: 'paywall' as const }],
    [
      'is in another language now',
      pageOf('Совет города решил восстановить старый маяк у входа в гавань', { language: 'ru' }),
    ],
  ])('takes no quote for removed when the page %s', (_, changed) => {
    expect(verify(quoting('we will build it of stone'), changed, { previous }).drift.removed).toEqual([])
  })

  test('is unknown when one of the two checks had no page', () => {
    expect(verify(citationOf(), null, { previous }).drift.result).toBe('unknown')
    expect(verify(citationOf(), page, { previous: { ...previous, textDigest: null } }).drift.result).toBe(
      'unknown',
    )
  })
})
