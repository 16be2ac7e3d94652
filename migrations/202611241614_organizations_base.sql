create schema organizations;

-- An agency of the province, or a body outside the system whose letter is the evidence (signs_in = false).
create table organizations.organizations (
  id uuid primary key,
  code text not null unique,
  type text not null check (type in ('state', 'party', 'front', 'vertical', 'armed', 'press', 'association', 'enterprise', 'central', 'commune', 'district')),
  parent_id uuid references organizations.organizations,
  signs_in boolean not null default true,
  requested_only boolean not null default false,
  valid_from date,
  valid_to date,
  version integer not null default 1,
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
create index organizations_by_parent on organizations.organizations (parent_id);

-- Names through time: a rename ends one row and begins another.
create table organizations.names (
  id uuid primary key,
  organization_id uuid not null references organizations.organizations,
  name jsonb not null,
  abbreviation text,
  valid_from date,
  valid_to date
);
create unique index names_one_live on organizations.names (organization_id) where valid_to is null;
-- Abbreviations are unique only within a province, and only among the living.
create unique index names_abbreviation_live on organizations.names (abbreviation) where valid_to is null and abbreviation is not null;

create table organizations.successions (
  predecessor_id uuid not null references organizations.organizations,
  successor_id uuid not null references organizations.organizations,
  on_day date not null,
  kind text not null check (kind in ('merged', 'split', 'renamed')),
  primary key (predecessor_id, successor_id)
);
create index successions_by_successor on organizations.successions (successor_id);

-- A group of agencies as a rule that expands to the live roster; district groups have an empty rule on purpose.
create table organizations.collectives (
  id uuid primary key,
  code text not null unique,
  name jsonb not null,
  pattern text,
  rule jsonb not null,
  version integer not null default 1
);

-- What reviewers decided for a name: the same name is resolved the same way next time.
create table organizations.aliases (
  id uuid primary key,
  folded text not null unique,
  written text not null,
  organization_id uuid references organizations.organizations,
  collective_id uuid references organizations.collectives,
  set_at timestamptz not null,
  set_by text not null,
  check (num_nonnulls(organization_id, collective_id) = 1)
);

create table organizations.focal_persons (
  id uuid primary key,
  organization_id uuid not null references organizations.organizations,
  name text not null,
  post text,
  telephone text,
  email text,
  zalo text,
  confirmed_on date,
  confirmed_by text,
  ended_on date,
  version integer not null default 1
);
create unique index focal_persons_one_live on organizations.focal_persons (organization_id) where ended_on is null;

create view organizations.organizations_now as
  select o.id, o.code, o.type, o.parent_id, o.signs_in, o.requested_only, o.valid_from, o.valid_to, n.name, n.abbreviation
  from organizations.organizations o join organizations.names n on n.organization_id = o.id and n.valid_to is null;

create view organizations.collectives_now as select id, code, name, rule from organizations.collectives;

create view organizations.focal_persons_now as
  select id, organization_id, name, post, telephone, email, zalo, confirmed_on from organizations.focal_persons where ended_on is null;
