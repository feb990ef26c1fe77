import type { SourceUrl } from '../address/source-url.ts'
import type { Capture } from '../archive/capture.ts'
import type { ArchivedResponse } from '../archive/read-capture.ts'
import { StetError } from '../error.ts'
import type { Page } from '../page/page.ts'
import type { Store } from '../store/store.ts'
import { dropSourceToIndex, type SourceToIndex, saveSourceText, takeSourcesToIndex } from '../store/texts.ts'
import type { Response } from '../visit/visit.ts'

export interface IndexDeps {
  readonly store: Store
  /** `readCapture` */
  readonly recall: (capture: Capture) => Promise<ArchivedResponse>
  readonly read: (url: SourceUrl, response: Response) => Promise<Page>
}

export interface Indexed {
  readonly indexed: number
  /** sources with no copy to read, or none with words in it */
  readonly wordless: number
}

const atOnce = 50
/** One that is killed while it reads gives the others back after this long. */
const leaseMs = 10 * 60_000

/**
 * Have every source whose words have changed found by its new ones: read out of the archive as the check read it, and away
 * from the check, which nobody should wait for. An end by the signal loses nothing, nor does an archive that is out of reach: what
 * was taken up is given back when its lease ends.
 */
export async function indexTexts(deps: IndexDeps, signal: AbortSignal): Promise<Indexed> {
  let indexed = 0
  let wordless = 0
  for (;;) {
    const due = await takeSourcesToIndex(deps.store, atOnce, leaseMs)
    for (const one of due) {
      signal.throwIfAborted()
      const outcome = await index(deps, one)
      if (outcome === 'out-of-reach') return { indexed, wordless }
      if (outcome === 'indexed') indexed++
      else wordless++
    }
    if (due.length < atOnce) return { indexed, wordless }
  }
}

async function index(
  { store, recall, read }: IndexDeps,
  due: SourceToIndex,
): Promise<'indexed' | 'wordless' | 'out-of-reach'> {
  const copy = due.capture === null ? null : await copyOf(recall, due.capture)
  if (copy === 'out-of-reach') return copy
  const page = copy === null ? null : await read(copy.url, copy)
  if (copy === null || page === null || page.text === '') {
    await dropSourceToIndex(store, due)
    return 'wordless'
  }
  await saveSourceText(store, due, {
    title: page.title,
    text: page.text,
    language: page.language,
    at: copy.at,
  })
  return 'indexed'
}

/** Null when it cannot be had from here. */
async function copyOf(
  recall: IndexDeps['recall'],
  capture: Capture,
): Promise<ArchivedResponse | 'out-of-reach' | null> {
  try {
    return await recall(capture)
  } catch (error) {
    if (!(error instanceof StetError)) throw error
    return error.code === 'archive-unreachable' ? 'out-of-reach' : null
  }
}
