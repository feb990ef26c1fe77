import type { WatchEntry } from './entry.ts'

/** An article that the watch has listed before, as the poll that saw it last left it. */
export interface Known {
  readonly url: string
  /** `markOf` the entry that was read last */
  readonly mark: string | null
  /** complete polls in a row that did not list it */
  readonly missed: number
  readonly retired: boolean
}

/** What a poll changes. */
export interface Changes {
  /** never listed before */
  readonly fresh: readonly WatchEntry[]
  /** listed before, and said to have changed since */
  readonly changed: readonly WatchEntry[]
  /** retired, and listed again */
  readonly back: readonly WatchEntry[]
  /** gone: addresses that two complete polls in a row did not list */
  readonly retired: readonly string[]
  /** addresses whose count of polls that missed them is another now, those that go back to 0 too */
  readonly missed: readonly { readonly url: string; readonly times: number }[]
}

const missedToRetire = 2

/**
 * Compare what a poll listed with what is known. Pure.
 *
 * An article retires when two complete polls in a row do not list it. A poll that is not complete says nothing of what it
 * does not list, and breaks no row. A complete poll that lists nothing at all, where more than one article is known, counts
 * as incomplete: a share that is not mounted and a site that is being rebuilt look just so.
 *
 * @param complete whether the poll lists everything there is
 */
export function changesOf(
  known: readonly Known[],
  polled: readonly WatchEntry[],
  complete: boolean,
): Changes {
  const before = new Map(known.map((article) => [article.url, article]))
  const listed = new Map(polled.map((entry) => [entry.url, entry]))
  const active = known.filter(({ retired }) => !retired)
  const fresh: WatchEntry[] = []
  const changed: WatchEntry[] = []
  const back: WatchEntry[] = []
  const missed: { url: string; times: number }[] = []
  const retired: string[] = []
  for (const entry of listed.values()) {
    const article = before.get(entry.url)
    if (article === undefined) fresh.push(entry)
    else if (article.retired) back.push(entry)
    else {
      if (article.missed > 0) missed.push({ url: entry.url, times: 0 })
      if (isChanged(article.mark, markOf(entry))) changed.push(entry)
    }
  }
  if (!complete || (listed.size === 0 && active.length > 1)) return { fresh, changed, back, retired, missed }
  for (const { url, missed: times } of active) {
    if (listed.has(url)) continue
    if (times + 1 >= missedToRetire) retired.push(url)
    else missed.push({ url, times: times + 1 })
  }
  return { fresh, changed, back, retired, missed }
}

/**
 * What tells one state of an article from another without reading it: when it was changed, and its version where it has one;
 * null when the list says neither.
 */
export function markOf({ updatedAt, version }: WatchEntry): string | null {
  const told = [updatedAt?.toISOString(), version].filter((one) => one != null)
  return told.length === 0 ? null : told.join(' ')
}

/** An older date is a change too: a file that comes out of a backup, an article that was taken back. */
function isChanged(before: string | null, now: string | null): boolean {
  return now !== null && now !== before
}
