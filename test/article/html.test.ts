import { describe, expect, test } from 'vitest'
import { addressesIn, citationOf, readHtml } from './read.ts'

const filler =
  'The bridge over the harbour will stay shut until the spring, and nobody was surprised to hear of it. '

describe('the article’s own links', () => {
  const furniture = {
    before: '<nav><a href="/">Home</a></nav><header><a href="/logo">The Lind Letter</a></header>',
    after: `<aside><h2>Most read</h2><ul><li><a href="/a">One</a><li><a href="/b">Two</a><li><a href="/c">Three</a></ul></aside>
      <footer><a href="https://agency.test/">Made by an agency</a></footer>`,
  }
  const inside = `<div class="share"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a></div>
    <div class="author-box"><a href="https://social.test/ana">Ana Lund</a></div>`
  const paragraphs = `<p>${filler}<a href="https://city.test/decision">The city decided</a> it.</p><p>${filler}</p>`

  test.each([
    ['in an article element', `<article>${paragraphs}${inside}</article>`],
    [
      'in what schema.org calls the body',
      `<div><div itemprop="articleBody">${paragraphs}${inside}</div></div>`,
    ],
    [
      'in a page of nothing but divisions',
      `<div class="w"><div class="c">${paragraphs}${inside}</div></div>`,
    ],
    [
      'in paragraphs made of line breaks',
      `<div class="c">${paragraphs.replaceAll(/<\/?p>/g, '<br>')}${inside}</div>`,
    ],
    ['in a form that wraps the page', `<form><main>${paragraphs}${inside}</main></form>`],
  ])('%s', (_, body) => {
    const page = `<!doctype html><body>${furniture.before}${body}${furniture.after}</body>`
    expect(addressesIn(readHtml(page, 'https://lind.test/story'))).toEqual(['https://city.test/decision'])
  })

  test('a list of sources is no menu', () => {
    const list = [1, 2, 3, 4]
      .map((n) => `<li><a href="https://source${n}.test/">Report ${n}</a></li>`)
      .join('')
    const page = `<article><p>${filler}</p><p>${filler}</p><h2>Sources</h2><ul>${list}</ul></article>`
    expect(readHtml(page, 'https://lind.test/story').citations).toHaveLength(4)
  })

  test('in doubt are kept', () => {
    expect(addressesIn(readHtml('<a href="https://a.test/">A</a>'))).toEqual(['https://a.test/'])
  })

  test('lead out of the page: anchors, mail, telephone and scripts are none', () => {
    const hrefs = [
      '#top',
      'mailto:a@b.test',
      'tel:+4712345',
      'javascript:void(0)',
      'java\nscript:void(0)',
      '',
    ]
    const links = hrefs.map((href) => `<a href="${href}">x</a>`).join(' ')
    expect(readHtml(`<p>${filler}${links}</p>`).citations).toEqual([])
  })
})

test('a link has its words, its sentence, its quotations and its place in the input', () => {
  const html = `<article>
  <p>First one. “We will not pay &amp; we will not ask,” mayor Ida Krogh
    told the <a class="x"
      href="https://lindholm-courier.test/krogh">Lindholm <b>Courier</b></a>. Last one.</p></article>`
  expect(readHtml(html).citations).toEqual([
    {
      id: 'c1',
      url: 'https://lindholm-courier.test/krogh',
      source: 'test,lindholm-courier)/krogh',
      kind: 'link',
      text: 'Lindholm Courier',
      sentence: '“We will not pay & we will not ask,” mayor Ida Krogh told the Lindholm Courier.',
      quotes: [{ exact: 'We will not pay & we will not ask', speaker: 'Ida Krogh' }],
      attribution: { outlet: 'Lindholm Courier', speaker: 'Ida Krogh' },
      location: { line: 3, column: 14 },
    },
  ])
})

