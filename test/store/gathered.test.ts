import { expect, test } from 'vitest'
import { gathered } from '../../src/store/gathered.ts'

/** What was asked for together, and the way to let the go that is under way end. */
function held() {
  const goes: { readonly items: readonly string[]; readonly end: (error?: Error) => void }[] = []
  let begun = Promise.withResolvers<void>()
  const ask = gathered(3, async (items: readonly string[]) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    goes.push({ items, end: (error) => (error === undefined ? resolve() : reject(error)) })
    begun.resolve()
    await promise
    return items.map((item) => item.toUpperCase())
  })
  const next = async () => {
    await begun.promise
    begun = Promise.withResolvers<void>()
    return goes.at(-1)!
  }
  return { ask, next, asked: () => goes.map(({ items }) => items) }
}

test('what comes while a go is under way goes together, each with its own answer', async () => {
  const { ask, next, asked } = held()
  const first = ask('a')
  const go = await next()
  const others = ['b', 'c', 'd', 'e'].map(ask)
  go.end()
  expect(await first).toBe('A')
  ;(await next()).end()
  ;(await next()).end()
  expect(await Promise.all(others)).toEqual(['B', 'C', 'D', 'E'])
  expect(asked()).toEqual([['a'], ['b', 'c', 'd'], ['e']])
})

test('nobody is told before the go is over', async () => {
  const { ask, next } = held()
  let told = false
  const answer = ask('a').then(() => {
    told = true
  })
  const go = await next()
  await new Promise(setImmediate)
  expect(told).toBe(false)
  go.end()
  await answer
})

test('one that cannot be done fails alone, and what comes after it is done', async () => {
  const ask = gathered(10, async (items: readonly number[]) => {
    if (items.includes(2)) throw new Error('not two')
    return items
  })
  const settled = await Promise.allSettled([1, 2, 3].map(ask))
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await ask(4)).toBe(4)
})
