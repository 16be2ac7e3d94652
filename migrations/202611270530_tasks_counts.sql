-- How many tasks an agency leads is counted from here alone.
create index parts_leads_of_agency on tasks.parts (organization_id)
  where role = 'lead' and state <> 'cancelled' and organization_id is not null;
-- Boards by agency read how each lead's own part stands from here alone; few tasks are of periods before acceptance.
create index parts_on_boards on tasks.parts (organization_id) include
  (task_id, task_standing, state, can_be_late, late_after, done_on, must_submit, confirmed_at)
  where role = 'lead' and state <> 'cancelled' and organization_id is not null;
create index tasks_historic on tasks.tasks (id) where is_historic;
