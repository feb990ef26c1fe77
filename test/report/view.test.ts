import { expect, test } from 'vitest'
import { articleViews } from '../../src/report/view.ts'
import { checkOf, citationOf, reportOf, sampleReport, verdictOf } from './sample-report.ts'

test('every citation stands beside its own source and findings, though each article counts from c1', async () => {
  const dead = {
    citation: citationOf('https://a.example/1'),
    check: checkOf('https://a.example/1', verdictOf('dead', 'http-404')),
  }
  const fine = { citation: citationOf('https://b.example/2'), check: checkOf('https://b.example/2') }
  const views = await Array.fromAsync(
    articleViews(
      reportOf([
        { article: {}, cited: [fine] },
        { article: {}, cited: [] },
        { article: {}, cited: [dead] },
      ]),
    ),
  )
  expect(
    views.map(({ citations }) =>
      citations.map(({ check, findings }) => [check.url, findings.map(({ rule }) => rule)]),
    ),
  ).toEqual([[['https://b.example/2', []]], [], [['https://a.example/1', ['source-dead']]]])
})

test('no finding is lost or told twice', async () => {
  const views = await Array.fromAsync(articleViews(sampleReport()))
  const seen = views.flatMap(({ citations, findings }) => [
    ...citations.flatMap((view) => view.findings),
    ...findings,
  ])
  const all = await Array.fromAsync(sampleReport().findings())
  expect(seen).toHaveLength(all.length)
  expect(new Set(seen.map((finding) => JSON.stringify(finding)))).toEqual(
    new Set(all.map((finding) => JSON.stringify(finding))),
  )
})
