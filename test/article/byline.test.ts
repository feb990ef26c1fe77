import { describe, expect, test } from 'vitest'
import { readWhole } from './read.ts'

const words = '<article><p>The bridge over the harbour will stay shut until the spring.</p></article>'

function bylineOf(text: string, name: string) {
  return readWhole(text, { name }).byline
}

const ofPage = (head: string) =>
  bylineOf(`<!doctype html><head>${head}</head><body>${words}</body>`, 'a.html')
const ofFrontMatter = (yaml: string) => bylineOf(`---\n${yaml}\n---\nThe bridge stays shut.\n`, 'a.md')
const linked = (fields: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`

describe('section and authors', () => {
  test('of a page, as it tells machines in JSON-LD', () => {
    const authors = [{ '@type': 'Person', name: 'Ana Lund' }, 'By Bo Ek', { name: ['Bo Ek'] }]
    expect(ofPage(linked({ articleSection: ['Coast', 'World'], author: authors }))).toEqual({
      section: 'Coast',
      authors: ['Ana Lund', 'Bo Ek'],
    })
  })

  test('of a page, as its meta elements say; an address is no name', () => {
    const head = `<meta property="article:section" content="Coast"><meta property="article:author" content="https://social.test/ana">
      <meta name="author" content="Ana Lund"><meta name="author" content="Bo Ek">`
    expect(ofPage(head)).toEqual({ section: 'Coast', authors: ['Ana Lund', 'Bo Ek'] })
  })

  test('of a Markdown file, in its front matter', () => {
    expect(ofFrontMatter('categories: [Coast, World]\nauthors:\n  - name: Ana Lund\n  - Bo Ek')).toEqual({
      section: 'Coast',
      authors: ['Ana Lund', 'Bo Ek'],
    })
    expect(ofFrontMatter('section: Coast\nauthor: Ana Lund')).toEqual({
      section: 'Coast',
      authors: ['Ana Lund'],
    })
  })

  test('are none where none are named, or what is named is no name', () => {
    const none = { section: null, authors: [] }
    expect(bylineOf('The bridge stays shut.', 'a.txt')).toEqual(none)
    expect(ofFrontMatter('section: {a: {b: c}}\nauthors: [[[[[deep]]]], "", "//x.test"]')).toEqual(none)
    expect(
      ofPage(linked({ articleSection: 5, author: { name: { name: { name: { name: 'x' } } } } })),
    ).toEqual(none)
  })

  test('are few and short, whatever is named, and show nothing that is hidden', () => {
    const many = Array.from({ length: 500 }, (_, n) => `Author\u202e ${n} ${'x'.repeat(1_500)}`)
    const { authors } = ofPage(linked({ author: many }))
    expect(authors).toHaveLength(10)
    for (const author of authors) {
      expect(author.length).toBeLessThanOrEqual(120)
      expect(author).not.toContain('\u202e')
    }
  })
})
