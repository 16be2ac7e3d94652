create table platform.idempotency_keys (
  key text not null,
  person text not null,
  path text not null,
  response jsonb,
  made_at timestamptz not null,
  primary key (key, person, path)
);
create index on platform.idempotency_keys (made_at);

-- What this installation is: one row at most. `making` marks a demonstration that was interrupted while being made.
create table platform.installation (
  only_one boolean primary key default true check (only_one),
  kind text not null check (kind in ('making', 'demonstration', 'real')),
  since timestamptz not null default now()
);
