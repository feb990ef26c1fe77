import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'

/** A moment to the microsecond, as `timestamptz` reads it again: a Date would cut rows of one millisecond in two. */
export function exactly(column: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
}

/** What names the end of a page to those who ask for the next one. */
export function toCursor(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** Null for what `toCursor` has not made: then the list begins at its beginning. */
export function fromCursor<T>(schema: z.ZodType<T>, cursor: string | undefined): T | null {
  if (cursor === undefined) return null
  try {
    return schema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString())).data ?? null
  } catch {
    return null
  }
}

/** A part of a list, and the cursor that the next part is asked for with; null at the end. */
export interface Part<T> {
  readonly entries: readonly T[]
  readonly next: string | null
}

export interface Asked {
  readonly limit: number
  /** the cursor of the part before */
  readonly after: string | null
}

/** @param rows one more than was asked for tells that there are more */
export function part<T>(
  rows: readonly T[],
  limit: number,
  placeOf: (last: T) => readonly unknown[],
): Part<T> {
  const entries = rows.slice(0, limit)
  return { entries, next: rows.length > limit ? toCursor(placeOf(entries.at(-1)!)) : null }
}
