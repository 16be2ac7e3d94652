-- Few tasks wait for their expected results to be agreed, among very many.
create index tasks_to_agree on tasks.tasks (due_sort, id) where measure = 'proposed';
