-- What was received stays: neither a row nor all of them at once can be deleted.
create trigger versions_kept before delete on documents.versions for each row execute function documents.refuse_change();
create trigger versions_all_kept before truncate on documents.versions for each statement execute function documents.refuse_change();
