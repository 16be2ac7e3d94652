create schema settings;

-- A setting keeps its whole history: a new value is a new row, valid from its day.
create table settings.values (
  id uuid primary key,
  key text not null,
  value jsonb not null,
  source text,
  valid_from date not null,
  set_at timestamptz not null,
  set_by text not null
);
create index values_by_key on settings.values (key, valid_from desc, id desc);
