import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import type { Localized } from '#platform/values/localized.ts';
import type { Deadline, PartState, Rhythm, TaskRow } from '../contract.ts';
import { daysUntil } from '../due-day.ts';
import { proofOf } from '../evidence/queries/proof-of.ts';
import { stateOf } from '../task-state.ts';
import type { TaskRecord } from '../tables.ts';
import { partStateCondition, partStateRules } from './part-state.ts';

/** Without the words that a task is found by: they weigh more than all else together. */
const COLUMNS = [
  'id',
  'version',
  'title',
  'period_key',
  'period_start',
  'period_end',
  'progress',
  'can_be_late',
  'mode',
  'is_historic',
  'due_origin',
  'due_text',
  'due_named_on',
  'due_is_exclusive',
  'due_last_on',
  'due_on',
  'late_after',
  'due_before_extension',
  'done_on',
  'plan_id',
  'order_kind',
  'section_id',
  'external_number',
  'updated_at',
  'measure',
  'proven_share',
  'own_share',
  'evidence_count',
  'contested_count',
] as const satisfies readonly (keyof TaskRecord)[];

type Found = Pick<TaskRecord, (typeof COLUMNS)[number]> & {
  readonly rhythm: Rhythm;
  readonly plan_number: string | null;
  readonly plan_title: string | null;
  readonly said_by: string | null;
  readonly said_on: Day | null;
  readonly section_path: string | null;
  readonly section_title: string | null;
};

/** Tasks as rows of a list, in the order of the ids. Sight is the caller's to check. `organizationId`: whose part is named too. */
export async function rowsOf(ctx: Ctx, ids: readonly string[], organizationId?: string): Promise<TaskRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Found>`
    select ${sql.join(COLUMNS.map((column) => sql.ref(`t.${column}`)))}, o.rhythm, n.number as plan_number, n.title as plan_title, c.path as section_path, c.title as section_title, w.said_by, w.said_on
    from tasks.tasks t join tasks.obligations o on o.id = t.obligation_id
      left join plans.plans_now n on n.id = t.plan_id left join plans.clauses_now c on c.id = t.section_id
      left join tasks.noted_orders w on w.obligation_id = t.obligation_id
    where t.id = any(${sql.val([...ids])}::uuid[])`.execute(ctx.tx);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const leads = await leadsOf(ctx, ids);
  const own = await ownParts(ctx, ids);
  const asked = organizationId === undefined ? null : await partsOfAgency(ctx, ids, organizationId);
  const proofs = await proofOf(ctx, rows);
  const today = dayInVietnam(ctx.now);
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const parts = { ownPart: own.get(id) ?? null, askedPart: asked?.get(id) ?? null };
    return [toRow(row, today, leads.get(id) ?? [], parts, proofs.get(id)!)];
  });
}

function toRow(
  row: Found,
  today: Day,
  leads: readonly Lead[],
  parts: Pick<TaskRow, 'ownPart' | 'askedPart'>,
  proof: TaskRow['proof'],
): TaskRow {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    period: { key: row.period_key, start: row.period_start, end: row.period_end },
    rhythm: row.rhythm,
    state: stateOf(row, today),
    mode: row.mode,
    isHistoric: row.is_historic,
    deadline: deadlineOf(row, today),
    leads: leads.map(({ organization, collective, state }) => ({ organization, collective, state })),
    leadCount: leads[0]?.count ?? 0,
    leadsDone: leads[0]?.done ?? 0,
    leadsToConfirm: leads[0]?.toConfirm ?? 0,
    ...parts,
    plan: row.plan_id === null ? null : { id: row.plan_id, number: row.plan_number, title: row.plan_title ?? '' },
    section:
      row.section_id === null
        ? null
        : { clauseId: row.section_id, path: row.section_path ?? '', title: row.section_title ?? '' },
    order: { kind: row.order_kind, saidBy: row.said_by, saidOn: row.said_on },
    externalNumber: row.external_number,
    proof,
    updatedAt: row.updated_at,
  };
}

type DueColumns =
  | 'due_origin'
  | 'due_text'
  | 'due_named_on'
  | 'due_is_exclusive'
  | 'due_last_on'
  | 'due_on'
  | 'due_before_extension';

