import { open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeAll } from './durable.ts'
import { indexSuffix, openSuffix, splitName, warcSuffix, writerSuffix } from './file-names.ts'

const linesAtOnce = 2000

/**
 * Close a WARC whose bytes are final: its index sorted, both renamed, the `.writer` file gone last. Every step may have
 * been done before (by a process that was killed, or by one that does it at the same time).
 * @param lines index lines in any order, each with its line feed
 * @param uuid  a random UUID for the name of the unfinished index
 */
export async function finishWarc(folder: string, stem: string, lines: Buffer, uuid: string): Promise<void> {
  const path = join(folder, stem)
  await writeSorted(path + indexSuffix, lines, uuid)
  await rename(path + warcSuffix + openSuffix, path + warcSuffix)
  await syncFolder(folder)
  await clearWork(folder, stem)
}

/** Remove an open WARC that holds no capture. */
export async function dropWarc(folder: string, stem: string): Promise<void> {
  await rm(join(folder, stem + warcSuffix + openSuffix), { force: true })
  await clearWork(folder, stem)
}

/** Remove what is only there while a WARC is written. */
export async function clearWork(folder: string, stem: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const parts = splitName(name)
    if (parts?.stem === stem && parts.suffix.endsWith('.tmp')) await rm(join(folder, name), { force: true })
  }
  await rm(join(folder, stem + indexSuffix + openSuffix), { force: true })
  await rm(join(folder, stem + writerSuffix), { force: true })
}

async function writeSorted(path: string, lines: Buffer, uuid: string): Promise<void> {
  const temporary = `${path}.${uuid}.tmp`
  try {
    await using handle = await open(temporary, 'wx')
    let at = 0
    for (const chunk of sortedLines(lines)) {
      await writeAll(handle, [chunk], at)
      at += chunk.length
    }
    await handle.sync()
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await rename(temporary, path)
}

/**
 * Lines in the order of their bytes (CDXJ, "Sorting"), in pieces. Numbers, not strings or views: an index must not fill the heap.
 */
function* sortedLines(lines: Buffer): Generator<Buffer> {
  const ends = lineEnds(lines)
  const startOf = (line: number) => (line === 0 ? 0 : ends[line - 1]!)
  const order = Uint32Array.from(ends.keys())
  order.sort((a, b) => lines.compare(lines, startOf(b), ends[b], startOf(a), ends[a]))
  for (let at = 0; at < order.length; at += linesAtOnce)
    yield Buffer.concat(
      Array.from(order.subarray(at, at + linesAtOnce), (line) => lines.subarray(startOf(line), ends[line])),
    )
}

/** Where each line ends, its line feed included. */
function lineEnds(lines: Buffer): Uint32Array {
  let count = 0
  for (let at = lines.indexOf(10); at >= 0; at = lines.indexOf(10, at + 1)) count++
  const ends = new Uint32Array(count)
  let end = 0
  for (let line = 0; line < count; line++) {
    end = lines.indexOf(10, end) + 1
    ends[line] = end
  }
  return ends
}
