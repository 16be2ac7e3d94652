import { newId } from '#platform/values/id.ts';
import type { BudgetView } from './contract.ts';
import { wordsOf } from './similarity.ts';
import type { AssigneesTable, AssignmentsTable, EditedField } from './tables.ts';
import { deadlineAfter } from './timing.ts';

/** The fields of the assignment that stays, with what it takes from the others. */
export function mergedFields(first: AssignmentsTable, others: readonly AssignmentsTable[]): AssignmentsTable {
  const all = [first, ...others];
  const timing = all.find((one) => one.timing !== null)?.timing ?? null;
  return {
    ...first,
    task: joinedWords(all.map((one) => one.task)),
    origin: 'merged',
    // Only what everyone had confirmed stays confirmed.
    state: all.every((one) => one.state === 'confirmed') ? 'confirmed' : 'found',
    confidence: Math.min(...all.map((one) => one.confidence)),
    deliverables: all
      .flatMap((one) => one.deliverables)
      .filter((one, at, list) => list.findIndex((other) => other.text === one.text) === at),
    timing,
    deadline: first.timing ? first.deadline : deadlineAfter(timing, first.deadline),
    budget: summed(all.flatMap((one) => one.budget ?? [])),
    budget_source: all.find((one) => one.budget_source !== null)?.budget_source ?? null,
    decided_at: all.every((one) => one.state === 'confirmed') ? first.decided_at : null,
    decided_by: all.every((one) => one.state === 'confirmed') ? first.decided_by : null,
    reason: null,
    edited: [...new Set([...first.edited, ...takenOver(first, others)])],
    version: first.version + 1,
  };
}

/** Fields that are no longer as the reader found them in the first. */
function takenOver(first: AssignmentsTable, others: readonly AssignmentsTable[]): EditedField[] {
  return [
    'task',
    'deliverables',
    'leads',
    'coordinating',
    ...(first.timing === null && others.some((one) => one.timing !== null) ? (['timing'] as const) : []),
    ...(others.some((one) => one.budget !== null) ? (['budget'] as const) : []),
  ];
}

/** Each wording once, in order. */
function joinedWords(texts: readonly string[]): string {
  const seen = new Set<string>();
  return texts
    .filter((text) => {
      const { exact } = wordsOf(text);
      return seen.has(exact) ? false : seen.add(exact);
    })
    .map((text, at, list) => (at < list.length - 1 ? text.replace(/[.;,\s]+$/u, '') : text))
    .join('; ');
}

/** Money adds up; by the year only where all of it is. */
function summed(all: readonly BudgetView[]): BudgetView | null {
  const [first, ...rest] = all;
  if (!first || rest.length === 0) return first ?? null;
  return {
    vnd: all.reduce((sum, one) => sum + one.vnd, 0),
    per: all.every((one) => one.per === 'year') ? 'year' : null,
    text: all.map((one) => one.text).join(' + '),
    span: first.span,
  };
}

const sameBody = (a: AssigneesTable, b: AssigneesTable): boolean =>
  a.organization_id !== null || a.collective_id !== null
    ? a.organization_id === b.organization_id && a.collective_id === b.collective_id
    : a.name_key === b.name_key;

/**
 * Those of the other assignments whom the first does not name yet, and those of the first who coordinated and lead now:
 * nobody does both.
 */
export function newcomers(
  assignmentId: string,
  own: readonly AssigneesTable[],
  theirs: readonly AssigneesTable[],
): { coming: AssigneesTable[]; leaving: AssigneesTable[] } {
  const named = [...own];
  const leadsFirst = theirs.toSorted((a, b) => Number(a.role === 'coordinating') - Number(b.role === 'coordinating'));
  for (const one of leadsFirst) {
    if (named.some((other) => sameBody(other, one) && (other.role === one.role || other.role === 'lead'))) continue;
    const last = Math.max(-1, ...named.filter((other) => other.role === one.role).map((other) => other.ordinal));
    named.push({ ...one, id: newId(), assignment_id: assignmentId, ordinal: last + 1, is_focal: false });
  }
  const coming = named.slice(own.length);
  const leaving = own.filter(
    (one) => one.role === 'coordinating' && coming.some((other) => other.role === 'lead' && sameBody(other, one)),
  );
  return { coming, leaving };
}
