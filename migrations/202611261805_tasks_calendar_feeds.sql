-- Secret addresses of calendars: only the hash of the token is kept. A new address ends the one before.
create table tasks.calendar_feeds (
  id uuid primary key,
  person_id uuid not null,
  scope text not null check (scope in ('mine', 'agency')),
  token_hash text not null unique,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
create unique index calendar_feeds_open on tasks.calendar_feeds (person_id, scope) where ended_at is null;
