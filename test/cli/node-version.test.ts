import { expect, test } from 'vitest'
import { tooOld } from '../../src/cli/node-version.ts'

test('an older Node is told in one line what is needed, a newer one is not kept out', () => {
  expect(tooOld('20.20.2')).toMatch(/^stet: needs Node 24 or newer, this is 20\.20\.2[^\n]*$/)
  expect(tooOld('24.0.0')).toBeNull()
  expect(tooOld('100.1.0')).toBeNull()
})
