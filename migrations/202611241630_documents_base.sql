create schema documents;

-- One official document; its versions keep what was received, byte for byte.
create table documents.documents (
  id uuid primary key,
  type text,
  number text,
  issuer text,
  issued_on date,
  place text,
  subject text,
  signer jsonb not null,
  genre text not null check (genre in ('plan', 'decision', 'conclusion', 'letter', 'instruction', 'other', 'news')),
  urgency text check (urgency in ('khan', 'thuong-khan', 'hoa-toc')),
  direction text not null default 'received' check (direction in ('received', 'issued')),
  current_version_id uuid not null,
  -- Folded number: what citations are matched by.
  number_key text,
  -- Made in the application, so that every PostgreSQL splits words alike. Head: type, number, issuer, subject, signer.
  head_exact tsvector not null,
  head_folded tsvector not null,
  body_exact tsvector not null,
  body_folded tsvector not null,
  created_at timestamptz not null,
  created_by text not null
);
create index documents_by_day on documents.documents (issued_on desc nulls last, id desc);
create index documents_by_number on documents.documents (number_key);
create index documents_by_issuer on documents.documents (issuer);
create index documents_by_type on documents.documents (type);
create index documents_by_head_exact on documents.documents using gin (head_exact) with (fastupdate = off);
create index documents_by_head_folded on documents.documents using gin (head_folded) with (fastupdate = off);
create index documents_by_body_exact on documents.documents using gin (body_exact) with (fastupdate = off);
create index documents_by_body_folded on documents.documents using gin (body_folded) with (fastupdate = off);

-- Immutable: the text and blocks that spans point into.
create table documents.versions (
  id uuid primary key,
  document_id uuid not null references documents.documents deferrable initially deferred,
  ordinal integer not null,
  -- What was received as a whole; of several photos the hash of their hashes.
  sha256 text not null,
  format text not null,
  pages integer,
  -- [{ name, sha256, size }] in reading order; the bytes are in the file store.
  files jsonb not null,
  type text,
  number text,
  number_key text,
  issuer_key text,
  issued_on date,
  subject text,
  text text not null,
  -- PlacedBlock[]
  blocks jsonb not null,
  -- SourceBlock[]: what the reader was given, so that a newer reader can read again without the original.
  source jsonb not null,
  -- Clause[] as read, for the outline.
  outline jsonb not null,
  page_sources jsonb not null,
  signatures jsonb not null,
  notes jsonb not null,
  reader text not null,
  created_at timestamptz not null,
  created_by text not null,
  unique (document_id, ordinal)
);
create index versions_by_sha on documents.versions (sha256);
create index versions_by_number on documents.versions (number_key, issued_on);
alter table documents.documents add foreign key (current_version_id) references documents.versions deferrable initially deferred;

create function documents.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a version is never changed' using errcode = 'insufficient_privilege';
end $$;
create trigger versions_immutable before update on documents.versions for each row execute function documents.refuse_change();

create table documents.citations (
  version_id uuid not null references documents.versions,
  ordinal integer not null,
  number text not null,
  number_key text not null,
  type text,
  issued_on date,
  issuer text,
  span_start integer not null,
  span_end integer not null,
  -- Null while we do not hold the cited document; set when it arrives.
  cited_document_id uuid references documents.documents,
  primary key (version_id, ordinal)
);
create index citations_missing on documents.citations (number_key) where cited_document_id is null;
create index citations_by_cited on documents.citations (cited_document_id);

-- A document on its way in. Of a refused one nothing is kept.
create table documents.intakes (
  id uuid primary key,
  state text not null check (state in ('received', 'reading', 'awaiting-decision', 'read', 'failed', 'discarded')),
  step text not null check (step in ('receive', 'open', 'recognise', 'read', 'compare', 'done')),
  sha256 text not null,
  files jsonb not null,
  -- What opening the files gave; kept until the version is made.
  opened jsonb,
  format text not null,
  problem jsonb,
  notes jsonb not null,
  -- A held document that this one looks like, and what a person decided.
  held jsonb,
  decision text check (decision in ('new-version', 'discard', 'separate')),
  document_id uuid references documents.documents,
  version_id uuid references documents.versions,
  plan_id uuid,
  new_version_of uuid references documents.documents,
  person_id uuid,
  created_at timestamptz not null,
  created_by text not null,
  finished_at timestamptz
);
create index intakes_unfinished on documents.intakes (created_at desc) where finished_at is null;
create index intakes_by_person on documents.intakes (person_id, created_at desc);

create view documents.documents_now as
  select id, type, number, issuer, issued_on, place, subject, signer, genre, urgency, direction, current_version_id, created_at
  from documents.documents;

create view documents.versions_now as
  select id, document_id, ordinal, format, pages, type, number, issued_on, subject, text, blocks, jsonb_array_length(page_sources) as pictures,
    created_at, created_by
  from documents.versions;

create view documents.citations_now as
  select c.version_id, c.ordinal, c.number, c.type, c.issued_on, c.issuer, c.span_start, c.span_end, c.cited_document_id, d.subject as cited_subject
  from documents.citations c left join documents.documents d on d.id = c.cited_document_id;
