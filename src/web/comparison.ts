import { findCapture, type ListedCapture } from '../archive/list-captures.ts'
import { readCapture } from '../archive/read-capture.ts'
import { citingArticles, sourceOfCapture } from '../store/source-pages.ts'
import { type ComparedTexts, compareTexts } from '../verify/compare-texts.ts'
import type { Newsroom } from './newsroom.ts'

/** Two copies of a source, and what changed from the one to the other. */
export interface Comparison extends ComparedTexts {
  /** the older one */
  readonly before: ListedCapture
  readonly after: ListedCapture
  /** hex of the source's id; null when no table knows whose copies they are */
  readonly source: string | null
}

const citationsRead = 100
/** Code units of each text: the time that comparing takes has an end. */
const maxTextLength = 200_000

/**
 * Compare two captures, in the order of their times however they are named, with what articles quote of their source.
 * @returns null when the archive has not both
 * @throws StetError with a `CaptureErrorCode`
 */
export async function compareCaptures(
  { store, archivePlace, read }: Newsroom,
  ids: readonly [string, string],
): Promise<Comparison | null> {
  const [first, second] = await Promise.all(ids.map((id) => findCapture(archivePlace, id)))
  if (first == null || second == null) return null
  const [before, after] = first.capture.at <= second.capture.at ? [first, second] : [second, first]
  const source =
    (await sourceOfCapture(store, after.capture)) ?? (await sourceOfCapture(store, before.capture))
  const citing = source === null ? [] : await citingArticles(store, source, citationsRead)
  const quotes = [...new Set(citing.flatMap(({ citation }) => citation.quotes.map(({ exact }) => exact)))]
  const textOf = async ({ capture }: ListedCapture): Promise<string> => {
    const response = await readCapture(archivePlace, capture)
    return (await read(response.url, response)).text.slice(0, maxTextLength)
  }
  return { before, after, source, ...compareTexts(await textOf(before), await textOf(after), quotes) }
}
