import { describe, expect, test } from 'vitest'
import { quotesIn, read } from './read.ts'

describe('who speaks', () => {
  test.each([
    ['“We will not pay,” Krogh said.', 'We will not pay', 'Krogh'],
    ['“We will not pay,” said Krogh, who was angry.', 'We will not pay', 'Krogh'],
    ['Mayor Ida Krogh said: “We will not pay.”', 'We will not pay.', 'Ida Krogh'],
    ['“Why should we pay?” Krogh asked.', 'Why should we pay?', 'Krogh'],
    [
      'According to Tomas Vold, “nothing of it is true at all.”',
      'nothing of it is true at all.',
      'Tomas Vold',
    ],
    ['“It is rust,” Tomas Vold, director of the Bridge Institute, wrote.', 'It is rust', 'Tomas Vold'],
    ['“It is rust,” director of the Bridge Institute, Tomas Vold, wrote.', 'It is rust', 'Tomas Vold'],
    ['“It is rust,” city spokesman Dmitry Peel told reporters.', 'It is rust', 'Dmitry Peel'],
    ['“It is rust,” Krogh’s spokesman Dmitry Peel told reporters.', 'It is rust', 'Dmitry Peel'],
    ['Krogh was quoted by TASS as saying “it is rust.”', 'it is rust.', 'Krogh'],
    ['TASS cited Krogh as saying “it is rust.”', 'it is rust.', 'Krogh'],
    ['Aasen thanked them, calling the work “very important for us.”', 'very important for us.', 'Aasen'],
    ['“It is rust,” Krogh on Monday said.', 'It is rust', 'Krogh'],
    ['«Это ржавчина», — сказал Пётр Осен.', 'Это ржавчина', 'Пётр Осен'],
    ['«Это ржавчина», — заявил президент России Владимир Путин.', 'Это ржавчина', 'Владимир Путин'],
    ['Министр обороны Сергей Шойгу заявил: «Это ржавчина».', 'Это ржавчина', 'Сергей Шойгу'],
  ])('%s', (sentence, exact, speaker) => {
    expect(quotesIn(sentence)).toEqual([{ exact, speaker }])
  })

  test.each([
    ['a spokesman behind a preposition', '“It is rust, and much of it,” a spokesman for Krogh said.'],
    ['nobody named', '“It is rust, and much of it,” an official said.'],
    ['no verb of speech', 'They read “it is rust, and much of it” on the wall.'],
  ])('is left open with %s', (_, sentence) => {
    expect(quotesIn(sentence)).toMatchObject([{ speaker: null }])
  })

  const heAfter = (before: string) =>
    read(`${before} “It is rust,” he said. https://x.test/a`).citations[0]!.quotes[0]!.speaker

  test('a pronoun stands for the only person the sentence before names', () => {
    expect(heAfter('Tomas Vold said nothing for an hour.')).toBe('Tomas Vold')
  })

  test('a pronoun after two people who are both silent stands for nobody', () => {
    expect(heAfter('President Per Aasen met Mayor Tomas Vold.')).toBeNull()
  })

  test('“the president” is somebody whom the article calls president', () => {
    const speaker = (before: string) =>
      read(`${before} “It is rust,” the president said. https://x.test/a`).citations[0]!.quotes[0]!.speaker
    expect(speaker('President Per Aasen came.')).toBe('Per Aasen')
    expect(speaker('Mayor Tomas Vold came.')).toBeNull()
  })
})

