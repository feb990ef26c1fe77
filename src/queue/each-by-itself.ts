import { errorText } from './queue-log.ts'

/**
 * Do what a job carries several of, each as if it had a job of its own: one that fails keeps none of the others from its end.
 * Rejects when all have ended and some have failed. The job is then tried again with all of them, so that `work` must have
 * nothing left to do where it was done.
 *
 * Side by side; but after a death one at a time, so that what kills its worker has no company that dies with it. Once
 * those before it are done and once those behind it: forwards and backwards in turns, two more deaths reach them all.
 * @param deaths workers that died or froze at this job
 */
export async function eachByItself<Item>(
  items: readonly Item[],
  deaths: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = []
  const one = (item: Item) => work(item).catch((error) => void failures.push(error))
  if (deaths === 0) await Promise.all(items.map(one))
  else for (const item of deaths % 2 === 1 ? items : items.toReversed()) await one(item)
  if (failures.length === 0) return
  const [first] = failures
  const message = `${failures.length} of ${items.length} failed: ${errorText(first)}`
  throw items.length === 1 ? first : new AggregateError(failures, message)
}
