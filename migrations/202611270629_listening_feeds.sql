-- Feeds (RSS, Atom) of agencies of the press that are read by themselves; what they bring waits in `findings` for a person.
create table listening.feeds (
  id uuid primary key,
  outlet_id uuid not null references listening.outlets,
  -- Under which contract or column its items are recorded, where they fall into its period.
  contract_id uuid references listening.contracts,
  url text not null,
  address_key text not null,
  -- Everything in it is about the province; else only what names the province or one of the words.
  takes_all boolean not null,
  keywords text[] not null,
  language text not null,
  -- Begun before the feed is asked for: a worker that dies leaves it for the next round.
  tried_at timestamptz,
  read_at timestamptz,
  -- Why it could not be read the last time.
  problem text,
  made_at timestamptz not null,
  made_by text not null,
  ended_at timestamptz,
  ended_by text,
  version integer not null default 1,
  check ((ended_at is null) = (ended_by is null))
);
create unique index feeds_once on listening.feeds (address_key) where ended_at is null;

-- What feeds brought, each page once, whatever became of it: nothing is proposed twice.
create table listening.findings (
  id uuid primary key,
  feed_id uuid not null references listening.feeds,
  url text not null,
  address_key text not null unique,
  title text not null,
  summary text,
  author text,
  published_on date not null,
  found_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'taken', 'left')),
  decided_at timestamptz,
  decided_by text,
  item_id uuid references listening.items,
  check ((state = 'waiting') = (decided_at is null)),
  check ((state = 'taken') = (item_id is not null))
);
create index findings_waiting on listening.findings (id desc) where state = 'waiting';
create index findings_of_feed on listening.findings (feed_id) where state = 'waiting';
