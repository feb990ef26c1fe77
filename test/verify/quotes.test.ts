import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Page } from '../../src/page/page.ts'
import { fold } from '../../src/verify/fold.ts'
import { articleOf, pageOf, quoting, verifyCitations } from './page.ts'

function look(quote: string, page: Page | null, language: string | null = 'en') {
  return verifyCitations([{ citation: quoting(quote), article: articleOf({ language }) }], page, null)[0]!
    .quotes[0]!
}

const english = pageOf(
  'The harbour master spoke on Friday. “We’re not going to close the harbour,” she said, “and we will not raise the fee ' +
    'of $15 — not this year.”\nShe thanked the U.S. crews – all 3,000 of them – who re-opened the pier[12] in the spring. ' +
    'The fishermen lost 15 boats and 1.5 million crowns, and they support the plan to build it again.',
)
const russian = pageOf(
  'Начальник порта заявил: «Мы не будем закрывать гавань — ещё 50 лет она прослужит всем жителям города», — передаёт ' +
    'портовая газета. По словам Петрова, рыбаки потеряли 15 лодок.',
  { language: 'ru' },
)
const german = pageOf(
  '„Wir schließen den Hafen nicht“, sagte die Leiterin am Freitag. „Die Fischer haben fünfzehn Boote verloren, und das ' +
    'darf in dieser Straße nie wieder geschehen.“',
  { language: 'de' },
)

describe('a quote is present', () => {
  test.each([
    ['word for word', 'going to close the harbour', english],
    ['with typewriter marks', "We're not going to close the harbour", english],
    ['with another case at its start', 'We will not raise the fee', english],
    ['with its own final comma', 'they support the plan to build it again,', english],
    ['with a full stop the page does not have', 'she thanked the U.S. crews.', english],
    ['with an abbreviation in another style', 'thanked the US crews', english],
    ['with hyphens for dashes', 'of $15 -- not this year', english],
    ['across a new paragraph', 'not this year." She thanked', english],
    ['past the number of a note', 're-opened the pier in the spring', english],
    ['with another way to write thousands', 'crews - all 3000 of them', english],
    ['with soft hyphens and zero-width spaces', 'the fi\u00adsher\u200bmen lost 15\u00a0boats', english],
    ['with words left out in the middle', 'We’re not going to close the harbour … not this year', english],
    [
      'with words left out, three points, spaced',
      'thanked the U.S. crews . . . who re-opened the pier',
      english,
    ],
    ['with words left out, in brackets', 'thanked the U.S. crews […] who re-opened the pier', english],
    ['with words left out at both ends', '… close the harbour …', english],
    ['with a name in place of a word', '[the fishermen] support the plan', english],
    ['with a word of the editor’s between', 'we will not raise the [landing] fee', english],
    ['with a letter changed in brackets', '[T]he fishermen lost 15 boats', english],
    ['with an ending changed in brackets', 'they support[ed] the plan', english],
    [
      'with a beginning changed in brackets',
      'crews – all 3,000 of them – who [un]re-opened the pier',
      english,
    ],
    ['with an editor’s sic', 'the fee (sic) of $15 [sic]', english],
    ['of one word', 'harbour', english],
    ['in Russian with е for ё', 'еще 50 лет она прослужит', russian],
    ['in Russian with decomposed letters', 'передаёт портовая газета'.normalize('NFD'), russian],
    ['in German with ss for ß', 'Wir schliessen den Hafen nicht', german],
    ['in German with its own marks inside', '„Die Fischer haben ‚fünfzehn‘ Boote verloren“', german],
    ['in full-width letters', 'ｃｌｏｓｅ　ｔｈｅ　ｈａｒｂｏｕｒ', english],
    ['in Japanese', '港は閉鎖しない', pageOf('市長は「港は閉鎖しない」と述べた。', { language: 'ja' })],
  ])('%s', (_, quote, page) => {
    const found = look(quote, page, page.language)
    expect(found).toMatchObject({ result: 'present', score: 1 })
    expect(page.text).toContain(found.found)
  })
})

describe('a quote is altered, never present', () => {
  test.each([
    ['when a denial is left out', 'We’re going to close the harbour', english],
    ['when a denial is added', 'they do not support the plan to build it again', english],
    ['when an ellipsis hides a denial', 'we will … raise the fee of $15', english],
    ['when a bracket hides a denial', 'and we will [indeed] raise the fee of $15', english],
    ['when a number is another', 'The fishermen lost 50 boats', english],
    ['when a decimal point is lost', 'lost 15 boats and 15 million crowns', english],
    ['when a currency is lost', 'we will not raise the fee of 15', english],
    ['when an apostrophe makes another word', 'Were not going to close the harbour', english],
    ['when one word is another', 'they support the plan to paint it again', english],
    ['when its parts stand in another order', 'she thanked … the harbour master spoke', english],
    ['when a word is cut in', 'the harbour master spoke angrily on Friday', english],
    ['in Russian, without its denial', 'Мы будем закрывать гавань', russian],
    ['in Russian, with another ending', 'Мы не будем закрывать гавани', russian],
    ['in German, with another number', 'Die Fischer haben fünfzig Boote verloren', german],
  ])('%s', (_, quote, page) => {
    const found = look(quote, page, page.language)
    expect(found.result).toBe('altered')
    expect(found.score).toBeGreaterThan(0.5)
    expect(found.score).toBeLessThan(1)
    expect(page.text).toContain(found.found)
  })

  test('and the page’s own words are shown, with their own punctuation', () => {
    expect(look('we will raise the fee of $15, not this year', english).found).toBe(
      'we will not raise the fee of $15 — not this year',
    )
  })
})

