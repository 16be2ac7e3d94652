-- Boards tell how much of what was agreed is proven from here alone.
create index tasks_agreed on tasks.tasks (id) include
  (proven_share, plan_id, section_id, due_on, due_sort, is_historic, progress, measure, can_be_late, late_after, is_late_done, due_before_extension)
  where measure = 'agreed';