describe('what is a quotation of speech', () => {
  test.each([
    ['“We came. We saw,” said Krogh.', ['We came. We saw']],
    ['„Wir zahlen nicht“, said Krogh.', ['Wir zahlen nicht']],
    ['‘The states’ rights will not be touched,’ Krogh said.', ['The states’ rights will not be touched']],
    ["'It is not the mayor's fault,' Krogh said.", ["It is not the mayor's fault"]],
    ['Krogh said: “He told me ‘never again’ and left.”', ['He told me ‘never again’ and left.']],
    ['"Straight," Krogh said, "and plain to see for all."', ['Straight', 'and plain to see for all.']],
    ['「これは錆です」 Krogh said.', ['これは錆です']],
    ['«Wir zahlen „heute“ nicht», said Krogh.', ['Wir zahlen „heute“ nicht']],
  ])('%s', (sentence, exact) => {
    expect(quotesIn(sentence).map((quote) => quote.exact)).toEqual(exact)
  })

  test.each([
    ['scare quotes', 'The so-called “toll war” went on.'],
    ['a title', 'Krogh said she had read “War and Peace” twice.'],
    ['a long title', 'The council watched “The Last Bridge Over Troubled Water” in silence.'],
    ['names in guillemets', 'Директор ООО «Ромашка» Иван Петров сообщил о фильме «Сталинград».'],
    ['an apostrophe', "Krogh said the dogs' days were over, and the cats' too."],
    ['a mark without its partner', 'Krogh said “nothing of the kind was ever meant.'],
  ])('not %s', (_, sentence) => {
    expect(quotesIn(sentence)).toEqual([])
  })

  test('a quotation that runs over paragraphs is one, and its speaker is named where it ends', () => {
    const article = read('“The first half goes on,\n\n“and ends here,” said Peter Holm. https://x.test/a\n')
    expect(article.citations[0]!.quotes).toEqual([
      { exact: 'The first half goes on, and ends here', speaker: 'Peter Holm' },
    ])
  })
})

describe('what is an attribution', () => {
  test.each([
    ['Reuters reported that the bridge is shut.', 'Reuters', null],
    ['The bridge is shut, the BBC said on Monday.', 'BBC', null],
    ['Krogh told the New York Times that the bridge is shut.', 'The New York Times', 'Krogh'],
    ['According to TASS, the bridge is shut.', 'TASS', null],
    ['Krogh said in an interview with Le Monde that it is shut.', 'Le Monde', 'Krogh'],
    ['The state-run Fjordwire news agency cited Krogh as saying it is shut.', 'Fjordwire', 'Krogh'],
    ['The Ostrava Herald reported that it is shut.', 'Ostrava Herald', null],
    ['“It is shut,” Krogh wrote on Telegram.', 'Telegram', 'Krogh'],
    ['Krogh tweeted: “It is shut!”', 'Twitter', 'Krogh'],
    ['Об этом сообщает Интерфакс.', 'Interfax', null],
    ['Мост закрыт, пишет газета «Ведомости».', 'Vedomosti', null],
    ['Мост закрыт, сообщает РБК со ссылкой на мэрию.', 'RBC', null],
    ['«Мост закрыт», — написал Осен в своём Telegram-канале.', 'Telegram', 'Осен'],
  ])('%s', (sentence, outlet, speaker) => {
    expect(read(sentence).attributions).toMatchObject([{ outlet, speaker, citation: null, sentence }])
  })

  test.each([
    ['a person quoted without a place', '“It is shut,” Krogh said on Monday.'],
    ['an outlet that is only spoken of', 'The Reuters building was evacuated, police said.'],
    ['a person who is called like an outlet', 'Steve Forbes said the bridge is shut.'],
    ['a platform nobody speaks on', 'Videos of the bridge were popular on YouTube.'],
    ['a ministry', 'The Ministry of Works said the bridge is shut.'],
  ])('not %s', (_, sentence) => {
    expect(read(sentence).attributions).toEqual([])
  })

  test('points at the outlet, on the line where it is named', () => {
    const [attribution] = read(
      'The bridge is shut, and it\nwill stay so, the state-run\nTASS news agency said.',
    ).attributions
    expect(attribution!.location).toEqual({ line: 3, column: 1 })
  })

  test('has the citation in its own sentence, at the outlet’s host where there are two', () => {
    const article = read(
      'The bridge is shut (https://city.test/a), Reuters reported (https://www.reuters.com/b), citing TASS.\n',
    )
    expect(article.attributions.map(({ outlet, citation }) => [outlet, citation])).toEqual([
      ['Reuters', 'c2'],
      ['TASS', 'c1'],
    ])
  })
})
