create table platform.idempotency_keys (
  key text not null,
  person text not null,
  path text not null,
  response jsonb,
  made_at timestamptz not null,
  primary key (key, person, path)
);
create index on platform.idempotency_keys (made_at);
