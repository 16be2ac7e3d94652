-- What was typed as an address and is none of an account may be a password; such attempts are counted under a keyed hash now.
delete from access.attempts a where not exists (select 1 from access."user" u where u.email = a.email);
