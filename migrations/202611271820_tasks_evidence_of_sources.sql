-- What became of each use of a thing as evidence, also where it does not count: the register of the press tells it.
create view tasks.evidence_of_sources as
  select s.id, s.evidence_id, s.task_id, s.expected_result_id, s.counts, e.source_kind, e.source_id, e.state, e.state_reason
  from tasks.evidence_shares s join tasks.evidence e on e.id = s.evidence_id
  where s.ended_at is null and e.source_id is not null;
