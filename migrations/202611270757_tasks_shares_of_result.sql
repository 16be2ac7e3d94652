-- Whether a piece counts towards a result already, in whatever period, is found without reading every piece.
create index evidence_shares_towards on tasks.evidence_shares (expected_result_id, evidence_id) where ended_at is null;
