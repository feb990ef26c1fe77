import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as plainText } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { printable } from '../../src/printable.ts'
import { linkTarget } from '../../src/report/link.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import type { ReportReader } from '../../src/report/report.ts'
import { hostileWords, reportSaying, sampleReport, whole } from './sample-report.ts'
import { type MarkdownNode, strangeNodes } from './strange-nodes.ts'

const parsed = (markdown: string): MarkdownNode =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

function nodes(tree: MarkdownNode, type: string): MarkdownNode[] {
  return [
    ...(tree.type === type ? [tree] : []),
    ...(tree.children ?? []).flatMap((child) => nodes(child, type)),
  ]
}

async function addressesOf(report: ReportReader): Promise<string[]> {
  const articles = await Array.fromAsync(report.articles())
  const findings = await Array.fromAsync(report.findings())
  const cited = articles.flatMap(({ citations }) => citations.map(({ url }) => url))
  return [...cited, ...findings.flatMap(({ suggestion }) => suggestion?.replaceWith ?? [])]
}

test('a report in Markdown links each citation and each remedy', async () => {
  const report = sampleReport()
  const tree = parsed(await whole(renderMarkdown(report)))
  const wanted = (await addressesOf(report)).map(linkTarget).filter((target) => target !== null)
  expect(
    nodes(tree, 'link')
      .map(({ url }) => url)
      .sort(),
  ).toEqual(wanted.sort())
  expect(nodes(tree, 'heading').map((node) => plainText(node))).toEqual([
    'Sources checked 2026-11-22 09:30 UTC',
    'Half a bridge: what the mayor said, and when',
    'Without a link',
    'نصف جسر فوق النهر',
  ])
})

test('every hostile word stays the text it was, whole and without markup', async () => {
  for (const words of hostileWords) {
    const report = reportSaying([words])
    const tree = parsed(await whole(renderMarkdown(report)))
    const text = printable(words)
    expect(strangeNodes(tree, await addressesOf(report)), words).toEqual([])
    const title = plainText(nodes(tree, 'heading')[1]!).replaceAll('\u2060', '')
    if (text.length <= 400) expect(title).toBe(text === '' ? 'Untitled' : text)
  }
})

test('what GitHub would make a mention, a reference, an address or an emoji of is broken by a word joiner', async () => {
  const markdown = await whole(
    renderMarkdown(
      reportSaying(['@team #12 GH-12 :tada: www.evil.example a@evil.example ftp://evil.example']),
    ),
  )
  const heading = markdown.split('\n').find((line) => line.startsWith('## '))
  expect(heading?.replaceAll('\u2060', '|')).toBe(
    '## @|team \\#|12 GH-|12 :|tada: www|.evil.example a@|evil.example ftp:|//evil.example',
  )
})
