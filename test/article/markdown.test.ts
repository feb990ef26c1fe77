import { describe, expect, test } from 'vitest'
import { addressesIn, citationOf, read, readMarkdown } from './read.ts'

describe('Markdown', () => {
  const article = readMarkdown(`---
title: "A bridge of stone: what it costs"
date: 2025-05-02
lang: en-GB
canonical: https://lind.test/explainers/stone
tags: [bridge, {deep: true}]
---

# A heading that is not the title

The city wants a [second *crossing*](https://city.test/second). According to the [Lindholm Courier][c],
the mayor called it “a promise that outlives us all.”[^1] It was voted on.[^1]

- The plan is at <https://city.test/plan.pdf>, and the tender at
  https://tenders.test/118, or www.tenders.test/old.
- Divers [reported](../divers) rust, \\[not\\](https://escaped.test/) more.

[![Rust](rust.jpg)](https://pictures.test/4) ![only a picture](https://pictures.test/5)

Comments go to <a href="https://city.test/hearings">the hearing</a>.

<p>Maps are <a href="https://maps.test/">here</a>.</p>

\`https://code.test/\` [mail](mailto:a@b.test) [top](#top)

[c]: https://lindholm-courier.test/stone
[unused]: https://unused.test/
[^1]: Speech of 28 April, [archive](https://city.test/archive).
`)

  test('says its title, date, language and address in its front matter', () => {
    expect(article).toMatchObject({
      title: 'A bridge of stone: what it costs',
      publishedAt: '2025-05-02',
      language: 'en',
      url: 'https://lind.test/explainers/stone',
    })
  })

  test('has every kind of link, in reading order, and no other address', () => {
    expect(article.citations.map(({ kind, url, text }) => [kind, url, text])).toEqual([
      ['link', 'https://city.test/second', 'second crossing'],
      ['link', 'https://lindholm-courier.test/stone', 'Lindholm Courier'],
      ['bare', 'https://city.test/plan.pdf', null],
      ['bare', 'https://tenders.test/118', null],
      ['bare', 'http://www.tenders.test/old', null],
      ['link', 'https://lind.test/divers', 'reported'],
      ['bare', 'https://escaped.test/', null],
      ['image', 'https://pictures.test/4', 'Rust'],
      ['link', 'https://city.test/hearings', 'the hearing'],
      ['link', 'https://maps.test/', 'here'],
      ['footnote', 'https://city.test/archive', 'archive'],
    ])
  })

  test('gives each link its sentence, a note those that refer to it', () => {
    const sentence =
      'According to the Lindholm Courier, the mayor called it “a promise that outlives us all.”'
    expect(citationOf(article, 'https://lindholm-courier.test/stone')).toMatchObject({
      sentence,
      quotes: [{ exact: 'a promise that outlives us all.', speaker: null }],
      attribution: { outlet: 'Lindholm Courier', speaker: null },
    })
    expect(citationOf(article, 'https://city.test/archive').sentence).toBe(`${sentence} It was voted on.`)
    expect(citationOf(article, 'https://maps.test/').sentence).toBe('Maps are here.')
  })

  test('points at links and addresses, front matter counted', () => {
    expect(citationOf(article, 'https://city.test/second').location).toEqual({ line: 11, column: 18 })
    expect(citationOf(article, 'https://city.test/plan.pdf').location).toEqual({ line: 14, column: 19 })
    expect(citationOf(article, 'https://tenders.test/118').location).toEqual({ line: 15, column: 3 })
  })
})

test('an address in the text ends before typographic quotation marks', () => {
  expect(addressesIn(readMarkdown('She wrote “https://a.test/x” and «www.b.test/y».'))).toEqual([
    'https://a.test/x',
    'http://www.b.test/y',
  ])
})

test('the first heading is the title where no front matter says one', () => {
  expect(readMarkdown('# The *bridge*\n\nShut.').title).toBe('The bridge')
})

test('front matter that is no YAML, or tries to be a bomb, says nothing and hides nothing', () => {
  for (const yaml of ['{', 'a: [1, 2', '&a [*a, *a]', `${'['.repeat(20_000)}`]) {
    const article = readMarkdown(`---\n${yaml}\n---\n\nSee https://a.test/x\n`)
    expect(article).toMatchObject({
      title: null,
      citations: [{ url: 'https://a.test/x', location: { line: 5 } }],
    })
  }
})

test('Markdown that would keep a parser busy for hours is read as plain text: its addresses are found', () => {
  for (const evil of ['[a]('.repeat(50_000), '> '.repeat(50_000), '- a\n'.repeat(100_000)])
    expect(addressesIn(readMarkdown(`See https://a.test/x here.\n\n${evil}`))).toEqual(['https://a.test/x'])
})

test('Markdown is known by its content where neither name nor media type tells', () => {
  expect(read('# Title\n\nA [link](https://a.test/).', { name: '-' }).citations).toMatchObject([
    { kind: 'link' },
  ])
})
