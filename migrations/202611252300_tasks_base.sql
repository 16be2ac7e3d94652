create schema tasks;

-- What somebody has to do, once or again and again. Work that comes from no plan will have no plan_id.
create table tasks.obligations (
  id uuid primary key,
  plan_id uuid references plans.plans,
  -- The assignment as it stands in the version in force; earlier ones are in sources.
  assignment_id uuid references plans.assignments,
  clause_id uuid references plans.clauses,
  -- The clause that it is listed under.
  section_id uuid references plans.clauses,
  ordinal double precision not null,
  title text not null,
  mode text not null check (mode in ('assigned', 'requested')),
  deliverables jsonb not null default '[]',
  budget jsonb,
  budget_source text,
  timing jsonb,
  rhythm text not null check (rhythm in ('once', 'ongoing', 'weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly', 'custom')),
  -- Periods that begin by this day have their tasks; null: nothing is to be opened later.
  opened_through date,
  created_at timestamptz not null,
  created_by text not null,
  ended_at timestamptz,
  ended_by text,
  ended_reason text,
  version integer not null default 1,
  check ((ended_at is null) = (ended_reason is null))
);
create unique index obligations_by_assignment on tasks.obligations (assignment_id) where assignment_id is not null;
create index obligations_by_plan on tasks.obligations (plan_id);
create index obligations_to_open on tasks.obligations (opened_through) where opened_through is not null and ended_at is null;

-- The words that ordered it, version by version.
create table tasks.sources (
  id uuid primary key,
  obligation_id uuid not null references tasks.obligations,
  plan_id uuid not null references plans.plans,
  assignment_id uuid not null unique references plans.assignments,
  document_id uuid not null references documents.documents,
  version_id uuid not null references documents.versions,
  clause_id uuid references plans.clauses,
  change text not null check (change in ('new', 'same', 'changed')),
  added_at timestamptz not null
);
create index sources_by_obligation on tasks.sources (obligation_id, id desc);

-- Rules through time: the last one whose day has come counts. `schedule` is made from the words or from a person's choice.
create table tasks.rules (
  id uuid primary key,
  obligation_id uuid not null references tasks.obligations,
  valid_from date not null,
  schedule jsonb not null,
  set_at timestamptz not null,
  set_by text not null
);
create index rules_by_obligation on tasks.rules (obligation_id, valid_from desc, id desc);

-- Who it was given to; parts of each task are made from the living rows.
create table tasks.parties (
  id uuid primary key,
  obligation_id uuid not null references tasks.obligations,
  ordinal integer not null,
  role text not null check (role in ('lead', 'coordinating')),
  organization_id uuid references organizations.organizations,
  collective_id uuid references organizations.collectives,
  collective_obligation text check (collective_obligation in ('when-asked', 'each-must-submit')),
  is_focal boolean not null default false,
  -- The name as written, and the former name that led here.
  name text not null,
  through text,
  ended_at timestamptz,
  check (num_nonnulls(organization_id, collective_id) = 1)
);
create index parties_by_obligation on tasks.parties (obligation_id, ordinal) where ended_at is null;
create index parties_by_organization on tasks.parties (organization_id) where ended_at is null;

-- One period of an obligation.
create table tasks.tasks (
  id uuid primary key,
  obligation_id uuid not null references tasks.obligations,
  period_key text not null,
  period_start date,
  period_end date,
  title text not null,
  words_exact tsvector not null,
  words_folded tsvector not null,
  mode text not null check (mode in ('assigned', 'requested')),
  -- The period had ended before the plan was accepted: no reminder, no lateness.
  is_historic boolean not null,
  can_be_late boolean not null,
  progress text not null check (progress in ('not-started', 'in-progress', 'done', 'cancelled')),
  due_origin text not null check (due_origin in ('document', 'ours', 'annual-report', 'none')),
  due_text text,
  due_named_on date,
  due_is_exclusive boolean not null default false,
  due_last_on date,
  due_on date,
  due_before_extension date,
  done_on date,
  done_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by text,
  cancelled_reason text,
  cancelled_decided_by text,
  external_number text,
  plan_id uuid references plans.plans,
  clause_id uuid references plans.clauses,
  section_id uuid references plans.clauses,
  ordinal double precision not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  -- For sorting: what has no day comes last.
  due_sort date not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
  is_late_done boolean not null generated always as
    (progress = 'done' and can_be_late and due_on is not null and done_on is not null and done_on > due_on) stored,
  unique (obligation_id, period_key),
  check ((progress = 'done') = (done_at is not null)),
  check ((progress = 'cancelled') = (cancelled_at is not null)),
  check (not (is_historic and can_be_late))
);
create index tasks_by_due on tasks.tasks (due_sort, id);
create index tasks_by_state on tasks.tasks (progress, is_late_done, can_be_late, due_sort, id);
create index tasks_open_by_due on tasks.tasks (due_sort, id) where progress in ('not-started', 'in-progress');
create index tasks_by_due_latest on tasks.tasks ((coalesce(due_on, date '0001-01-01')) desc, id desc);
create index tasks_by_plan on tasks.tasks (plan_id);
create index tasks_in_plan_order on tasks.tasks ((coalesce(plan_id, '00000000-0000-0000-0000-000000000000'::uuid)), ordinal, due_sort, id);
create index tasks_by_clause on tasks.tasks (clause_id);
create index tasks_by_section on tasks.tasks (section_id);
create index tasks_by_month on tasks.tasks (due_on);
create index tasks_by_title on tasks.tasks (title collate "vi-x-icu", id);
create index tasks_by_change on tasks.tasks (updated_at desc, id desc);
create index tasks_by_words_exact on tasks.tasks using gin (words_exact);
create index tasks_by_words_folded on tasks.tasks using gin (words_folded);
create index tasks_by_external_number on tasks.tasks (external_number) where external_number is not null;

