-- A filtered register is read in its order too, not sorted out of the whole.
create index documents_by_genre on documents.documents (genre, issued_on desc nulls last, id desc);
drop index documents.documents_by_issuer;
create index documents_by_issuer on documents.documents (issuer, issued_on desc nulls last, id desc);
drop index documents.documents_by_type;
create index documents_by_type on documents.documents (type, issued_on desc nulls last, id desc);
