import pg from 'pg';
import { phrases } from './phrases.ts';

/** How much stands in the house afterwards, together with what the product itself made. */
export interface Size {
  readonly tasks: number;
  readonly documents: number;
}

type Replaced = Readonly<Record<string, string>>;

/**
 * Whole plans with their documents, readings, clauses, assignments, obligations, tasks and parts, copied as often as the size asks
 * for: each copy with ids, numbers, words and days of its own, states as after years of work, and with other agencies in every
 * third. The rest of the register is letters.
 *
 * Each table is analysed before the next one refers to it: without that, copies of this size did not end. The likely cause, which was
 * not measured: the server keeps one plan for the check of a foreign key, and one made while the table was nearly empty reads the
 * whole table for every row.
 * @param today `YYYY-MM-DD`, divides what should be done by now from what is to come
 */
export async function fillManyYears(url: string, size: Size, today: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await prepare(client);
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from tasks.tasks');
    const copies = Math.ceil(size.tasks / rows[0]!.count) - 1;
    await withoutWords(client, 'documents.documents', () => fillDocuments(client, copies, size.documents));
    await fillPlans(client, copies);
    await withoutWords(client, 'tasks.tasks', () => fillTasks(client, copies, today));
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** Temporary tables of words and of who stands for whom in a copy. */
async function prepare(client: pg.Client): Promise<void> {
  await client.query(
    `create temporary table phrases as select place - 1 as place, text, exact::tsvector, folded::tsvector
     from unnest($1::text[], $2::text[], $3::text[]) with ordinality as p(text, exact, folded, place)`,
    [phrases.map((one) => one.text), phrases.map((one) => one.exact), phrases.map((one) => one.folded)],
  );
  await client.query(
    `create temporary table turns as
     with bodies as (select id, row_number() over (order by id)::int - 1 as place, count(*) over ()::int as size
       from organizations.organizations_now where valid_to is null)
     select a.id, turn, b.id as stands_for from generate_series(0, 29) turn cross join bodies a
       join bodies b on b.place = case when turn % 3 = 2 then (a.place + turn * 7) % a.size else a.place end`,
  );
  await client.query('analyze phrases; analyze turns');
}

/** Indexes of words are made anew afterwards, which takes a fraction of the time of adding row by row. */
async function withoutWords(client: pg.Client, table: string, fill: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
     where i.indrelid = $1::regclass and a.amname = 'gin'`,
    [table],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await fill();
  for (const { definition } of rows) await client.query(definition);
}

/** Years back of a copy: the newest are as frequent as the oldest. */
const YEARS = 12;
const shifted = (column: string): string => `(s.${column} - (n % ${YEARS}) * interval '1 year')`;
const shiftedDay = (column: string): string => `${shifted(column)}::date`;
const phraseOf = (seed: string): string => `join phrases w on w.place = abs(hashtext(${seed})) % ${phrases.length}`;
const NUMBER = `(n * 5 + abs(hashtext(s.id::text)) % 5 + 200)`;

async function fillDocuments(client: pg.Client, copies: number, documents: number): Promise<void> {
  const ofPlans = `s.id in (select document_id from plans.plans where state = 'accepted')`;
  const { rows } = await client.query<{ plans: number; letters: number }>(
    `select count(*) filter (where ${ofPlans})::int as plans, count(*) filter (where not ${ofPlans})::int as letters from documents.documents s`,
  );
  const letterCopies = Math.ceil((documents - rows[0]!.plans * (copies + 1)) / rows[0]!.letters) - 1;
  await client.query('begin');
  for (const [which, times] of [
    // First: documents whose plans are not copied yet would count as letters.
    [`not (${ofPlans})`, letterCopies],
    [ofPlans, copies],
  ] as const) {
    await copy(client, 'documents.versions', times, {
      where: `s.document_id in (select s.id from documents.documents s where ${which})`,
      joined: phraseOf(`s.id::text || n`),
      replaced: {
        sha256: `md5(s.sha256 || n) || md5(n::text)`,
        number: `${NUMBER} || substring(s.number from '/.*')`,
        number_key: `${NUMBER} || ' ' || substring(s.number_key from ' (.*)')`,
        issued_on: shiftedDay('issued_on'),
        subject: `s.subject || ' ' || w.text`,
        text: `s.text || E'\\n' || w.text`,
      },
    });
    await copy(client, 'documents.documents', times, {
      where: which,
      joined: phraseOf(`s.id::text || n`),
      replaced: {
        number: `${NUMBER} || substring(s.number from '/.*')`,
        number_key: `${NUMBER} || ' ' || substring(s.number_key from ' (.*)')`,
        issued_on: `${shiftedDay('issued_on')} - n % 300`,
        subject: `s.subject || ' ' || w.text`,
        head_exact: `ts_delete(s.head_exact, split_part(s.number, '/', 1)) || to_tsvector('simple', ${NUMBER}::text) || w.exact`,
        head_folded: `ts_delete(s.head_folded, split_part(s.number, '/', 1)) || to_tsvector('simple', ${NUMBER}::text) || w.folded`,
        body_exact: `s.body_exact || w.exact`,
        body_folded: `s.body_folded || w.folded`,
      },
    });
  }
  await client.query('commit');
  await client.query('analyze documents.versions; analyze documents.documents');
}

async function fillPlans(client: pg.Client, copies: number): Promise<void> {
  const accepted = `(select id from plans.plans where state = 'accepted')`;
  await copy(client, 'plans.readings', copies, {
    where: `s.id in (select reading_id from plans.plans where state = 'accepted')`,
  });
  await copy(client, 'plans.plans', copies, {
    where: `state = 'accepted'`,
    joined: phraseOf(`s.id::text || n`),
    replaced: {
      number: `${NUMBER} || substring(s.number from '/.*')`,
      title: `s.title || ' ' || w.text`,
      issued_on: `${shiftedDay('issued_on')} - n % 300`,
      period_start: shiftedDay('period_start'),
      period_end: shiftedDay('period_end'),
    },
  });
  for (const table of ['plans.clauses', 'plans.assignments'])
    await copy(client, table, copies, { where: `s.plan_id in ${accepted}` });
  await copy(client, 'plans.assignees', copies, {
    where: `s.assignment_id in (select id from plans.assignments where plan_id in ${accepted})`,
    joined: standsFor,
    replaced: { organization_id: 'm.stands_for' },
  });
}

const standsFor = 'left join turns m on m.id = s.organization_id and m.turn = n % 30';
/** 0 to 99, the same for a task and for its parts. */
const chanceOf = (taskId: string): string => `(abs(hashtext(${taskId}::text || n)) % 100)`;

async function fillTasks(client: pg.Client, copies: number, today: string): Promise<void> {
  await copy(client, 'tasks.obligations', copies, {
    joined: phraseOf(`s.id::text || n`),
    replaced: { title: `s.title || ' ' || w.text` },
  });
  await copy(client, 'tasks.sources', copies, {});
  await copy(client, 'tasks.rules', copies, {});
  await copy(client, 'tasks.parties', copies, { joined: standsFor, replaced: { organization_id: 'm.stands_for' } });
  await copy(client, 'tasks.tasks', copies, {
    // Of a task without a day some are begun; of what is past most is done, some late, some never; of what is to come some is begun.
    joined: `${phraseOf('s.obligation_id::text || n')} cross join lateral (select ${chanceOf('s.id')} as chance, ${shiftedDay('due_on')} as due) c
      cross join lateral (select case when c.due < '${today}' then
          case when c.chance < 78 then 'done' when c.chance < 81 then 'cancelled' when c.chance < 92 then 'in-progress' else 'not-started' end
        when c.chance < 8 then 'done' when c.chance < 40 then 'in-progress' else 'not-started' end as progress) g`,
    replaced: taskColumns,
  });
  await copy(client, 'tasks.parts', copies, {
    joined: `${standsFor} join tasks.tasks t on t.id = ${copyId('s.task_id')}
      cross join lateral (select ${chanceOf('s.id')} as chance) c
      cross join lateral (select case when s.state = 'when-asked' then s.state when t.progress = 'done' then 'done'
        when t.progress = 'not-started' then 'not-started' when c.chance < 10 then 'returned'
        when c.chance < 30 and s.role = 'coordinating' then 'done' when c.chance < 70 then 'in-progress' else 'not-started' end as state) g`,
    replaced: partColumns,
  });
}

const taskColumns: Replaced = {
  title: `s.title || ' ' || w.text || ' đợt ' || (n * 1000 + s.serial)`,
  words_exact: `s.words_exact || w.exact || to_tsvector('simple', 'đợt ' || (n * 1000 + s.serial))`,
  words_folded: `s.words_folded || w.folded || to_tsvector('simple', 'dot ' || (n * 1000 + s.serial))`,
  period_start: shiftedDay('period_start'),
  period_end: shiftedDay('period_end'),
  due_on: 'c.due',
  due_last_on: shiftedDay('due_last_on'),
  due_named_on: shiftedDay('due_named_on'),
  progress: 'g.progress',
  done_on: `case when g.progress = 'done' then coalesce(c.due, s.created_at::date) - 20 + c.chance / 3 end`,
  done_at: `case when g.progress = 'done' then coalesce(c.due, s.created_at::date) - 20 + c.chance / 3 end`,
  cancelled_at: `case when g.progress = 'cancelled' then c.due end`,
  due_before_extension: 'case when c.chance % 25 = 7 then c.due - 30 end',
  external_number: `case when c.chance = 3 then 'TD-' || n || '-' || s.serial end`,
  updated_at: `coalesce(${shifted('due_on')}, s.created_at) - n * interval '1 minute'`,
};
const OPEN = `g.state in ('not-started', 'in-progress', 'returned')`;
const partColumns: Replaced = {
  organization_id: 'm.stands_for',
  state: 'g.state',
  due_on: `case when s.due_on is not null then t.due_on end`,
  is_pending: `${OPEN} and t.progress in ('not-started', 'in-progress') and not t.is_historic`,
  received_at: `case when c.chance % 4 > 0 then t.created_at end`,
  done_at: `case when g.state = 'done' then coalesce(t.done_at, t.created_at) end`,
  done_on: `case when g.state = 'done' then coalesce(t.done_on, t.created_at::date) end`,
  confirmed_at: `case when g.state = 'done' and c.chance % 12 > 0 then coalesce(t.done_at, t.created_at) end`,
  assignee_person_id: `case when c.chance % 4 = 1 then (select id from access.people_now a where a.organization_id = m.stands_for limit 1) end`,
};

/** The id of a copy: always the same one, and of a form that requests take. */
const copyId = (id: string): string =>
  `overlay(overlay(md5(${id}::text || n) placing '8' from 13 for 1) placing 'a' from 17 for 1)::uuid`;

/** Columns that name what is copied along; other ids are of agencies and people, who stay. */
const STAYS = new Set(['organization_id', 'collective_id', 'person_id']);

/** Inserts copies 1 to `copies` of the rows of a table: own ids, and the copies of whatever they refer to. */
async function copy(
  client: pg.Client,
  table: string,
  copies: number,
  { where = 'true', joined = '', replaced = {} }: { where?: string; joined?: string; replaced?: Replaced },
): Promise<void> {
  const { rows } = await client.query<{ column: string; type: string }>(
    `select attname as column, atttypid::regtype::text as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  const values = rows.map(({ column, type }) => {
    if (replaced[column]) return replaced[column];
    return type === 'uuid' && !STAYS.has(column) ? copyId(`s."${column}"`) : `s."${column}"`;
  });
  await client.query(
    `insert into ${table} (${rows.map(({ column }) => `"${column}"`).join(', ')})
     select ${values.join(', ')} from (select s.*, row_number() over () as serial from ${table} s where ${where}) s
       cross join generate_series(1, ${copies}) n ${joined}`,
  );
  await client.query(`analyze ${table}`);
}
