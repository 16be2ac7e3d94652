-- Các bước: how an agency divides its part among its people. A help for the work; never proof that it was done.
create table tasks.steps (
  id uuid primary key,
  task_id uuid not null references tasks.tasks,
  part_id uuid not null references tasks.parts,
  ordinal integer not null,
  title text not null check (title <> ''),
  person_id uuid references access.people,
  due_on date,
  made_at timestamptz not null,
  made_by text not null,
  done_at timestamptz,
  done_by text,
  removed_at timestamptz,
  removed_by text,
  version integer not null default 1,
  check ((done_at is null) = (done_by is null)),
  check ((removed_at is null) = (removed_by is null))
);
create index steps_of_task on tasks.steps (task_id) where removed_at is null;
create index steps_of_part on tasks.steps (part_id);
create index steps_of_person on tasks.steps (person_id, due_on) where removed_at is null and done_at is null;
