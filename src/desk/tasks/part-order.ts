import type { PartView } from '#modules/tasks/contract.ts';

/** So many agencies are read at a glance; a longer list is folded and those who still owe something come first. */
export const FEW = 8;

type Ordered = Pick<PartView, 'organization' | 'role' | 'state' | 'isOverdue' | 'confirmedAt'>;

/**
 * The agencies of a task as its reader wants them: the own agency, then the leads, then those that coordinate. Of a long
 * list first whoever waits for somebody: handed in, returned, overdue, open, and last what is settled.
 */
export function partsInOrder<P extends Ordered>(parts: readonly P[], ownOrganizationId: string | null): P[] {
  const rank = (part: P): number[] => [
    Number(ownOrganizationId === null || part.organization?.id !== ownOrganizationId),
    parts.length > FEW ? urgency(part) : 0,
    Number(part.role === 'coordinating'),
  ];
  return parts.toSorted((a, b) => compare(rank(a), rank(b)));
}

function urgency(part: Ordered): number {
  if (part.state === 'done') return part.confirmedAt ? 5 : 0;
  if (part.state === 'returned') return 1;
  if (part.isOverdue) return 2;
  return part.state === 'when-asked' || part.state === 'cancelled' ? 4 : 3;
}

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((one, index) => one !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
};
