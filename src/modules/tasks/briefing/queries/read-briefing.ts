import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import type { Localized } from '#platform/values/localized.ts';
import type { Briefing, LateWork } from '../../contract.ts';
import { owedRows } from '../../owes/queries.ts';
import { sightOf } from '../../policy.ts';
import { latePart } from '../../queries/reach.ts';
import type { HouseTables } from '../../tables.ts';

const SHOWN = 12;
const MOST_PEOPLE = 40;

/**
 * The leader's page as it stands now, or as it was kept on a morning.
 * @throws {Refusal} `not-permitted` to who does not see the whole province's work; `not-found`, where nothing was kept on that day.
 */
export async function readBriefing(ctx: Ctx, day?: Day): Promise<Briefing> {
  if (sightOf(ctx.actor) !== 'all') throw new Refusal('not-permitted');
  if (day !== undefined) return keptBriefing(ctx, day);
  const today = dayInVietnam(ctx.now);
  return {
    day: today,
    madeAt: ctx.now.toString(),
    late: await readLateWork(ctx),
    before: await dayBefore(ctx, today),
    people: await readPeople(ctx, today),
  };
}

/** Who owes what was due, of all plans: only what the agency itself has not done, though others share the task. */
export async function readLateWork(ctx: Ctx): Promise<LateWork> {
  const today = dayInVietnam(ctx.now);
  const filter = { scope: 'all', latePart: 'true' };
  const { rows } = await sql<{ id: string; name: Localized; count: number }>`select o.id, o.name, g.count from (
      select p.organization_id, count(*)::int as count, min(p.due_on) as earliest from tasks.parts p
      where ${latePart(today)} and p.organization_id is not null group by p.organization_id) g
    join organizations.organizations_now o on o.id = g.organization_id
    order by g.count desc, g.earliest, o.name->>'vi' collate "vi-x-icu"`.execute(ctx.tx);
  const { rows: tasks } = await sql<{ count: number }>`
    select count(distinct p.task_id)::int as count from tasks.parts p where ${latePart(today)}`.execute(ctx.tx);
  const shown = rows.slice(0, SHOWN);
  const chased = await owedRows(
    ctx,
    today,
    null,
    shown.map((row) => row.id),
    1,
  );
  return {
    tasks: tasks[0]?.count ?? 0,
    filter,
    agencies: rows.length,
    items: shown.map(({ id, name, count }) => {
      const owed = chased.find((row) => row.organization_id === id);
      return {
        organization: { id, name },
        count,
        filter: { ...filter, organizationId: id },
        letters: owed?.letters ?? 0,
        lastLetterOn: owed?.last_letter_on ?? null,
      };
    }),
  };
}

async function keptBriefing(ctx: Ctx, day: Day): Promise<Briefing> {
  const kept = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.briefings')
    .selectAll()
    .where('day', '=', day)
    .executeTakeFirst();
  if (!kept) notFound();
  return { day, madeAt: kept.made_at, late: kept.late, before: await dayBefore(ctx, day), people: [] };
}

async function dayBefore(ctx: Ctx, day: Day): Promise<Day | null> {
  const row = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.briefings')
    .select((e) => e.fn.max('day').as('day'))
    .where('day', '<', day)
    .executeTakeFirst();
  return row?.day ?? null;
}

/** Who carries what in the reader's own agency. */
async function readPeople(ctx: Ctx, today: Day): Promise<Briefing['people']> {
  const { organizationId } = ctx.actor;
  if (organizationId === null) return [];
  const { rows } = await sql<{ id: string; name: string; open: number; late: number }>`
    select n.id, n.name, count(*)::int as open,
      count(*) filter (where p.can_be_late and p.late_after < ${today}::date)::int as late
    from tasks.parts p join access.people_now n on n.id = p.assignee_person_id and n.active
    where p.organization_id = ${organizationId} and n.organization_id = p.organization_id and p.is_pending
    group by n.id, n.name order by late desc, open desc, n.name collate "vi-x-icu", n.id limit ${MOST_PEOPLE}`.execute(
    ctx.tx,
  );
  return rows.map((row) => ({ ...row, filter: { scope: 'all', assigneeId: row.id } }));
}
