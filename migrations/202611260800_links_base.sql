create schema links;

-- A personal link to answer one thing without an account. The link alone opens nothing: a code goes to the registered address.
create table links.links (
  id uuid primary key,
  token text not null unique check (token ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
  -- What it opens: `part`, `decision`, `inquiry`.
  subject_type text not null,
  subject_id uuid not null,
  organization_id uuid references organizations.organizations,
  holder_name text not null,
  email text,
  telephone text,
  issued_at timestamptz not null,
  issued_by text not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by text,
  -- When its page was first and last opened, with or without the code.
  seen_at timestamptz,
  last_seen_at timestamptz,
  answered_at timestamptz,
  check (num_nonnulls(email, telephone) > 0),
  check ((revoked_at is null) = (revoked_by is null))
);
create index links_by_subject on links.links (subject_type, subject_id, id desc);
create index links_by_organization on links.links (organization_id, id desc);

-- One-time codes; only their hash. At most five tries each.
create table links.codes (
  id uuid primary key,
  link_id uuid not null references links.links,
  hash text not null,
  channel text not null check (channel in ('email', 'sms')),
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0 check (tries <= 5),
  used_at timestamptz
);
create index codes_by_link on links.codes (link_id, sent_at desc);

-- A browser in which the code was typed; only the hash of its cookie.
create table links.visits (
  id uuid primary key,
  link_id uuid not null references links.links,
  hash text not null unique,
  ip text,
  began_at timestamptz not null,
  expires_at timestamptz not null
);
create index visits_by_link on links.visits (link_id);

create view links.links_now as
  select id, subject_type, subject_id, organization_id, holder_name, issued_at, expires_at, revoked_at, seen_at, last_seen_at, answered_at
  from links.links;
