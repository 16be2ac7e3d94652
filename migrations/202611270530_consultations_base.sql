create schema consultations;

-- Lấy ý kiến góp ý: a draft that is sent to agencies for their comments. It is never a plan, and makes no tasks.
create table consultations.rounds (
  id uuid primary key,
  title text not null,
  detail text,
  -- Folded title and detail, for searching.
  words text not null,
  -- The letter that asks for comments, where the clerk's office gave it a number.
  letter_number text,
  letter_on date,
  draft_name text not null,
  draft_sha256 text not null,
  draft_size bigint not null,
  draft_media_type text not null,
  -- Headings of the draft in its order, as a comment names them; empty where they could not be read.
  sections jsonb not null check (jsonb_typeof(sections) = 'array'),
  due_on date not null,
  opened_organization_id uuid references organizations.organizations,
  opened_at timestamptz not null,
  opened_by text not null,
  opened_person_id uuid,
  closed_at timestamptz,
  closed_by text,
  -- The signed plan that came of the draft, with its title of the day it was named.
  plan_id uuid,
  plan_title text,
  version integer not null default 1,
  check ((closed_at is null) = (closed_by is null)),
  check ((plan_id is null) = (plan_title is null))
);
create index rounds_by_time on consultations.rounds (id desc);
create index rounds_by_plan on consultations.rounds (plan_id) where plan_id is not null;

-- Whom it asks, once each, and where the reply stands.
create table consultations.addressees (
  id uuid primary key,
  round_id uuid not null references consultations.rounds,
  organization_id uuid not null references organizations.organizations,
  state text not null check (state in ('waiting', 'replied')),
  -- How many times it was asked: at first, then reminded.
  asked integer not null default 1 check (asked > 0),
  -- Number of its newest reply; 0 before the first.
  reply_number integer not null default 0,
  version integer not null default 1,
  unique (round_id, organization_id),
  check ((state = 'waiting') = (reply_number = 0))
);
create index addressees_by_organization on consultations.addressees (organization_id, round_id);
create index addressees_owing on consultations.addressees (organization_id) where state = 'waiting';

-- Each time it was asked.
create table consultations.calls (
  id uuid primary key,
  addressee_id uuid not null references consultations.addressees,
  number integer not null,
  kind text not null check (kind in ('asked', 'reminded')),
  at timestamptz not null,
  by text not null,
  unique (addressee_id, number)
);

-- Letters that were sent with a reply; counted once a reply names them.
create table consultations.files (
  id uuid primary key,
  addressee_id uuid not null references consultations.addressees,
  name text not null,
  sha256 text not null,
  size bigint not null,
  media_type text not null,
  sent_at timestamptz not null,
  sent_by text not null
);
create index files_by_addressee on consultations.files (addressee_id, id desc);

-- Every reply that was ever given; the newest counts, earlier ones stay readable.
create table consultations.replies (
  id uuid primary key,
  addressee_id uuid not null references consultations.addressees,
  number integer not null check (number > 0),
  -- “Nhất trí, không có ý kiến”: then it has no comments; otherwise one or more.
  agrees boolean not null,
  letter_number text,
  letter_on date,
  file_id uuid references consultations.files,
  is_late boolean not null,
  on_behalf boolean not null,
  by_link boolean not null,
  replied_at timestamptz not null,
  replied_by text not null,
  person_id uuid,
  unique (addressee_id, number)
);

-- What a reply says of one passage; `section` null: of the draft as a whole.
create table consultations.comments (
  id uuid primary key,
  reply_id uuid not null references consultations.replies,
  place integer not null check (place > 0),
  section text,
  text text not null,
  unique (reply_id, place)
);

-- Tiếp thu, tiếp thu một phần, giải trình: every handling that was ever written; the newest counts.
create table consultations.handlings (
  id uuid primary key,
  comment_id uuid not null references consultations.comments,
  number integer not null check (number > 0),
  kind text not null check (kind in ('accepted', 'partly', 'explained')),
  text text not null,
  at timestamptz not null,
  by text not null,
  unique (comment_id, number)
);

create function consultations.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'replies, comments and their handling are append-only';
end $$;
create trigger replies_kept before update or delete on consultations.replies
  for each row execute function consultations.refuse_change();
create trigger comments_kept before update or delete on consultations.comments
  for each row execute function consultations.refuse_change();
create trigger handlings_kept before update or delete on consultations.handlings
  for each row execute function consultations.refuse_change();

update access.roles set permissions = permissions || '{consultations.read}'::text[] where code in ('administrator', 'viewer');
update access.roles set permissions = permissions || '{consultations.read,consultations.reply}'::text[]
  where code in ('agency-officer', 'agency-leader');
update access.roles set permissions = permissions || '{consultations.read,consultations.reply,consultations.manage}'::text[]
  where code = 'focal-officer';