describe('relative addresses', () => {
  const page = (head: string) =>
    `<head>${head}</head><article><p>${filler}<a href="../fares">Fares</a></p></article>`

  test.each([
    ['the address of the article', '', 'https://lind.test/news/story', 'https://lind.test/fares'],
    [
      'its canonical address',
      '<link rel="canonical" href="https://lind.test/a/b/c">',
      null,
      'https://lind.test/a/fares',
    ],
    ['its base element', '<base href="/x/y/">', 'https://lind.test/news/story', 'https://lind.test/x/fares'],
  ])('are resolved against %s', (_, head, url, resolved) => {
    expect(addressesIn(readHtml(page(head), url))).toEqual([resolved])
  })

  test('stay as they are without any, so that they are reported as malformed', () => {
    expect(readHtml(page('')).citations).toMatchObject([{ url: '../fares', source: '../fares' }])
  })
})

test('notes are tied to the sentences that refer to them', () => {
  const article =
    readHtml(`<article><p>${filler}</p><p>Rust was found.<sup id="r1"><a href="#n1">1</a></sup> Nobody was told.</p>
    <ol><li id="n1">Divers’ report, <a href="https://divers.test/r">page 7</a>. <a href="#r1">↩</a></li></ol></article>`)
  expect(article.citations).toMatchObject([{ kind: 'footnote', text: 'page 7', sentence: 'Rust was found.' }])
})

test('embedded films and posts, linked pictures and addresses without a link are citations of their kinds', () => {
  const article = readHtml(`<article><p>${filler}</p>
    <iframe src="https://www.youtube.com/embed/abc" title="The bridge"></iframe>
    <iframe src="https://counter.test/" width="1" height="1"></iframe>
    <blockquote class="twitter-tweet"><p>No way. <a href="https://t.co/x">pic</a></p>— A
      <a href="https://twitter.com/a/status/1">May 1</a></blockquote>
    <a href="https://pictures.test/1"><img src="1.jpg" alt="Rust"></a>
    <p>The minutes are at https://city.test/minutes?a=1&amp;b=2 for all.</p>
    <p>Read more: <a href="https://lind.test/ferry">The ferry</a></p></article>`)
  expect(article.citations.map(({ kind, url, text }) => [kind, url, text])).toEqual([
    ['embed', 'https://www.youtube.com/embed/abc', 'The bridge'],
    ['embed', 'https://twitter.com/a/status/1', 'No way. pic — A May 1'],
    ['image', 'https://pictures.test/1', 'Rust'],
    ['bare', 'https://city.test/minutes?a=1&b=2', null],
    ['related', 'https://lind.test/ferry', 'The ferry'],
  ])
  expect(citationOf(article, 'https://city.test/minutes?a=1&b=2').sentence).toBe(
    'The minutes are at for all.',
  )
})

test('title, date, language and address come from what the page says of itself', () => {
  const article = readHtml(`<html lang="nb-NO"><head><title>Broen stenges | Lind</title>
    <link rel="canonical" href="https://lind.test/broen">
    <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2025-03-03T08:30:00+0100"}]}</script>
    <script type="application/ld+json">{broken</script></head>
    <body><h1>Lind</h1><article><h1>Broen stenges</h1><p>${filler}</p></article></body></html>`)
  expect(article).toMatchObject({
    title: 'Broen stenges',
    publishedAt: '2025-03-03T08:30:00+01:00',
    language: 'nb',
    url: 'https://lind.test/broen',
  })
})

test('broken HTML is read all the same', () => {
  const article = readHtml(
    `<p>${filler}<a href=https://a.test/x>One <b>two</a> three</i><p><a href='https://a.test/y`,
  )
  expect(addressesIn(article)).toEqual(['https://a.test/x'])
})

test('HTML nested beyond reason is refused with a reason', () => {
  expect(() => readHtml('<div>'.repeat(100_000))).toThrow(
    expect.objectContaining({ code: 'article-unreadable', message: expect.stringContaining('512') }),
  )
})
