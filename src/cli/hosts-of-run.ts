import { type HostRule, type RuleOf, rulesFrom } from '../check/host-rule.ts'
import { type ProbeMemory, runMemory } from '../check/probe-memory.ts'
import { StetError } from '../error.ts'
import type { HostBook } from '../store/host-facts.ts'
import type { Store } from '../store/store.ts'

/** What one run knows of hosts, and what was ordered for them. */
export interface HostsOfRun {
  readonly ruleOf: RuleOf
  readonly memory: ProbeMemory
  readonly learn: HostBook['learn']
  /** writes what was learnt */
  keep(): Promise<void>
}

/**
 * Hosts as the store has them; where there is none, or it is lost, what this run learns itself and no rules. A check goes on without.
 * @param opening asked when the first host is; rules are not waited for from a store that is made just now
 */
export function hostsOfRun(
  opening: () => { readonly storing: Promise<Store | StetError> | null; readonly isEmpty: boolean },
): HostsOfRun {
  const own = runMemory()
  let stored: { readonly store: Store; readonly book: HostBook } | null = null
  /** @param otherwise what holds without a store */
  const whileStored = async <T>(
    work: (at: NonNullable<typeof stored>) => Promise<T>,
    otherwise: () => T | Promise<T>,
  ): Promise<T> => {
    if (stored === null) return await otherwise()
    try {
      return await work(stored)
    } catch (error) {
      if (!(error instanceof StetError)) throw error
      stored = null
      return await otherwise()
    }
  }
  const open = async (storing: Promise<Store | StetError> | null): Promise<void> => {
    const store = await storing
    if (store === null || store instanceof StetError) return
    const { openHostBook } = await import('../store/host-facts.ts')
    stored = { store, book: openHostBook(store) }
  }
  const read = async (): Promise<readonly HostRule[]> => {
    const { storing, isEmpty } = opening()
    if (isEmpty) {
      void open(storing)
      return []
    }
    await open(storing)
    const { rulesInForce } = await import('../store/hosts.ts')
    return await whileStored(
      ({ store }) => rulesInForce(store),
      () => [],
    )
  }
  return {
    // once: rules that are lost with the store on the way are kept to all the same
    ruleOf: rulesFrom(read, () => 0),
    memory: {
      claim: (place, now) =>
        whileStored(
          ({ book }) => book.claim(place, now),
          () => own.claim(place, now),
        ),
      answer: (place, sibling) =>
        whileStored(
          ({ book }) => book.answer(place, sibling),
          () => own.answer(place, sibling),
        ),
      release: (place) =>
        whileStored(
          ({ book }) => book.release(place),
          () => own.release(place),
        ),
    },
    learn: (learnt) => stored?.book.learn(learnt),
    keep: () =>
      whileStored(
        async ({ store, book }) => {
          const { forgetStaleFacts } = await import('../store/host-facts.ts')
          await book.flush()
          await forgetStaleFacts(store)
        },
        () => {},
      ),
  }
}
