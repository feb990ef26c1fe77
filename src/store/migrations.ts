import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { StetError } from '../error.ts'

/** Forward only: one that has been released is never edited, a correction is a new one. Names sort in order. */
const migrations: Record<string, Migration> = {
  '0001-reports': {
    up: async (db) => {
      await sql`
        -- sha256 of a text; convert_to is only "stable" because conversions can be redefined
        create function stet.source_id(key text) returns bytea immutable strict parallel safe language sql
          return sha256(convert_to(key, 'UTF8'));

        -- RFC 9562 §5.7: 48 bits of milliseconds, then version 7, the rest random (a version 4 with its head replaced)
        create function stet.uuid_v7() returns uuid volatile parallel safe language sql
          return encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
            placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
            52, 1), 53, 1), 'hex')::uuid;

        create function stet.refuse_change() returns trigger language plpgsql as $$
          begin raise exception 'a report never changes once written'; end $$;

        create table stet.reports (
          id           text collate "C" primary key,
          generated_at timestamptz not null,
          head         jsonb not null
        );
        create index reports_by_time on stet.reports (generated_at desc, id desc);

        create table stet.report_articles (
          report_id text collate "C" not null references stet.reports on delete cascade,
          ordinal   integer not null,
          input     text not null,
          body      jsonb not null,
          primary key (report_id, ordinal)
        );

        create table stet.report_citations (
          report_id text collate "C" not null references stet.reports on delete cascade,
          article   integer not null,
          ordinal   integer not null,
          body      jsonb not null,
          primary key (report_id, ordinal)
        );

        create table stet.report_findings (
          report_id text collate "C" not null references stet.reports on delete cascade,
          ordinal   integer not null,
          body      jsonb not null,
          primary key (report_id, ordinal)
        );

        create table stet.sources (
          id              bytea primary key generated always as (stet.source_id(key)) stored,
          key             text not null,
          url             text not null,
          state           text not null,
          reason          text not null,
          first_seen_at   timestamptz not null,
          last_checked_at timestamptz not null,
          read_at         timestamptz,
          text_digest     text,
          quotes_found    jsonb not null
        );

        create table stet.checks (
          id           uuid primary key default stet.uuid_v7(),
          source_id    bytea not null,
          report_id    text collate "C" not null references stet.reports on delete cascade,
          ordinal      integer not null,
          checked_at   timestamptz not null,
          state        text not null,
          reason       text not null,
          confidence   double precision not null,
          text_digest  text,
          quotes_found jsonb not null,
          body         jsonb not null,
          unique (report_id, ordinal)
        );
        create index checks_by_source on stet.checks (source_id, checked_at desc);

        create table stet.captures (
          file           text collate "C" not null,
          "offset"       bigint not null,
          length         bigint not null,
          source_id      bytea not null,
          url            text not null,
          payload_digest text not null,
          captured_at    timestamptz not null,
          primary key (file, "offset")
        );
        create index captures_by_source on stet.captures (source_id, captured_at desc);

        create trigger unchanging before update on stet.reports execute function stet.refuse_change();
        create trigger unchanging before update on stet.report_articles execute function stet.refuse_change();
        create trigger unchanging before update on stet.report_citations execute function stet.refuse_change();
        create trigger unchanging before update on stet.report_findings execute function stet.refuse_change();
        create trigger unchanging before update on stet.checks execute function stet.refuse_change();
      `.execute(db)
    },
  },
}

/**
 * Bring schema `stet` to what this code needs. Kysely's migrator holds an advisory lock, so two starts at once are safe.
 * @throws StetError `store-too-new` when a later stet has been here
 */
// biome-ignore lint/suspicious/noExplicitAny: a migration runs against any shape of database
export async function migrate(db: Kysely<any>): Promise<void> {
  const done = await appliedMigrations(db)
  const unknown = done.find((name) => !(name in migrations))
  if (unknown !== undefined)
    throw new StetError('store-too-new', `The store was written by a newer stet (it has ${unknown}).`, {
      advice: 'Update stet, or name another folder with --data.',
    })
  if (done.length === Object.keys(migrations).length) return
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: 'stet',
    migrationTableName: 'migrations',
    migrationLockTableName: 'migrations_lock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

// biome-ignore lint/suspicious/noExplicitAny: as above
async function appliedMigrations(db: Kysely<any>): Promise<string[]> {
  // asked first: the migrator looks at every table of the database, and a start should not wait for that
  const found = await sql<{
    there: boolean
  }>`select to_regclass('stet.migrations') is not null as there`.execute(db)
  if (found.rows[0]?.there !== true) return []
  const { rows } = await sql<{ name: string }>`select name from stet.migrations order by name`.execute(db)
  return rows.map((row) => row.name)
}
