import { z } from 'zod'
import { states, Verdict } from '../../verdict/verdict.ts'

/** A moment: ISO 8601 in UTC. */
export const time = z
  .date()
  .transform((at) => at.toISOString())
  .pipe(z.iso.datetime())

/** A moment as a request names it. */
export const moment = z.iso.datetime({ offset: true }).transform((at) => new Date(at))

export const state = z.enum(states)
export const reason = z.enum(Verdict.options.flatMap((option) => option.shape.reason.options))

/** The hex name of a source. */
export const sourceId = z.string().regex(/^[0-9a-f]{64}$/)
export const captureName = z.string().regex(/^[0-9a-f]{12}-\d{1,15}$/)

/** A string that `parse` makes something of; `fault` when it gives null. */
export function named<T>(parse: (text: string) => T | null, fault: string) {
  return z
    .string()
    .max(1_000)
    .transform((text, context) => {
      const parsed = parse(text)
      if (parsed !== null) return parsed
      context.addIssue(fault)
      return z.NEVER
    })
}
