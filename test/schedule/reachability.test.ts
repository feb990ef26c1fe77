import { expect, test } from 'vitest'
import { Reachability } from '../../src/schedule/reachability.ts'

const secondMs = 1_000
const minuteMs = 60 * secondMs
const at = (ms: number) => new Date(Date.UTC(2026, 2, 1) + ms)

/** A probe that counts how often it was asked. */
function probe(online: boolean) {
  const asked = { times: 0, online }
  return {
    asked,
    ask: async () => {
      asked.times++
      return asked.online
    },
  }
}

const never = (): Promise<boolean> => Promise.reject(new Error('nobody should have asked'))

function see(
  reachability: Reachability,
  outcome: 'answered' | 'failed',
  hosts: number,
  name: string,
  ms = 0,
) {
  for (let n = 0; n < hosts; n++) reachability.saw(`${name}${n}.test`, outcome, at(ms))
}

test('nothing is known before the first visit, nor long after the last', () => {
  const reachability = new Reachability(never)
  expect(reachability.picture(at(0))).toEqual({ reach: 'unknown', answered: 0, failed: 0 })
  see(reachability, 'answered', 3, 'good')
  expect(reachability.picture(at(0)).reach).toBe('online')
  expect(reachability.picture(at(11 * minuteMs)).reach).toBe('unknown')
})

test('one host that answers proves that we are online, without a probe', async () => {
  const reachability = new Reachability(never)
  see(reachability, 'answered', 1, 'good')
  expect(await reachability.ask(at(0))).toBe('online')
})

test('a dead host with a thousand sources makes nothing doubtful', () => {
  const reachability = new Reachability(never)
  see(reachability, 'answered', 3, 'good')
  for (let n = 0; n < 1_000; n++) reachability.saw('dead.test', 'failed', at(n))
  expect(reachability.picture(at(1_000))).toEqual({ reach: 'online', answered: 3, failed: 1 })
})

test('a thousand failures of one host alone do not, either: too little is known', () => {
  const reachability = new Reachability(never)
  for (let n = 0; n < 1_000; n++) reachability.saw('dead.test', 'failed', at(n))
  expect(reachability.picture(at(1_000)).reach).toBe('unknown')
})

test('a few dead hosts among many that answer make nothing doubtful', () => {
  const reachability = new Reachability(never)
  see(reachability, 'answered', 12, 'good')
  see(reachability, 'failed', 8, 'dead')
  expect(reachability.picture(at(0))).toEqual({ reach: 'online', answered: 12, failed: 8 })
})

test('when the line goes down, eleven hosts later everything is in doubt, however many answered before', () => {
  const reachability = new Reachability(never)
  see(reachability, 'answered', 10_000, 'good')
  see(reachability, 'failed', 10, 'late')
  expect(reachability.picture(at(0)).reach).toBe('online')
  reachability.saw('one-more.test', 'failed', at(0))
  expect(reachability.picture(at(0))).toEqual({ reach: 'doubtful', answered: 9, failed: 11 })
})

test('a host that is seen again is the last to be forgotten', () => {
  const reachability = new Reachability(never)
  see(reachability, 'answered', 20, 'host')
  reachability.saw('host0.test', 'failed', at(0))
  see(reachability, 'answered', 19, 'other')
  expect(reachability.picture(at(0))).toEqual({ reach: 'online', answered: 19, failed: 1 })
})

test('answers end the doubt as soon as they are as many as the failures', () => {
  const reachability = new Reachability(never)
  see(reachability, 'failed', 20, 'host')
  see(reachability, 'answered', 9, 'host')
  expect(reachability.picture(at(0)).reach).toBe('doubtful')
  see(reachability, 'answered', 10, 'host')
  expect(reachability.picture(at(0)).reach).toBe('online')
})

test('a probe that answers ends the doubt for a minute, and is asked once by all who ask meanwhile', async () => {
  const { asked, ask } = probe(true)
  const reachability = new Reachability(ask)
  see(reachability, 'failed', 20, 'dead')
  expect(reachability.picture(at(0)).reach).toBe('doubtful')
  expect(await Promise.all([1, 2, 3].map((ms) => reachability.ask(at(ms))))).toEqual(Array(3).fill('online'))
  expect(await reachability.ask(at(59 * secondMs))).toBe('online')
  expect(asked.times).toBe(1)
  expect(reachability.picture(at(62 * secondMs)).reach).toBe('doubtful')
  asked.online = false
  expect(await reachability.ask(at(62 * secondMs))).toBe('doubtful')
  expect(asked.times).toBe(2)
})

test('a probe that finds nothing makes even a single failure doubtful, until hosts answer', async () => {
  const reachability = new Reachability(probe(false).ask)
  reachability.saw('dead.test', 'failed', at(0))
  expect(reachability.picture(at(0)).reach).toBe('unknown')
  expect(await reachability.ask(at(0))).toBe('doubtful')
  reachability.saw('good.test', 'answered', at(1))
  expect(await reachability.ask(at(2))).toBe('online')
})

test('a probe that breaks is an error for who asks, and the next one asks again', async () => {
  const failures = [new Error('aborted')]
  const reachability = new Reachability(async () => {
    const failure = failures.pop()
    if (failure !== undefined) throw failure
    return true
  })
  await expect(reachability.ask(at(0))).rejects.toThrow('aborted')
  expect(await reachability.ask(at(1))).toBe('online')
})

test('a clock put back does not make an old answer hold for longer', async () => {
  const { asked, ask } = probe(false)
  const reachability = new Reachability(ask)
  await reachability.ask(at(60 * minuteMs))
  asked.online = true
  expect(await reachability.ask(at(0))).toBe('online')
})
