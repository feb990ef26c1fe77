import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What the service watches, when each source is due, whose turn it is at a host, and what has happened. */
export const service: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table stet.watches (
      id            uuid primary key default stet.uuid_v7(),
      kind          text not null,
      input         text not null unique,
      added_at      timestamptz not null default clock_timestamp(),
      paused        boolean not null default false,
      -- when it is polled again; null while it is paused
      due_at        timestamptz,
      polled_at     timestamptz,
      -- why the last poll failed, for people; null when it did not
      failure       text,
      -- what the next poll needs to know of the last one
      memory        jsonb not null default '{}'
    );
    create index watches_due on stet.watches (due_at) where due_at is not null;

    create table stet.articles (
      id            uuid primary key default stet.uuid_v7(),
      -- normal form of its address, path of its file, or the name it was handed in under
      key           text not null,
      key_hash      bytea not null unique generated always as (stet.source_id(key)) stored,
      input         text not null,
      watch_id      uuid references stet.watches on delete set null,
      -- as it was handed in; null for what is read where it lies
      content       bytea,
      media_type    text,
      -- as its feed or sitemap says: what has another mark is read again
      mark          text,
      -- complete polls of its watch in a row that did not name it
      missed        integer not null default 0,
      added_at      timestamptz not null default clock_timestamp(),
      retired_at    timestamptz,
      -- when it is to be read; null when it is not
      read_due_at   timestamptz,
      read_at       timestamptz,
      failure       text,
      tries         integer not null default 0,
      -- of what was read in it, not of its bytes
      sha256        text,
      published_at  timestamptz,
      -- the article as a report has it, without its citations; null until it was read
      body          jsonb,
      -- its words, for people
      readable      jsonb,
      -- when a report of it is to be written; null when the last one still says it all
      report_due_at timestamptz,
      report_id     text collate "C"
    );
    create index articles_to_read on stet.articles (read_due_at) where read_due_at is not null;
    create index articles_to_report on stet.articles (report_due_at) where report_due_at is not null;
    create index articles_by_watch on stet.articles (watch_id);

    -- the reports of a watched article
    create table stet.article_reports (
      article_id   uuid not null references stet.articles on delete cascade,
      report_id    text collate "C" not null references stet.reports on delete cascade,
      generated_at timestamptz not null,
      primary key (article_id, generated_at, report_id)
    );
    create index article_reports_by_report on stet.article_reports (report_id);

    create table stet.citations (
      -- of one reading: an article that is read anew has new ones
      id           uuid primary key default stet.uuid_v7(),
      article_id   uuid not null references stet.articles on delete cascade,
      ordinal      integer not null,
      source_id    bytea not null,
      host         text not null,
      body         jsonb not null,
      verification jsonb,
      fragment     text,
      -- the check that verified it; null until one has
      verified_at  timestamptz,
      unique (article_id, ordinal)
    );
    create index citations_by_source on stet.citations (source_id, article_id);

    -- narrow, because sweep and every check write it; a source that nobody cites any more has no row
    create table stet.schedule (
      source_id  bytea primary key,
      host       text not null,
      due_at     timestamptz not null,
      -- the moment that the queue was given for it; null while nobody has it
      slot_at    timestamptz,
      -- a citation came while it was visited: that check has not verified it
      again      boolean not null default false,
      -- deliveries in a row that ended without a check: one that kills its worker is put off further every time
      tries      integer not null default 0,
      -- what stands, and how it came to stand (schedule/next-check.ts); null before the first check
      standing   jsonb
    ) with (fillfactor = 80);
    create index schedule_due on stet.schedule (due_at);

    create table stet.hosts (
      host       text primary key,
      -- the first moment that no slot has been given for
      clock_at   timestamptz not null default '-infinity',
      -- nobody asks it before
      open_at    timestamptz not null default '-infinity',
      -- what a visit there has lately taken, from the start of its first request to the moment the next may start
      pace_ms    integer not null default 0,
      -- the process that may ask now, the source it asks for (null on the way of another one's redirect), and until when
      turn_of     uuid,
      turn_source bytea,
      turn_until  timestamptz
    ) with (fillfactor = 80);

    create table stet.host_facts (
      host        text collate "C" not null,
      -- as check/host-fact.ts has it
      kind        text not null,
      -- of a host there may be one for each place: of its directory, for what it says to an address that cannot exist
      place_id    bytea not null,
      learnt_at   timestamptz not null,
      -- it is believed until then, and forgotten by housekeeping afterwards
      known_until timestamptz not null,
      value       jsonb not null,
      primary key (host, kind, place_id)
    );
    create index host_facts_to_forget on stet.host_facts (known_until);

    create table stet.host_rules (
      -- a host, or *.domain: the domain and every name below it
      pattern     text collate "C" primary key,
      -- as check/host-rule.ts has it
      rule        jsonb not null,
      set_by      text not null,
      set_at      timestamptz not null default clock_timestamp(),
      -- when it ends by itself; null when it does not
      until       timestamptz
    );

    create table stet.events (
      id        uuid not null default stet.uuid_v7(),
      at        timestamptz not null,
      kind      text not null,
      source_id bytea not null,
      check_id  uuid not null,
      before    jsonb,
      after     jsonb not null,
      primary key (id, at)
    ) partition by range (at);
    create index events_by_time on stet.events (at, id);
    create index events_by_source on stet.events (source_id, at desc);
    create table stet.events_at_other_times partition of stet.events default;

    -- small things that survive a restart: how far somebody has read, what was last seen
    create table stet.notes (
      name  text primary key,
      value jsonb not null
    );

    -- what came of requests that must be done once, for whoever asks again
    create table stet.answers (
      name    text primary key,
      request text not null,
      at      timestamptz not null,
      answer  jsonb
    );
    create index answers_by_time on stet.answers (at);

    alter table stet.sources
      -- the last copy that stood for the source, with what a conditional request and a revisit record need
      add column good jsonb,
      -- the page in short, to know it again by
      add column sketch jsonb;
  `.execute(db)
}
