import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedText } from '../../src/web/parts/marked-text.ts'

const block = (text: string) => ({ kind: 'prose' as const, text })

test('a citation stands where the article has it, and the sentence that it supports is told from the rest', () => {
  const text = 'Ships came. The mayor closed it on Friday. Trade fell.'
  const [marked] = markedText(
    { blocks: [block(text)], marks: [{ citation: 'c1', block: 0, at: 22 }] },
    new Map([['c1', 'The mayor closed it on Friday.']]),
  )
  expect(marked!.runs).toEqual([
    { kind: 'words', text: 'Ships came. ', citations: [] },
    { kind: 'words', text: 'The mayor ', citations: ['c1'] },
    { kind: 'mark', citation: 'c1' },
    { kind: 'words', text: 'closed it on Friday.', citations: ['c1'] },
    { kind: 'words', text: ' Trade fell.', citations: [] },
  ])
})

test('two citations of one sentence both stand in it', () => {
  const [marked] = markedText(
    {
      blocks: [block('It fell.')],
      marks: [
        { citation: 'c1', block: 0, at: 8 },
        { citation: 'c2', block: 0, at: 8 },
      ],
    },
    new Map([
      ['c1', 'It fell.'],
      ['c2', 'It fell.'],
    ]),
  )
  expect(marked!.runs).toEqual([
    { kind: 'words', text: 'It fell.', citations: ['c1', 'c2'] },
    { kind: 'mark', citation: 'c1' },
    { kind: 'mark', citation: 'c2' },
  ])
})

test('no word and no citation is lost, whatever the marks', () => {
  const mark = fc.record({ citation: fc.stringMatching(/^c[1-9]$/), block: fc.constant(0), at: fc.nat(60) })
  fc.assert(
    fc.property(
      fc.string({ maxLength: 50 }),
      fc.array(mark),
      fc.string({ maxLength: 9 }),
      (text, marks, sentence) => {
        const sentences = new Map(marks.map(({ citation }) => [citation, sentence]))
        const [marked] = markedText({ blocks: [block(text)], marks }, sentences)
        const words = marked!.runs.flatMap((run) => (run.kind === 'words' ? [run.text] : []))
        expect(words.join('')).toBe(text)
        expect(marked!.runs.filter(({ kind }) => kind === 'mark')).toHaveLength(marks.length)
      },
    ),
  )
})
