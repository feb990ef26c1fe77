import { type RawBuilder, sql } from 'kysely'
import { asStoreErrors } from './errors.ts'
import { storableText } from './json.ts'
import type { Store } from './store.ts'

/** What a person decides of a finding. `undo` takes back the last decision that was not taken back yet. */
export type Decision =
  /** to a person, by UUID; null takes it from everybody */
  | { readonly kind: 'assign'; readonly assignee: string | null }
  | { readonly kind: 'snooze'; readonly until: Date; readonly reason: string | null }
  | { readonly kind: 'fine'; readonly until: Date; readonly reason: string }
  | { readonly kind: 'undo' }

/** A decision as it was written for many findings at once. */
export interface SavedDecision {
  /** UUID; `undoBulk` takes it */
  readonly bulk: string
  /** UUIDs of the findings that were decided; an undo leaves out those with nothing to take back */
  readonly findings: readonly string[]
}

/**
 * Write a decision of many findings, of all or of none.
 * @param ids UUIDs of findings; those that are not there are left out
 * @param by UUID of the person
 */
export async function saveDecision(
  store: Store,
  ids: readonly string[],
  by: string,
  decision: Decision,
): Promise<SavedDecision> {
  const write = decision.kind === 'undo' ? undoing(null) : deciding(decision)
  return await decided(store, () => sql`select unnest(${ids}::uuid[]) as id`, by, write)
}

/** Take back what was decided of many findings at once, where nothing was decided since. */
export async function undoBulk(store: Store, bulk: string, by: string): Promise<SavedDecision> {
  return await decided(
    store,
    () => sql`select finding_id as id from stet.decisions where bulk = ${bulk}`,
    by,
    undoing(bulk),
  )
}

/** What writes a decision of findings whose rows are locked; it gives back the ids of those that it wrote one of. */
type Writing = (findings: readonly string[], by: string, bulk: string) => RawBuilder<{ id: string }>

async function decided(
  store: Store,
  wanted: () => RawBuilder<unknown>,
  by: string,
  write: Writing,
): Promise<SavedDecision> {
  return await asStoreErrors(() =>
    store.db.transaction().execute(async (db) => {
      // In the order of the key, so that two who decide at once wait for one another, and not crosswise; and ahead of the
      // statement that looks at the decisions: it sees those that it waited for.
      const chosen = await sql<{ id: string }>`
        select id from stet.findings where id = any (array(${wanted()})) order by id for no key update
      `.execute(db)
      const found = chosen.rows.map(({ id }) => id)
      const { rows } = await sql<{ bulk: string }>`select stet.uuid_v7() as bulk`.execute(db)
      const [{ bulk }] = rows as [{ bulk: string }]
      const written = await write(found, by, bulk).execute(db)
      return { bulk, findings: written.rows.map(({ id }) => id) }
    }),
  )
}

function deciding(decision: Exclude<Decision, { kind: 'undo' }>): Writing {
  const [assignee, until, reason] =
    decision.kind === 'assign'
      ? [decision.assignee, null, null]
      : [null, decision.until, decision.reason === null ? null : storableText(decision.reason)]
  const changes =
    decision.kind === 'assign'
      ? sql`assignee = made.assignee`
      : sql`hold = made.kind, hold_id = made.id, held_until = made.until`
  return (ids, by, bulk) => sql`
    with made as (
      insert into stet.decisions (finding_id, at, bulk, person_id, kind, assignee, until, reason)
      select id, clock_timestamp(), ${bulk}::uuid, ${by}, ${decision.kind}, ${assignee}::uuid, ${until}::timestamptz, ${reason}
      from unnest(${ids}::uuid[]) as chosen (id)
      returning id, finding_id, kind, assignee, until
    )
    update stet.findings set ${changes} from made where findings.id = made.finding_id
    returning findings.id
  `
}

/** @param only the bulk that alone is taken back; null for whatever was decided last */
function undoing(only: string | null): Writing {
  return (ids, by, bulk) => sql`
    with made as materialized (
      select decisions.id, bulk, finding_id, at, kind, assignee, until,
        row_number() over (partition by finding_id order by at desc, decisions.id desc) as place
      from stet.decisions
      where finding_id = any (${ids}::uuid[]) and kind <> 'undo' and not exists (select from stet.decisions as undo where undo.undoes = decisions.id)
    ), undone as (
      insert into stet.decisions (finding_id, at, bulk, person_id, kind, undoes)
      select finding_id, clock_timestamp(), ${bulk}::uuid, ${by}, 'undo', id from made
      where place = 1 and (${only}::uuid is null or bulk = ${only}::uuid)
      returning finding_id
    ), left_of as (
      select undone.finding_id, given.assignee, held.kind, held.id, held.until
      from undone
        left join lateral (
          select assignee from made where made.finding_id = undone.finding_id and place > 1 and kind = 'assign'
          order by place limit 1
        ) as given on true
        left join lateral (
          select id, kind, until from made where made.finding_id = undone.finding_id and place > 1 and kind <> 'assign'
          order by place limit 1
        ) as held on true
    )
    update stet.findings set assignee = left_of.assignee, hold = left_of.kind, hold_id = left_of.id,
      held_until = coalesce(left_of.until, '-infinity')
    from left_of where findings.id = left_of.finding_id
    returning findings.id
  `
}

/** A decision as it was made. */
export interface MadeDecision {
  readonly id: string
  readonly at: Date
  /** UUID of the person */
  readonly by: string
  readonly kind: Decision['kind']
  readonly assignee: string | null
  readonly until: Date | null
  readonly reason: string | null
  /** whether it was taken back */
  readonly undone: boolean
}

const mostDecisions = 200

/** What was decided of a finding, the last first; the last two hundred. */
export async function decisionsOf(store: Store, finding: string): Promise<MadeDecision[]> {
  const { rows } = await asStoreErrors(() =>
    sql<MadeDecision>`
      select id, at, person_id as by, kind, assignee, until, reason,
        exists (select from stet.decisions as undo where undo.undoes = decisions.id) as undone
      from stet.decisions where finding_id = ${finding} order by at desc, id desc limit ${mostDecisions}
    `.execute(store.db),
  )
  return rows
}
