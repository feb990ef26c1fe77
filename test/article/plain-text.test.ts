import { describe, expect, test } from 'vitest'
import { addressesIn, citationOf, read } from './read.ts'

const fromPdf = `Mayor Ida Krogh ordered the harbour bridge to stay shut until spring during a visit to the site
on Monday morning, where she was met by Governor Per Aasen.

Related article: Ministry of Works Says Bridge Pillars '100% Free of Rust'

“I ask the engineers and the head of the harbour office to keep every lane closed until the ice
is gone from the bay and the divers are back,” Krogh was cited by the city-owned Lindholm

https://ostrava-herald.test/news/bridge-pillars-100-percent-free-of-rust-says-ministry-of-works-5821
https://www.ostrava-herald.test/2025/03/bridge-pillars-100-percent-free-of-rust-says-ministry-of-works
https://lindholm-courier.test/bridge/20250303/1510638.html


Courier newspaper as saying at the northern gate.

If the pillars “give way again,” the mayor added, “we will build the next bridge out of stone and
of nothing else.” In turn, Aasen thanked the divers, calling their work “very important for the
whole coast.”

“On behalf of everyone who lives by the water, I say thank you for the part your crews have
played,” the regional Fjordwire news agency cited Aasen as saying.

"Krogh’s announcement marks the end of the cheap repair but not of the expensive argument," the
director of the Bridge Institute, Tomas Vold, wrote on Twitter.
`

describe('a text out of a PDF, with addresses that a page break dropped into a sentence', () => {
  const article = read(fromPdf)

  test('the sentence is joined around them', () => {
    expect(citationOf(article, 'https://lindholm-courier.test/bridge/20250303/1510638.html').sentence).toBe(
      '“I ask the engineers and the head of the harbour office to keep every lane closed until the ice is gone from the bay and the divers are back,” Krogh was cited by the city-owned Lindholm Courier newspaper as saying at the northern gate.',
    )
  })

  test('an address goes to the sentence that names the outlet at its host, with the quotation and who said it', () => {
    expect(citationOf(article, 'https://lindholm-courier.test/bridge/20250303/1510638.html')).toMatchObject({
      kind: 'bare',
      text: null,
      quotes: [{ exact: expect.stringMatching(/^I ask the engineers.*divers are back$/), speaker: 'Krogh' }],
      attribution: { outlet: 'Lindholm Courier', speaker: 'Krogh' },
      location: { line: 11, column: 1 },
    })
  })

  test('two addresses go to the label of the related story whose words their paths repeat', () => {
    const related = article.citations.filter(({ kind }) => kind === 'related')
    expect(related.map(({ location }) => location.line)).toEqual([9, 10])
    for (const citation of related)
      expect(citation).toMatchObject({
        text: "Ministry of Works Says Bridge Pillars '100% Free of Rust'",
        quotes: [],
        attribution: null,
      })
  })

  test('what is attributed without an address is listed, and nothing else is', () => {
    expect(
      article.attributions.map(({ outlet, speaker, citation }) => ({ outlet, speaker, citation })),
    ).toEqual([
      { outlet: 'Lindholm Courier', speaker: 'Krogh', citation: 'c3' },
      { outlet: 'Fjordwire', speaker: 'Aasen', citation: null },
      { outlet: 'Twitter', speaker: 'Tomas Vold', citation: null },
    ])
  })
})

test('a typed text with a title, a byline, a date and addresses below its paragraphs is read as such', () => {
  const article = read(`Bridge to stay shut until spring

By Ana Lund
March 3, 2025

The bridge will stay shut until spring, Mayor Ida Krogh told the Lindholm Courier on Monday.
https://lindholm-courier.test/2025/03/03/krogh

She said the repairs “cost more than anybody had planned for,” and that nothing was left.
https://city.test/budget
`)
  expect(article).toMatchObject({
    title: 'Bridge to stay shut until spring',
    publishedAt: '2025-03-03',
    language: 'en',
  })
  expect(article.citations).toMatchObject([
    { attribution: { outlet: 'Lindholm Courier', speaker: 'Ida Krogh' }, quotes: [] },
    {
      sentence: 'She said the repairs “cost more than anybody had planned for,” and that nothing was left.',
      quotes: [{ exact: 'cost more than anybody had planned for', speaker: 'Ida Krogh' }],
    },
  ])
})

test('an address in brackets belongs to the sentence it stands in, which is given without it', () => {
  const [citation] = read('Fares rose in May (https://ferries.test/fares). They fell in June.').citations
  expect(citation).toMatchObject({ sentence: 'Fares rose in May.', location: { line: 1, column: 20 } })
})

test('notes numbered in brackets are tied to the sentences that refer to them', () => {
  const article = read(`The bridge is forty years old[1]. It was painted twice [2] and inspected once.[1]

References
[1] City archive, inspection of 1998. https://archive.test/1998
[2] Paint works,
    https://paint.test/bridge
`)
  expect(article.citations).toMatchObject([
    {
      kind: 'footnote',
      url: 'https://archive.test/1998',
      text: 'City archive, inspection of 1998.',
      sentence: 'The bridge is forty years old. It was painted twice and inspected once.',
    },
    {
      kind: 'footnote',
      url: 'https://paint.test/bridge',
      text: 'Paint works',
      sentence: 'It was painted twice and inspected once.',
    },
  ])
})

