/**
 * Have what several callers ask for at the same time done in one go. Nobody waits for company: what comes while nothing is
 * under way goes at once, what comes meanwhile goes together when that has ended. A go of several that fails is gone
 * through again one by one, so that nobody fails by what another one brought.
 * @param most     in one go
 * @param together does them all or none; one result for each, in their order. Of a go that failed, it must not matter
 *                 whether it was done all the same
 * @returns does one of them, and resolves when its go is done
 */
export function gathered<Item, Result>(
  most: number,
  together: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  const waiting: Asked<Item, Result>[] = []
  let isUnderWay = false

  async function go(): Promise<void> {
    isUnderWay = true
    // what the callers of this turn of the event loop ask for is here by then
    await new Promise(setImmediate)
    while (waiting.length > 0) await done(waiting.splice(0, most))
    isUnderWay = false
  }

  async function done(asked: readonly Asked<Item, Result>[]): Promise<void> {
    try {
      const results = await together(asked.map(({ item }) => item))
      for (const [index, { resolve }] of asked.entries()) resolve(results[index]!)
    } catch (error) {
      if (asked.length === 1) asked[0]!.reject(error)
      else await Promise.all(asked.map((one) => done([one])))
    }
  }

  return (item) => {
    const { promise, resolve, reject } = Promise.withResolvers<Result>()
    waiting.push({ item, resolve, reject })
    if (!isUnderWay) void go()
    return promise
  }
}

interface Asked<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}
