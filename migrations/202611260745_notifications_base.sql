create schema notifications;

-- What a person of the house is told, once per thing (`dedupe_key`), in the desk and in the daily mail.
create table notifications.notices (
  id uuid primary key,
  person_id uuid not null references access.people,
  -- The sentence: key `notifications.notice.<kind>`, filled with `params`.
  kind text not null,
  params jsonb not null default '{}',
  level text not null check (level in ('info', 'due', 'late', 'leader')),
  subject_type text not null,
  subject_id uuid,
  -- Where it leads on the desk: `/tasks/<id>`.
  path text not null check (path like '/%'),
  dedupe_key text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  -- The daily mail that carried it.
  digest_on date
);
create unique index notices_once on notifications.notices (person_id, dedupe_key);
create index notices_by_person on notifications.notices (person_id, id desc);
create index notices_unread on notifications.notices (person_id, id desc) where read_at is null;
create index notices_to_mail on notifications.notices (person_id) where digest_on is null and read_at is null;

create table notifications.preferences (
  person_id uuid primary key references access.people,
  daily_mail boolean not null,
  changed_at timestamptz not null
);

-- One e-mail or text message to one address. Its id is the Message-ID, so that a double can be told.
create table notifications.messages (
  id uuid primary key,
  channel text not null check (channel in ('email', 'sms')),
  -- Why it was sent: `digest`, `link-code`, `reminder`.
  kind text not null,
  person_id uuid references access.people,
  to_address text not null,
  to_name text not null,
  title text not null,
  text text not null,
  html text,
  -- Name and title, folded, for those who look for it.
  words text not null,
  -- Secret words (a one-time code) are erased once the message has ended.
  is_secret boolean not null,
  subject_type text,
  subject_id uuid,
  is_urgent boolean not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed', 'unknown-outcome', 'cancelled')),
  not_before timestamptz not null,
  attempts integer not null default 0,
  -- What the mail server said last.
  detail text,
  created_at timestamptz not null,
  created_by text not null,
  ended_at timestamptz,
  settled_by text,
  version integer not null default 1,
  check ((state in ('sent', 'failed', 'unknown-outcome', 'cancelled')) = (ended_at is not null))
);
create index messages_to_send on notifications.messages (not_before, id) where state in ('queued', 'sending');
create index messages_by_state on notifications.messages (state, id desc);
create index messages_by_subject on notifications.messages (subject_type, subject_id, id desc) where subject_id is not null;

create table notifications.attempts (
  id uuid primary key,
  message_id uuid not null references notifications.messages,
  number integer not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'retry-later', 'reconnect', 'rejected', 'unknown-outcome')),
  detail text,
  unique (message_id, number)
);

-- One daily mail per person and day.
create table notifications.digests (
  person_id uuid not null references access.people,
  on_day date not null,
  message_id uuid not null references notifications.messages,
  primary key (person_id, on_day)
);

create view notifications.messages_now as
  select id, channel, kind, to_address, to_name, state, subject_type, subject_id, created_at, ended_at from notifications.messages;

update access.roles set permissions = array_append(permissions, 'notifications.manage') where code in ('administrator', 'focal-officer');

create or replace view access.people_now as
  select p.id, u.name, u.email, p.organization_id, p.post, p.telephone, p.suspended_at is null as active, p.language
  from access.people p join access."user" u on u.id = p.id;
