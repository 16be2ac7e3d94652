-- Who owes what is read from here alone, of the parts that must hand in.
drop index tasks.parts_owed;
create index parts_owed on tasks.parts (due_on, organization_id) include (id, task_id, state, can_be_late, late_after)
  where is_pending and must_submit and due_on is not null;
