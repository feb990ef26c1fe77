import type { Bucket } from '../bucket/bucket.ts'
import { unreachable } from '../bucket/errors.ts'
import { indexSuffix, splitName, stemId, stemMs, stemTime } from './file-names.ts'

/** A WARC in the bucket, named by its index. */
export interface ShippedWarc {
  readonly stem: string
  /** when its index came there */
  readonly at: Date
}

/** What every name of ours begins with. */
const beginning = 'stet-'
const dayMs = 24 * 3_600_000
/** Stems remembered at the most, some 200 MB: 64 MB each, 128 TB. */
const maxStems = 2_000_000

/** The closed WARCs of an archive in a bucket: the same files under the same names as in a folder. */
export class ArchiveBucket {
  readonly objects: Bucket
  readonly #now: () => Date
  /** by `stemId`; what is in a bucket is not renamed */
  readonly #stems = new Map<string, string>()
  #newest: string | null = null
  #listing: Promise<void> | null = null
  #listedAt = { fromMs: 0, toMs: 0 }

  constructor(objects: Bucket, now: () => Date) {
    this.objects = objects
    this.#now = now
  }

  get name(): string {
    return this.objects.name
  }

  /** The oldest first, page by page. Throws StetError with a `BucketErrorCode`. */
  async *warcs(after: string | null = null): AsyncGenerator<ShippedWarc> {
    for await (const { name, modified } of this.objects.list(beginning, after)) {
      const parts = splitName(name)
      if (parts?.suffix === indexSuffix) yield { stem: parts.stem, at: modified }
    }
  }

  /**
   * The stem that ends in these 12 digits; null when there is none. Names are remembered; one that is not known is looked for
   * among those of the last day, then among all, but not more often than every twenty times as long as that takes.
   * @throws StetError with a `BucketErrorCode`
   */
  async stemOf(id: string): Promise<string | null> {
    if (this.#stems.has(id)) return this.#stems.get(id)!
    if (this.#newest !== null)
      await this.#list(`${beginning}${stemTime(new Date(stemMs(this.#newest) - dayMs))}`)
    const { fromMs, toMs } = this.#listedAt
    if (!this.#stems.has(id) && this.#nowMs() - toMs >= 20 * (toMs - fromMs)) {
      this.#listing ??= this.#listAll().finally(() => {
        this.#listing = null
      })
      await this.#listing
    }
    return this.#stems.get(id) ?? null
  }

  async #listAll(): Promise<void> {
    const fromMs = this.#nowMs()
    await this.#list(null)
    this.#listedAt = { fromMs, toMs: this.#nowMs() }
  }

  async #list(after: string | null): Promise<void> {
    for await (const { stem } of this.warcs(after)) {
      if (this.#stems.size >= maxStems) throw unreachable(this.name, 'it lists more than can be ours')
      this.#stems.set(stemId(stem), stem)
      if (this.#newest === null || stem > this.#newest) this.#newest = stem
    }
  }

  #nowMs(): number {
    return this.#now().getTime()
  }
}
