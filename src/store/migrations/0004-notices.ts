import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What people should hear of, by which routes it goes, and what became of each delivery. */
export const notices: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table stet.news (
      id        text collate "C" primary key,
      at        timestamptz not null,
      -- null for what is about no source
      source_id bytea,
      body      jsonb not null,
      -- when it was decided which routes it goes by; null until then
      routed_at timestamptz
    );
    create index news_by_time on stet.news (at desc, id desc);
    create index news_by_source on stet.news (source_id, at desc) where source_id is not null;
    create index news_to_route on stet.news (at, id) where routed_at is null;

    create table stet.notice_routes (
      id       uuid primary key default stet.uuid_v7(),
      name     text not null unique,
      -- RouteSettings without the name; holds secrets
      settings jsonb not null,
      added_at timestamptz not null default clock_timestamp(),
      paused   boolean not null default false,
      -- why it was paused, where nobody of the newsroom did
      failure  text
    );

    create table stet.notices (
      route_id   uuid not null references stet.notice_routes on delete cascade,
      news_id    text collate "C" not null references stet.news on delete cascade,
      not_before timestamptz not null,
      due_at     timestamptz not null,
      -- when it was put into a message, or found undone; null while it waits
      settled_at timestamptz,
      -- null while it waits, and for what was undone
      message_id uuid,
      primary key (route_id, news_id)
    );
    create index notices_waiting on stet.notices (route_id, due_at) where settled_at is null;
    create index notices_by_message on stet.notices (message_id) where message_id is not null;
    create index notices_by_news on stet.notices (news_id);

    create table stet.deliveries (
      -- what receivers know a message by, at every attempt
      id         uuid primary key default stet.uuid_v7(),
      route_id   uuid not null references stet.notice_routes on delete cascade,
      message_id uuid not null,
      -- of a route with several
      mailbox    text,
      -- it may go in quiet hours, should the route have it so
      urgent     boolean not null,
      made_at    timestamptz not null,
      state      text not null default 'waiting',
      attempts   integer not null default 0,
      -- when it is tried next; null when it is not
      try_at     timestamptz,
      tried_at   timestamptz,
      -- what the other side said last, or why nothing was said
      detail     text
    );
    create index deliveries_due on stet.deliveries (try_at) where try_at is not null;
    create index deliveries_by_route on stet.deliveries (route_id, id);
  `.execute(db)
}
