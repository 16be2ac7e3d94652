-- Bodies that a living one took over as a whole, through any number of mergers: what they did stays readable to their heir.
create view organizations.heritage as
  with recursive found (heir_id, ancestor_id) as (
    select successor_id, predecessor_id from organizations.successions where kind in ('merged', 'renamed')
    union
    select found.heir_id, further.predecessor_id
    from found join organizations.successions further
      on further.successor_id = found.ancestor_id and further.kind in ('merged', 'renamed')
  )
  select heir_id, ancestor_id from found;
