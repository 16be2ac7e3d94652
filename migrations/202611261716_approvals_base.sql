create schema approvals;

-- Trình lãnh đạo quyết định: one question before one leader. What is decided belongs to a module above, named by kind and id.
create table approvals.decisions (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('extension', 'obstacle', 'cancellation', 'question')),
  subject_id uuid not null,
  -- As the subject was called when it was put before the leader, and where it stands on the desk.
  title text not null,
  path text not null,
  question text not null,
  asked_at timestamptz not null,
  asked_by text not null,
  asked_person_id uuid references access.people,
  leader_person_id uuid not null references access.people,
  leader_name text not null,
  leader_post text,
  leader_organization_id uuid references organizations.organizations,
  answer_by date,
  state text not null check (state in ('asked', 'asked-back', 'agreed', 'refused', 'withdrawn')),
  version integer not null default 1
);
-- One thing lies before one leader at a time, however many people press at once.
create unique index decisions_open on approvals.decisions (subject_kind, subject_id)
  where state in ('asked', 'asked-back') and subject_kind <> 'question';
create index decisions_of_leader on approvals.decisions (leader_person_id, id desc);
create index decisions_by_time on approvals.decisions (id desc);
create index decisions_of_subject on approvals.decisions (subject_kind, subject_id);

-- What was said and decided; never changed.
create table approvals.acts (
  id uuid primary key,
  decision_id uuid not null references approvals.decisions,
  act text not null check (act in ('asked', 'asked-back', 'explained', 'agreed', 'refused', 'withdrawn')),
  text text,
  at timestamptz not null,
  -- Who did it in the house; for a decision on paper whoever recorded it.
  by text not null,
  person_id uuid,
  way text not null check (way in ('desk', 'link', 'paper')),
  -- Name and post of who decided, and the day on the paper.
  decided_by text,
  decided_on date,
  -- What the leader had before him: title and facts.
  shown jsonb,
  paper_name text,
  paper_sha256 text,
  paper_media_type text,
  check ((act in ('agreed', 'refused')) = (decided_by is not null)),
  check ((way = 'paper') = (paper_sha256 is not null)),
  check (num_nonnulls(paper_name, paper_sha256, paper_media_type) in (0, 3))
);
create index acts_of_decision on approvals.acts (decision_id, id);

create function approvals.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'decisions are append-only';
end $$;
create trigger acts_kept before update or delete on approvals.acts for each row execute function approvals.refuse_change();

update access.roles set permissions = permissions || '{approvals.ask}'::text[] where code = 'focal-officer';
update access.roles set permissions = permissions || '{approvals.decide}'::text[] where code = 'agency-leader';
