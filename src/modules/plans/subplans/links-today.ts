import type { SubplanLinksTable } from './tables.ts';
import type { Trail } from './trail.ts';

/** What was decided of two assignments, as it stands in the versions in force. */
export interface LinkToday {
  readonly assignmentId: string;
  readonly parentAssignmentId: string;
  /** `check`: confirmed for words that a new version changed. */
  readonly state: 'confirmed' | 'rejected' | 'check';
  readonly byHand: boolean;
  readonly decidedAt: string;
  readonly decidedBy: string;
}

/** A confirmed link one side of which a new version no longer has. */
export interface LostLink {
  readonly task: string;
  readonly parentTask: string;
}

type Decided = Pick<
  SubplanLinksTable,
  'assignment_id' | 'parent_assignment_id' | 'state' | 'by_hand' | 'decided_at' | 'decided_by'
>;

/**
 * Carries decisions over to the versions in force. Where the words are the same the link holds; where they changed it is to be
 * checked; what one side no longer has is told as lost. Of two decisions on the same pair the newest counts.
 */
export function linksToday(
  decided: readonly Decided[],
  own: Trail,
  parent: Trail,
): { readonly links: LinkToday[]; readonly lost: LostLink[] } {
  const links = new Map<string, LinkToday>();
  const lost: LostLink[] = [];
  for (const one of decided.toSorted((a, b) => a.decided_at.localeCompare(b.decided_at))) {
    const mine = own.follow(one.assignment_id);
    const theirs = parent.follow(one.parent_assignment_id);
    if (one.state === 'confirmed' && (mine.length === 0 || theirs.length === 0))
      lost.push({ task: own.taskOf(one.assignment_id), parentTask: parent.taskOf(one.parent_assignment_id) });
    for (const a of mine) {
      for (const b of theirs) {
        const isChanged = a.isChanged || b.isChanged;
        // A refusal was of other words: the pair may be proposed again.
        if (isChanged && one.state === 'rejected') continue;
        links.set(`${a.id} ${b.id}`, {
          assignmentId: a.id,
          parentAssignmentId: b.id,
          state: isChanged ? 'check' : one.state,
          byHand: one.by_hand,
          decidedAt: one.decided_at,
          decidedBy: one.decided_by,
        });
      }
    }
  }
  return { links: [...links.values()], lost };
}
