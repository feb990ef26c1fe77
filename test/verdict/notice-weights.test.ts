import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { featuresOf } from '../../src/verdict/notice-features.ts'
import { readAsNotice } from '../../src/verdict/notice-kind.ts'
import { packWeights, unpackWeights } from '../../src/verdict/notice-weights.ts'
import { textKinds } from '../../src/verdict/text-kind.ts'
import { inBytes, learn } from '../../training/learn.ts'
import { readSentences } from '../../training/sentences.ts'

test('the weights were learnt from the sentences that are there (npm run train)', async () => {
  const { digest } = await readSentences()
  const packed = await readFile(new URL('../../src/verdict/notice-weights.bin', import.meta.url))
  const { digest: learntFrom, ...weights } = unpackWeights(packed)
  expect(learntFrom.toString('hex')).toBe(digest.toString('hex'))
  expect(unpackWeights(packWeights(weights, digest))).toEqual({ ...weights, digest })
})

test('there are sentences of every kind in every language', async () => {
  const { sentences } = await readSentences()
  for (const [language, own] of Map.groupBy(sentences, (sentence) => sentence.language))
    expect([language, new Set(own.map(({ kind }) => kind))]).toEqual([language, new Set(textKinds)])
})

test('the same sentences give the same weights', async () => {
  const { sentences } = await readSentences()
  const examples = sentences
    .filter((_, index) => index % 100 === 0)
    .map(({ text, kind }) => ({ features: featuresOf(text), kind: textKinds.indexOf(kind) }))
  expect(inBytes(learn(examples))).toEqual(inBytes(learn(examples)))
})

test.each([
  ['', 'nothing'],
  ['404', 'a number'],
  ['\u0000\ud800…', 'no text'],
  ['a'.repeat(100_000), 'one endless word'],
  ['Go on. '.repeat(10_000), 'many words'],
])('any text is read: %#, %s', (text) => {
  const { kind, odds } = readAsNotice(text)
  expect(textKinds).toContain(kind)
  expect(odds).not.toBeNaN()
})
