import type { Day } from '#platform/values/day.ts';
import { isLive, type OrganizationType } from './organization.ts';

/** A group as a rule: bodies of these types, less some, plus some. An empty rule (former districts) expands to nobody. */
export interface CollectiveRule {
  readonly types: readonly OrganizationType[];
  /** Codes that belong besides the types. */
  readonly include?: readonly string[];
  /** Codes that do not belong in spite of their type. */
  readonly exclude?: readonly string[];
  /** Only bodies without a parent (departments, not their units). */
  readonly topOnly?: boolean;
}

interface Member {
  readonly id: string;
  readonly code: string;
  readonly type: OrganizationType;
  readonly parent_id: string | null;
  readonly valid_from: Day | null;
  readonly valid_to: Day | null;
}

/** Who belongs to the group on a day, in the order of the roster. */
export function expandCollective<M extends Member>(rule: CollectiveRule, roster: readonly M[], day: Day): M[] {
  return roster.filter((member) => {
    if (!isLive(member, day) || rule.exclude?.includes(member.code)) return false;
    if (rule.include?.includes(member.code)) return true;
    return rule.types.includes(member.type) && !(rule.topOnly && member.parent_id !== null);
  });
}
