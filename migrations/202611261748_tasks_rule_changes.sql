-- A rule that a person set says why and who decided; where it replaced another, its schedule holds `beginsOn`.
alter table tasks.rules add column reason text, add column decided_by text;
alter table tasks.obligations add column ended_decided_by text;
-- The rule whose coming closed a period that had not begun; a later rule may bring the same period back.
alter table tasks.tasks add column replaced_by_rule uuid references tasks.rules;
