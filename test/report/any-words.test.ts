import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { renderHtml } from '../../src/report/html.ts'
import { renderJson } from '../../src/report/json.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { renderTerminal } from '../../src/report/terminal.ts'
import { anyWords, reportSaying, whole } from './sample-report.ts'
import { strangeNodes } from './strange-nodes.ts'

const reports = fc.array(anyWords, { minLength: 1, maxLength: 23 }).map((said) => reportSaying(said))

test('whatever a report holds, its JSON parses, and obeys nothing on a terminal', () =>
  fc.assert(
    fc.asyncProperty(reports, async (report) => {
      const json = await whole(renderJson(report))
      expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u)
      const { articles } = JSON.parse(json)
      expect(articles).toEqual(await Array.fromAsync(report.articles()))
    }),
    { numRuns: 60 },
  ))

test('whatever a report holds, a terminal gets text, our own colours and line feeds', () =>
  fc.assert(
    fc.asyncProperty(
      reports,
      fc.boolean(),
      fc.integer({ min: 20, max: 140 }),
      async (report, color, columns) => {
        const text = await whole(renderTerminal(report, { color, columns }))
        const uncolored = color ? text.replace(/\u001b\[\d{1,2}m/g, '') : text
        expect(uncolored).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u)
      },
    ),
    { numRuns: 60 },
  ))

test('whatever a report holds, Markdown has no markup and no links but ours', () =>
  fc.assert(
    fc.asyncProperty(reports, async (report) => {
      const markdown = await whole(renderMarkdown(report))
      const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
      const articles = await Array.fromAsync(report.articles())
      const findings = await Array.fromAsync(report.findings())
      const addresses = [
        ...articles.flatMap(({ citations }) => citations.map(({ url }) => url)),
        ...findings.flatMap(({ suggestion }) => suggestion?.replaceWith ?? []),
      ]
      expect(strangeNodes(tree, addresses)).toEqual([])
    }),
    { numRuns: 60 },
  ))

const ourTags = new Set(
  (
    'html head meta title style body main header footer section h1 h2 h3 p span a bdi time ol ul li blockquote code ' +
    'details summary dl dt dd'
  ).split(' '),
)
const ourAttributes = new Set(
  'lang dir charset http-equiv content name datetime class id role aria-labelledby href rel'.split(' '),
)

test('whatever a report holds, a page has no elements, attributes and links but ours', () =>
  fc.assert(
    fc.asyncProperty(reports, async (report) => {
      const html = await whole(renderHtml(report))
      const strange: string[] = []
      const parser = new Parser({
        onopentag(tag, attributes) {
          if (!ourTags.has(tag)) strange.push(tag)
          for (const [name, value] of Object.entries(attributes)) {
            if (!ourAttributes.has(name)) strange.push(`${tag} ${name}`)
            if (name === 'href' && !/^(?:https?:\/\/|#article-)/.test(value)) strange.push(value)
          }
        },
        oncomment: (comment) => strange.push(comment),
      })
      parser.end(html)
      expect(strange).toEqual([])
      const text = html.replace(/<!doctype html>|<\/?[a-z][a-z\d]*(?: [a-z-]+="[^"<>]*")*>/g, '')
      expect(text).not.toContain('<')
      expect(html).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u)
    }),
    { numRuns: 60 },
  ))
