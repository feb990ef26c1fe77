import { surt } from '../address/surt.ts'
import { listCaptures } from '../archive/list-captures.ts'
import type { ArchivePlace } from '../archive/place.ts'
import { shipClosed } from '../archive/ship.ts'
import { StetError } from '../error.ts'
import { addCaptures } from '../store/captures.ts'
import { forgetStaleFacts } from '../store/host-facts.ts'
import { readNote, writeNote } from '../store/notes.ts'
import { type Compacted, compact } from '../store/retention.ts'
import type { Store } from '../store/store.ts'

export interface KeepHouseDeps {
  readonly store: Store
  readonly archivePlace: ArchivePlace
  /** months that reports and checks are kept; null keeps all */
  readonly keepMonths: number | null
  readonly now: () => Date
}

export interface KeptHouse extends Compacted {
  /** WARCs taken from the folder to the bucket */
  readonly shipped: number
  /** what kept the archive's part from being done, or from being done to its end; null when nothing did */
  readonly outOfReach: StetError | null
  /** captures that lay in the archive and in no table: their process died between the two */
  readonly adopted: number
  /** what was known of hosts and is believed no more */
  readonly forgotten: number
}

const capturesAtOnce = 1_000
/** An index that was written to so long before the last look has been looked at. */
const overlapMs = 24 * 3_600_000

/** Make room and make whole: what is too old goes, what the tables do not know comes in. */
export async function keepHouse(deps: KeepHouseDeps, signal: AbortSignal): Promise<KeptHouse> {
  const { store, keepMonths, now } = deps
  const shipped = await unlessAway(() => shipClosed(deps.archivePlace, signal))
  const adopted = await unlessAway(() => adoptCaptures(deps, signal))
  const before = keepMonths === null ? null : monthsBefore(now(), keepMonths)
  return {
    shipped: shipped.done,
    adopted: adopted.done,
    outOfReach: shipped.error ?? adopted.error,
    forgotten: await forgetStaleFacts(store),
    ...(await compact(store, before)),
  }
}

/** A bucket that is away keeps nobody from the rest: the next time does it. */
async function unlessAway(
  work: () => Promise<number>,
): Promise<{ readonly done: number; readonly error: StetError | null }> {
  try {
    return { done: await work(), error: null }
  } catch (error) {
    if (!(error instanceof StetError) || !error.code.startsWith('archive-')) throw error
    return { done: 0, error }
  }
}

async function adoptCaptures(
  { store, archivePlace, now }: KeepHouseDeps,
  signal: AbortSignal,
): Promise<number> {
  const name = `adopted ${archivePlace.bucket?.name ?? archivePlace.folder}`
  const last = await readNote(store, name)
  const since = typeof last === 'string' ? new Date(Date.parse(last) - overlapMs) : new Date(0)
  const startedAt = now()
  let adopted = 0
  let batch: Parameters<typeof addCaptures>[1][number][] = []
  for await (const { url, status, capture } of listCaptures(archivePlace, { writtenSince: since })) {
    signal.throwIfAborted()
    // A redirect is a step of a visit, whose last answer is its capture.
    if (status >= 300 && status < 400 && status !== 304) continue
    batch.push({ key: surt(new URL(url)), url, capture })
    if (batch.length < capturesAtOnce) continue
    adopted += await addCaptures(store, batch)
    batch = []
  }
  adopted += await addCaptures(store, batch)
  await writeNote(store, name, startedAt.toISOString())
  return adopted
}

function monthsBefore(now: Date, months: number): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1))
}
