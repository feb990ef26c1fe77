import { parseAddress } from '../../src/address/source-url.ts'
import type { Article, Citation } from '../../src/article/article.ts'
import type { Readable } from '../../src/article/readable.ts'
import { unvisited } from '../../src/check/check-source.ts'
import { type Beginning, type BegunCheck, beginChecks, type TakenSlot } from '../../src/store/checking.ts'
import { type FinishedCheck, finishChecks } from '../../src/store/finishing.ts'

import type { Slot } from '../../src/store/slots.ts'
import type { Store } from '../../src/store/store.ts'
import { judge } from '../../src/verdict/judge.ts'

export const processOne = '00000000-0000-4000-8000-000000000001'
export const processTwo = '00000000-0000-4000-8000-000000000002'

export function articleCiting(input: string, urls: readonly string[]): Article {
  return {
    input,
    url: null,
    title: `An article in ${input}`,
    publishedAt: '2026-11-01',
    language: 'en',
    sha256: urls.join(' '),
    citations: urls.map(citationOf),
    attributions: [],
  }
}

function citationOf(url: string, index: number): Citation {
  const parsed = parseAddress(url)
  return {
    id: `c${index + 1}`,
    url,
    source: parsed.kind === 'source' ? parsed.key : url,
    kind: 'link',
    text: 'so they said',
    sentence: 'The harbour was closed, so they said.',
    quotes: [],
    attribution: null,
    location: { line: index + 1, column: 1 },
  }
}

export async function beginCheck(store: Store, process: string, slot: TakenSlot): Promise<Beginning> {
  return (await beginChecks(store, process, [slot]))[0]!
}

export async function finishCheck(
  store: Store,
  process: string,
  done: FinishedCheck,
): Promise<string | null> {
  return (await finishChecks(store, process, [done]))[0]!
}

export async function begun(store: Store, process: string, slot: Slot): Promise<BegunCheck> {
  const beginning = await beginCheck(store, process, slot)
  if (beginning.kind !== 'begun') throw new Error(`the check did not begin: ${beginning.kind}`)
  return beginning.begun
}

/** A check that came to nothing much. */
export function finished(begun: BegunCheck, changes: Partial<FinishedCheck> = {}): FinishedCheck {
  const { record, outcomes } = unvisited(
    begun.key,
    begun.places[0]!.citation.url,
    judge([], { online: null }),
    begun.places,
    begun.previous,
    new Date('2026-11-20T10:00:00Z'),
  )
  return {
    begun,
    record,
    standing: null,
    dueAt: new Date('2099-01-01T00:00:00Z'),
    windowMs: 600_000,
    counts: true,
    event: null,
    good: null,
    outcomes: outcomes.map((outcome, index) => ({ id: begun.places[index]!.id, ...outcome })),
    newsworthy: true,
    turn: { isOver: true, restMs: 0, tookMs: 0 },
    ...changes,
  }
}

/** The words of an article that nobody looks at. */
export const unread: Readable = { blocks: [], marks: [], partial: false }