test('raised numbers refer to numbered notes as well', () => {
  const article = read('Rust was found in April.² Nobody was told.\n\nNotes\n2. https://divers.test/report\n')
  expect(article.citations).toMatchObject([{ kind: 'footnote', sentence: 'Rust was found in April.' }])
})

test('an address in a list of sources that nothing ties to a sentence claims none', () => {
  const article = read(
    'The minister said “we will not pay a thing” on Monday.\n\nSources:\n\nhttps://x.test/1\n',
  )
  expect(article.citations).toMatchObject([{ sentence: '', quotes: [], attribution: null }])
})

test('an address that merely stands below a sentence from another outlet is not held against its words', () => {
  const article = read(
    'The minister said “we will not pay a thing,” Reuters reported.\n\nhttps://bakery.test/bread\n',
  )
  expect(article.citations).toMatchObject([{ quotes: [], attribution: null }])
  expect(article.attributions).toMatchObject([{ outlet: 'Reuters', citation: null }])
})

test('lines of a text that was never wrapped are paragraphs of their own', () => {
  const long =
    'The harbour office has said nothing about the bridge since the winter, and it may well stay so. '.repeat(
      3,
    )
  const article = read(
    `${long}\nhttps://office.test/silence\nAnother paragraph starts here and has no source at all.\n`,
  )
  expect(article.citations[0]!.sentence).toBe(long.slice(0, long.indexOf('.') + 1))
})

test('page numbers and running heads between two halves of a sentence are left out', () => {
  const head = 'The Lind Letter, spring issue'
  const article = read(
    `The first page has a paragraph of its own that reaches the end of the line before it breaks.\n\n12\n\f${head}\n
The council decided on Thursday, after a debate that lasted until the morning, to keep the bridge
closed and to ask the regional\n\n13\n\f${head}\n\ngovernment for the money it lacks (https://city.test/minutes).\n`,
  )
  expect(article.citations[0]!.sentence).toBe(
    'The council decided on Thursday, after a debate that lasted until the morning, to keep the bridge closed and to ask the regional government for the money it lacks.',
  )
})

test('an address broken at the end of a line is joined when the rest can be nothing else', () => {
  const article = read(
    'The minutes are at https://city.test/council/minutes/2025-\n03-spring/harbour-bridge.html and in print.\n',
  )
  expect(addressesIn(article)).toEqual([
    'https://city.test/council/minutes/2025-03-spring/harbour-bridge.html',
  ])
  const apart = read('The minutes are at https://city.test/council/\nstate-run media printed them as well.\n')
  expect(addressesIn(apart)).toEqual(['https://city.test/council/'])
})

describe('a Russian text', () => {
  const article = read(`Мост закрыт до весны

3 марта 2025

Мэр Линдхольма Ида Крог в понедельник распорядилась закрыть мост до весны, сообщило РИА Новости[1].

«Я прошу инженеров держать все полосы закрытыми, пока не сойдёт лёд», — сказала Крог. «Спасибо за
терпение», — добавила она.

По данным агентства «Северный вестник», ремонт займёт три месяца. ООО «Ромашка» и фильм «Сталинград»
тут ни при чём. Как сообщил ТАСС Пётр Осен, деньги выделены (https://tass.ru/ekonomika/4800000).

Читайте также: Власти готовятся к открытию второй переправы

Источники
[1] РИА Новости. https://ria.ru/20250303/most.html
https://vestnik.test/vlasti-gotovyatsya-k-otkrytiyu-vtoroj-perepravy
https://severny-vestnik.test/remont-zajmet-tri-mesyaca.html
`)

  test('has its title, its date and its language', () => {
    expect(article).toMatchObject({
      title: 'Мост закрыт до весны',
      publishedAt: '2025-03-03',
      language: 'ru',
    })
  })

  test('attributes to agencies that it names in their own ways', () => {
    expect(article.attributions.map(({ outlet, speaker, citation }) => [outlet, speaker, citation])).toEqual([
      ['RIA Novosti', null, 'c2'],
      ['Северный вестник', null, 'c4'],
      ['TASS', 'Пётр Осен', 'c1'],
    ])
  })

  test('has its paths in Latin letters matched with its words in Cyrillic ones', () => {
    const related = citationOf(
      article,
      'https://vestnik.test/vlasti-gotovyatsya-k-otkrytiyu-vtoroj-perepravy',
    )
    expect(related).toMatchObject({ kind: 'related', text: 'Власти готовятся к открытию второй переправы' })
    const repair = citationOf(article, 'https://severny-vestnik.test/remont-zajmet-tri-mesyaca.html')
    expect(repair.sentence).toBe('По данным агентства «Северный вестник», ремонт займёт три месяца.')
  })
})
