-- Công văn đôn đốc: drafted from who owes what, issued by the clerk's office, its number and day read back.
create table tasks.reminder_letters (
  id uuid primary key,
  plan_id uuid references plans.plans,
  -- What was due by this day and not done.
  until_on date not null,
  -- The letter as it is laid out (vanban/write).
  content jsonb not null,
  state text not null check (state in ('drafted', 'issued', 'dropped')),
  number text,
  issued_on date,
  -- The signed copy in the register, where one was brought in.
  document_id uuid references documents.documents,
  drafted_at timestamptz not null,
  drafted_by text not null,
  settled_at timestamptz,
  settled_by text,
  version integer not null default 1,
  check ((state = 'issued') = (issued_on is not null)),
  check ((state = 'drafted') = (settled_at is null))
);
create index reminder_letters_by_time on tasks.reminder_letters (id desc);

-- Whom it chases, the how-manieth time, for what.
create table tasks.reminder_letter_agencies (
  letter_id uuid not null references tasks.reminder_letters,
  organization_id uuid not null references organizations.organizations,
  round integer not null check (round > 0),
  items jsonb not null,
  primary key (letter_id, organization_id)
);
create index reminder_letter_agencies_by_organization on tasks.reminder_letter_agencies (organization_id);
create index parts_owed on tasks.parts (due_on, organization_id) where is_pending and due_on is not null;

update access.roles set permissions = array_append(permissions, 'tasks.chase') where code = 'focal-officer';
