-- What people were told, without the keys that keep it from being told twice: for the story of a thing.
create view notifications.notices_now as
  select id, person_id, kind, params, subject_type, subject_id, created_at from notifications.notices;
create index notices_of_subject on notifications.notices (subject_id, created_at);
