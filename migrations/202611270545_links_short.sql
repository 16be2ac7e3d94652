-- A short address of a thing on the desk, put into chats. It gives nobody a right: the desk asks who is there, and whether they may see it.
create table links.short_links (
  id uuid primary key,
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  -- `task`, `plan`, `owes` and so on, with what names the thing: `{"id":"…"}`, or what was chosen of a list.
  subject_type text not null,
  subject jsonb not null,
  -- Hash of type and subject: one thing has one address.
  mark text not null unique,
  -- Where it stands on the desk.
  path text not null check (path like '/%'),
  made_at timestamptz not null,
  made_by text not null
);
