import type { HeaderFields } from '../../visit/visit.ts'
import { challengeFields, type FieldMark, refusalFields, sternFields } from '../marks/wall-field.ts'
import { type Observer, seen } from '../observation.ts'

const fields: ReadonlySet<string> = new Set(
  [...challengeFields, ...sternFields, ...refusalFields].map(({ field }) => field),
)

const refusalStatuses: ReadonlySet<number> = new Set([401, 403, 405, 406, 429])

/** Fields of bot protection: a challenge said outright, or its maker's name on a refusal. */
export const wallHeader: Observer = ({ visit, status }) => {
  const headers = visit.final.response.headers.filter(([name]) => fields.has(name.toLowerCase()))
  if (headers.length === 0) return null
  const refuses = refusalStatuses.has(status)
  const challenge = borne(headers, challengeFields) ?? (refuses ? borne(headers, sternFields) : null)
  if (challenge !== null) return seen('wall-header', challenge)
  const refusal = refuses ? borne(headers, refusalFields) : null
  return refusal === null ? null : seen('wall-vendor', `${status} with ${refusal}`)
}

function borne(headers: HeaderFields, marks: readonly FieldMark[]): string | null {
  const mark = marks.find(({ field, value }) =>
    headers.some(([name, content]) => name.toLowerCase() === field && content.toLowerCase().includes(value)),
  )
  if (mark === undefined) return null
  const { maker, field, value } = mark
  return `${maker}: ${field}${value === '' ? '' : `: ${value}`}`
}