-- One agency's share of a task, or one line of a group that coordinates when asked.
create table tasks.parts (
  id uuid primary key,
  task_id uuid not null references tasks.tasks,
  ordinal integer not null,
  role text not null check (role in ('lead', 'coordinating')),
  organization_id uuid references organizations.organizations,
  collective_id uuid references organizations.collectives,
  mode text not null check (mode in ('assigned', 'requested')),
  is_outside boolean not null,
  is_focal boolean not null,
  must_submit boolean not null,
  can_be_late boolean not null,
  state text not null check (state in ('when-asked', 'not-started', 'in-progress', 'done', 'returned', 'cancelled')),
  -- Stands in the agency's inbox: open, in an open task that is not historic.
  is_pending boolean not null,
  due_on date,
  has_own_deadline boolean not null default false,
  assignee_person_id uuid references access.people,
  received_at timestamptz,
  received_by text,
  started_at timestamptz,
  done_at timestamptz,
  done_on date,
  confirmed_at timestamptz,
  confirmed_by text,
  note text,
  last_report_at timestamptz,
  last_report_by text,
  last_report_note text,
  version integer not null default 1,
  check ((state = 'when-asked') <= (organization_id is null)),
  check ((state = 'done') = (done_at is not null))
);
-- An agency has one part in a task.
create unique index parts_once on tasks.parts (task_id, organization_id) where organization_id is not null and state <> 'cancelled';
create index parts_by_task on tasks.parts (task_id, ordinal);
create index parts_by_organization on tasks.parts (organization_id, task_id);
create index parts_pending on tasks.parts (organization_id, due_on, task_id) where is_pending;
create index parts_of_person on tasks.parts (assignee_person_id, due_on) where assignee_person_id is not null;
create index parts_to_confirm on tasks.parts (done_at, task_id) where state = 'done' and must_submit and confirmed_at is null;

-- What happened, act by act; names as they were on the day.
create table tasks.history (
  id uuid primary key,
  task_id uuid not null references tasks.tasks,
  part_id uuid references tasks.parts,
  at timestamptz not null,
  person_id uuid,
  by text not null,
  by_organization jsonb,
  organization jsonb,
  on_behalf boolean not null default false,
  act text not null,
  note text,
  figures jsonb not null default '[]',
  before text,
  after text
);
create index history_by_task on tasks.history (task_id, id desc);

create table tasks.acceptances (
  plan_id uuid primary key references plans.plans,
  accepted_at timestamptz not null,
  accepted_by text not null,
  result jsonb not null
);

-- Minutes of work handed over: what went over, as it was called then.
create table tasks.handovers (
  id uuid primary key,
  at timestamptz not null,
  by text not null,
  organization_id uuid not null references organizations.organizations,
  organization jsonb not null,
  from_person_id uuid not null references access.people,
  from_name text not null,
  from_post text,
  to_person_id uuid not null references access.people,
  to_name text not null,
  to_post text,
  note text,
  items jsonb not null
);
create index handovers_by_organization on tasks.handovers (organization_id, id desc);

create table tasks.views (
  id uuid primary key,
  name text not null,
  person_id uuid not null,
  owner text not null,
  organization_id uuid references organizations.organizations,
  sharing text not null check (sharing in ('private', 'agency', 'province')),
  query jsonb not null,
  changed_at timestamptz not null
);
create index views_by_person on tasks.views (person_id);
create index views_shared on tasks.views (sharing, organization_id) where sharing <> 'private';

create table tasks.watchers (
  task_id uuid not null references tasks.tasks,
  person_id uuid not null,
  since timestamptz not null,
  primary key (task_id, person_id)
);
create index watchers_by_person on tasks.watchers (person_id);

create view tasks.obligations_now as
  select id, plan_id, assignment_id, clause_id, title, mode, rhythm, deliverables, budget, created_at, ended_at, ended_reason from tasks.obligations;

create view tasks.tasks_now as
  select id, obligation_id, period_key, period_start, period_end, title, mode, is_historic, can_be_late, progress, due_on,
    due_before_extension, done_on, plan_id, clause_id, external_number, updated_at
  from tasks.tasks;

create view tasks.parts_now as
  select id, task_id, role, organization_id, collective_id, mode, is_outside, must_submit, can_be_late, state, is_pending, due_on,
    assignee_person_id, done_on, confirmed_at
  from tasks.parts;
