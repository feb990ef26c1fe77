import { createHash } from 'node:crypto'
import { load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { printable } from '../../src/printable.ts'
import { renderHtml } from '../../src/report/html.ts'
import type { ReportReader } from '../../src/report/report.ts'
import {
  checkOf,
  citationOf,
  hostileWords,
  okVerdict,
  reportOf,
  reportSaying,
  sampleReport,
  whole,
} from './sample-report.ts'

const page = async (report: ReportReader = sampleReport()) => load(await whole(renderHtml(report)))

describe('a report as a page', () => {
  test('allows its own style and nothing else', async () => {
    const $ = await page()
    const digest = createHash('sha256').update($('style').text()).digest('base64')
    expect($('meta[http-equiv="Content-Security-Policy"]').attr('content')).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    )
    expect($('script, img, link, iframe, object, embed, form, [style], [src]')).toHaveLength(0)
  })

  test('has one main landmark, headings in order, a name for every section, and no id twice', async () => {
    const $ = await page()
    expect($('main')).toHaveLength(1)
    expect($('html').attr('lang')).toBe('en')
    expect($('h1')).toHaveLength(1)
    const levels = $('h1, h2, h3')
      .map((_, heading) => Number(heading.tagName.slice(1)))
      .get()
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    for (const section of $('section'))
      expect($(`#${$(section).attr('aria-labelledby')}`).text()).not.toBe('')
    const ids = $('[id]')
      .map((_, element) => $(element).attr('id'))
      .get()
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('names every error at its top, with the way to its citation', async () => {
    const $ = await page()
    const links = $('section').first().find('a')
    expect(links).toHaveLength(3)
    for (const link of links) expect($($(link).attr('href')!)).toHaveLength(1)
    expect($('section').first().text()).toContain('stories/half-a-bridge.md, line 10: The source is gone')
  })

  test('gives titles and sentences their language and lets them find their direction', async () => {
    const $ = await page()
    const heading = $('h2').filter((_, element) => $(element).text().includes('جسر'))
    expect(heading.attr()).toMatchObject({ lang: 'ar', dir: 'auto' })
    expect($('bdi[lang="ja"]').text()).toContain('毎朝新聞')
  })

  test('links to http and https only', async () => {
    const urls = ['javascript:alert(1)', 'data:text/html,x', 'https://paper.example/"><b>']
    const cited = urls.map((url, n) => ({
      citation: citationOf(url, { id: `c${n + 1}` }),
      check: checkOf(url, okVerdict),
    }))
    const $ = await page(reportOf([{ article: {}, cited }]))
    expect(
      $('a')
        .map((_, link) => $(link).attr('href'))
        .get(),
    ).toEqual(['https://paper.example/%22%3E%3Cb%3E'])
    expect(
      $('code[dir="ltr"]')
        .map((_, code) => $(code).text())
        .get(),
    ).toEqual(urls.slice(0, 2))
  })

  test('shows hostile words as words', async () => {
    for (const words of hostileWords) {
      const $ = await page(reportSaying([words]))
      expect(
        $('blockquote')
          .map((_, quote) => $(quote).text())
          .get(),
      ).toEqual(words === '' ? [] : Array.from({ length: 6 }, () => printable(words)))
    }
  })

  test('can be read: every colour stands 4.5 to 1 from its ground, by day and by night (WCAG 2.2, 1.4.3)', async () => {
    const css = (await page())('style').text()
    const colors = Object.fromEntries(
      [...css.matchAll(/--(\w+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, day, night]) => [
        name,
        [day!, night!] as const,
      ]),
    )
    for (const name of ['ink', 'dim', 'good', 'bad', 'care'])
      for (const time of [0, 1] as const)
        expect(contrast(colors[name]![time], colors.ground![time]), `${name} ${time}`).toBeGreaterThanOrEqual(
          4.5,
        )
  })
})

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter! + 0.05) / (darker! + 0.05)
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const digits =
    hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.slice(1).match(/../g)!
  const [red, green, blue] = digits.map((digit) => {
    const share = Number.parseInt(digit, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
