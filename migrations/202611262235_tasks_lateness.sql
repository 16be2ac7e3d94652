-- What counts as late is the province's to say: a task or part is late after `late_after`, its day moved by as many days as the
-- rules, the time it waited on others and an objective reason give. Every list, board and figure compares with this one value.
alter table tasks.tasks add column late_shift integer not null default 0;
alter table tasks.parts add column late_shift integer not null default 0;

drop trigger tasks_tell_parts on tasks.tasks;
drop index tasks.tasks_by_state;
drop index tasks.tasks_facts;
alter table tasks.tasks drop column is_late_done;
alter table tasks.tasks
  add column late_after date not null generated always as (coalesce(due_on + late_shift, date '9999-12-31')) stored,
  add column is_late_done boolean not null generated always as
    (progress = 'done' and can_be_late and due_on is not null and done_on is not null and done_on > due_on + late_shift) stored;
create index tasks_by_state on tasks.tasks (progress, is_late_done, can_be_late, due_sort, id);
create index tasks_facts on tasks.tasks (id) include
  (plan_id, section_id, due_on, due_sort, late_after, progress, can_be_late, is_late_done, due_before_extension, is_historic, mode);
create index tasks_open_by_lateness on tasks.tasks (late_after) include (due_sort)
  where can_be_late and progress in ('not-started', 'in-progress');
create trigger tasks_tell_parts after update on tasks.tasks for each row
  when ((old.due_sort, old.progress, old.is_late_done) is distinct from (new.due_sort, new.progress, new.is_late_done))
  execute function tasks.tell_parts();

alter table tasks.parts add column late_after date not null generated always as (coalesce(due_on + late_shift, date '9999-12-31')) stored;
drop index tasks.parts_pending;
create index parts_pending on tasks.parts (organization_id, due_on, task_id)
  include (state, can_be_late, late_after, received_at, task_due_sort) where is_pending;

-- The rules that the rows were last worked out by; the newest counts.
create table tasks.lateness_rules (
  id uuid primary key,
  rules jsonb not null,
  applied_at timestamptz not null
);

-- Lý do khách quan: why a task does not count as late, and who decided that.
create table tasks.excuses (
  id uuid primary key,
  task_id uuid not null references tasks.tasks,
  reason text not null check (reason <> ''),
  decided_by text not null check (decided_by <> ''),
  recorded_at timestamptz not null,
  recorded_by text not null,
  ended_at timestamptz,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
create unique index excuses_standing on tasks.excuses (task_id) where ended_at is null;

analyze tasks.tasks, tasks.parts;
