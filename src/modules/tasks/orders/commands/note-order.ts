import { listHolders } from '#modules/access/index.ts';
import { notify } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { isGranted } from '#platform/context.ts';
import { refuse, Refusal } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import { beginObligation } from '../../commands/add-obligation.ts';
import { readGround } from '../../commands/open-tasks.ts';
import type { NoteOrderBody, TaskDetail } from '../../contract.ts';
import { mayDirect } from '../../policy.ts';
import { getTask } from '../../queries/get-task.ts';
import type { Schedule } from '../../schedule.ts';
import { toJsonb, type HouseTables, type PartiesTable } from '../../tables.ts';
import type { OrderTables } from '../tables.ts';

/**
 * Ghi việc được giao: makes work of what somebody said or jotted down, its words kept with it. The focal officer notes it for any
 * agency, a leader of an agency for his own.
 * @throws {Refusal} `not-permitted`; `tasks.said-in-future`, `tasks.due-in-past`, `tasks.no-such-body`, `tasks.no-such-document`.
 */
export async function noteOrder(ctx: Ctx, input: NoteOrderBody): Promise<TaskDetail> {
  const organizationIds = [...new Set([...input.leads, ...input.coordinating])];
  if (!mayDirect(ctx.actor) && !organizationIds.every((id) => isGranted(ctx.actor, 'tasks.assign', id)))
    throw new Refusal('not-permitted');
  const today = dayInVietnam(ctx.now);
  if (input.saidOn > today) refuse('tasks.said-in-future');
  if (input.due && input.due.on < today) refuse('tasks.due-in-past');
  const parties = await partiesOf(ctx, input, organizationIds);
  const document = input.documentId ? await findDocument(ctx, input.documentId) : null;
  const obligationId = await beginObligation(
    ctx,
    await readGround(ctx),
    { ...NO_PLAN, title: input.title, mode: input.mode, order_kind: input.kind },
    scheduleOf(input),
    parties,
    today,
  );
  await ctx.tx
    .withTables<OrderTables>()
    .insertInto('tasks.noted_orders')
    .values({
      obligation_id: obligationId,
      kind: input.kind,
      said_by: input.saidBy,
      said_on: input.saidOn,
      said_clock: input.saidClock ?? null,
      words: input.words,
      document_id: document?.id ?? null,
      version_id: document?.current_version_id ?? null,
      noted_at: ctx.now.toString(),
      noted_by: ctx.actor.name,
    })
    .execute();
  const { id } = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.tasks')
    .select('id')
    .where('obligation_id', '=', obligationId)
    .executeTakeFirstOrThrow();
  await ctx.record({
    verb: 'tasks.note-order',
    subjectType: 'task',
    subjectId: id,
    details: { title: input.title, kind: input.kind, saidBy: input.saidBy, words: input.words },
  });
  await tellAgencies(ctx, id, input, organizationIds);
  return getTask(ctx, id);
}

const NO_PLAN = {
  plan_id: null,
  assignment_id: null,
  clause_id: null,
  section_id: null,
  ordinal: 0,
  deliverables: toJsonb([]),
  budget: null,
  budget_source: null,
  timing: null,
} as const;

const scheduleOf = ({ due }: NoteOrderBody): Schedule => ({
  rhythm: 'once',
  from: null,
  until: null,
  rule: null,
  due: due ? { kind: 'day', on: due.on, isExclusive: false } : { kind: 'none' },
  origin: due ? (due.saidSo ? 'document' : 'ours') : 'none',
  text: null,
});

/** Leads first, each body once. */
async function partiesOf(
  ctx: Ctx,
  { leads }: NoteOrderBody,
  organizationIds: readonly string[],
): Promise<Omit<PartiesTable, 'obligation_id'>[]> {
  const bodies = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('organizations.organizations_now')
    .select(['id', 'name'])
    .where('id', 'in', organizationIds)
    .where('valid_to', 'is', null)
    .execute();
  const nameOf = new Map(bodies.map((body) => [body.id, body.name.vi]));
  return organizationIds.map((id, ordinal) => ({
    id: newId(),
    ordinal,
    role: leads.includes(id) ? 'lead' : 'coordinating',
    organization_id: id,
    collective_id: null,
    collective_obligation: null,
    is_focal: false,
    name: nameOf.get(id) ?? refuse('tasks.no-such-body'),
    through: null,
    ended_at: null,
  }));
}

/** @throws {Refusal} `tasks.no-such-document` also to who may not look into the register. */
async function findDocument(ctx: Ctx, id: string) {
  const document = isGranted(ctx.actor, 'documents.read')
    ? await ctx.tx
        .withTables<HouseTables>()
        .selectFrom('documents.documents_now')
        .select(['id', 'current_version_id'])
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
  return document ?? refuse('tasks.no-such-document');
}

/** The people of each agency, but who noted it. */
async function tellAgencies(
  ctx: Ctx,
  taskId: string,
  input: NoteOrderBody,
  organizationIds: readonly string[],
): Promise<void> {
  const people = new Set<string>();
  for (const id of organizationIds)
    for (const permission of ['tasks.report', 'tasks.assign'])
      for (const person of await listHolders(ctx, permission, id)) people.add(person);
  await notify(ctx, [
    {
      personIds: [...people].filter((id) => id !== ctx.actor.personId),
      kind: 'task-noted',
      params: { title: input.title, by: input.saidBy },
      level: 'info',
      subject: { type: 'task', id: taskId },
      path: `/tasks/${taskId}`,
      dedupeKey: `task-noted:${taskId}`,
    },
  ]);
}
