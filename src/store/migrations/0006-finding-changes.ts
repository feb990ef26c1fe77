import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What came of standing findings, until it has become news. */
export const findingChanges: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table stet.finding_changes (
      id         uuid primary key default stet.uuid_v7(),
      finding_id uuid not null references stet.findings on delete cascade,
      -- as the report says that tells of it
      at         timestamptz not null,
      gone       boolean not null,
      noted_at   timestamptz not null default clock_timestamp()
    );
    create index finding_changes_by_finding on stet.finding_changes (finding_id);
    -- written with the report itself: a reader that went by time would pass over a report that took long to write
    create function stet.note_finding_change() returns trigger language plpgsql as $$
      begin
        insert into stet.finding_changes (finding_id, at, gone) values (new.id, new.since, new.gone_at is not null);
        return null;
      end $$;
    create trigger came after insert on stet.findings for each row execute function stet.note_finding_change();
    create trigger came_or_went after update of gone_at on stet.findings for each row
      when ((old.gone_at is null) <> (new.gone_at is null)) execute function stet.note_finding_change();
  `.execute(db)
}
