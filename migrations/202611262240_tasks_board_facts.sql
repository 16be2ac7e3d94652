-- Boards read every task once, from this index alone: what has not been proven belongs to it too.
drop index tasks.tasks_facts;
create index tasks_facts on tasks.tasks (id) include
  (plan_id, section_id, due_on, due_sort, late_after, progress, can_be_late, is_late_done, due_before_extension, is_historic, mode, is_unproven);
