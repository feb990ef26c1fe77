import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../error.ts'
import { indexSuffix, openSuffix, splitName, stemId } from './file-names.ts'
import type { ArchivePlace } from './place.ts'

/**
 * The stems of all WARCs that have an index, the oldest first: those of the folder and those of the bucket, which come page
 * by page. No folder, no stems.
 * @param since leaves out those whose index was closed, or came into the bucket, before; null leaves out none
 * @throws StetError with a `BucketErrorCode`
 */
export async function* indexedStems(place: ArchivePlace, since: Date | null): AsyncGenerator<string> {
  const { folder, bucket } = place
  // Looked at first: what is taken to the bucket meanwhile is seen twice, and not never.
  const here = await stemsIn(folder)
  let next = 0
  const those = bucket?.warcs() ?? []
  for await (const { stem, at } of those) {
    while (next < here.length && here[next]! < stem) yield* unlessOlder(folder, here[next++]!, since)
    if (here[next] === stem) next += 1
    if (since === null || at >= since) yield stem
  }
  for (; next < here.length; next++) yield* unlessOlder(folder, here[next]!, since)
}

/** The stem with this `stemId`; null when there is none. Throws StetError with a `BucketErrorCode`. */
export async function indexedStem({ folder, bucket }: ArchivePlace, id: string): Promise<string | null> {
  const here = (await stemsIn(folder)).find((stem) => stemId(stem) === id)
  return here ?? (await bucket?.stemOf(id)) ?? null
}

async function stemsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  const stems = new Set<string>()
  for (const name of names) {
    const parts = splitName(name)
    if (parts?.suffix === indexSuffix || parts?.suffix === indexSuffix + openSuffix) stems.add(parts.stem)
  }
  return [...stems].sort()
}

/** An index that is still written to is not older, nor is one that has just gone to the bucket. */
async function* unlessOlder(folder: string, stem: string, since: Date | null): AsyncGenerator<string> {
  if (since === null) {
    yield stem
    return
  }
  const index = await stat(join(folder, stem + indexSuffix)).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  })
  if (index === null || index.mtime >= since) yield stem
}
