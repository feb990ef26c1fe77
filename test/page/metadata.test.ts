import { describe, expect, test } from 'vitest'
import { sourceUrl } from '../../src/address/source-url.ts'
import { pageLimits } from '../../src/page/limits.ts'
import { readPage } from '../../src/page/read-page.ts'
import { now, read, response } from './responses.ts'

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const article = { '@context': 'https://schema.org', '@type': 'NewsArticle' }

describe('title, heading and description', () => {
  test('are read from the page', async () => {
    expect(
      await read(`<title> Budget &ndash;\n The Courier </title><meta name=Description content=" It  passed. ">
        <h1></h1><h1>Council <i>passes</i><br>budget</h1><h1>Other</h1><svg><title>no</title></svg><title>no</title>`),
    ).toMatchObject({
      title: 'Budget – The Courier',
      heading: 'Council passes budget',
      description: 'It passed.',
    })
  })

  test('come from Open Graph where the page has none of its own', async () => {
    expect(
      await read('<meta property=og:title content=Budget><meta content=Passed property="og:description">'),
    ).toMatchObject({ title: 'Budget', description: 'Passed', heading: null })
  })

  test('are cut at their bound', async () => {
    const page = await read(
      `<title>${'x'.repeat(5_000)}</title><meta name=description content="${'y'.repeat(5_000)}">`,
    )
    expect(page.title).toHaveLength(2_000)
    expect(page.description).toHaveLength(2_000)
  })
})

describe('publisher and author', () => {
  test("are the main entity's, in JSON-LD", async () => {
    expect(
      await read(
        `${ld({
          ...article,
          publisher: { '@type': 'Organization', name: 'The Courier &amp; Post' },
          author: [{ '@type': 'Person', name: 'Ada Quill' }, 'Emil Tarn', 'https://courier.test/x'],
        })}<meta property=og:site_name content=Other><meta name=author content=Other>`,
      ),
    ).toMatchObject({ publisher: 'The Courier & Post', author: 'Ada Quill, Emil Tarn' })
  })

  test('are found through references between nodes of a graph', async () => {
    const graph = [
      { '@type': 'WebSite', '@id': '#site', name: 'courier.test', publisher: { '@id': '#org' } },
      { '@type': ['Thing', 'Article'], author: { '@id': '#ada' }, publisher: { '@id': '#org' } },
      { '@type': 'Organization', '@id': '#org', name: 'The Courier' },
      { '@type': 'Person', '@id': '#ada', name: 'Ada Quill' },
    ]
    expect(await read(ld({ '@graph': graph }))).toMatchObject({
      publisher: 'The Courier',
      author: 'Ada Quill',
    })
  })

  test('come from meta elements, and addresses are no names', async () => {
    expect(
      await read(`<meta name=application-name content=App><meta property=og:site_name content="The Courier">
        <meta property=article:author content=https://social.test/ada><meta name=author content="Ada Quill">`),
    ).toMatchObject({ publisher: 'The Courier', author: 'Ada Quill' })
  })

  test('the author may be marked in the text', async () => {
    expect((await read('<p>By <a REL="nofollow author" href=/ada>Ada <b>Quill</b></a>')).author).toBe(
      'Ada Quill',
    )
    const marked = '<span itemprop=author itemscope><span itemprop=name>Ada Quill</span></span>, mayor'
    expect((await read(marked)).author).toBe('Ada Quill')
  })
})

describe('the main entity', () => {
  test('is the article that names this page, among several', async () => {
    const other = { ...article, datePublished: '2020-01-01', url: 'https://courier.test/other' }
    const mine = {
      ...article,
      datePublished: '2020-02-02',
      mainEntityOfPage: 'https://www.courier.test/news/budget/',
    }
    expect((await read(ld([other, mine]))).publishedAt).toBe('2020-02-02')
    expect((await read(ld(other) + ld(mine))).publishedAt).toBe('2020-02-02')
  })

  test('is an article rather than the page or the site around it', async () => {
    const page = {
      '@type': 'WebPage',
      datePublished: '2001-01-01',
      mainEntity: { ...article, datePublished: '2020-02-02' },
    }
    expect((await read(ld(page))).publishedAt).toBe('2020-02-02')
  })

  test('is found in JSON with comment marks, marked sections or raw line breaks around it', async () => {
    const json = '{"@type": "Article", "headline": "a\nb", "datePublished": "2020-02-02"}'
    for (const script of [`<!-- ${json} -->`, `//<![CDATA[\n${json}\n//]]>`, `${json};`, `  ${json}`])
      expect(
        (await read(`<script type="application/ld+json; charset=utf-8">${script}</script>`)).publishedAt,
      ).toBe('2020-02-02')
  })

  test('is none when the JSON is broken, and the other scripts still count', async () => {
    const broken =
      '<script type=application/ld+json>{"@type": "Article", "datePublished": "2019-01-01",}</script>'
    expect((await read(broken)).publishedAt).toBeNull()
    expect((await read(broken + ld({ ...article, datePublished: '2020-02-02' }))).publishedAt).toBe(
      '2020-02-02',
    )
  })
})

