-- What a visit proves: that who sits at this browser reads what is sent to this address. Another link to the same person at the same
-- address opens by it, until the visit is over or the link by which it was proven is revoked. Earlier visits prove their own link only.
alter table links.visits
  add column holder_hash text unique,
  add column channel text check (channel in ('email', 'sms')),
  add column address text,
  add constraint visits_holder check (num_nulls(holder_hash, channel, address) in (0, 3));
