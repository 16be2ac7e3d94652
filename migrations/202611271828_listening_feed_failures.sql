-- A feed that keeps failing is asked less and less often.
alter table listening.feeds add column failures integer not null default 0;
