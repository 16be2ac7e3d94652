-- Tài liệu trao đổi: files that agencies send one another on a task. No figure counts them; one may be handed in as evidence.
create table tasks.exchanged_files (
  id uuid primary key,
  task_id uuid not null references tasks.tasks,
  file jsonb not null,
  note text,
  sent_at timestamptz not null,
  sent_by text not null,
  sent_person_id uuid,
  sent_organization_id uuid references organizations.organizations,
  sent_organization jsonb,
  removed_at timestamptz,
  removed_by text,
  check ((removed_at is null) = (removed_by is null))
);
create index exchanged_files_of_task on tasks.exchanged_files (task_id, id desc) where removed_at is null;
