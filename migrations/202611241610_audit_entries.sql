create schema audit;

create table audit.entries (
  id uuid primary key,
  at timestamptz not null,
  person_id uuid,
  actor_name text not null,
  organization_id uuid,
  verb text not null,
  subject_type text not null,
  subject_id text,
  details jsonb not null default '{}',
  ip text
);
create index entries_by_time on audit.entries (at desc, id desc);
create index entries_by_subject on audit.entries (subject_type, subject_id, at desc);
create index entries_by_person on audit.entries (person_id, at desc);

-- The trail only grows. Nobody, not even the application, changes or deletes a line.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger entries_append_only before update or delete on audit.entries for each row execute function audit.refuse_change();

create view audit.entries_now as select * from audit.entries;
