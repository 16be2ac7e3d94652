create schema access;

-- The four tables of better-auth, which keeps credentials and sessions; names and columns are its own.
create table access."user" (
  id uuid primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create table access.account (
  id uuid primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" uuid not null references access."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index account_by_user on access.account ("userId");
create table access.session (
  id uuid primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now(),
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid not null references access."user" on delete cascade
);
create index session_by_user on access.session ("userId");
create table access.verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(),
  "updatedAt" timestamptz not null default now()
);
create index verification_by_identifier on access.verification (identifier);

create table access.people (
  id uuid primary key references access."user",
  organization_id uuid references organizations.organizations,
  post text,
  telephone text,
  language text check (language in ('vi', 'en')),
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  must_change_password boolean not null default false,
  suspended_at timestamptz,
  suspended_by text,
  version integer not null default 1
);
create index people_by_organization on access.people (organization_id);

-- Roles are named sets of permissions; code asks for permissions only.
create table access.roles (
  code text primary key,
  name jsonb not null,
  permissions text[] not null
);

create table access.grants (
  id uuid primary key,
  person_id uuid not null references access.people,
  role_code text not null references access.roles,
  -- null: for the whole province
  organization_id uuid references organizations.organizations,
  granted_at timestamptz not null,
  granted_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text
);
create index grants_by_person on access.grants (person_id) where withdrawn_at is null;
create unique index grants_once on access.grants (person_id, role_code, coalesce(organization_id, '00000000-0000-0000-0000-000000000000')) where withdrawn_at is null;

-- TOTP secret, sealed under the installation's key.
create table access.second_factors (
  person_id uuid primary key references access.people,
  sealed text not null,
  confirmed_at timestamptz,
  last_step bigint
);

create table access.attempts (
  id uuid primary key,
  email text not null,
  at timestamptz not null,
  ip text,
  succeeded boolean not null
);
create index attempts_by_email on access.attempts (email, at desc);

create view access.people_now as
  select p.id, u.name, u.email, p.organization_id, p.post, p.telephone, p.suspended_at is null as active
  from access.people p join access."user" u on u.id = p.id;

insert into access.roles (code, name, permissions) values
  ('administrator', '{"vi": "Quản trị hệ thống", "en": "Administrator"}',
   '{access.manage,audit.read,settings.edit,organizations.read,organizations.edit,organizations.merge,focal-persons.edit,documents.read,plans.read,tasks.read,tasks.read-all}'),
  ('focal-officer', '{"vi": "Chuyên viên đầu mối", "en": "Focal officer"}',
   '{documents.read,documents.import,plans.read,plans.review,plans.accept,tasks.read,tasks.read-all,tasks.report,tasks.assign,tasks.confirm,tasks.export,organizations.read,organizations.edit,organizations.merge,focal-persons.edit,conversations.write,audit.read,settings.edit,handover.make}'),
  ('agency-leader', '{"vi": "Lãnh đạo cơ quan", "en": "Agency leader"}',
   '{documents.read,plans.read,organizations.read,tasks.read,tasks.report,tasks.assign,tasks.export,focal-persons.confirm,conversations.write,handover.make}'),
  ('agency-officer', '{"vi": "Chuyên viên cơ quan", "en": "Agency officer"}',
   '{documents.read,plans.read,organizations.read,tasks.read,tasks.report,conversations.write}'),
  ('viewer', '{"vi": "Người xem", "en": "Viewer"}',
   '{documents.read,plans.read,organizations.read,tasks.read,tasks.read-all}');
