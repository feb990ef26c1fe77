import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostInGroup, slotGroups } from '../../src/service/slot-groups.ts'
import type { Slot } from '../../src/store/slots.ts'

const nowMs = Date.parse('2026-11-25T10:00:00Z')

function slotsOf(rows: readonly { host: string; delayMs: number; tries?: number }[]): Slot[] {
  return rows.map(({ host, delayMs, tries = 0 }, index) => ({
    source: String(index),
    host,
    at: new Date(nowMs + delayMs),
    tries,
    delayMs,
  }))
}

/** `a0` is a slot of host a that has come, `b50` one of host b in 50 ms; a `!` after it: it was tried before */
function parsed(text: string): Slot[] {
  return slotsOf(
    text.split(' ').map((word) => {
      const [, host, ms, tried] = /^([a-z]+)(\d+)(!?)$/.exec(word)!
      return { host: host!, delayMs: Number(ms), tries: tried === '!' ? 1 : 0 }
    }),
  )
}

describe('slots go together', () => {
  test.each([
    ['one alone', 'a0', 'a0'],
    ['those of a moment', 'a0 b0 c0', 'a0 b0 c0'],
    ['within a tenth of a second', 'a0 b60 c100 d101', 'a0 b60 c100 | d101'],
    ['counted from the first', 'a500 b590 c610', 'a500 b590 | c610'],
    ['never two of a host', 'a0 b0 a0 b0', 'a0 b0 | a0 b0'],
    ['of one host each alone', 'a0 a0 a0', 'a0 | a0 | a0'],
    ['eight at the most', 'a0 b0 c0 d0 e0 f0 g0 h0 i0', 'a0 b0 c0 d0 e0 f0 g0 h0 | i0'],
    ['a source that was tried in vain alone', 'a0 b0 c0! d0 e0', 'a0 b0 | c0! | d0 e0'],
    ['two such apart', 'a0! b0!', 'a0! | b0!'],
  ])('%s', (_, given, wanted) => {
    const printed = slotGroups(parsed(given)).map(({ slots }) =>
      slots.map(({ host, delayMs, tries }) => `${host}${delayMs}${tries > 0 ? '!' : ''}`).join(' '),
    )
    expect(printed.join(' | ')).toBe(wanted)
  })
})

test('a group comes when the latest of its slots has come', () => {
  expect(slotGroups(parsed('a20 b90 c300')).map(({ delayMs }) => delayMs)).toEqual([90, 300])
})

test('whatever is due: every slot once and in order, none before its time or long after it, no host twice, no group too large', () => {
  const anySlot = record({ host: integer({ min: 0, max: 12 }), delayMs: integer({ min: 0, max: 600 }) })
  assert(
    property(array(anySlot, { maxLength: 60 }), (rows) => {
      const slots = slotsOf(
        rows
          .toSorted((one, other) => one.delayMs - other.delayMs)
          .map(({ host, delayMs }) => ({ host: `h${host}`, delayMs })),
      )
      const groups = slotGroups(slots)
      expect(groups.flatMap((group) => group.slots)).toEqual(slots)
      for (const group of groups) {
        expect(group.slots.length).toBeLessThanOrEqual(mostInGroup)
        expect(new Set(group.slots.map(({ host }) => host)).size).toBe(group.slots.length)
        for (const { delayMs } of group.slots) {
          expect(group.delayMs).toBeGreaterThanOrEqual(delayMs)
          expect(group.delayMs).toBeLessThanOrEqual(delayMs + 100)
        }
      }
    }),
  )
})
