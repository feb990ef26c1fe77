/**
 * Learns to tell notices from pages out of the sentences in `training/notices/`, and writes the weights to
 * `src/verdict/notice-weights.bin`. Says first how well that goes with sentences that were not learnt: a fifth of them at a time.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { featuresOf } from '../src/verdict/notice-features.ts'
import { type NoticeReading, readingOf, sharesOf } from '../src/verdict/notice-kind.ts'
import { packWeights } from '../src/verdict/notice-weights.ts'
import { textKinds } from '../src/verdict/text-kind.ts'
import { type Example, inBytes, learn } from './learn.ts'
import { readSentences, type Sentence } from './sentences.ts'

const folds = 5
const { sentences, digest } = await readSentences()
const examples = sentences.map(
  ({ text, kind }): Example => ({ features: featuresOf(text), kind: textKinds.indexOf(kind) }),
)
const isHeldOut = (index: number, fold: number) => (index * 7_919) % folds === fold

interface Read extends NoticeReading {
  readonly sentence: Sentence
}

const read: Read[] = []
for (let fold = 0; fold < folds; fold++) {
  const weights = inBytes(learn(examples.filter((_, index) => !isHeldOut(index, fold))))
  for (const [index, { features }] of examples.entries())
    if (isHeldOut(index, fold))
      read.push({ sentence: sentences[index]!, ...readingOf(sharesOf(weights, features)) })
}

const languages = new Set(sentences.map(({ language }) => language))
console.log(`${sentences.length} sentences in ${languages.size} languages\n`)
const percent = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`.padStart(8)
const pages = read.filter(({ sentence }) => sentence.kind === 'page')
const notices = read.filter(({ sentence }) => sentence.kind !== 'page')
console.log('odds above   pages called notices   notices called so   and by their kind')
for (const odds of [0, 1, 2, 3, 4]) {
  const above = notices.filter((one) => one.odds > odds)
  const called = pages.filter((one) => one.odds > odds).length
  const right = above.filter(({ kind, sentence }) => kind === sentence.kind).length
  const row = [
    percent(called, pages.length),
    percent(above.length, notices.length),
    percent(right, above.length),
  ]
  console.log(`${String(odds).padEnd(12)} ${row[0]!.padEnd(22)} ${row[1]!.padEnd(19)} ${row[2]}`)
}

const file = join(import.meta.dirname, '../src/verdict/notice-weights.bin')
await writeFile(file, packWeights(inBytes(learn(examples)), digest))
