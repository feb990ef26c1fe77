import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { eachByItself } from '../../src/queue/each-by-itself.ts'

const letters = [...'abcdefgh']

/** What is begun and what is under way beside it; each takes a turn of the event loop. */
function desk() {
  const order: string[] = []
  const underWay = new Set<string>()
  let mostAtOnce = 0
  return {
    order,
    mostAtOnce: () => mostAtOnce,
    work: async (letter: string) => {
      order.push(letter)
      underWay.add(letter)
      mostAtOnce = Math.max(mostAtOnce, underWay.size)
      await turn()
      underWay.delete(letter)
    },
  }
}

test('what a job carries is done side by side', async () => {
  const { work, mostAtOnce } = desk()
  await eachByItself(letters, 0, work)
  expect(mostAtOnce()).toBe(letters.length)
})

test.each([
  [1, 'abcdefgh'],
  [2, 'hgfedcba'],
  [3, 'abcdefgh'],
])('after %i deaths it is done one at a time, from the other end each time', async (deaths, wanted) => {
  const { work, order, mostAtOnce } = desk()
  await eachByItself(letters, deaths, work)
  expect(order.join('')).toBe(wanted)
  expect(mostAtOnce()).toBe(1)
})

test.each([0, 1])('one that fails keeps none of the others from its end, after %i deaths', async (deaths) => {
  const { work, order } = desk()
  const failing = async (letter: string) => {
    if (letter === 'b' || letter === 'e') throw new Error(`no ${letter}\nat all`)
    await work(letter)
  }
  await expect(eachByItself(letters, deaths, failing)).rejects.toThrow(/^2 of 8 failed: no b$/)
  expect(order.join('')).toBe('acdfgh')
})

test('a job of one fails as that one does', async () => {
  const error = new Error('no store')
  await expect(eachByItself(['a'], 0, () => Promise.reject(error))).rejects.toBe(error)
})
