import { access, type FileHandle, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../error.ts'
import { syncFolder, writeAll } from './durable.ts'
import { indexSuffix, openSuffix, warcSuffix, writerSuffix } from './file-names.ts'
import { dropWarc, finishWarc } from './finish.ts'
import { indexLine } from './index-line.ts'
import { isInMemory, type Member } from './member.ts'
import { openWarc } from './open-kept.ts'
import type { ArchivePlace } from './place.ts'
import type { PackedExchange } from './record.ts'
import { signLife, signOfLifeMs, writeWriter } from './writer.ts'

const copyBytes = 1 << 20

/** One WARC while it is written, and its index. One `append` at a time. */
export class Segment {
  /** name once closed */
  readonly file: string
  readonly #place: ArchivePlace
  readonly #stem: string
  readonly #warc: FileHandle
  readonly #index: FileHandle
  #signs: NodeJS.Timeout | undefined
  #size = 0
  #indexSize = 0
  #torn = false

  /** Create the files of a new WARC; when that fails nothing is left of them. `now` is the clock of the sign of life. */
  static async create(
    place: ArchivePlace,
    stem: string,
    warcinfo: Member,
    now: () => Date,
  ): Promise<Segment> {
    const path = join(place.folder, stem)
    const handles: FileHandle[] = []
    try {
      await writeWriter(path + writerSuffix, now())
      const warc = await open(path + warcSuffix + openSuffix, 'wx')
      handles.push(warc)
      const index = await open(path + indexSuffix + openSuffix, 'wx')
      handles.push(index)
      const segment = new Segment(place, stem, warc, index)
      segment.#size = await segment.#write(0, [warcinfo])
      await syncFolder(place.folder)
      segment.#signs = setInterval(() => {
        signLife(path + writerSuffix, now()).catch(() => undefined)
      }, signOfLifeMs).unref()
      return segment
    } catch (error) {
      for (const handle of handles) await handle.close().catch(() => undefined)
      for (const suffix of [warcSuffix + openSuffix, indexSuffix + openSuffix, writerSuffix])
        await rm(path + suffix, { force: true }).catch(() => undefined)
      throw error
    }
  }

  private constructor(place: ArchivePlace, stem: string, warc: FileHandle, index: FileHandle) {
    this.file = stem + warcSuffix
    this.#place = place
    this.#stem = stem
    this.#warc = warc
    this.#index = index
  }

  get size(): number {
    return this.#size
  }

  get indexSize(): number {
    return this.#indexSize
  }

  /**
   * False once another machine has taken us for gone, after a long sleep, and closed the file in our place: what we would add
   * now could be on its way to the bucket already.
   */
  async isOurs(): Promise<boolean> {
    return await access(join(this.#place.folder, this.file + openSuffix)).then(
      () => true,
      (error: unknown) => errorCode(error) !== 'ENOENT',
    )
  }

  /**
   * Write all of `exchanges`, make them durable, and then index them: an index line never points at bytes that a power
   * cut could take. All or nothing: on an error both files are cut back to where they were.
   * @returns offset of each exchange's response record; its resource record, should it have one, begins where that ends
   */
  async append(exchanges: readonly PackedExchange[]): Promise<number[]> {
    if (this.#torn) await this.#cutBack()
    try {
      const offsets: number[] = []
      const members: Member[] = []
      let lines = ''
      let offset = this.#size
      for (const { request, response, dom, entry } of exchanges) {
        offset += request.length
        offsets.push(offset)
        lines += indexLine({ ...entry, offset, filename: this.file })
        offset += response.length
        members.push(request, response)
        if (dom === null) continue
        offset += dom.length
        members.push(dom)
      }
      const size = await this.#write(this.#size, members)
      await this.#warc.datasync()
      const index = Buffer.from(lines)
      await writeAll(this.#index, [index], this.#indexSize)
      this.#size = size
      this.#indexSize += index.length
      return offsets
    } catch (error) {
      this.#torn = true
      await this.#cutBack().catch(() => undefined)
      throw error
    }
  }

  /** Sort the index and give both files their last names; a WARC without captures goes. */
  async finish(uuid: string): Promise<void> {
    clearInterval(this.#signs)
    try {
      if (this.#torn) await this.#cutBack()
    } finally {
      await this.#warc.close()
      await this.#index.close()
    }
    const { folder } = this.#place
    if (this.#indexSize === 0) {
      await dropWarc(folder, this.#stem)
      return
    }
    try {
      const lines = await readFile(join(folder, this.#stem + indexSuffix + openSuffix))
      await finishWarc(folder, this.#stem, lines, uuid)
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error
      // Closed in our place, and perhaps taken to the bucket since then.
      await using warc = await openWarc(this.#place, this.file)
      await warc.read(0, 1)
    }
  }

  async #write(position: number, members: readonly Member[]): Promise<number> {
    let at = position
    let gathered: Uint8Array[] = []
    const flush = async (end: number) => {
      const length = gathered.reduce((sum, chunk) => sum + chunk.length, 0)
      await writeAll(this.#warc, gathered, end - length)
      gathered = []
    }
    for (const { data, length } of members) {
      if (isInMemory(data)) gathered.push(...data)
      else {
        await flush(at)
        await this.#copy(data, length, at)
      }
      at += length
    }
    await flush(at)
    return at
  }

  async #copy(from: FileHandle, length: number, position: number): Promise<void> {
    const buffer = Buffer.allocUnsafe(Math.min(copyBytes, length))
    let done = 0
    while (done < length) {
      const { bytesRead } = await from.read(buffer, 0, Math.min(buffer.length, length - done), done)
      if (bytesRead === 0) throw new Error('a scratch file is shorter than what was written to it')
      await writeAll(this.#warc, [buffer.subarray(0, bytesRead)], position + done)
      done += bytesRead
    }
  }

  async #cutBack(): Promise<void> {
    await this.#warc.truncate(this.#size)
    await this.#index.truncate(this.#indexSize)
    this.#torn = false
  }
}
