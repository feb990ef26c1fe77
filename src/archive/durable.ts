import { type FileHandle, open } from 'node:fs/promises'

/** Write all of `chunks` at `position`: `writev` may write less than it was given. */
export async function writeAll(
  handle: FileHandle,
  chunks: readonly Uint8Array[],
  position: number,
): Promise<void> {
  let rest = chunks
  let at = position
  while (rest.length > 0) {
    const { bytesWritten } = await handle.writev(rest, at)
    at += bytesWritten
    rest = without(rest, bytesWritten)
  }
}

function without(chunks: readonly Uint8Array[], bytes: number): readonly Uint8Array[] {
  let left = bytes
  const index = chunks.findIndex((chunk) => {
    if (chunk.length > left) return true
    left -= chunk.length
    return false
  })
  if (index < 0) return []
  return [chunks[index]!.subarray(left), ...chunks.slice(index + 1)]
}

/** Make names durable: a file that was synced can still vanish with the folder entry that names it. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder for this and keeps names in its journal.
  if (process.platform === 'win32') return
  await using handle = await open(folder, 'r')
  await handle.sync()
}
