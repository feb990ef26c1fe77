import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What the newsroom works with: findings that stand and what people decided of them, words to search, and how links age. */
export const desk: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table stet.articles
      add column section text,
      add column authors text[] not null default '{}';
    create index articles_unreadable on stet.articles (id) where failure is not null and retired_at is null;

    -- The russian configuration takes Latin words to the English stemmer: one serves both languages, and both in one query.
    create function stet.words_of(language text) returns regconfig immutable parallel safe language sql
      return case when coalesce(language, 'en') in ('en', 'ru') then 'pg_catalog.russian'::regconfig else 'pg_catalog.simple'::regconfig end;
    -- an address as it is, for its host, and cut into words
    create function stet.words_in_address(url text) returns text immutable parallel safe language sql
      return url || ' ' || regexp_replace(url, '[^[:alnum:]]+', ' ', 'g');

    -- a finding of an article, the same row from report to report for as long as it stands, and when it comes back
    create table stet.findings (
      id            uuid primary key default stet.uuid_v7(),
      article_id    uuid not null references stet.articles on delete cascade,
      -- what it is known again by (report/identity.ts)
      identity      bytea not null,
      rule          text not null,
      severity      text not null,
      weight        smallint not null generated always as
        (case severity when 'error' then 3 when 'warning' then 2 else 1 end) stored,
      message       text not null,
      source_id     bytea,
      url           text,
      host          text,
      -- of the article, as it was when the report was written
      title         text not null,
      section       text,
      authors       text[] not null,
      citation      text,
      line          integer not null,
      "column"      integer not null,
      replace_with  text,
      first_seen_at timestamptz not null,
      -- the report that told of it first, or told something new of it
      report_id     text collate "C" not null,
      gone_at       timestamptz,
      stands        boolean not null generated always as (gone_at is null) stored,
      -- since when it stands, or is gone
      since         timestamptz not null,
      -- what was decided last and not taken back
      assignee      uuid,
      hold          text,
      hold_id       uuid,
      -- until when a hold keeps it off the desk; it comes back by itself
      held_until    timestamptz not null default '-infinity',
      words         tsvector not null generated always as (
        to_tsvector('pg_catalog.russian', title || ' ' || message || ' ' || coalesce(stet.words_in_address(url), ''))) stored,
      unique (article_id, identity)
    );
    -- all in the order of the list, so that each filter is read from its top
    create index findings_listed on stet.findings (stands, weight, since, id);
    create index findings_by_rule on stet.findings (rule, stands, weight, since, id);
    create index findings_by_section on stet.findings (section, stands, weight, since, id);
    create index findings_by_host on stet.findings (host, stands, weight, since, id);
    create index findings_by_assignee on stet.findings (assignee, stands, weight, since, id) where assignee is not null;
    create index findings_held on stet.findings (hold, stands, weight, since, id) where hold is not null;
    create index findings_by_source on stet.findings (source_id) where source_id is not null;
    create index findings_by_time on stet.findings (since, id);
    create index findings_by_author on stet.findings using gin (authors);
    create index findings_by_words on stet.findings using gin (words);

    -- nobody answers for an article that is not watched any more
    create function stet.retire_findings() returns trigger language plpgsql as $$
      begin
        update stet.findings set gone_at = new.retired_at, since = new.retired_at
        where article_id = new.id and gone_at is null;
        return null;
      end $$;
    create trigger retiring after update of retired_at on stet.articles for each row
      when (old.retired_at is null and new.retired_at is not null) execute function stet.retire_findings();

    create table stet.decisions (
      id         uuid primary key default stet.uuid_v7(),
      finding_id uuid not null references stet.findings on delete cascade,
      at         timestamptz not null,
      -- of all findings that were decided together
      bulk       uuid not null,
      -- who decided
      person_id  uuid not null,
      kind       text not null check (kind in ('assign', 'snooze', 'fine', 'undo')),
      -- to whom; null takes it from everybody
      assignee   uuid,
      until      timestamptz,
      reason     text,
      -- the decision that an undo takes back
      undoes     uuid
    );
    create index decisions_by_finding on stet.decisions (finding_id, at, id);
    create unique index decisions_undone on stet.decisions (undoes) where undoes is not null;
    create index decisions_by_bulk on stet.decisions (bulk);
    create index decisions_by_person on stet.decisions (person_id, id);
    create function stet.refuse_new_decision() returns trigger language plpgsql as $$
      begin raise exception 'a decision never changes once made: another one takes it back'; end $$;
    create trigger unchanging before update on stet.decisions execute function stet.refuse_new_decision();

    -- words to search: of an article as it was last read, of a source as it was last archived
    create table stet.texts (
      id         uuid primary key default stet.uuid_v7(),
      article_id uuid unique references stet.articles on delete cascade,
      source_id  bytea unique,
      url        text,
      title      text not null,
      text       text not null,
      language   text,
      -- sha256 of title and text
      digest     bytea not null,
      -- when it was read or captured
      at         timestamptz not null,
      words      tsvector not null generated always as (
        setweight(to_tsvector(stet.words_of(language), title), 'A')
        || setweight(to_tsvector(stet.words_of(language), coalesce(stet.words_in_address(url), '')), 'B')
        || setweight(to_tsvector(stet.words_of(language), text), 'D')) stored,
      check (num_nonnulls(article_id, source_id) = 1)
    );
    create index texts_by_words on stet.texts using gin (words);
    create index texts_by_time on stet.texts (at, id);

    -- sources whose words have changed and are not in the index yet
    create table stet.texts_due (
      source_id bytea primary key,
      due_at    timestamptz not null default clock_timestamp()
    );
    create index texts_due_by_time on stet.texts_due (due_at);
    create function stet.want_text() returns trigger language plpgsql as $$
      begin
        insert into stet.texts_due (source_id) values (new.id)
        on conflict (source_id) do update set due_at = excluded.due_at;
        return null;
      end $$;
    create trigger new_source after insert on stet.sources for each row
      when (new.text_digest is not null) execute function stet.want_text();
    create trigger new_text after update on stet.sources for each row
      when (new.text_digest is distinct from old.text_digest and new.text_digest is not null)
      execute function stet.want_text();
    insert into stet.texts_due (source_id) select id from stet.sources where text_digest is not null;

    -- what a page shows of very many rows, counted ahead
    create table stet.insights (
      name    text primary key,
      made_at timestamptz not null,
      body    jsonb not null
    );
    create table stet.verdict_days (
      day    date not null,
      state  text not null,
      checks bigint not null,
      primary key (day, state)
    );
    -- rows come in the order of their time, or nearly so: a page of heap tells its days
    create index checks_by_time on stet.checks using brin (checked_at) with (pages_per_range = 32, autosummarize = on);
  `.execute(db)
}
