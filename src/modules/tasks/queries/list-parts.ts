import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { dayInVietnam, type Day } from '#platform/values/day.ts';
import type { Localized } from '#platform/values/localized.ts';
import type { PartView } from '../contract.ts';
import { isFocalOfficer, partRights, speaksFor } from '../policy.ts';
import { isOpen } from '../task-state.ts';
import type { PartsTable, TaskRecord } from '../tables.ts';

type Found = PartsTable & {
  readonly late_after: Day;
  readonly name: Localized | null;
  readonly abbreviation: string | null;
  readonly collective_name: Localized | null;
  readonly assignee_name: string | null;
  readonly evidence: number;
};

/** The parts of a task in the order of the document; those that were taken off come last. */
export async function listParts(ctx: Ctx, task: TaskRecord): Promise<PartView[]> {
  const { rows } = await sql<Found>`
    select p.*, n.name, n.abbreviation, c.name as collective_name, a.name as assignee_name,
      (select count(*)::int from tasks.evidence_shares s where s.task_id = p.task_id and s.part_id = p.id and s.counts) as evidence
    from tasks.parts p left join organizations.organizations_now n on n.id = p.organization_id
      left join organizations.collectives_now c on c.id = p.collective_id
      left join access.people_now a on a.id = p.assignee_person_id
    where p.task_id = ${task.id} order by p.state = 'cancelled', p.ordinal, p.id`.execute(ctx.tx);
  const today = dayInVietnam(ctx.now);
  return rows.map((row) => toPart(ctx, row, task, today));
}

function toPart(ctx: Ctx, row: Found, task: TaskRecord, today: Day): PartView {
  return {
    id: row.id,
    version: row.version,
    role: row.role,
    organization:
      row.organization_id && row.name
        ? { id: row.organization_id, name: row.name, abbreviation: row.abbreviation }
        : null,
    collective: row.collective_id && row.collective_name ? { id: row.collective_id, name: row.collective_name } : null,
    mode: row.mode,
    isOutside: row.is_outside,
    isFocal: row.is_focal,
    state: row.state,
    isOverdue: taskIsOpen(task) && row.can_be_late && isOpen(row.state) && row.late_after < today,
    dueOn: row.due_on,
    hasOwnDeadline: row.has_own_deadline,
    assignee: row.assignee_person_id ? { id: row.assignee_person_id, name: row.assignee_name ?? '' } : null,
    receivedAt: row.received_at,
    receivedBy: row.received_by,
    startedAt: row.started_at,
    doneAt: row.done_at,
    doneOn: row.done_on,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
    note: row.note,
    lastReport:
      row.last_report_at === null
        ? null
        : { at: row.last_report_at, by: row.last_report_by ?? '', note: row.last_report_note ?? '' },
    evidence: row.evidence,
    may: rightsOf(ctx, row, task),
  };
}

/** Periods that were over before the plan was accepted have no deadline to set. */
function rightsOf(ctx: Ctx, row: PartsTable, task: TaskRecord): PartView['may'] {
  if (task.progress === 'cancelled') return NOTHING;
  const rights = partRights(ctx.actor, row);
  return {
    ...rights,
    setDueDate: rights.setDueDate && taskIsOpen(task) && !task.is_historic,
    requestExtension: rights.report && row.due_on !== null && taskIsOpen(task) && !task.is_historic,
    raiseObstacle: row.state !== 'cancelled' && (speaksFor(ctx.actor, row) || isFocalOfficer(ctx.actor)),
  };
}

const taskIsOpen = (task: TaskRecord): boolean => task.progress === 'not-started' || task.progress === 'in-progress';

/** Of a task that is no longer carried out nothing can be done but to take that back. */
const NOTHING: PartView['may'] = {
  receive: false,
  start: false,
  report: false,
  complete: false,
  confirm: false,
  return: false,
  reopen: false,
  assignPerson: false,
  setDueDate: false,
  requestExtension: false,
  raiseObstacle: false,
};
