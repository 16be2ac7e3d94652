-- Codes that stand for the telephone when it is lost: only a keyed hash is kept, each is good once.
create table access.recovery_codes (
  person_id uuid not null references access.people,
  hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (person_id, hash)
);
