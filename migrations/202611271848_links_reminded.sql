-- The last reminder that went to the holder of a link by e-mail, so that none goes twice.
alter table links.links add column reminded_mark text;
