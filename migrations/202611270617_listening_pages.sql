-- Pages of press items as they stood: every taking down is kept, in the columns of tasks.snapshots.
create table listening.pages (
  id uuid primary key,
  item_id uuid not null references listening.items,
  url text not null,
  state text not null check (state in ('waiting', 'kept', 'failed')),
  attempts integer not null default 0,
  tried_at timestamptz,
  asked_at timestamptz not null,
  asked_by text not null,
  fetched_at timestamptz,
  final_url text,
  status integer,
  media_type text,
  page_title text,
  page_sha256 text,
  text_sha256 text,
  size integer,
  problem text,
  check ((state = 'kept') <= (page_sha256 is not null and fetched_at is not null)),
  check ((state = 'failed') = (problem is not null))
);
create index pages_of_item on listening.pages (item_id, id desc);
create index pages_waiting on listening.pages (asked_at) where state = 'waiting';
