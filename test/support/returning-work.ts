import type pg from 'pg';

/** What returns how often, in the proportions of plan 46 without its weekly work, which would be most of the tasks. */
const RHYTHMS = ['monthly', 'quarterly', 'quarterly', 'quarterly', 'half-yearly', 'yearly', 'yearly', 'yearly'];

/** Obligations without end that begin on a day, two agencies each, none of their tasks opened. */
export async function fillReturningWork(
  client: pg.Client | pg.Pool,
  obligations: number,
  begun: string,
): Promise<void> {
  await client.query(
    `insert into tasks.obligations (id, ordinal, title, mode, rhythm, opened_through, created_at, created_by, order_kind)
     select gen_random_uuid(), n, 'Việc lặp lại số ' || n, 'assigned', ($3::text[])[n % $4 + 1], $1::date, $1::date, 'Đo', 'plan'
     from generate_series(1, $2::int) n`,
    [begun, obligations, RHYTHMS, RHYTHMS.length],
  );
  await client.query(
    `insert into tasks.rules (id, obligation_id, valid_from, schedule, set_at, set_by)
     select gen_random_uuid(), id, $1::date, jsonb_build_object('rhythm', rhythm, 'from', $1::text, 'until', null, 'rule', null,
       'due', jsonb_build_object('kind', 'end-of-period'), 'origin', 'document', 'text', null), $1::date, 'Đo' from tasks.obligations`,
    [begun],
  );
  await client.query(
    `insert into tasks.parties (id, obligation_id, ordinal, role, organization_id, name)
     with bodies as (select id, row_number() over (order by id) - 1 as place, count(*) over () as size
       from organizations.organizations_now where valid_to is null)
     select gen_random_uuid(), o.id, k, case k when 0 then 'lead' else 'coordinating' end, b.id, 'cơ quan'
     from tasks.obligations o cross join generate_series(0, 1) k join bodies b on b.place = (o.ordinal::int * 2 + k) % b.size`,
  );
  await client.query('analyze tasks.obligations, tasks.rules, tasks.parties');
}