export const deadlineOf = (row: Pick<TaskRecord, DueColumns>, today: Day): Deadline => ({
  origin: row.due_origin,
  text: row.due_text,
  namedOn: row.due_named_on,
  isExclusive: row.due_is_exclusive,
  lastDay: row.due_last_on,
  on: row.due_on,
  beforeExtension: row.due_before_extension,
  daysLeft: row.due_on === null ? null : daysUntil(row.due_on, today),
});

interface Lead {
  readonly organization: { id: string; name: Localized; abbreviation: string | null } | null;
  readonly collective: Localized | null;
  readonly state: PartState;
  readonly count: number;
  readonly done: number;
  readonly toConfirm: number;
}

/** The first leads of each task, and how many there are. */
async function leadsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Lead[]>> {
  const { rows } = await sql<
    Omit<Lead, 'organization'> & { task_id: string; id: string | null; name: Localized; abbreviation: string | null }
  >`select l.task_id, l.state, l.count, l.done, l.to_confirm as "toConfirm", n.id, n.name, n.abbreviation, c.name as collective
    from (select p.task_id, p.state, p.ordinal, p.organization_id, p.collective_id,
        row_number() over (partition by p.task_id order by p.ordinal, p.id) as place,
        count(*) over (partition by p.task_id)::int as count,
        (count(*) filter (where p.state = 'done') over (partition by p.task_id))::int as done,
        (count(*) filter (where p.state = 'done' and p.must_submit and p.confirmed_at is null) over (partition by p.task_id))::int
          as to_confirm
      from tasks.parts p where p.task_id = any(${sql.val([...ids])}::uuid[]) and p.role = 'lead' and p.state <> 'cancelled') l
      left join organizations.organizations_now n on n.id = l.organization_id
      left join organizations.collectives_now c on c.id = l.collective_id and l.organization_id is null
    where l.place <= 4 order by l.task_id, l.place`.execute(ctx.tx);
  const leads = rows.map(({ id, name, abbreviation, ...rest }) => ({
    ...rest,
    organization: id === null ? null : { id, name, abbreviation },
  }));
  return Map.groupBy(leads, (lead) => lead.task_id);
}

/** The parts of the actor's own agency, by task. */
async function ownParts(ctx: Ctx, ids: readonly string[]): Promise<Map<string, NonNullable<TaskRow['ownPart']>>> {
  if (ctx.actor.organizationId === null) return new Map();
  const { rows } = await sql<
    Omit<NonNullable<TaskRow['ownPart']>, 'assignee'> & {
      task_id: string;
      person_id: string | null;
      person_name: string | null;
    }
  >`select p.task_id, p.id, p.version, p.role, p.state, p.confirmed_at as "confirmedAt", p.due_on as "dueOn", p.note, n.id as person_id, n.name as person_name
    from tasks.parts p left join access.people_now n on n.id = p.assignee_person_id
    where p.task_id = any(${sql.val([...ids])}::uuid[]) and p.organization_id = ${ctx.actor.organizationId}
      and p.state <> 'cancelled'`.execute(ctx.tx);
  return new Map(
    rows.map(({ task_id, person_id, person_name, ...part }) => [
      task_id,
      { ...part, assignee: person_id === null ? null : { id: person_id, name: person_name ?? '' } },
    ]),
  );
}

/** The parts of one agency, by task. */
async function partsOfAgency(
  ctx: Ctx,
  ids: readonly string[],
  organizationId: string,
): Promise<Map<string, NonNullable<TaskRow['askedPart']>>> {
  const overdue = partStateCondition('overdue', await partStateRules(ctx));
  const { rows } = await sql<NonNullable<TaskRow['askedPart']> & { task_id: string }>`
    select p.task_id, p.role, p.state, ${overdue} as "isOverdue", p.confirmed_at as "confirmedAt", p.done_on as "doneOn",
      p.last_report_note as "lastNote"
    from tasks.parts p where p.task_id = any(${sql.val([...ids])}::uuid[]) and p.organization_id = ${organizationId}
      and p.state <> 'cancelled'`.execute(ctx.tx);
  return new Map(rows.map(({ task_id, ...part }) => [task_id, part]));
}
