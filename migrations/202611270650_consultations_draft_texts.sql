-- The words of a draft as they were read, for pages that cannot open its file; not there where it could not be read.
create table consultations.draft_texts (
  round_id uuid primary key references consultations.rounds,
  text text not null
);
