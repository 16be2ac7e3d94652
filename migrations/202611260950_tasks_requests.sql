-- What agencies ask of those who gave the work: another day, and that somebody clears the way.

-- Xin gia hạn: asked for a part, answered once.
create table tasks.extension_requests (
  id uuid primary key,
  task_id uuid not null references tasks.tasks,
  part_id uuid not null references tasks.parts,
  -- The part's day when it was asked.
  due_before date not null,
  asked_until date not null,
  reason text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  asked_person_id uuid,
  on_behalf boolean not null,
  answer text check (answer in ('granted', 'refused', 'withdrawn')),
  granted_until date,
  note text,
  -- Name and post of who decided, as on paper.
  decided_by text,
  answered_at timestamptz,
  answered_by text,
  version integer not null default 1,
  check (asked_until > due_before),
  check ((answer is null) = (answered_at is null)),
  check ((answer = 'granted') is true = (granted_until is not null and decided_by is not null))
);
-- A part asks for one thing at a time, however many people press at once.
create unique index extension_requests_open on tasks.extension_requests (part_id) where answer is null;
create index extension_requests_of_task on tasks.extension_requests (task_id, id desc);

-- Khó khăn, vướng mắc; kiến nghị, đề xuất: addressed to the body that must resolve them.
create table tasks.obstacles (
  id uuid primary key,
  task_id uuid not null references tasks.tasks,
  part_id uuid not null references tasks.parts,
  kind text not null check (kind in ('obstacle', 'proposal')),
  text text not null,
  addressed_organization_id uuid not null references organizations.organizations,
  state text not null check (state in ('open', 'answered', 'resolved')),
  raised_at timestamptz not null,
  raised_by text not null,
  raised_person_id uuid,
  on_behalf boolean not null,
  resolved_at timestamptz,
  version integer not null default 1,
  check ((state = 'resolved') = (resolved_at is not null))
);
create index obstacles_of_task on tasks.obstacles (task_id, id desc);
create index obstacles_by_time on tasks.obstacles (id desc);
create index obstacles_addressed on tasks.obstacles (addressed_organization_id, id desc);
create index obstacles_unresolved on tasks.obstacles (id desc) where state <> 'resolved';

-- What became of an obstacle, word by word; agencies under their names of the day.
create table tasks.obstacle_words (
  id uuid primary key,
  obstacle_id uuid not null references tasks.obstacles,
  act text not null check (act in ('answered', 'asked-again', 'passed-on', 'resolved')),
  text text,
  at timestamptz not null,
  by text not null,
  person_id uuid,
  organization jsonb,
  -- Of `passed-on`: to whom.
  passed_to jsonb
);
create index obstacle_words_of_obstacle on tasks.obstacle_words (obstacle_id, id);

create view tasks.extension_requests_now as
  select r.id, r.task_id, r.part_id, p.organization_id, r.due_before, r.asked_until, r.reason, r.asked_at,
    -- Of work that was done or given up meanwhile nothing is left to answer.
    case when r.answer is not null then r.answer when p.is_pending then 'open' else 'lapsed' end as state,
    r.granted_until, r.decided_by, r.answered_at
  from tasks.extension_requests r join tasks.parts p on p.id = r.part_id;

create view tasks.obstacles_now as
  select o.id, o.task_id, o.part_id, p.organization_id, o.kind, o.text, o.addressed_organization_id, o.state, o.raised_at, o.resolved_at
  from tasks.obstacles o join tasks.parts p on p.id = o.part_id;
