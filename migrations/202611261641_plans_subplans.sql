-- An agency's own implementation plan of a plan above it. Kept by document, so that new versions of either stay tied.
create table plans.subplans (
  id uuid primary key,
  document_id uuid not null references documents.documents,
  parent_document_id uuid not null references documents.documents,
  organization_id uuid not null references organizations.organizations,
  version integer not null default 1,
  linked_at timestamptz not null,
  linked_by text not null,
  ended_at timestamptz,
  ended_by text,
  check (document_id <> parent_document_id),
  check ((ended_at is null) = (ended_by is null))
);
create unique index subplans_once on plans.subplans (document_id) where ended_at is null;
create index subplans_by_parent on plans.subplans (parent_document_id) where ended_at is null;

-- What an officer said of an assignment of the agency's plan and one of the parent. Proposals are worked out anew, never kept.
create table plans.subplan_links (
  id uuid primary key,
  subplan_id uuid not null references plans.subplans,
  assignment_id uuid not null references plans.assignments,
  parent_assignment_id uuid not null references plans.assignments,
  state text not null check (state in ('confirmed', 'rejected')),
  by_hand boolean not null,
  -- Of the proposal that was decided on; null where there was none.
  confidence double precision,
  decided_at timestamptz not null,
  decided_by text not null,
  ended_at timestamptz,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
create unique index subplan_links_once on plans.subplan_links (subplan_id, assignment_id, parent_assignment_id) where ended_at is null;

-- Agencies that must have a plan of their own for a plan.
create table plans.subplan_duties (
  id uuid primary key,
  parent_document_id uuid not null references documents.documents,
  organization_id uuid not null references organizations.organizations,
  due_on date,
  set_at timestamptz not null,
  set_by text not null,
  ended_at timestamptz,
  ended_by text,
  check ((ended_at is null) = (ended_by is null))
);
create unique index subplan_duties_once on plans.subplan_duties (parent_document_id, organization_id) where ended_at is null;
