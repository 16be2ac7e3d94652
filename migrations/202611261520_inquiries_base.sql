create schema inquiries;

-- One question to many: what is asked, in which columns, by when, by whom.
create table inquiries.inquiries (
  id uuid primary key,
  title text not null,
  detail text,
  -- Folded title and detail, for searching.
  words text not null,
  -- 1 to 8 columns: key, label, kind, unit, choices, isRequired, hint.
  fields jsonb not null check (jsonb_typeof(fields) = 'array' and jsonb_array_length(fields) between 1 and 8),
  due_on date not null,
  -- `17:00`, by the clock of Viet Nam.
  due_clock text not null check (due_clock ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  -- What it is about, with its title of the day it was asked.
  subject_type text check (subject_type in ('plan', 'task', 'document')),
  subject_id uuid,
  subject_title text,
  -- Null: asked by somebody of no agency, for the province.
  asked_organization_id uuid references organizations.organizations,
  asked_at timestamptz not null,
  asked_by text not null,
  asked_person_id uuid,
  closed_at timestamptz,
  closed_by text,
  version integer not null default 1,
  check ((subject_type is null) = (subject_id is null)),
  check ((subject_type is null) = (subject_title is null)),
  check ((closed_at is null) = (closed_by is null))
);
create index inquiries_by_time on inquiries.inquiries (id desc);
create index inquiries_open on inquiries.inquiries (due_on, id) where closed_at is null;
create index inquiries_by_subject on inquiries.inquiries (subject_type, subject_id, id desc) where subject_id is not null;
create index inquiries_by_asker on inquiries.inquiries (asked_organization_id, id desc);

-- Whom it asks, once each, and where the answer stands.
create table inquiries.addressees (
  id uuid primary key,
  inquiry_id uuid not null references inquiries.inquiries,
  organization_id uuid not null references organizations.organizations,
  state text not null check (state in ('waiting', 'answered', 'returned')),
  -- How many times it was asked: first, reminded, sent back.
  round integer not null default 1 check (round > 0),
  -- Number of its newest answer; 0 before the first.
  answer_number integer not null default 0,
  version integer not null default 1,
  unique (inquiry_id, organization_id),
  check ((state = 'waiting') = (answer_number = 0))
);
create index addressees_by_organization on inquiries.addressees (organization_id, inquiry_id);
create index addressees_owing on inquiries.addressees (organization_id) where state <> 'answered';

-- Each time it was asked.
create table inquiries.calls (
  id uuid primary key,
  addressee_id uuid not null references inquiries.addressees,
  round integer not null,
  kind text not null check (kind in ('asked', 'reminded', 'returned')),
  -- Of `returned`: what the answer lacks.
  reason text,
  at timestamptz not null,
  by text not null,
  unique (addressee_id, round),
  check ((kind = 'returned') = (reason is not null))
);

-- Files that were sent for a column; counted as answered once an answer names them.
create table inquiries.files (
  id uuid primary key,
  addressee_id uuid not null references inquiries.addressees,
  field_key text not null,
  name text not null,
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  sent_at timestamptz not null,
  sent_by text not null
);
create index files_by_addressee on inquiries.files (addressee_id, id desc);

-- Every answer that was ever given; the newest counts, earlier ones stay readable.
create table inquiries.answers (
  id uuid primary key,
  addressee_id uuid not null references inquiries.addressees,
  number integer not null check (number > 0),
  -- Key of the column → its value: decimals with a point, whole đồng, days as YYYY-MM-DD, `yes`, `no`, ids of files.
  entries jsonb not null,
  -- “Không có số liệu”: said by the agency, not the same as silence.
  is_nothing boolean not null,
  note text,
  is_late boolean not null,
  on_behalf boolean not null,
  by_link boolean not null,
  answered_at timestamptz not null,
  answered_by text not null,
  person_id uuid,
  unique (addressee_id, number),
  check (not is_nothing or entries = '{}'::jsonb)
);

create function inquiries.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'answers to inquiries are append-only';
end $$;
create trigger answers_kept before update or delete on inquiries.answers for each row execute function inquiries.refuse_change();

update access.roles set permissions = permissions || '{inquiries.read}'::text[] where code in ('administrator', 'viewer');
update access.roles set permissions = permissions || '{inquiries.read,inquiries.answer}'::text[] where code = 'agency-officer';
update access.roles set permissions = permissions || '{inquiries.read,inquiries.answer,inquiries.ask}'::text[]
  where code in ('focal-officer', 'agency-leader');
