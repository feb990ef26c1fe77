import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

describe('the article that the project began with', () => {
  const article = read(readFileSync(process.env.STET_SEED!))

  test('has three citations: two of the related story, one of the agency’s report', () => {
    expect(
      article.citations.map(({ kind, source, location }) => [kind, source.split(')')[0], location.line]),
    ).toEqual([
      ['related', 'com,themoscowtimes', 15],
      ['related', 'com,themoscowtimes', 16],
      ['bare', 'ru,ria', 17],
    ])
    expect(article.citations[2]).toMatchObject({
      sentence: expect.stringMatching(
        /^“I order .*RIA Novosti news agency as saying at the Khmeimim airbase\.$/,
      ),
      quotes: [{ exact: expect.stringMatching(/^I order .* deployment$/), speaker: 'Putin' }],
      attribution: { outlet: 'RIA Novosti', speaker: 'Putin' },
    })
    expect(article.citations[0]!.text).toBe(article.citations[1]!.text)
  })

  test('attributes to two outlets without an address', () => {
    expect(article.attributions.map(({ outlet, speaker, citation }) => [outlet, speaker, citation])).toEqual([
      ['RIA Novosti', 'Putin', 'c3'],
      ['TASS', 'Assad', null],
      ['Twitter', 'Dmitri Trenin', null],
    ])
  })
})
