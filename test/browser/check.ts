import { sourceUrl } from '../../src/address/source-url.ts'
import type { Dom } from '../../src/archive/record.ts'
import type { Citation } from '../../src/article/article.ts'
import type { Browser } from '../../src/browser/open-browser.ts'
import { type CheckDeps, type CheckedSource, checkVisit } from '../../src/check/check-source.ts'
import { runMemory } from '../../src/check/probe-memory.ts'
import { openVisitor } from '../../src/check/visitor.ts'
import { readPage } from '../../src/page/read-page.ts'
import type { Previous } from '../../src/verify/verify-citation.ts'
import type { Net } from '../../src/visit/net.ts'
import { neverAborted } from '../visit/net.ts'

interface Asked {
  readonly quotes?: readonly string[]
  readonly previous?: Previous
  readonly keep?: CheckDeps['keep']
}

/** One check as a run makes it, and the document that would be kept. */
export async function checkWith(
  browser: Pick<Browser, 'render'> | null,
  net: Net,
  url: string,
  { quotes = [], previous, keep }: Asked = {},
): Promise<CheckedSource & { readonly dom: Dom | null }> {
  const visitor = openVisitor(
    net,
    (at, response) => readPage(at, response),
    runMemory(),
    Math.random,
    browser,
  )
  const { render } = visitor
  await using visit = await visitor.visit(sourceUrl(url), null, neverAborted)
  let kept: Dom | null = null
  const deps: CheckDeps = {
    read: visitor.read,
    askSibling: (one) => visitor.askSibling(one, neverAborted),
    ...(render !== undefined && { render: (at, response) => render(at, response, neverAborted) }),
    keep: async (one, dom) => {
      kept = dom
      return keep?.(one, dom) ?? null
    },
  }
  const citation: Citation = {
    id: 'c1',
    url,
    source: 'k',
    kind: 'link',
    text: 'the paper',
    sentence: 'So the paper said.',
    quotes: quotes.map((exact) => ({ exact, speaker: null })),
    attribution: null,
    location: { line: 1, column: 1 },
  }
  const article = { title: null, publishedAt: null, language: 'en', url: null }
  const checked = await checkVisit(deps, 'k', visit, true, [{ citation, article }], previous ?? null)
  return { ...checked, dom: kept }
}

export const signalsOf = ({ record }: CheckedSource) => record.check.signals.map(({ signal }) => signal)
