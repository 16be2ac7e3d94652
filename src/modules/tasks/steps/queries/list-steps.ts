import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { dayInVietnam, type Day, type InstantText } from '#platform/values/day.ts';
import type { Localized } from '#platform/values/localized.ts';
import type { MySteps, StepsOfTask, StepView } from '../../contract.ts';
import { speaksFor } from '../../policy.ts';
import { canSeeTask } from '../../queries/sight.ts';
import { standingOf } from '../step.ts';

interface FoundStep {
  readonly id: string;
  readonly version: number;
  readonly part_id: string;
  readonly title: string;
  readonly person_id: string | null;
  readonly person: string | null;
  readonly due_on: Day | null;
  readonly done_at: InstantText | null;
  readonly done_by: string | null;
}
interface FoundPart {
  readonly id: string;
  readonly organization_id: string | null;
  readonly name: Localized | null;
  readonly due_on: Day | null;
  readonly is_open: boolean;
}

/** The steps of a task, part after part in their order, and where the actor may add more. */
export async function stepsOfTask(ctx: Ctx, taskId: string): Promise<StepsOfTask> {
  if (!(await canSeeTask(ctx, taskId))) notFound();
  const parts = await partsOf(ctx, taskId);
  const { rows } = await sql<FoundStep>`
    select s.id, s.version, s.part_id, s.title, s.person_id, n.name as person, s.due_on::text as due_on, s.done_at, s.done_by
    from tasks.steps s left join access.people_now n on n.id = s.person_id
    where s.task_id = ${taskId} and s.removed_at is null order by s.ordinal, s.id`.execute(ctx.tx);
  const today = dayInVietnam(ctx.now);
  const steps = Map.groupBy(rows, (row) => row.part_id);
  return {
    items: parts.flatMap((part) => (steps.get(part.id) ?? []).map((row) => toStep(ctx, row, part, today))),
    addTo: parts.flatMap((part) =>
      part.is_open && part.organization_id !== null && part.name && speaksFor(ctx.actor, part)
        ? { partId: part.id, organization: { id: part.organization_id, name: part.name }, dueOn: part.due_on }
        : [],
    ),
  };
}

async function partsOf(ctx: Ctx, taskId: string): Promise<FoundPart[]> {
  const { rows } = await sql<FoundPart>`
    select p.id, p.organization_id, n.name, coalesce(p.due_on, t.due_on)::text as due_on,
      p.state not in ('done', 'cancelled') and t.progress <> 'cancelled' and not t.is_historic as is_open
    from tasks.parts p join tasks.tasks t on t.id = p.task_id
      left join organizations.organizations_now n on n.id = p.organization_id
    where p.task_id = ${taskId} and p.state <> 'cancelled' order by p.ordinal, p.id`.execute(ctx.tx);
  return rows;
}

function toStep(ctx: Ctx, row: FoundStep, part: FoundPart, today: Day): StepView {
  const may = part.is_open && speaksFor(ctx.actor, part);
  return {
    id: row.id,
    version: row.version,
    partId: row.part_id,
    title: row.title,
    person: row.person_id === null ? null : { id: row.person_id, name: row.person ?? '' },
    dueOn: row.due_on,
    ...standingOf({ dueOn: row.due_on, isDone: row.done_at !== null }, part.due_on, today),
    doneAt: row.done_at,
    doneBy: row.done_by,
    may: { change: may, tick: may },
  };
}

const MOST = 100;

/** Open steps that name the actor, of work that is still open; the earliest day first. */
export async function listMySteps(ctx: Ctx): Promise<MySteps> {
  const today = dayInVietnam(ctx.now);
  const { rows } = await sql<Omit<MySteps['items'][number], 'isLate'>>`
    select s.id, s.version, s.title, s.due_on::text as "dueOn", s.task_id as "taskId", t.title as task
    from tasks.steps s join tasks.parts p on p.id = s.part_id join tasks.tasks t on t.id = s.task_id
    where s.person_id = ${ctx.actor.personId} and s.removed_at is null and s.done_at is null and p.is_pending
    order by s.due_on nulls last, s.id limit ${MOST}`.execute(ctx.tx);
  return { items: rows.map((row) => ({ ...row, isLate: row.dueOn !== null && row.dueOn < today })) };
}
