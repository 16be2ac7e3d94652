import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import type { Handover, HandoverItem, HandoverPreview } from '../contract.ts';
import { mayHandOver } from '../policy.ts';
import type { HandoversTable, HouseTables } from '../tables.ts';

/** Who hands over, and who could take over: people of one agency. */
export async function previewHandover(ctx: Ctx, fromPersonId: string): Promise<HandoverPreview> {
  const db = ctx.tx.withTables<HouseTables>();
  const from = await findWorker(ctx, fromPersonId);
  if (!mayHandOver(ctx.actor, from.organization.id)) throw new Refusal('not-permitted');
  const successors = await db
    .selectFrom('access.people_now')
    .select(['id', 'name', 'post'])
    .where('organization_id', '=', from.organization.id)
    .where('active', '=', true)
    .where('id', '!=', fromPersonId)
    .orderBy('name')
    .execute();
  return { from, items: await listHandoverItems(ctx, fromPersonId, from.organization.id), successors };
}

/** A person with their agency. @throws {Refusal} `not-found` also for who belongs to no agency. */
export async function findWorker(ctx: Ctx, personId: string): Promise<HandoverPreview['from']> {
  const db = ctx.tx.withTables<HouseTables>();
  const row = await db
    .selectFrom('access.people_now as n')
    .innerJoin('organizations.organizations_now as o', 'o.id', 'n.organization_id')
    .select(['n.id', 'n.name', 'n.post', 'o.id as organization_id', 'o.name as organization_name', 'o.abbreviation'])
    .where('n.id', '=', personId)
    .executeTakeFirst();
  if (!row) notFound();
  return {
    id: row.id,
    name: row.name,
    post: row.post,
    organization: { id: row.organization_id, name: row.organization_name, abbreviation: row.abbreviation },
  };
}

/** What a person has in hand in an agency: open parts of open tasks, by deadline; each period of returning work is one. */
export async function listHandoverItems(ctx: Ctx, personId: string, organizationId: string): Promise<HandoverItem[]> {
  const { rows } = await sql<
    Omit<HandoverItem, 'period'> & { key: string; start: string | null; end: string | null }
  >`select p.id as "partId", t.id as "taskId", t.title, t.period_key as key, t.period_start as start, t.period_end as "end",
      p.role, p.state, p.due_on as "dueOn", n.number as plan
    from tasks.parts p join tasks.tasks t on t.id = p.task_id left join plans.plans_now n on n.id = t.plan_id
    where p.assignee_person_id = ${personId} and p.organization_id = ${organizationId} and t.progress <> 'cancelled'
      and p.state in ('not-started', 'in-progress', 'returned')
    order by p.due_on nulls last, t.id`.execute(ctx.tx);
  return rows.map(({ key, start, end, ...row }) => ({ ...row, period: { key, start, end } }));
}

/** One handover as it was made, for whoever directs the agency, gave or received. */
export async function getHandover(ctx: Ctx, id: string): Promise<Handover> {
  const row = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.handovers')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || !maySee(ctx, row)) notFound();
  return { ...headOf(ctx, row), items: row.items.map((item) => ({ ...item })) };
}

const maySee = (ctx: Ctx, row: HandoversTable): boolean =>
  mayHandOver(ctx.actor, row.organization_id) || isBetween(ctx, row);

const isBetween = ({ actor }: Ctx, row: HandoversTable): boolean =>
  actor.personId !== null && [row.from_person_id, row.to_person_id].includes(actor.personId);

const headOf = (ctx: Ctx, row: HandoversTable): Omit<Handover, 'items'> => ({
  id: row.id,
  at: row.at,
  by: row.by,
  from: { id: row.from_person_id, name: row.from_name, post: row.from_post },
  to: { id: row.to_person_id, name: row.to_name, post: row.to_post },
  organization: { id: row.organization_id, name: row.organization, abbreviation: null },
  note: row.note,
  receivedAt: row.received_at,
  may: { confirm: row.received_at === null && row.to_person_id === ctx.actor.personId },
});

const SHOWN = 100;
/** Looked through for those of the agencies that the actor may hand over for. */
const LOOKED_THROUGH = 500;

/** One's own handovers and those of the agencies that the actor may hand over for, newest first. */
export async function listHandovers(ctx: Ctx): Promise<(Omit<Handover, 'items'> & { count: number })[]> {
  const newest = ctx.tx.withTables<HouseTables>().selectFrom('tasks.handovers').selectAll().orderBy('id', 'desc');
  const received = await newest.where('to_person_id', '=', ctx.actor.personId).limit(SHOWN).execute();
  const latest = (await newest.limit(LOOKED_THROUGH).execute()).filter((row) => maySee(ctx, row));
  const rows = new Map([...received, ...latest].map((row) => [row.id, row]));
  return [...rows.values()]
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .slice(0, SHOWN)
    .map((row) => ({ ...headOf(ctx, row), count: row.items.length }));
}
