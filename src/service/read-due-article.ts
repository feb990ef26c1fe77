import { parseAddress, type SourceUrl } from '../address/source-url.ts'
import type { Capture } from '../archive/capture.ts'
import type { ArchivedResponse } from '../archive/read-capture.ts'
import type { ArticleBytes } from '../article/article-bytes.ts'
import { readWhole } from '../article/read-article.ts'
import { verifyPage } from '../check/check-source.ts'
import { GoodCopy } from '../check/good-copy.ts'
import { StetError } from '../error.ts'
import type { Page } from '../page/page.ts'
import { articleFile } from '../run/article-file.ts'
import {
  articleToRead,
  finishReading,
  freshSources,
  type KeptArticle,
  type ReadingOptions,
  saveReading,
  saveReadingFailure,
  saveVerifications,
} from '../store/articles.ts'
import type { Store } from '../store/store.ts'
import type { Response } from '../visit/visit.ts'

export interface ReadDueDeps {
  readonly store: Store
  /** past the guard; throws StetError `article-unreadable` */
  readonly fetch: (url: SourceUrl, signal: AbortSignal) => Promise<Omit<ArticleBytes, 'name'>>
  readonly read: (url: SourceUrl, response: Response) => Promise<Page>
  /** `readCapture` */
  readonly recall: (capture: Capture) => Promise<ArchivedResponse>
  readonly reading: ReadingOptions
}

export type ReadDue =
  | { readonly kind: 'read'; readonly changed: boolean; readonly citations: number }
  | { readonly kind: 'unreadable'; readonly error: StetError }
  /** nobody watches it any more */
  | { readonly kind: 'gone' }

const minuteMs = 60_000
const longestWaitMs = 24 * 60 * minuteMs

/**
 * Read an article and have every source that it newly cites checked; one that was visited a moment ago is not visited
 * again: the citation is held against the copy. An article that cannot be read is tried again later.
 */
export async function readDueArticle(deps: ReadDueDeps, id: string, signal: AbortSignal): Promise<ReadDue> {
  const { store, reading } = deps
  const kept = await articleToRead(store, id)
  if (kept === null) return { kind: 'gone' }
  try {
    const { article, readable, byline } = await readWhole(await bytesOf(deps, kept, signal))
    const changed = await saveReading(store, id, article, readable, byline)
    await verifyFresh(deps, id)
    await finishReading(store, kept, reading, changed)
    // once more: a visit that ended before this article asked for one has not seen its citations
    await verifyFresh(deps, id)
    return { kind: 'read', changed, citations: article.citations.length }
  } catch (error) {
    if (!(error instanceof StetError) || !error.code.startsWith('article-')) throw error
    await saveReadingFailure(store, kept, error.message, Math.min(minuteMs * 2 ** kept.tries, longestWaitMs))
    return { kind: 'unreadable', error }
  }
}

async function bytesOf(deps: ReadDueDeps, kept: KeptArticle, signal: AbortSignal): Promise<ArticleBytes> {
  const { input, content } = kept
  if (content !== null) return { name: input, url: null, ...content }
  const address = parseAddress(input)
  if (address.kind === 'source') return { name: input, ...(await deps.fetch(address.url, signal)) }
  return await articleFile(input)
}

async function verifyFresh(deps: ReadDueDeps, id: string): Promise<void> {
  for (const { good, checkedAt, previous, places } of await freshSources(
    deps.store,
    id,
    deps.reading.windowMs,
  )) {
    const copy = await copyOf(deps, good)
    if (copy === null) continue
    const outcomes = await verifyPage(await deps.read(copy.url, copy), copy.url, places, previous)
    await saveVerifications(
      deps.store,
      id,
      checkedAt,
      outcomes.map((outcome, index) => ({ id: places[index]!.id, ...outcome })),
    )
  }
}

/** Null when it cannot be had from here: then the source is visited. */
async function copyOf(deps: ReadDueDeps, good: unknown): Promise<ArchivedResponse | null> {
  const kept = GoodCopy.safeParse(good)
  if (!kept.success) return null
  try {
    return await deps.recall(kept.data.capture)
  } catch (error) {
    if (error instanceof StetError) return null
    throw error
  }
}
