-- The press register asks of each of its items what it counts for.
create index evidence_of_press_items on tasks.evidence (source_id) where source_kind = 'press-item';