describe('dates', () => {
  test('come from JSON-LD, meta elements, microdata and time elements, the most dependable first', async () => {
    const time = '<article><time datetime="2020-05-05">5 May</time></article>'
    const labelled = '<time class="entry-date published" datetime=2020-04-04>x</time>'
    const property = '<span itemprop=datePublished content=2020-03-03>x</span>'
    const meta = '<meta property=article:published_time content=2020-02-02T08:00:00+01:00>'
    const json = ld({ ...article, datePublished: '2020-01-01' })
    const published = async (markup: string) => (await read(markup)).publishedAt
    expect(await published(time)).toBe('2020-05-05')
    expect(await published(time + labelled)).toBe('2020-04-04')
    expect(await published(time + labelled + property)).toBe('2020-03-03')
    expect(await published(time + labelled + property + meta)).toBe('2020-02-02T08:00:00+01:00')
    expect(await published(time + labelled + property + meta + json)).toBe('2020-01-01')
  })

  test('a time element without datetime has its words', async () => {
    expect((await read('<article><time>5 May 2020</time></article>')).publishedAt).toBe('2020-05-05')
  })

  test('come from the address, or from the words near the headline, where the markup tells none', async () => {
    const near = async (words: string) =>
      (
        await read(
          `<p>Today: 1 January 2026</p>${'<p>menu</p>'.repeat(50)}<h1>Council passes the budget</h1><p>${words}`,
        )
      ).publishedAt
    expect(await near('By Ada Quill, 5 May 2020')).toBe('2020-05-05')
    expect(await near('Stand: 5. März 2020, 8 Uhr')).toBe('2020-03-05')
    expect(await near('Publié le 1er août 2020')).toBe('2020-08-01')
    expect(await near('Опубликовано 5 мая 2020 г.')).toBe('2020-05-05')
    expect(await near('05.03.2020')).toBe('2020-03-05')
    expect(await near('2020年5月5日')).toBe('2020-05-05')
    expect(await near('May 5th, 2020')).toBe('2020-05-05')
    expect(await near('5 Parts 2020, 99.99.2020')).toBeNull()
    const dated = sourceUrl('https://courier.test/2020/05/06/budget')
    expect((await readPage(dated, response('<p>x'), pageLimits, now)).publishedAt).toBe('2020-05-06')
  })

  test('of a change are kept apart', async () => {
    expect(
      await read(
        `<time class=updated datetime=2020-07-07></time><time class=published datetime=2020-06-06></time>`,
      ),
    ).toMatchObject({ publishedAt: '2020-06-06', modifiedAt: '2020-07-07' })
    expect(await read('<meta property=article:modified_time content=2020-07-07>')).toMatchObject({
      publishedAt: null,
      modifiedAt: '2020-07-07',
    })
  })

  test('that can not be are passed over', async () => {
    const markup =
      '<meta name=date content=2030-01-01><meta name=pubdate content=1970-01-01><time datetime=2020-06-06>'
    expect((await read(markup)).publishedAt).toBe('2020-06-06')
  })
})

describe('the canonical address', () => {
  for (const [markup, canonical] of [
    ['<link rel=canonical href=/a?b=1&amp;c=2#d>', 'https://courier.test/a?b=1&c=2'],
    ['<LINK REL="x Canonical" HREF=" a ">', 'https://courier.test/news/a'],
    ['<link rel=canonical href=a><base href=//cdn.test/x/>', 'https://cdn.test/x/a'],
    ['<base href="http://["><link rel=canonical href=a>', 'https://courier.test/news/a'],
    ['<meta property=og:url content=https://courier.test/og>', 'https://courier.test/og'],
    ['<link rel=canonical href="javascript:x"><meta property=og:url content=/og>', 'https://courier.test/og'],
    ['<link rel=canonical href="">', null],
    ['<link rel=canonical href="https://[">', null],
    ['<link rel=alternate href=a>', null],
    ['<!-- <link rel=canonical href=a> -->', null],
  ] as const)
    test(markup, async () => {
      expect((await read(markup)).canonical).toBe(canonical)
    })
})

