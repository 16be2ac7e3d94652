import { newId } from '#platform/values/id.ts';
import type { SplitAssignmentBody } from './contract.ts';
import type { AssigneesTable, AssignmentsTable } from './tables.ts';

/**
 * The rows that one assignment becomes. The first keeps the id; ordinals lie between its own and `next`. A part that names
 * no leads has them all; a deliverable goes with the part whose task speaks of it, else with the first.
 */
export function splitRows(
  row: AssignmentsTable,
  own: readonly AssigneesTable[],
  parts: SplitAssignmentBody['parts'],
  text: string,
  next: number,
): { assignment: AssignmentsTable; assignees: AssigneesTable[] }[] {
  const step = (next - row.ordinal) / parts.length;
  const shares = shareOut(row, parts);
  return parts.map((part, index) => {
    const isFirst = index === 0;
    const id = isFirst ? row.id : newId();
    const place = findWords(part.task, row, text);
    const leads = own.filter(
      (one) => one.role === 'lead' && (!part.leadAssigneeIds || part.leadAssigneeIds.includes(one.id)),
    );
    const assignment: AssignmentsTable = {
      ...row,
      id,
      ordinal: row.ordinal + step * index,
      origin: isFirst ? row.origin : 'split',
      related_id: isFirst ? row.related_id : row.id,
      task: part.task,
      task_start: place?.[0] ?? row.task_start,
      task_end: place?.[1] ?? row.task_end,
      deliverables: shares[index]!,
      budget: isFirst ? row.budget : null,
      budget_source: isFirst ? row.budget_source : null,
      edited: [...new Set([...row.edited, 'task' as const, 'leads' as const])],
      version: isFirst ? row.version + 1 : 1,
    };
    const coordinating = own.filter((one) => one.role === 'coordinating');
    // Ids stay with the first part that has the assignee; further parts get their own rows.
    const taken = isFirst ? [] : leads.filter((one) => isTakenBefore(one.id, parts, index));
    const assignees = [...leads, ...coordinating].map((one) => {
      const isCopy = !isFirst && (one.role === 'coordinating' || taken.includes(one));
      return { ...one, id: isCopy ? newId() : one.id, assignment_id: id };
    });
    return { assignment, assignees };
  });
}

const isTakenBefore = (id: string, parts: SplitAssignmentBody['parts'], index: number): boolean =>
  parts.slice(0, index).some((part) => !part.leadAssigneeIds || part.leadAssigneeIds.includes(id));

function shareOut(row: AssignmentsTable, parts: SplitAssignmentBody['parts']): AssignmentsTable['deliverables'][] {
  const owner = (text: string): number =>
    Math.max(
      0,
      parts.findIndex((part) => part.task.toLowerCase().includes(text.toLowerCase())),
    );
  return parts.map((_, index) => row.deliverables.filter((one) => owner(one.text) === index));
}

/** Where the words of a part stand within the assignment's own words; null where they were reworded. */
export function findWords(
  words: string,
  row: Pick<AssignmentsTable, 'span_start' | 'span_end'>,
  text: string,
): [number, number] | null {
  if (row.span_start === null || row.span_end === null) return null;
  const at = text.slice(row.span_start, row.span_end).indexOf(words);
  return at < 0 ? null : [row.span_start + at, row.span_start + at + words.length];
}
