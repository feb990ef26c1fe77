import { access, constants, mkdir } from 'node:fs/promises'
import { StetError } from '../error.ts'
import { isNotModified } from '../visit/validators.ts'
import type { Exchange, Visit } from '../visit/visit.ts'
import type { Capture } from './capture.ts'
import { archiveError } from './errors.ts'
import { newStem, warcSuffix } from './file-names.ts'
import { closeMember } from './member.ts'
import type { ArchivePlace } from './place.ts'
import { readCapture } from './read-capture.ts'
import {
  type AnsweredExchange,
  type Dom,
  type PackedExchange,
  packExchange,
  packWarcinfo,
  type Revisit,
} from './record.ts'
import { recoverFolder } from './recover.ts'
import type { RevisitProfile } from './revisit.ts'
import { type Scratch, scratchIn } from './scratch.ts'
import { Segment } from './segment.ts'
import { type OnWaiting, Shipping } from './shipping.ts'

export interface ArchiveOptions {
  /** its folder is made when it is not there */
  readonly place: ArchivePlace
  /** name and version, for the warcinfo record */
  readonly software: string
  /** the User-Agent that visits are made with, for the warcinfo record */
  readonly userAgent: string
  /** who is responsible for the visits and how to reach them, for the warcinfo record */
  readonly operator: string | null
  readonly now: () => Date
  readonly randomUuid: () => string
  /** size at which a WARC is closed and another begun */
  readonly rollOverBytes?: number
  readonly onWaiting?: OnWaiting
}

export interface Archive extends AsyncDisposable {
  /**
   * Keep every exchange of a visit that got a response; exchanges without one leave no record, because nobody knows
   * whether their request was ever sent. A last response that says nothing new becomes a revisit record of `previous`, or of
   * the record that this one refers to: a 304 that was asked for, or the payload that is there already, whole, and of the same
   * address. Where that record cannot be read any more, the response is kept like any other.
   * @param previous the last capture of this source that had its body, or a revisit of such a one; null when there is none
   * @param dom      what a browser made of the last response, kept beside it; null when none showed it
   * @returns where the last response is, once it is durable; null when the visit has no response at all
   * @throws StetError with an `ArchiveErrorCode`: then nothing of this visit is kept, and earlier captures are as they were
   */
  keep(visit: Visit, previous?: Capture | null, dom?: Dom | null): Promise<Capture | null>
}

// A closed WARC's index is sorted in memory: this bounds it (about 70,000 captures).
const maxIndexBytes = 16 * 2 ** 20
const folderRollOverBytes = 2 ** 30
// One PUT, and what is lost with a disk that had not handed it over yet.
const bucketRollOverBytes = 2 ** 26

/**
 * Open the archive in a folder, closing what writers left behind that are gone. Any number of processes may have the same
 * folder open: each writes WARCs of its own. The first `keep` begins the first WARC. Where there is a bucket, closed WARCs
 * are taken there in the background: a bucket that is away keeps nobody from anything, and closing waits half a minute at
 * the most.
 * @throws StetError with an `ArchiveErrorCode`
 */
export async function openArchive(options: ArchiveOptions): Promise<Archive> {
  const { place, now, randomUuid } = options
  const { folder } = place
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    await recoverFolder(folder, now(), randomUuid)
  } catch (error) {
    throw archiveError(folder, error)
  }
  return new FolderArchive(options)
}

/** Names of the WARC that is written now or will be next; its records name its warcinfo record. */
interface Volume {
  readonly stem: string
  readonly warcinfoId: string
}

interface Waiting {
  readonly volume: Volume
  readonly packed: readonly PackedExchange[]
  /** offset of the last response; null when the volume ended before these records were written */
  readonly resolve: (offset: number | null) => void
  readonly reject: (error: unknown) => void
}

class FolderArchive implements Archive {
  readonly #options: ArchiveOptions
  readonly #scratch: Scratch
  readonly #shipping: Shipping
  readonly #keeping = new Set<Promise<Capture>>()
  readonly #finishing: Promise<void>[] = []
  #volume: Volume
  #segment: Segment | null = null
  #waiting: Waiting[] = []
  #isCommitting = false
  #closing: Promise<void> | null = null

  constructor(options: ArchiveOptions) {
    this.#options = options
    this.#scratch = scratchIn(options.place.folder, options.randomUuid)
    this.#shipping = new Shipping(options.place, options.onWaiting ?? (() => {}))
    this.#volume = this.#nextVolume()
    this.#shipping.wake()
  }

