-- How work was ordered: by a plan or another document that was reviewed, or by what somebody said or jotted down.
alter table tasks.obligations add column order_kind text not null default 'plan'
  check (order_kind in ('plan', 'decision', 'conclusion', 'letter', 'instruction', 'telephone', 'oral', 'note'));
alter table tasks.tasks add column order_kind text not null default 'plan'
  check (order_kind in ('plan', 'decision', 'conclusion', 'letter', 'instruction', 'telephone', 'oral', 'note'));
update tasks.obligations o set order_kind = p.genre from plans.plans p
  where p.id = o.plan_id and p.genre in ('decision', 'conclusion', 'letter', 'instruction');
update tasks.tasks t set order_kind = o.order_kind from tasks.obligations o
  where o.id = t.obligation_id and o.order_kind <> 'plan';
create index tasks_by_order_kind on tasks.tasks (order_kind, due_sort, id);

-- Words that ordered work without a document that was reviewed: whose, when, which.
create table tasks.noted_orders (
  obligation_id uuid primary key references tasks.obligations,
  kind text not null check (kind in ('telephone', 'oral', 'note')),
  said_by text not null,
  said_on date not null,
  -- By the clock of Viet Nam, where it was noted.
  said_clock text check (said_clock ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  words text not null,
  -- In the register, where there is one: the letter that a leader wrote on, the invitation to a meeting.
  document_id uuid references documents.documents,
  version_id uuid references documents.versions,
  noted_at timestamptz not null,
  noted_by text not null,
  check ((document_id is null) = (version_id is null))
);

create or replace view tasks.tasks_now as
  select id, obligation_id, period_key, period_start, period_end, title, mode, is_historic, can_be_late, progress, due_on,
    due_before_extension, done_on, plan_id, clause_id, external_number, updated_at, measure, expected, proven, proven_share,
    own_share, evidence_count, contested_count, is_unproven, order_kind
  from tasks.tasks;
