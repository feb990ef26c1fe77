import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Reports and what they stand on: checks, sources, captures. */
export const reports: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  // from 18 on, and six times as fast as ours
  const hasItsOwn = (await serverVersion(db)) >= 180_000
  await sql`
    -- sha256 of a text; convert_to is only "stable" because conversions can be redefined
    create function stet.source_id(key text) returns bytea immutable strict parallel safe language sql
      return sha256(convert_to(key, 'UTF8'));

    -- RFC 9562 §5.7 and §6.2, method 3: 48 bits of milliseconds, version 7, 12 bits of their fraction, the rest random (a version 4
    -- with its head replaced): ids grow with the time, also within a millisecond
    create function stet.uuid_v7() returns uuid volatile parallel safe language sql
      return ${
        hasItsOwn
          ? sql`uuidv7()`
          : sql`(select encode(overlay(overlay(uuid_send(gen_random_uuid())
        placing substring(int8send(floor(ms)::bigint) from 3) from 1 for 6)
        placing int2send((28672 + floor((ms - floor(ms)) * 4096))::smallint) from 7 for 2), 'hex')::uuid
        from (select extract(epoch from clock_timestamp()) * 1000 as ms) as now)`
      };

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

    -- the checks that a report speaks of: in the service, several reports speak of one check
    create table stet.report_checks (
      report_id  text collate "C" not null references stet.reports on delete cascade,
      ordinal    integer not null,
      check_id   uuid not null,
      checked_at timestamptz not null,
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
      check_id        uuid not null,
      read_at         timestamptz,
      text_digest     text,
      quotes_found    jsonb not null
    );

    -- lists of them, by host; their keys never change and their states seldom, so a check writes neither index
    create index sources_by_key on stet.sources ((left(key, 200)) collate "C", id);
    create index sources_by_state on stet.sources (state, (left(key, 200)) collate "C", id);

    -- by month: what grows for ever is dropped by the month, and a month that nobody asks for costs nothing
    create table stet.checks (
      id           uuid not null default stet.uuid_v7(),
      source_id    bytea not null,
      checked_at   timestamptz not null,
      state        text not null,
      reason       text not null,
      confidence   double precision not null,
      text_digest  text,
      quotes_found jsonb not null,
      body         jsonb not null,
      primary key (id, checked_at)
    ) partition by range (checked_at);
    create index checks_by_source on stet.checks (source_id, checked_at desc);
    create table stet.checks_at_other_times partition of stet.checks default;

    create table stet.captures (
      file           text collate "C" not null,
      "offset"       bigint not null,
      length         bigint not null,
      source_id      bytea not null,
      url            text not null,
      payload_digest text not null,
      captured_at    timestamptz not null,
      primary key (file, "offset", captured_at)
    ) partition by range (captured_at);
    create index captures_by_source on stet.captures (source_id, captured_at desc);
    create table stet.captures_at_other_times partition of stet.captures default;

    -- the partitions of a table for the months from one day to another; those that are there stay as they are
    create function stet.make_months(parent text, first timestamptz, last timestamptz) returns void language plpgsql as $$
      declare
        month timestamp := date_trunc('month', first at time zone 'UTC');
        partition text;
      begin
        -- two starts at once would make the same partition
        perform pg_advisory_xact_lock(hashtext('stet.make_months'));
        while month <= last at time zone 'UTC' loop
          partition := parent || to_char(month, '_YYYY_MM');
          if to_regclass('stet.' || partition) is null then
            begin
              execute format('create table stet.%I partition of stet.%I for values from (%L) to (%L)',
                partition, parent, month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
            exception when check_violation then
              -- a clock that ran ahead has left rows of this month in the default partition: there all of it stays
              null;
            end;
          end if;
          month := month + interval '1 month';
        end loop;
      end $$;

    create trigger unchanging before update on stet.reports execute function stet.refuse_change();
    create trigger unchanging before update on stet.report_articles execute function stet.refuse_change();
    create trigger unchanging before update on stet.report_citations execute function stet.refuse_change();
    create trigger unchanging before update on stet.report_findings execute function stet.refuse_change();
    create trigger unchanging before update on stet.report_checks execute function stet.refuse_change();
    create trigger unchanging before update on stet.checks execute function stet.refuse_change();
  `.execute(db)
}

async function serverVersion(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select current_setting('server_version_num')::integer as version
  `.execute(db)
  return rows[0]!.version
}
