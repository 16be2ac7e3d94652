create schema conversations;

-- A comment on any subject; a removed one keeps its place and loses its text.
create table conversations.comments (
  id uuid primary key,
  subject_type text not null,
  subject_id uuid not null,
  person_id uuid,
  author text not null,
  author_organization text,
  text text not null,
  mentions jsonb not null default '[]',
  at timestamptz not null,
  edited_at timestamptz,
  removed_at timestamptz,
  removed_by text,
  version integer not null default 1,
  check (removed_at is null or text = '')
);
create index comments_by_subject on conversations.comments (subject_type, subject_id, id);
create index comments_by_person on conversations.comments (person_id, id desc);

create view conversations.comment_counts as
  select subject_type, subject_id, count(*) as comments from conversations.comments where removed_at is null group by subject_type, subject_id;
