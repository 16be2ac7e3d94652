-- Who issued and who revoked a link, for the story of what it is for.
create or replace view links.links_now as
  select id, subject_type, subject_id, organization_id, holder_name, issued_at, expires_at, revoked_at, seen_at, last_seen_at,
    answered_at, issued_by, revoked_by
  from links.links;
