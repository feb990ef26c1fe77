import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Who may use the newsroom's pages, how they prove who they are, and the log of what they did. */
export const access: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- nobody is ever deleted: what they did names them
    create table stet.people (
      id           uuid primary key default stet.uuid_v7(),
      name         text not null,
      email        text collate "C" not null unique check (email = lower(email)),
      role         text not null check (role in ('viewer', 'editor', 'administrator')),
      -- argon2id as a PHC string; null for those who have none
      password     text,
      -- issuer, a space, and what the issuer calls them
      oidc_subject text unique,
      -- of the pages; null goes by the browser
      language     text,
      added_at     timestamptz not null default clock_timestamp(),
      disabled_at  timestamptz
    );

    -- of every secret below, only its SHA-256 is here

    create table stet.sessions (
      id         uuid primary key default stet.uuid_v7(),
      hash       bytea not null unique,
      person_id  uuid not null references stet.people,
      browser    text not null,
      started_at timestamptz not null,
      seen_at    timestamptz not null,
      ends_at    timestamptz not null
    );
    create index sessions_by_person on stet.sessions (person_id);

    create table stet.one_time_links (
      hash      bytea primary key,
      -- whose password it sets; null for the one that makes the first administrator
      person_id uuid unique nulls not distinct references stet.people,
      ends_at   timestamptz not null
    );

    create table stet.known_browsers (
      hash      bytea primary key,
      person_id uuid not null references stet.people,
      seen_at   timestamptz not null
    );
    create index known_browsers_by_person on stet.known_browsers (person_id);

    -- of an address of the network, of an account, of a browser of an account
    create table stet.log_in_attempts (
      key      bytea primary key,
      failures integer not null,
      last_at  timestamptz not null,
      open_at  timestamptz not null
    );
    create index log_in_attempts_by_time on stet.log_in_attempts (last_at);

    create table stet.api_tokens (
      id         uuid primary key default stet.uuid_v7(),
      hash       bytea not null unique,
      person_id  uuid not null references stet.people,
      name       text not null,
      -- how it begins, for people to know it by
      hint       text not null,
      scopes     text[] not null,
      made_at    timestamptz not null,
      ends_at    timestamptz not null,
      used_at    timestamptz,
      revoked_at timestamptz
    );
    create index api_tokens_by_person on stet.api_tokens (person_id);

    create table stet.audit (
      number   bigint primary key,
      at       timestamptz not null,
      who_kind text not null check (who_kind in ('person', 'token', 'stet')),
      -- of a person, or of the person whose token it is
      who_id   uuid,
      who_name text not null,
      action   text not null check (action ~ '^[a-z][a-z-]*[.][a-z][a-z-]*$'),
      subject  text,
      detail   jsonb not null,
      hash     bytea not null
    );
    create index audit_by_who on stet.audit (who_id, number);

    -- what a row says, tied to all rows before it
    create function stet.audit_hash(previous bytea, said stet.audit) returns bytea immutable parallel safe language sql
      return sha256(coalesce(previous, '') || convert_to(jsonb_build_array((said).number,
        (extract(epoch from (said).at) * 1000000)::bigint, (said).who_kind, (said).who_id, (said).who_name,
        (said).action, (said).subject, (said).detail)::text, 'UTF8'));

    create function stet.chain_audit() returns trigger language plpgsql as $$
      declare last stet.audit;
      begin
        -- one at a time: two rows after the same one would be two chains
        perform pg_advisory_xact_lock(hashtext('stet.audit'));
        select * into last from stet.audit order by number desc limit 1;
        new.number := coalesce(last.number, 0) + 1;
        new.at := clock_timestamp();
        new.hash := stet.audit_hash(last.hash, new);
        return new;
      end $$;

    create function stet.refuse_audit_change() returns trigger language plpgsql as $$
      begin raise exception 'the audit log is only ever added to'; end $$;

    create trigger chaining before insert on stet.audit for each row execute function stet.chain_audit();
    create trigger unchanging before update or delete or truncate on stet.audit
      execute function stet.refuse_audit_change();
  `.execute(db)
}
