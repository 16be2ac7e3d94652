-- Mergers that were made: how much of what was open has moved is told against what was open then.
create table organizations.mergers (
  id uuid primary key,
  successor_id uuid not null references organizations.organizations,
  predecessor_ids uuid[] not null,
  on_day date not null,
  -- `[{ module, count }]`: what every module said would move.
  parts jsonb not null,
  made_at timestamptz not null
);
create index mergers_of_successor on organizations.mergers (successor_id, made_at desc);
