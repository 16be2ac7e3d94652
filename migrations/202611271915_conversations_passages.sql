-- The words that a comment is about: {"documentId", "versionId", "span", "quote"}.
alter table conversations.comments add column passage jsonb;
