import { sql } from 'kysely';
import { findOrganizationByCode } from '#modules/organizations/index.ts';
import { getSetting } from '#modules/settings/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import type { Localized } from '#platform/values/localized.ts';
import { officialStyle, writeHtml } from '#vanban/write/index.ts';
import type { LetterView, OwesList, OwesQuery, OwingAgency } from '../contract.ts';
import type { HouseTables } from '../tables.ts';
import { choicesOf, firstChoices } from './letter-defaults.ts';
import { usualAnswerDay, type LetterChoices } from './reminder-letter.ts';
import type { LetterTables, ReminderLettersTable } from './tables.ts';

interface OwedRow {
  readonly organization_id: string;
  readonly name: Localized;
  readonly person: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly count: number;
  readonly items: OwingAgency['items'];
  readonly letters: number;
  readonly last_letter_on: Day | null;
  readonly seen_at: string | null;
  readonly answered_at: string | null;
}

/** Items shown per agency; the rest is in the list of tasks. */
const SHOWN = 3;

/** Who still owes what: agencies by what they owe longest. What was due by `until`
 * and is still open, of the parts that must hand something in: who coordinates when asked owes nothing. */
export async function listOwes(ctx: Ctx, query: OwesQuery): Promise<OwesList> {
  const today = dayInVietnam(ctx.now);
  const until = query.until ?? today;
  const rows = await owedRows(ctx, until, query.planId ?? null, null, SHOWN);
  return {
    until,
    agencies: rows.length,
    ofAgencies: await countAgencies(ctx, until, query.planId ?? null),
    items: rows.map((row) => ({
      organization: { id: row.organization_id, name: row.name },
      person: row.person === null ? null : { name: row.person, telephone: row.telephone, email: row.email },
      count: row.count,
      items: row.items,
      earliestDue: row.items[0]?.dueOn ?? until,
      letters: row.letters,
      lastLetterOn: row.last_letter_on,
      seenAt: row.seen_at,
      answeredAt: row.answered_at,
    })),
  };
}

/** The rows behind the list; of the agencies named, or of all. */
export async function owedRows(
  ctx: Ctx,
  until: Day,
  planId: string | null,
  organizationIds: readonly string[] | null,
  shown: number,
): Promise<OwedRow[]> {
  const today = dayInVietnam(ctx.now);
  const among =
    organizationIds === null ? sql`true` : sql`p.organization_id = any(${sql.val([...organizationIds])}::uuid[])`;
  const ofPlan =
    planId === null
      ? sql`true`
      : sql`exists (select 1 from tasks.tasks t where t.id = p.task_id and t.plan_id = ${planId}::uuid)`;
  const { rows } = await sql<OwedRow>`
    with owed as (
      select p.organization_id, p.id, p.task_id, p.due_on, p.state, p.can_be_late and p.late_after < ${today}::date as is_late,
        row_number() over (partition by p.organization_id order by p.due_on, p.id) as place
      from tasks.parts p
      where p.is_pending and p.must_submit and p.due_on <= ${until}::date and p.organization_id is not null and ${ofPlan} and ${among}),
    agencies as (
      select organization_id, count(*)::int as count, min(due_on) as earliest,
        jsonb_agg(jsonb_build_object('partId', id, 'taskId', task_id, 'title', (select t.title from tasks.tasks t where t.id = owed.task_id), 'dueOn', due_on::text, 'isLate', is_late,
          'state', state, 'waitsFor', (
            select string_agg(coalesce(n.name->>'vi', w.outside_name), ', ' order by w.since, w.id) from tasks.waits w
              left join organizations.organizations_now n on n.id = w.organization_id
            where w.part_id = owed.id and w.ended_at is null and owed.place <= ${shown})) order by due_on, id) filter (where place <= ${shown}) as items,
        array_agg(id) as part_ids
      from owed group by organization_id)
    select a.organization_id, o.name, f.name as person, f.telephone, f.email, a.count, a.items,
      coalesce(l.letters, 0)::int as letters, l.last_letter_on::text as last_letter_on,
      to_char(k.seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as seen_at,
      to_char(k.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as answered_at
    from agencies a
    join organizations.organizations_now o on o.id = a.organization_id
    left join organizations.focal_persons_now f on f.organization_id = a.organization_id
    left join lateral (
      select count(*) as letters, max(r.issued_on) as last_letter_on
      from tasks.reminder_letter_agencies g join tasks.reminder_letters r on r.id = g.letter_id and r.state = 'issued'
      where g.organization_id = a.organization_id and exists (
        select 1 from jsonb_array_elements(g.items) i where (i->>'partId')::uuid = any(a.part_ids))) l on true
    left join lateral (
      select max(n.last_seen_at) as seen_at, max(n.answered_at) as answered_at from links.links_now n
      where n.subject_type = 'part' and n.subject_id = any(a.part_ids)) k on true
    order by a.earliest, o.name->>'vi' collate "vi-x-icu"`.execute(ctx.tx);
  return rows;
}

