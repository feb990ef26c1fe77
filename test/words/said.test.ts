import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MessageId, messageOf, messageParts, messages } from '../../src/report/messages.ts'
import { headline } from '../../src/verdict/headline.ts'
import { type Reason, Verdict } from '../../src/verdict/verdict.ts'
import { findings as russian } from '../../src/words/ru/findings.ts'
import { said } from '../../src/words/said.ts'
import { wordsFor } from '../../src/words/words-for.ts'

const reasons: readonly Reason[] = Verdict.options.flatMap((option) => option.shape.reason.options)
const ids = Object.keys(messages) as MessageId[]
const ru = wordsFor('ru')
const namesIn = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)

/** A message with every part put in: a verdict where it speaks of one, else a word of its own. */
function filled(id: MessageId, part: (name: string) => string): string {
  const parts = Object.fromEntries(namesIn(messages[id]).map((name) => [name, part(name)]))
  return messageOf(id, parts as never)
}
const telling = (reason: Reason) => (name: string) =>
  name === 'headline' ? headline({ reason }) : name === 'reason' ? reason : `<${name}>`

test.each(ids)('the message "%s" is known again, with what was put into it, whatever the verdict', (id) => {
  for (const reason of reasons) {
    const read = messageParts(filled(id, telling(reason)))
    expect(read?.id).toBe(id)
    const speaks = /\{(?:headline|reason)\}/.test(messages[id])
    expect(read?.reason).toBe(speaks ? reason : null)
    for (const name of namesIn(messages[id])) expect(read?.parts[name]).toBe(telling(reason)(name))
  }
})

test.each(ids)('the message "%s" is in Russian, with all that was put into it and no English word', (id) => {
  for (const reason of reasons) {
    const { text, language } = said(ru, filled(id, telling(reason)))
    expect(language).toBe('ru')
    const own = namesIn(russian[id]).filter((name) => name !== 'headline')
    expect(own.sort()).toEqual(
      namesIn(messages[id])
        .filter((name) => !['headline', 'reason'].includes(name))
        .sort(),
    )
    for (const name of own) expect(text).toContain(`<${name}>`)
    const without = text.replace(/<\w+>|https?|robots\.txt|stet/g, '')
    expect(without.match(/[A-Za-z]{2,}/g) ?? []).toEqual([])
  }
})

test('whatever stands in a quote, nothing of it is lost, and nothing is found in it that is none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...ids), (text, id) => {
      const message = filled(id, (name) => (name === 'headline' ? headline({ reason: 'ok' }) : text))
      const read = messageParts(message)
      expect(read === null ? message : messageOf(read.id, read.parts as never)).toBe(message)
    }),
    { numRuns: 500 },
  )
})

test('what another stet wrote stays as it is', () => {
  expect(said(ru, 'The moon stands in the way')).toEqual({
    text: 'The moon stands in the way',
    language: 'en',
  })
  expect(said(wordsFor('en'), 'The moon')).toEqual({ text: 'The moon', language: 'en' })
})
