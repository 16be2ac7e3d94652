-- Lists of one agency are read in their order from an index, and searched together with the words, however many tasks others have.
-- What they need of the other table is kept beside it by triggers, so that no command can forget it.

-- Every agency that a part of the task names, a cancelled one too.
alter table tasks.tasks add column agencies uuid[] not null default '{}';
-- Where the part's task stands: what lists of an agency are ordered and counted by.
alter table tasks.parts
  add column task_due_sort date not null default '9999-12-31',
  add column task_standing text not null default 'open' check (task_standing in ('open', 'done-on-time', 'done-late', 'cancelled'));

create function tasks.standing_of(progress text, is_late_done boolean) returns text language sql immutable as $$
  select case progress when 'done' then case when is_late_done then 'done-late' else 'done-on-time' end
    when 'cancelled' then 'cancelled' else 'open' end
$$;

update tasks.tasks t set agencies = g.agencies from (
    select task_id, array_agg(distinct organization_id) as agencies from tasks.parts where organization_id is not null group by task_id) g
  where g.task_id = t.id;
update tasks.parts p set task_due_sort = t.due_sort, task_standing = tasks.standing_of(t.progress, t.is_late_done)
  from tasks.tasks t where t.id = p.task_id;

create function tasks.follow_task() returns trigger language plpgsql as $$
begin
  -- A restored part may come before its task, and then brings these along.
  select t.due_sort, tasks.standing_of(t.progress, t.is_late_done) into new.task_due_sort, new.task_standing
    from tasks.tasks t where t.id = new.task_id
  union all select new.task_due_sort, new.task_standing limit 1;
  return new;
end $$;
create trigger parts_follow_task before insert or update of task_id on tasks.parts for each row execute function tasks.follow_task();

create function tasks.tell_parts() returns trigger language plpgsql as $$
begin
  update tasks.parts set task_due_sort = new.due_sort, task_standing = tasks.standing_of(new.progress, new.is_late_done)
    where task_id = new.id;
  return null;
end $$;
create trigger tasks_tell_parts after update on tasks.tasks for each row
  when ((old.due_sort, old.progress, old.is_late_done) is distinct from (new.due_sort, new.progress, new.is_late_done))
  execute function tasks.tell_parts();

create function tasks.gather_agencies() returns trigger language plpgsql as $$
begin
  -- Of a task that one statement makes together with its parts the row-wise trigger has not seen anything.
  if tg_op = 'INSERT' then
    update tasks.parts p set task_due_sort = t.due_sort, task_standing = tasks.standing_of(t.progress, t.is_late_done)
      from tasks.tasks t where t.id = p.task_id and p.id in (select c.id from changed c)
        and (p.task_due_sort, p.task_standing) is distinct from (t.due_sort, tasks.standing_of(t.progress, t.is_late_done));
  end if;
  update tasks.tasks t set agencies = g.agencies from (
      select p.task_id, array_agg(distinct p.organization_id) as agencies from tasks.parts p
      where p.task_id in (select c.task_id from changed c) and p.organization_id is not null group by p.task_id) g
    where g.task_id = t.id and t.agencies is distinct from g.agencies;
  return null;
end $$;
create trigger parts_added after insert on tasks.parts referencing new table as changed
  for each statement execute function tasks.gather_agencies();
create trigger parts_changed after update on tasks.parts referencing new table as changed
  for each statement execute function tasks.gather_agencies();

-- Each begins with what leads to the parts and goes on in the order of lists.
create index parts_of_agency_by_due on tasks.parts (organization_id, task_due_sort, task_id) include (state, role);
create index parts_of_agency_by_standing on tasks.parts (organization_id, task_standing, task_due_sort, task_id) include (state, role);
create index parts_of_person_by_due on tasks.parts (assignee_person_id, task_due_sort, task_id) where assignee_person_id is not null;
create index parts_leading on tasks.parts (task_id, ordinal, id) include (state, organization_id, collective_id, must_submit, confirmed_at)
  where role = 'lead' and state <> 'cancelled';
create index parts_returned on tasks.parts (task_due_sort, task_id) where state = 'returned';
drop index tasks.parts_to_confirm;
create index parts_to_confirm on tasks.parts (task_due_sort, task_id) include (task_standing)
  where state = 'done' and must_submit and confirmed_at is null;
drop index tasks.parts_pending;
create index parts_pending on tasks.parts (organization_id, due_on, task_id) include (state, can_be_late, received_at, task_due_sort)
  where is_pending;

-- Words and agencies in one index: only what has both is looked up.
create index tasks_by_words_exact_and_agency on tasks.tasks using gin (words_exact, agencies);
create index tasks_by_words_folded_and_agency on tasks.tasks using gin (words_folded, agencies);
drop index tasks.tasks_by_words_exact;
drop index tasks.tasks_by_words_folded;

-- What counts and groups ask of many tasks is read from here alone.
create index tasks_facts on tasks.tasks (id) include
  (plan_id, section_id, due_on, due_sort, progress, can_be_late, is_late_done, due_before_extension, is_historic, mode);
create index tasks_extended on tasks.tasks (due_sort, id)
  where due_before_extension is not null and progress in ('not-started', 'in-progress');

-- A title may be long; what it is sorted by may not: an index has no room for it, nor a cursor.
drop index tasks.tasks_by_title;
create index tasks_by_title on tasks.tasks ((left(title, 200)) collate "vi-x-icu", id);

analyze tasks.tasks, tasks.parts;
