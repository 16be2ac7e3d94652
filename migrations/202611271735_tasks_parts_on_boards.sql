-- Boards by agency read how each lead's own part stands, and what of its task they count, from one index alone.
alter table tasks.parts
  add column task_unproven boolean not null default false,
  add column task_historic boolean not null default false,
  -- Of a day that was extended for this part alone.
  add column due_before_extension date;

create or replace function tasks.follow_task() returns trigger language plpgsql as $$
begin
  -- A restored part may come before its task, and then brings these along.
  select t.due_sort, tasks.standing_of(t.progress, t.is_late_done), t.is_unproven, t.is_historic
    into new.task_due_sort, new.task_standing, new.task_unproven, new.task_historic
    from tasks.tasks t where t.id = new.task_id
  union all select new.task_due_sort, new.task_standing, new.task_unproven, new.task_historic limit 1;
  return new;
end $$;

create or replace function tasks.tell_parts() returns trigger language plpgsql as $$
begin
  update tasks.parts set task_due_sort = new.due_sort, task_standing = tasks.standing_of(new.progress, new.is_late_done),
      task_unproven = new.is_unproven, task_historic = new.is_historic
    where task_id = new.id;
  return null;
end $$;
drop trigger tasks_tell_parts on tasks.tasks;
create trigger tasks_tell_parts after update on tasks.tasks for each row
  when ((old.due_sort, old.progress, old.is_late_done, old.is_unproven, old.is_historic)
    is distinct from (new.due_sort, new.progress, new.is_late_done, new.is_unproven, new.is_historic))
  execute function tasks.tell_parts();

create or replace function tasks.gather_agencies() returns trigger language plpgsql as $$
begin
  -- Of a task that one statement makes together with its parts the row-wise trigger has not seen anything.
  if tg_op = 'INSERT' then
    update tasks.parts p set task_due_sort = t.due_sort, task_standing = tasks.standing_of(t.progress, t.is_late_done),
        task_unproven = t.is_unproven, task_historic = t.is_historic
      from tasks.tasks t where t.id = p.task_id and p.id in (select c.id from changed c)
        and (p.task_due_sort, p.task_standing, p.task_unproven, p.task_historic)
          is distinct from (t.due_sort, tasks.standing_of(t.progress, t.is_late_done), t.is_unproven, t.is_historic);
  end if;
  update tasks.tasks t set agencies = g.agencies from (
      select p.task_id, array_agg(distinct p.organization_id) as agencies from tasks.parts p
      where p.task_id in (select c.task_id from changed c) and p.organization_id is not null group by p.task_id) g
    where g.task_id = t.id and t.agencies is distinct from g.agencies;
  return null;
end $$;

update tasks.parts p set task_unproven = t.is_unproven, task_historic = t.is_historic
  from tasks.tasks t where t.id = p.task_id and (t.is_unproven or t.is_historic);

drop index tasks.parts_on_boards;
drop index tasks.tasks_historic;
create index parts_on_boards on tasks.parts (organization_id) include
  (task_id, task_standing, task_due_sort, task_unproven, task_historic, state, has_own_deadline, due_before_extension, can_be_late, late_after, done_on, must_submit, confirmed_at)
  where role = 'lead' and state <> 'cancelled' and organization_id is not null;
