import { sql } from 'kysely'
import { storableJson, storableText } from './json.ts'
import { type Queries, rowOf, rowsOf } from './query.ts'

/** Who did a thing: a person, a program with a person's token, or stet by itself (a log-in that failed, a first start). */
export type Actor =
  | { readonly kind: 'person'; readonly id: string; readonly name: string }
  /** `id` is the person's, `name` the token's */
  | { readonly kind: 'token'; readonly id: string; readonly name: string }
  | { readonly kind: 'stet' }

export interface AuditEntry {
  readonly who: Actor
  /** noun, dot, verb: `person.invite`, `finding.dismiss` */
  readonly action: string
  /** what it was done to: an id, a name; null where there is no such thing */
  readonly subject: string | null
  /** what else a reader will want to know; never a secret */
  readonly detail?: Readonly<Record<string, unknown>>
}

/**
 * Note what somebody did, in the transaction that does it, as its last statement: those that note something wait for each
 * other until they end.
 */
export async function audit(db: Queries, { who, action, subject, detail = {} }: AuditEntry): Promise<void> {
  const { id, name } = who.kind === 'stet' ? { id: null, name: 'stet' } : who
  await rowsOf(
    db,
    sql`
      insert into stet.audit (who_kind, who_id, who_name, action, subject, detail)
      values (${who.kind}, ${id}, ${storableText(name)}, ${action}, ${subject === null ? null : storableText(subject)},
        ${storableJson(detail)}::jsonb)
    `,
  )
}

export interface AuditRow {
  /** 1, 2, 3 … without a gap */
  readonly number: number
  readonly at: Date
  readonly whoKind: Actor['kind']
  readonly whoId: string | null
  readonly whoName: string
  readonly action: string
  readonly subject: string | null
  readonly detail: Readonly<Record<string, unknown>>
}

/**
 * What was done, the latest first.
 * @param asked.before only rows before this number; null begins with the last
 * @param asked.who    only what this person did, or a token of theirs; null is everybody
 */
export async function readAudit(
  db: Queries,
  asked: { readonly before: number | null; readonly who: string | null; readonly limit: number },
): Promise<AuditRow[]> {
  return await rowsOf(
    db,
    sql<AuditRow>`
      select number::double precision as number, at, who_kind as "whoKind", who_id as "whoId", who_name as "whoName",
        action, subject, detail
      from stet.audit
      where ${asked.before === null ? sql`true` : sql`number < ${asked.before}`}
        and ${asked.who === null ? sql`true` : sql`who_id = ${asked.who}`}
      order by number desc limit ${asked.limit}
    `,
  )
}

export type AuditState =
  /** `head` is the digest of the last row, in hex: who keeps it elsewhere can tell later that nothing before it changed */
  | { readonly kind: 'whole'; readonly rows: number; readonly head: string | null }
  /** the first row that is not what was written, or that comes after one that is gone */
  | { readonly kind: 'altered'; readonly number: number }

/**
 * Recompute the chain from its first row. It shows what was changed, taken out or put in by somebody who did not recompute it
 * too; who may do that is told from the truth only by a head that was kept elsewhere.
 */
export async function verifyAudit(db: Queries): Promise<AuditState> {
  const altered = await rowOf(
    db,
    sql<{ number: number }>`
      select number::double precision as number from (
        select number, row_number() over inOrder as place, hash, stet.audit_hash(lag(hash) over inOrder, audit) as due
        from stet.audit window inOrder as (order by number)
      ) as chain
      where number <> place or hash <> due order by number limit 1
    `,
  )
  if (altered !== null) return { kind: 'altered', number: altered.number }
  const last = await rowOf(
    db,
    sql<{ number: number; head: string }>`
      select number::double precision as number, encode(hash, 'hex') as head from stet.audit order by number desc limit 1
    `,
  )
  return { kind: 'whole', rows: last?.number ?? 0, head: last?.head ?? null }
}
