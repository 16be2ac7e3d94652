-- How many tasks an agency leads is counted from here alone.
create index parts_leads_of_agency on tasks.parts (organization_id)
  where role = 'lead' and state <> 'cancelled' and organization_id is not null;
