-- What a task must bring, and what proves that it did.

-- Expected results: declared by the lead, agreed by the focal agency.
create table tasks.expected_results (
  id uuid primary key,
  obligation_id uuid not null references tasks.obligations,
  -- Null: counted over all periods of the obligation together.
  task_id uuid references tasks.tasks,
  ordinal integer not null,
  title text not null,
  kind text not null check (kind in ('news', 'broadcast', 'clip', 'publication', 'document', 'event', 'training', 'people', 'installation', 'other')),
  -- Null: the text names no figure, so nothing can be divided by it until somebody sets one.
  quantity double precision check (quantity > 0),
  at_least boolean not null,
  unit text,
  language text,
  period_start date,
  period_end date,
  origin text not null check (origin in ('deliverable', 'declared')),
  state text not null check (state in ('proposed', 'agreed', 'withdrawn')),
  declared_at timestamptz not null,
  declared_by text not null,
  agreed_at timestamptz,
  agreed_by text,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  -- Kept by settleProof alone: the sum and number of what counts towards it.
  proven double precision not null default 0,
  pieces integer not null default 0,
  version integer not null default 1,
  check ((state = 'agreed') <= (quantity is not null and agreed_at is not null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create index expected_results_of_task on tasks.expected_results (task_id, ordinal) where state <> 'withdrawn';
create index expected_results_of_all_periods on tasks.expected_results (obligation_id, ordinal) where task_id is null and state <> 'withdrawn';
create index expected_results_by_obligation on tasks.expected_results (obligation_id);

-- One piece of evidence. Its words are never changed; what becomes of it is its state.
create table tasks.evidence (
  id uuid primary key,
  -- Where it was first handed in, and by whose part.
  task_id uuid not null references tasks.tasks,
  part_id uuid not null references tasks.parts,
  source_kind text not null check (source_kind in ('document', 'file', 'photo', 'link', 'letter', 'press-item', 'edition', 'delivery', 'airing')),
  -- The thing in the module that owns it, where there is one; of which version.
  source_id uuid,
  source_version text,
  title text not null,
  url text,
  -- Files and photographs, and the picture of a letter: { name, sha256, size, mediaType, shown: { sha256, width, height } | null }
  file jsonb,
  letter_number text,
  letter_issued_on date,
  note text,
  -- The day of the deed, in Viet Nam; the instant where it is known.
  occurred_on date not null,
  occurred_at timestamptz,
  quantity double precision not null check (quantity >= 0),
  unit text,
  language text,
  channel text,
  -- Of the eleven channels of Thông tư 22/2016/TT-BTTTT, article 5.
  circular_channel smallint check (circular_channel between 1 and 11),
  theme text,
  audience text,
  market text,
  information_kind text check (information_kind in ('official', 'promotion', 'world', 'clarification')),
  -- Hash of the page as it stood when it was last taken down.
  snapshot_hash text,
  state text not null default 'standing' check (state in ('standing', 'contested', 'withdrawn')),
  state_reason text,
  state_at timestamptz,
  state_by text,
  attached_at timestamptz not null,
  attached_by text not null,
  attached_person_id uuid,
  -- Agency of who handed it in.
  attached_organization_id uuid references organizations.organizations,
  -- The focal officer recorded it for the agency.
  on_behalf boolean not null,
  check ((state = 'standing') or state_reason is not null)
);
-- What another module has once is evidence once, however many tasks it serves.
create unique index evidence_by_source on tasks.evidence (source_kind, source_id, (coalesce(source_version, '')))
  where source_id is not null and state <> 'withdrawn';
create index evidence_by_task on tasks.evidence (task_id);
create index evidence_by_day on tasks.evidence (occurred_on);

-- Which tasks a piece serves; one deed may serve several clauses and plans.
create table tasks.evidence_shares (
  id uuid primary key,
  evidence_id uuid not null references tasks.evidence,
  task_id uuid not null references tasks.tasks,
  part_id uuid not null references tasks.parts,
  expected_result_id uuid references tasks.expected_results,
  quantity double precision not null check (quantity >= 0),
  -- The day of the piece, for the order of lists.
  occurred_on date not null,
  -- The piece stands and this use of it was not ended: what every figure sums.
  counts boolean not null,
  shared_at timestamptz not null,
  shared_by text not null,
  ended_at timestamptz,
  ended_by text,
  ended_reason text,
  check ((ended_at is null) = (ended_reason is null)),
  check (not (counts and ended_at is not null))
);
create unique index evidence_shares_once on tasks.evidence_shares (evidence_id, task_id) where ended_at is null;
create index evidence_shares_of_task on tasks.evidence_shares (task_id, occurred_on desc, id desc) where ended_at is null;
create index evidence_shares_counted on tasks.evidence_shares (task_id) include (part_id, quantity) where counts;
create index evidence_shares_of_result on tasks.evidence_shares (expected_result_id) include (quantity) where counts;

-- Pages as they stood: every taking down is kept.
create table tasks.snapshots (
  id uuid primary key,
  evidence_id uuid not null references tasks.evidence,
  url text not null,
  state text not null check (state in ('waiting', 'kept', 'failed')),
  -- Begun before the page is asked for: a worker that dies leaves it waiting for another try.
  attempts integer not null default 0,
  tried_at timestamptz,
  asked_at timestamptz not null,
  asked_by text not null,
  fetched_at timestamptz,
  final_url text,
  status integer,
  media_type text,
  page_title text,
  -- In the file store: the bytes as they came, and the words of the page.
  page_sha256 text,
  text_sha256 text,
  size integer,
  problem text,
  check ((state = 'kept') <= (page_sha256 is not null and fetched_at is not null)),
  check ((state = 'failed') = (problem is not null))
);
create index snapshots_of_evidence on tasks.snapshots (evidence_id, id desc);
create index snapshots_waiting on tasks.snapshots (asked_at) where state = 'waiting';

-- Whether the deliverables of an obligation were already proposed as expected results.
alter table tasks.obligations add column results_proposed_at timestamptz;
create index obligations_without_results on tasks.obligations (id) where results_proposed_at is null;

-- The summary that lists show; kept by settleProof alone.
alter table tasks.tasks
  add column measure text not null default 'none' check (measure in ('none', 'proposed', 'agreed')),
  -- Of the one agreed result; null where there are several or none.
  add column expected double precision,
  add column proven double precision,
  -- 0 to 1 over the agreed results, each at most whole; null without an agreed measure.
  add column proven_share double precision,
  add column evidence_count integer not null default 0,
  add column contested_count integer not null default 0;
alter table tasks.tasks
  add column is_unproven boolean not null generated always as
    (progress = 'done' and (evidence_count = 0 or (measure = 'agreed' and coalesce(proven_share, 0) < 1))) stored;
create index tasks_unproven on tasks.tasks (due_sort, id) where is_unproven;

-- Evidence that counts, once for each task it serves: what reports and boards sum.
create view tasks.evidence_now as
  select s.id, s.evidence_id, s.task_id, s.part_id, s.expected_result_id, s.quantity, e.source_kind, e.source_id, e.source_version,
    e.title, e.url, e.occurred_on, e.unit, e.language, e.channel, e.circular_channel, e.theme, e.audience, e.market,
    e.information_kind, e.snapshot_hash, e.attached_at
  from tasks.evidence_shares s join tasks.evidence e on e.id = s.evidence_id
  where s.counts;

create view tasks.expected_results_now as
  select id, obligation_id, task_id, title, kind, quantity, at_least, unit, language, period_start, period_end, state, proven, pieces
  from tasks.expected_results where state <> 'withdrawn';

create or replace view tasks.tasks_now as
  select id, obligation_id, period_key, period_start, period_end, title, mode, is_historic, can_be_late, progress, due_on,
    due_before_extension, done_on, plan_id, clause_id, external_number, updated_at, measure, expected, proven, proven_share,
    evidence_count, contested_count, is_unproven
  from tasks.tasks;