describe('a quote is missing', () => {
  test('when the whole open page in its language has nothing like it', () => {
    expect(look('Nobody has told me anything about a new lighthouse', english)).toEqual({
      exact: 'Nobody has told me anything about a new lighthouse',
      result: 'missing',
      score: 0,
      found: null,
    })
  })

  test.each([
    ['part of a longer word', 'harb'],
    ['two words that stand far apart', 'harbour crowns'],
    ['a number within another', '5'],
  ])('when it is %s', (_, quote) => {
    expect(look(quote, english).result).toBe('missing')
  })
})

describe('we cannot tell', () => {
  const quote = 'Nobody has told me anything about a new lighthouse'
  test.each([
    ['there is no page', null],
    ['the page is cut short', { ...english, partial: true }],
    ['the page is behind a paywall', { ...english, access: 'paywall' as const }],
    ['the page asks for a login', { ...english, access: 'login' as const }],
    ['the body is no text', { ...english, charset: null, text: '' }],
    ['the page has fewer words than the quote', { ...english, text: 'Please turn on JavaScript' }],
  ])('when %s: unreadable', (_, page) => {
    expect(look(quote, page).result).toBe('unreadable')
  })

  test('when the quote has no words, or more than anybody quotes: unreadable', () => {
    expect(look('“…” [sic]', english).result).toBe('unreadable')
    expect(look('harbour '.repeat(2000), english).result).toBe('unreadable')
    expect(look('harbour … '.repeat(50), english).result).toBe('unreadable')
  })

  test('when the page is in another language: other-language, even with nothing declared', () => {
    expect(look(quote, russian).result).toBe('other-language')
    expect(look(quote, { ...russian, language: null }, null).result).toBe('other-language')
    expect(look(quote, german).result).toBe('other-language')
    expect(
      look('Die Fischer wollen endlich einen neuen Leuchtturm', { ...english, language: null }, 'de').result,
    ).toBe('other-language')
  })

  test('when the article and the page name one language in two ways, it is one language', () => {
    expect(look(quote, english, 'en-GB').result).toBe('missing')
  })

  test('but words that are there are there, whatever the page’s language', () => {
    expect(look('close the harbour', { ...english, language: 'ru' }).result).toBe('present')
    expect(look('close the harbour', { ...english, access: 'paywall', partial: true }).result).toBe('present')
  })
})

describe('any quote cut from a text', () => {
  const words =
    'harbour fee year fishermen boat pier crew plan spring Friday city 15 1.5 3,000 will can they we support build open'.split(
      ' ',
    )
  const sentence = fc.array(fc.constantFrom(...words), { minLength: 12, maxLength: 60 })
  const cut = sentence.chain((all) =>
    fc.record({
      all: fc.constant(all),
      start: fc.nat({ max: all.length - 8 }),
      length: fc.integer({ min: 3, max: 8 }),
      pick: fc.nat(),
    }),
  )
  const dressing = fc.constantFrom(
    ' ',
    '  ',
    '\n',
    '\u00a0',
    ' — ',
    ', ',
    '\u200b ',
    ' “',
    '” ',
    ' ‘',
    '; ',
    ' \u2009',
  )

  test('and dressed anew is present, and what is found is the page’s own', () => {
    fc.assert(
      fc.property(
        cut,
        fc.array(dressing, { minLength: 8, maxLength: 8 }),
        ({ all, start, length }, marks) => {
          const page = pageOf(`${all.join(' ')}.`)
          const quote = all
            .slice(start, start + length)
            .map((word, at) => word + (at === length - 1 ? '' : marks[at]))
            .join('')
          const found = look(`“${quote},”`, page)
          expect(found.result).toBe('present')
          expect(page.text).toContain(found.found)
        },
      ),
    )
  })

  test('and given another number or a denial is never present', () => {
    fc.assert(
      fc.property(
        cut,
        fc.constantFrom('50', 'not', 'never', '$', '-15'),
        ({ all, start, length, pick }, added) => {
          const page = pageOf(`${all.join(' ')}.`)
          const quote = all.slice(start, start + length)
          quote.splice(1 + (pick % (length - 1)), pick % 2, added)
          expect(look(quote.join(' '), page).result).not.toBe('present')
        },
      ),
    )
  })

  test('never fails, and finds only what is there, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (quote, text) => {
        const page = pageOf(text.toWellFormed())
        const { found } = look(quote, page)
        if (found !== null) expect(page.text).toContain(found)
      }),
    )
  })

  test('folds to the same words again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { words, wordCount } = fold(text)
        expect(words.split(' ').filter(Boolean)).toHaveLength(wordCount)
        expect(fold(words).words).toBe(words)
      }),
    )
  })
})

test('a folded text stays as it is while others are folded', () => {
  const { starts, ends } = fold('the harbour')
  fold('a b c')
  expect([...starts, ...ends]).toEqual([0, 4, 3, 11])
})
