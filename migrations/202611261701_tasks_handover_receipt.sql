-- Who received work confirms that they have it; before that it waits among what needs them.
alter table tasks.handovers add column received_at timestamptz;
create index handovers_by_receiver on tasks.handovers (to_person_id, id desc);
