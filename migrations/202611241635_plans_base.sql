create schema plans;

-- What a reader found in a version. Added, never updated.
create table plans.readings (
  id uuid primary key,
  version_id uuid not null references documents.versions,
  reader text not null,
  reading jsonb not null,
  made_at timestamptz not null
);
create index readings_by_version on plans.readings (version_id, made_at desc);

create table plans.plans (
  id uuid primary key,
  document_id uuid not null references documents.documents,
  version_id uuid not null references documents.versions,
  version_ordinal integer not null,
  reading_id uuid not null references plans.readings,
  -- The plan made of the version before.
  previous_plan_id uuid references plans.plans,
  state text not null check (state in ('in-review', 'accepted', 'superseded', 'dismissed')),
  genre text not null,
  type text,
  number text,
  issuer text,
  issued_on date,
  title text not null,
  folded text not null,
  period_start date,
  period_end date,
  review_version integer not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  accepted_at timestamptz,
  accepted_by text,
  dismissed_at timestamptz,
  dismissed_by text,
  dismissed_reason text,
  check ((state in ('accepted', 'superseded')) = (accepted_at is not null))
);
create index plans_by_day on plans.plans (issued_on desc nulls last, id desc);
create index plans_by_document on plans.plans (document_id, version_ordinal desc);
create unique index plans_by_version on plans.plans (version_id) where state <> 'dismissed';
create index plans_by_previous on plans.plans (previous_plan_id);

create table plans.clauses (
  id uuid primary key,
  plan_id uuid not null references plans.plans,
  ordinal integer not null,
  -- The clause's id within its reading.
  reading_key text not null,
  parent_id uuid references plans.clauses,
  marker text not null,
  level integer not null,
  title text not null,
  path text not null,
  kind text not null check (kind in ('heading', 'paragraph')),
  annex text,
  span_start integer not null,
  span_end integer not null,
  body_start integer not null,
  body_end integer not null,
  unique (plan_id, reading_key)
);
create index clauses_by_plan on plans.clauses (plan_id, ordinal);

create table plans.assignments (
  id uuid primary key,
  plan_id uuid not null references plans.plans,
  ordinal double precision not null,
  clause_id uuid references plans.clauses,
  state text not null check (state in ('found', 'confirmed', 'rejected', 'merged')),
  origin text not null check (origin in ('read', 'added', 'split', 'merged')),
  -- Merged into, or split from. Deferred: a plan is written in several statements.
  related_id uuid references plans.assignments deferrable initially deferred,
  task text not null,
  task_start integer,
  task_end integer,
  span_start integer,
  span_end integer,
  mode text not null check (mode in ('assigned', 'requested')),
  style text check (style in ('labelled', 'sentence', 'table', 'responsibility')),
  confidence double precision not null,
  deliverables jsonb not null default '[]',
  timing jsonb,
  -- { kind: document | date | annual-report | none, on? }; null: not chosen.
  deadline jsonb,
  budget jsonb,
  budget_source text,
  edited text[] not null default '{}',
  -- As the reader found it; null where a person added it.
  original jsonb,
  change text check (change in ('same', 'changed', 'new')),
  previous_assignment_id uuid references plans.assignments,
  decided_at timestamptz,
  decided_by text,
  reason text,
  version integer not null default 1
);
create index assignments_by_plan on plans.assignments (plan_id, ordinal);
create index assignments_by_previous on plans.assignments (previous_assignment_id);

create table plans.assignees (
  id uuid primary key,
  assignment_id uuid not null references plans.assignments,
  ordinal double precision not null,
  role text not null check (role in ('lead', 'coordinating')),
  name text not null,
  -- Folded name: what "all of the same name" means.
  name_key text not null,
  span_start integer,
  span_end integer,
  code text,
  province text,
  confidence double precision not null,
  resolution text not null check (resolution in ('resolved', 'successor', 'unresolved', 'left-out')),
  organization_id uuid references organizations.organizations,
  collective_id uuid references organizations.collectives,
  through text,
  candidates uuid[] not null default '{}',
  reason text check (reason in ('foreign-province', 'several-successors', 'no-successor', 'unknown-name')),
  obligation text check (obligation in ('when-asked', 'each-must-submit')),
  obligation_decided boolean not null default false,
  is_focal boolean not null default false,
  check (num_nonnulls(organization_id, collective_id) <= 1),
  check ((resolution in ('resolved', 'successor')) = (num_nonnulls(organization_id, collective_id) = 1))
);
create index assignees_by_assignment on plans.assignees (assignment_id, ordinal);
create index assignees_by_organization on plans.assignees (organization_id);

-- How the clauses of the version before became those of this one.
create table plans.clause_map (
  id uuid primary key,
  plan_id uuid not null references plans.plans,
  kind text not null check (kind in ('same', 'changed', 'split', 'gone', 'new')),
  old_clause_id uuid references plans.clauses,
  new_clause_id uuid references plans.clauses,
  confidence double precision not null,
  decided_by text,
  check (num_nonnulls(old_clause_id, new_clause_id) >= 1)
);
create index clause_map_by_plan on plans.clause_map (plan_id);

-- What was done in a review, act by act.
create table plans.acts (
  id uuid primary key,
  plan_id uuid not null references plans.plans,
  assignment_id uuid references plans.assignments,
  at timestamptz not null,
  person_id uuid,
  by text not null,
  act text not null,
  before jsonb,
  after jsonb
);
create index acts_by_plan on plans.acts (plan_id, id desc);

create view plans.plans_now as
  select id, document_id, version_id, version_ordinal, previous_plan_id, state, genre, type, number, issuer, issued_on, title,
    period_start, period_end, accepted_at, accepted_by, created_at
  from plans.plans where state <> 'dismissed';

create view plans.clauses_now as
  select id, plan_id, ordinal, parent_id, marker, level, title, path, kind, annex, span_start, span_end, body_start, body_end from plans.clauses;

-- What was accepted: the words that ordered each task stay reachable from here.
create view plans.assignments_accepted as
  select a.id, a.plan_id, p.version_id, a.ordinal, a.clause_id, a.task, a.span_start, a.span_end, a.task_start, a.task_end,
    a.mode, a.style, a.deliverables, a.timing, a.deadline, a.budget,
    a.budget_source, a.previous_assignment_id, a.change
  from plans.assignments a join plans.plans p on p.id = a.plan_id
  where a.state = 'confirmed' and p.state in ('accepted', 'superseded');

-- Who each accepted assignment was given to; names that a reviewer left out are not here.
create view plans.assignees_accepted as
  select e.id, e.assignment_id, e.ordinal, e.role, e.name, e.span_start, e.span_end, e.resolution, e.organization_id, e.collective_id,
    e.through, e.obligation, e.is_focal
  from plans.assignees e join plans.assignments a on a.id = e.assignment_id join plans.plans p on p.id = a.plan_id
  where a.state = 'confirmed' and p.state in ('accepted', 'superseded') and e.resolution in ('resolved', 'successor');
