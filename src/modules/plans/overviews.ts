import { dueDays } from './due-days.ts';
import type { GapsView, MatrixView, TimelineView } from './contract.ts';
import { assigneesOf, standing, type Review } from './review.ts';
import { sectionsOf } from './sections.ts';
import type { AssigneesTable, AssignmentsTable } from './tables.ts';
import { isOngoing } from './timing.ts';

const pathOf = (review: Review, one: AssignmentsTable): string | null =>
  review.clauses.find((clause) => clause.id === one.clause_id)?.path ?? null;

type Agency = MatrixView['agencies'][number];

/** Agency × section: who leads and who coordinates what, those who lead most first. */
export function matrixOf(review: Review): MatrixView {
  const all = standing(review);
  const sectionOf = sectionsOf(review, all);
  const sections = [...new Set(all.map((one) => sectionOf.get(one.id) ?? null))];
  const agencies = new Map<string, Agency>();
  for (const one of all) {
    const column = sections.indexOf(sectionOf.get(one.id) ?? null);
    for (const assignee of assigneesOf(review, one.id)) {
      if (assignee.resolution === 'left-out') continue;
      const agency = agencyOf(review, assignee, sections.length);
      const known = agencies.get(agency.key) ?? agency;
      agencies.set(agency.key, known);
      known.cells[column]![assignee.role].push(one.id);
    }
  }
  const leads = (agency: Agency): number => agency.cells.reduce((sum, cell) => sum + cell.lead.length, 0);
  return {
    sections: sections.map((one) => ({ clauseId: one?.id ?? null, path: one?.path ?? '', title: one?.title ?? '' })),
    agencies: [...agencies.values()].toSorted(
      (a, b) => leads(b) - leads(a) || a.name.vi.localeCompare(b.name.vi, 'vi'),
    ),
    tasks: Object.fromEntries(all.map((one) => [one.id, one.task])),
  };
}

function agencyOf(review: Review, one: AssigneesTable, columns: number): Agency {
  const cells = Array.from({ length: columns }, () => ({ lead: [], coordinating: [] }));
  const { organizations, collectives } = review.bodies;
  if (one.organization_id)
    return {
      key: one.organization_id,
      name: organizations.get(one.organization_id)?.name ?? { vi: one.name },
      kind: 'organization',
      id: one.organization_id,
      cells,
    };
  if (one.collective_id)
    return {
      key: one.collective_id,
      name: collectives.get(one.collective_id)?.name ?? { vi: one.name },
      kind: 'collective',
      id: one.collective_id,
      cells,
    };
  return { key: one.name_key, name: { vi: one.name }, kind: 'unresolved', id: null, cells };
}

/** Bars over the years of the plan, with the last lawful days; what names no time is listed apart. */
export function timelineOf(review: Review, reportMonthDay: string): TimelineView {
  const all = standing(review);
  const { from, to } = yearsShown(review, all);
  const items = all.map((one) => ({
    assignmentId: one.id,
    task: one.task,
    section: pathOf(review, one),
    leads: assigneesOf(review, one.id)
      .filter((assignee) => assignee.role === 'lead' && assignee.resolution !== 'left-out')
      .map((assignee) => shownName(review, assignee)),
    start: one.timing?.periodStart ?? null,
    end: one.timing?.periodEnd ?? null,
    recurrence: one.timing?.recurrence ?? null,
    dueOn: dueDays({ timing: one.timing, deadline: one.deadline, from, to, reportMonthDay }),
    timingText: one.timing?.text ?? null,
  }));
  const hasTime = (one: TimelineView['items'][number]): boolean =>
    one.start !== null || one.end !== null || one.recurrence !== null || one.dueOn.length > 0;
  return {
    from,
    to,
    items: items.filter(hasTime),
    withoutTime: items.filter((one) => !hasTime(one)).map((one) => one.assignmentId),
  };
}

export function shownName(review: Review, one: AssigneesTable): string {
  const { organizations, collectives } = review.bodies;
  const body = one.organization_id ? organizations.get(one.organization_id) : collectives.get(one.collective_id ?? '');
  return body?.name.vi ?? one.name;
}

/** The years of the plan, widened to what its assignments name; the year of issue where nothing names one. */
function yearsShown(review: Review, all: readonly AssignmentsTable[]): { from: string; to: string } {
  const { plan } = review;
  const days = [
    plan.period_start,
    plan.period_end,
    ...all.flatMap((one) => [
      one.timing?.periodStart ?? null,
      one.timing?.periodEnd ?? null,
      one.timing?.due ?? null,
      one.deadline?.kind === 'date' ? one.deadline.on : null,
    ]),
  ]
    .filter((day) => day !== null)
    .toSorted();
  const issued = plan.issued_on ?? plan.created_at.slice(0, 10);
  const first = (days[0] ?? issued).slice(0, 4);
  const last = (days.at(-1) ?? issued).slice(0, 4);
  return { from: `${first}-01-01`, to: `${last}-12-31` };
}

/** What nobody could chase: without deadline, without lead, with a name that stands for nobody. */
export function gapsOf(review: Review): GapsView {
  const all = standing(review);
  const row = (one: AssignmentsTable) => ({ assignmentId: one.id, task: one.task, section: pathOf(review, one) });
  const given = (one: AssignmentsTable) =>
    assigneesOf(review, one.id).filter((assignee) => assignee.resolution !== 'left-out');
  return {
    noDeadline: all.filter((one) => !one.deadline || (one.deadline.kind === 'none' && !isOngoing(one.timing))).map(row),
    noLead: all.filter((one) => !given(one).some((assignee) => assignee.role === 'lead')).map(row),
    unresolved: all.flatMap((one) =>
      given(one)
        .filter((assignee) => assignee.resolution === 'unresolved')
        .map((assignee) => ({ ...row(one), name: assignee.name })),
    ),
  };
}
