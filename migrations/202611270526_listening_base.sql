create schema listening;

-- Agencies of the press, each once; since the mergers of 2025 one may print, broadcast and stand on the web.
create table listening.outlets (
  id uuid primary key,
  name text not null,
  -- Folded name: one agency is not there twice.
  words text not null unique,
  kinds text[] not null check (cardinality(kinds) > 0 and kinds <@ '{print,online,radio,television}'),
  level text not null check (level in ('central', 'provincial', 'other-province', 'foreign')),
  -- Name of its site without `www.`, by which a pasted address tells the agency.
  site text,
  version integer not null default 1
);
create index outlets_by_site on listening.outlets (site) where site is not null;

-- What an agency of the press owes the province: a contract, or a column within one.
create table listening.contracts (
  id uuid primary key,
  kind text not null check (kind in ('contract', 'column')),
  outlet_id uuid not null references listening.outlets,
  title text not null,
  words text not null,
  -- Number of the contract; several columns may stand under one.
  number text,
  starts_on date not null,
  ends_on date not null,
  -- How many items were promised.
  promised integer not null check (promised > 0),
  -- Which work it serves, and towards what its items count.
  task_id uuid references tasks.tasks,
  expected_result_id uuid references tasks.expected_results,
  made_at timestamptz not null,
  made_by text not null,
  version integer not null default 1,
  unique (outlet_id, words),
  check (starts_on <= ends_on),
  check (expected_result_id is null or task_id is not null)
);

-- The register: what the press said about the province. Nothing is deleted; what was entered by mistake is withdrawn with the reason.
create table listening.items (
  id uuid primary key,
  outlet_id uuid not null references listening.outlets,
  contract_id uuid references listening.contracts,
  title text not null,
  -- Folded title, and with the author for searching.
  title_key text not null,
  words text not null,
  published_on date not null,
  author text,
  url text,
  -- The address without what differs between links to one page.
  address_key text,
  form text not null check (form in ('news', 'article', 'reportage', 'interview', 'photos', 'programme', 'other')),
  language text not null,
  tone text check (tone in ('positive', 'neutral', 'negative')),
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  version integer not null default 1,
  check ((url is null) = (address_key is null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
-- One item stands in the register once: by its page, else by agency, day and title.
create unique index items_by_address on listening.items (address_key) where address_key is not null and withdrawn_at is null;
create unique index items_by_title on listening.items (outlet_id, published_on, title_key) where address_key is null and withdrawn_at is null;
create index items_by_day on listening.items (published_on desc, id desc) where withdrawn_at is null;
create index items_by_outlet on listening.items (outlet_id, published_on desc, id desc) where withdrawn_at is null;
create index items_by_contract on listening.items (contract_id, published_on desc, id desc) where withdrawn_at is null;

update access.roles set permissions = permissions || '{listening.read}'::text[]
  where code in ('administrator', 'viewer', 'agency-officer', 'agency-leader');
update access.roles set permissions = permissions || '{listening.read,listening.keep}'::text[] where code = 'focal-officer';
