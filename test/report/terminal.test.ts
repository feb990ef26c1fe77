import { stripVTControlCharacters } from 'node:util'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import type { ReportReader } from '../../src/report/report.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { wrapped } from '../../src/report/wrap.ts'
import {
  checkOf,
  citationOf,
  okVerdict,
  readerOf,
  reportOf,
  sampleReport,
  verdictOf,
  whole,
} from './sample-report.ts'

const shown = (report: ReportReader, columns = 100) =>
  whole(renderTerminal(report, { color: false, columns }))

function manyCitations(count: number, deadEvery: number): ReportReader {
  const cited = Array.from({ length: count }, (_, n) => {
    const url = `https://paper.example/story-${n}`
    const verdict = n % deadEvery === 0 ? verdictOf('dead', 'http-404') : okVerdict
    return {
      citation: citationOf(url, { id: `c${n + 1}`, location: { line: n + 1, column: 1 } }),
      check: checkOf(url, verdict),
    }
  })
  return reportOf([{ article: {}, cited }])
}

describe('a report in a terminal', () => {
  test('says of a citation: state by mark and word, place, address, label, source, finding, remedy', async () => {
    const url = 'http://old.example/a#b'
    const check = checkOf(url, verdictOf('moved', 'redirect-permanent'), {
      finalUrl: 'https://new.example/a',
    })
    const text = await shown(reportOf([{ article: {}, cited: [{ citation: citationOf(url), check }] }]))
    expect(text.split('\n')).toEqual([
      'story.md',
      'Half a bridge · 2026-10-25 · 1 citation',
      '',
      '→ moved       3:7  http://old.example/a#b',
      '    cited as “the report”',
      '    The Paper · 2026-10-24 · Bridge half done, mayor says · redirect-permanent, 95% sure',
      '    warning  The source moved for good; cite its new address  source-moved',
      '             replace with https://new.example/a#b',
      '',
      '1 citation of 1 source in 1 article: 1 moved',
      '1 warning; the gate passes',
      '',
    ])
  })

  test('ends with every error again, then the counts and the gate', async () => {
    const text = await shown(sampleReport())
    const end = text.slice(text.indexOf('\nErrors\n'))
    expect(end).toContain('stories/half-a-bridge.md:10:19  The source is gone')
    expect(end).toContain('    https://records.example/minutes/2026-09-30.pdf')
    expect(end.trimEnd().split('\n').at(-1)).toBe('3 errors, 10 warnings, 6 notes; the gate fails')
  })

  test('says the same without colour as with it', async () => {
    const colored = await whole(renderTerminal(sampleReport(), { color: true, columns: 100 }))
    expect(colored).toContain('\u001b[31m')
    expect(stripVTControlCharacters(colored)).toBe(await shown(sampleReport()))
  })

  test('of a long article shows only what wants a person, and counts the rest', async () => {
    const text = await shown(manyCitations(100, 20))
    expect(text.match(/^✗ dead/gm)).toHaveLength(5)
    expect(text).not.toContain('✓ alive')
    expect(text).toContain('and 95 more citations with nothing that needs you')
  })

  test('names twenty errors again and counts the others', async () => {
    const text = await shown(manyCitations(50, 2))
    expect(text.match(/^ {2}story\.md:/gm)).toHaveLength(20)
    expect(text).toContain('  and 5 more errors')
  })

  test('about nothing is a summary', async () => {
    expect(await shown(readerOf({ articles: [], checks: [], findings: [] }))).toBe(
      '0 citations of 0 sources in 0 articles\nno findings; the gate passes\n',
    )
  })

  test.each([40, 80, 120])('keeps within %i columns, addresses apart, in every script', async (columns) => {
    for (const line of (await shown(sampleReport(), columns)).split('\n'))
      if (!/https?:/.test(line)) expect(stringWidth(line), line).toBeLessThanOrEqual(columns)
  })
})

describe('wrapping', () => {
  test('breaks at spaces and hangs what follows', () => {
    expect(wrapped('one two three four', 9, '  ')).toEqual(['one two', '  three', '  four'])
  })
  test('counts wide characters as two columns, and breaks words that have no spaces', () => {
    expect(wrapped('橋は半分だけ出来た', 8)).toEqual(['橋は半分', 'だけ出来', 'た'])
  })
  test('never breaks an emoji apart', () => {
    expect(wrapped('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 4)).toEqual(['👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧'])
  })
  test('leaves an address whole', () => {
    expect(wrapped('see https://paper.example/a-long-address now', 12)).toEqual([
      'see',
      'https://paper.example/a-long-address',
      'now',
    ])
  })
  test('takes a long text in little time', () => {
    expect(wrapped('橋'.repeat(20_000), 40)).toHaveLength(1_000)
  })
})