async function countAgencies(ctx: Ctx, until: Day, planId: string | null): Promise<number> {
  // Of each agency the first such part is enough; what many years left behind is not read.
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from organizations.organizations_now o cross join lateral (
      select 1 from tasks.parts p join tasks.tasks t on t.id = p.task_id
      where p.organization_id = o.id and p.must_submit and p.due_on <= ${until}::date and p.state <> 'cancelled' and not t.is_historic
        and t.progress <> 'cancelled' and (${planId}::uuid is null or t.plan_id = ${planId}::uuid) limit 1) one`.execute(
    ctx.tx,
  );
  return rows[0]?.count ?? 0;
}

/** Letters, the latest first. */
export async function listLetters(ctx: Ctx): Promise<Omit<LetterView, 'html' | 'agencies'>[]> {
  const rows = await letters(ctx)
    .selectFrom('tasks.reminder_letters')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  const rounds = rows.length
    ? await letters(ctx)
        .selectFrom('tasks.reminder_letter_agencies')
        .select(['letter_id', (e) => e.fn.max('round').as('round')])
        .where(
          'letter_id',
          'in',
          rows.map((row) => row.id),
        )
        .groupBy('letter_id')
        .execute()
    : [];
  const roundOf = new Map(rounds.map((one) => [one.letter_id, one.round]));
  return rows.map((row) => toView(row, roundOf.get(row.id) ?? 1));
}

/** One letter as it will look. */
export async function getLetter(ctx: Ctx, id: string): Promise<LetterView> {
  const row = await findLetter(ctx, id);
  const agencies = await letters(ctx)
    .selectFrom('tasks.reminder_letter_agencies as g')
    .innerJoin('organizations.organizations_now as o', 'o.id', 'g.organization_id')
    .select(['o.id', 'o.name', 'g.round'])
    .where('g.letter_id', '=', id)
    .orderBy((e) => sql`${e.ref('o.name')}->>'vi' collate "vi-x-icu"`)
    .execute();
  return {
    ...toView(row, Math.max(1, ...agencies.map((one) => one.round))),
    agencies,
    html: `<style>${officialStyle}</style>${writeHtml(row.content)}`,
  };
}

/** @throws {Refusal} `not-found`. */
export async function findLetter(ctx: Ctx, id: string, lock = false): Promise<ReminderLettersTable> {
  const row = await letters(ctx)
    .selectFrom('tasks.reminder_letters')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (q) => q.forUpdate())
    .executeTakeFirst();
  return row ?? notFound();
}

/** What the form of a new letter begins with. */
export async function readLetterDefaults(ctx: Ctx): Promise<LetterChoices> {
  const calendar = {
    movesBeforeDaysOff: true,
    holidays: await getSetting(ctx, 'deadlines.holidays'),
  };
  const answerBy = { day: usualAnswerDay(dayInVietnam(ctx.now), calendar), clock: '17:00' };
  const last = await letters(ctx)
    .selectFrom('tasks.reminder_letters')
    .select('content')
    .where('state', '<>', 'dropped')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last) return choicesOf(last.content, answerBy);
  const focal = await findOrganizationByCode(ctx, await getSetting(ctx, 'organizations.focal'));
  return firstChoices(
    {
      province: await getSetting(ctx, 'province.name'),
      provinceKind: await getSetting(ctx, 'province.kind'),
      agency: focal?.name.vi ?? '',
      abbreviation: focal?.abbreviation ?? null,
    },
    answerBy,
  );
}

const letters = (ctx: Ctx) => ctx.tx.withTables<LetterTables & HouseTables>();

const toView = (row: ReminderLettersTable, round: number): Omit<LetterView, 'html' | 'agencies'> => ({
  id: row.id,
  version: row.version,
  state: row.state,
  round,
  subject: row.content.subject,
  number: row.number,
  issuedOn: row.issued_on,
  draftedAt: row.drafted_at,
  draftedBy: row.drafted_by,
  settledBy: row.settled_by,
});
