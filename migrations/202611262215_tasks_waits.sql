-- Chờ cơ quan khác: a part that cannot go on until another agency of the task, another agency at all, or a body outside has done something.
create table tasks.waits (
  id uuid primary key,
  task_id uuid not null references tasks.tasks,
  part_id uuid not null references tasks.parts,
  organization_id uuid references organizations.organizations,
  outside_name text,
  what text not null check (what <> ''),
  since date not null,
  begun_at timestamptz not null,
  begun_by text not null,
  ended_on date,
  ended_at timestamptz,
  ended_by text,
  -- By hand; that agency's part is done; the part that waited is done or given up.
  ended_how text check (ended_how in ('by-hand', 'their-part', 'own-part')),
  version integer not null default 1,
  check (num_nonnulls(organization_id, outside_name) = 1),
  check (num_nonnulls(ended_on, ended_at, ended_by, ended_how) in (0, 4)),
  check (ended_on is null or ended_on >= since)
);
create unique index waits_open_once on tasks.waits (part_id, coalesce(organization_id::text, outside_name)) where ended_at is null;
create index waits_of_task on tasks.waits (task_id, id);
create index waits_open_of_part on tasks.waits (part_id) where ended_at is null;
create index waits_for on tasks.waits (organization_id) where ended_at is null;
