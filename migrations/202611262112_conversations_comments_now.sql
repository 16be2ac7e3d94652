-- What stands of comments, for those who tell people of them and for the history of what they are about.
create view conversations.comments_now as
  select id, subject_type, subject_id, person_id, author, author_organization, text, at from conversations.comments
  where removed_at is null;
