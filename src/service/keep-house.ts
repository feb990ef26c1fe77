import { surt } from '../address/surt.ts'
import { listCaptures } from '../archive/list-captures.ts'
import { addCaptures } from '../store/captures.ts'
import { forgetStaleFacts } from '../store/host-facts.ts'
import { readNote, writeNote } from '../store/notes.ts'
import { type Compacted, compact } from '../store/retention.ts'
import type { Store } from '../store/store.ts'

export interface KeepHouseDeps {
  readonly store: Store
  readonly archiveFolder: string
  /** months that reports and checks are kept; null keeps all */
  readonly keepMonths: number | null
  readonly now: () => Date
}

export interface KeptHouse extends Compacted {
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
  const adopted = await adoptCaptures(deps, signal)
  const before = keepMonths === null ? null : monthsBefore(now(), keepMonths)
  return { adopted, forgotten: await forgetStaleFacts(store), ...(await compact(store, before)) }
}

async function adoptCaptures(
  { store, archiveFolder, now }: KeepHouseDeps,
  signal: AbortSignal,
): Promise<number> {
  const name = `adopted ${archiveFolder}`
  const last = await readNote(store, name)
  const since = typeof last === 'string' ? new Date(Date.parse(last) - overlapMs) : new Date(0)
  const startedAt = now()
  let adopted = 0
  let batch: Parameters<typeof addCaptures>[1][number][] = []
  for await (const { url, status, capture } of listCaptures(archiveFolder, { writtenSince: since })) {
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
