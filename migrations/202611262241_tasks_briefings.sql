-- What the leader's page said on each working morning: yesterday's figures stay where they were read.
create table tasks.briefings (
  day date primary key,
  late jsonb not null,
  made_at timestamptz not null
);