  async keep(visit: Visit, previous: Capture | null = null, dom: Dom | null = null): Promise<Capture | null> {
    if (this.#closing !== null) throw new Error('the archive is closed')
    const answered = visit.exchanges.filter(isAnswered)
    if (answered.length === 0) return null
    const kept = this.#keep(answered, previous, dom)
    this.#keeping.add(kept)
    try {
      return await kept
    } catch (error) {
      throw archiveError(this.#options.place.folder, error)
    } finally {
      this.#keeping.delete(kept)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing ??= this.#close()
    await this.#closing
  }

  async #close(): Promise<void> {
    await Promise.allSettled(this.#keeping)
    this.#endVolume()
    const failed = (await Promise.allSettled(this.#finishing)).find(({ status }) => status === 'rejected')
    await this.#shipping.end()
    if (failed?.status === 'rejected') throw archiveError(this.#options.place.folder, failed.reason)
  }

  async #keep(
    answered: readonly AnsweredExchange[],
    previous: Capture | null,
    dom: Dom | null,
  ): Promise<Capture> {
    const last = answered.at(-1)!
    const revisit = previous === null ? null : await revisitOf(this.#options.place, last, previous)
    for (;;) {
      const volume = this.#volume
      const context = {
        warcinfoId: volume.warcinfoId,
        randomUuid: this.#options.randomUuid,
        scratch: this.#scratch,
      }
      const packed: PackedExchange[] = []
      try {
        for (const exchange of answered) {
          const isLast = exchange === last
          packed.push(await packExchange(exchange, context, isLast ? revisit : null, isLast ? dom : null))
        }
        const offset = await this.#commit(volume, packed)
        if (offset === null) continue
        const { entry, dom: beside } = packed.at(-1)!
        return {
          file: volume.stem + warcSuffix,
          offset,
          length: entry.length,
          payloadDigest: entry.digest,
          at: last.at.toISOString(),
          ...(dom !== null &&
            beside !== null && {
              dom: {
                offset: offset + entry.length,
                length: beside.length,
                payloadDigest: `sha256:${dom.body.sha256}`,
              },
            }),
        }
      } finally {
        for (const { response } of packed) await closeMember(response)
      }
    }
  }

  #commit(volume: Volume, packed: readonly PackedExchange[]): Promise<number | null> {
    const { promise, resolve, reject } = Promise.withResolvers<number | null>()
    this.#waiting.push({ volume, packed, resolve, reject })
    if (!this.#isCommitting) void this.#commitWaiting()
    return promise
  }

  /** Group commit: whoever comes while a batch is written and synced goes into the next batch, all of them at once. */
  async #commitWaiting(): Promise<void> {
    this.#isCommitting = true
    while (this.#waiting.length > 0) {
      const waiting = this.#waiting
      this.#waiting = []
      const batch = waiting.filter(({ volume }) => volume === this.#volume)
      for (const late of waiting) if (late.volume !== this.#volume) late.resolve(null)
      try {
        if (batch.length > 0) await this.#write(batch)
      } catch (error) {
        for (const { reject } of batch) reject(error)
      }
    }
    this.#isCommitting = false
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    if (this.#segment !== null && !(await this.#segment.isOurs())) {
      this.#endVolume()
      for (const { resolve } of batch) resolve(null)
      return
    }
    this.#segment ??= await this.#beginVolume()
    const offsets = await this.#segment.append(batch.flatMap(({ packed }) => packed))
    let written = 0
    for (const { packed, resolve } of batch) {
      written += packed.length
      resolve(offsets[written - 1]!)
    }
    const { size, indexSize } = this.#segment
    const { place, rollOverBytes } = this.#options
    const fullBytes = rollOverBytes ?? (place.bucket === null ? folderRollOverBytes : bucketRollOverBytes)
    if (size >= fullBytes || indexSize >= maxIndexBytes) this.#endVolume()
  }

  async #beginVolume(): Promise<Segment> {
    const { place, software, userAgent, operator, now } = this.#options
    const { stem, warcinfoId } = this.#volume
    const warcinfo = await packWarcinfo(warcinfoId, now(), stem + warcSuffix, {
      software,
      ...(operator === null ? {} : { operator }),
      'http-header-user-agent': userAgent,
      format: 'WARC File Format 1.1',
      conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    })
    try {
      return await Segment.create(place, stem, warcinfo, now)
    } catch (error) {
      // Something of the failed one may be left under its name.
      this.#volume = this.#nextVolume()
      throw error
    }
  }

  #endVolume(): void {
    if (this.#segment === null) return
    const finishing = this.#segment.finish(this.#options.randomUuid())
    // Told of when the archive closes; the records are safe, and the next `openArchive` finishes what failed here.
    finishing.then(
      () => this.#shipping.wake(),
      () => undefined,
    )
    this.#finishing.push(finishing)
    this.#segment = null
    this.#volume = this.#nextVolume()
  }

  #nextVolume(): Volume {
    const { now, randomUuid } = this.#options
    return { stem: newStem(now(), randomUuid()), warcinfoId: randomUuid() }
  }
}

function isAnswered(exchange: Exchange): exchange is AnsweredExchange {
  return exchange.response !== null
}

/** How `previous` can stand in for the body of this exchange; null when it cannot. */
async function revisitOf(
  place: ArchivePlace,
  exchange: AnsweredExchange,
  previous: Capture,
): Promise<Revisit | null> {
  const profile = revisitProfile(exchange, previous.payloadDigest)
  if (profile === null) return null
  try {
    // Read to its end: what we do not keep a second time must be there the first time.
    const { original } = await readCapture(place, previous)
    return original.url === exchange.url ? { profile, original, payloadDigest: previous.payloadDigest } : null
  } catch (error) {
    if (error instanceof StetError) return null
    throw error
  }
}

function revisitProfile(exchange: AnsweredExchange, payloadDigest: string): RevisitProfile | null {
  if (isNotModified(exchange)) return 'server-not-modified'
  const { body } = exchange.response
  const isSame = body.size > 0 && body.truncated === null && `sha256:${body.sha256}` === payloadDigest
  return isSame ? 'identical-payload-digest' : null
}