describe('access', () => {
  const form = '<form><input name=user><input type=PASSWORD><button>Log in</button></form>'
  const story = `<p>${'The council passed its budget after nine hours of debate. '.repeat(50)}</p>`

  test('is open, unless something speaks against it', async () => {
    expect((await read(story)).access).toBe('open')
    expect((await read(ld({ ...article, isAccessibleForFree: true }) + story)).access).toBe('open')
  })

  test('is a paywall where the markup says that the article, or a part of it, is not free', async () => {
    for (const markup of [
      ld({ ...article, isAccessibleForFree: false }),
      ld({ ...article, isAccessibleForFree: 'False' }),
      ld({
        ...article,
        hasPart: [{ '@type': 'WebPageElement', isAccessibleForFree: 'http://schema.org/False' }],
      }),
      '<meta property=article:content_tier content=locked>',
      '<meta itemprop=isAccessibleForFree content=false>',
    ])
      expect((await read(markup + story)).access).toBe('paywall')
  })

  test('is a log-in where a password is all that a page asks for', async () => {
    expect((await read(form)).access).toBe('login')
    expect((await read(story + form)).access).toBe('open')
  })

  test('is unknown where a page shows nothing without scripts', async () => {
    expect((await read('<title>App</title><div id=root></div><script src=app.js></script>')).access).toBe(
      'unknown',
    )
  })
})

describe('noindex', () => {
  for (const [markup, field, noindex] of [
    ['<meta name=ROBOTS content="follow, NoIndex">', '', true],
    ['<meta name=robots content=none>', '', true],
    ['<meta name=robots content="index, max-snippet:-1">', '', false],
    ['<meta name=googlebot content=noindex>', '', false],
    ['<p>', 'nofollow, noindex', true],
    ['<p>', 'googlebot: noindex', false],
  ] as const)
    test(`${markup} ${field}`, async () => {
      expect((await read(markup, { headers: { 'X-Robots-Tag': field } })).noindex).toBe(noindex)
    })
})

describe('whether a page says that it is an article', () => {
  const dated = '<time datetime=2021-03-09>9 March</time>'

  test.each([
    ['a dated article in JSON-LD', ld({ ...article, datePublished: '2021-03-09' }), true],
    ['a signed one', ld({ ...article, author: 'Ada Quill' }), true],
    ['a date in its head', '<meta property=article:published_time content=2021-03-09>', true],
    ['one article element with a time', `<article><h1>Bridge</h1>${dated}</article>`, true],
    ['one article element and an author', '<meta name=author content=Ada><article>Bridge</article>', true],
    ['an author that the template names', '<meta name=author content=Agency><h1>Not found</h1>', false],
    ['a list of dated teasers', `<article>${dated}</article><article>${dated}</article>`, false],
    ['a dated web page in JSON-LD', ld({ '@type': 'WebPage', datePublished: '2021-03-09' }), false],
    ['nothing of the kind', `<h1>Law of 27 July 2006</h1>${dated}`, false],
  ])('%s', async (_what, markup, isArticle) => {
    expect((await read(markup)).isArticle).toBe(isArticle)
  })
})

test('a status that a page claims for itself is read', async () => {
  expect((await read('<meta name=prerender-status-code content=404>')).claimedStatus).toBe(404)
  expect((await read('<meta name=next-error content=not-found>')).claimedStatus).toBe(404)
  expect((await read('<meta http-equiv=Status content="410 Gone">')).claimedStatus).toBe(410)
  expect((await read('<meta name=status content=published>')).claimedStatus).toBeNull()
})

test('class names of body, main and heading are kept, those of others are not', async () => {
  const { classes } = await read(
    '<body class="Blog error404"><main class=wide><p class=x><h1 class=big>Oops</h1>',
  )
  expect([...classes]).toEqual(['blog', 'error404', 'wide', 'big'])
})
