-- A period that is done and proven is not unproven because all periods together are not yet: only results of the period itself
-- are asked of it.
drop view tasks.tasks_now;
alter table tasks.tasks drop column is_unproven;
alter table tasks.tasks add column own_share double precision;
alter table tasks.tasks
  add column is_unproven boolean not null generated always as
    (progress = 'done' and (evidence_count = 0 or coalesce(own_share, 1) < 1)) stored;
create index tasks_unproven on tasks.tasks (due_sort, id) where is_unproven;

create view tasks.tasks_now as
  select id, obligation_id, period_key, period_start, period_end, title, mode, is_historic, can_be_late, progress, due_on,
    due_before_extension, done_on, plan_id, clause_id, external_number, updated_at, measure, expected, proven, proven_share,
    own_share, evidence_count, contested_count, is_unproven
  from tasks.tasks;
