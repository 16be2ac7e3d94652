import { assigneesOf, standing, type Review } from '../review.ts';
import type { AssigneesTable } from '../tables.ts';
import type { OrderedRole } from './subplan-match.ts';

/** Group → ids of its members today. */
export type Members = ReadonlyMap<string, ReadonlySet<string>>;

const RANK = { lead: 3, coordinating: 2, 'when-asked': 1 } as const;

/**
 * How a plan names an agency in each standing assignment, by itself or as one of a group; what names it not at all is left
 * out. A group has work of its own only where each member must hand something in.
 */
export function orderedTo(
  review: Review,
  organizationId: string,
  members: Members,
): Map<string, NonNullable<OrderedRole>> {
  const roles = new Map<string, NonNullable<OrderedRole>>();
  for (const one of standing(review)) {
    const named = assigneesOf(review, one.id).flatMap((each) => roleOf(each, organizationId, members) ?? []);
    const [first] = named.toSorted((a, b) => RANK[b] - RANK[a]);
    if (first) roles.set(one.id, first);
  }
  return roles;
}

function roleOf(one: AssigneesTable, organizationId: string, members: Members): OrderedRole {
  if (one.resolution === 'left-out') return null;
  if (one.organization_id === organizationId) return one.role;
  const isMember = one.collective_id !== null && members.get(one.collective_id)?.has(organizationId);
  if (!isMember) return null;
  return one.obligation === 'each-must-submit' ? one.role : 'when-asked';
}

/** Has the agency work of its own by it? Then its plan should carry the assignment. */
export const isOwed = (role: OrderedRole | undefined): boolean => role === 'lead' || role === 'coordinating';

/** `xây dựng kế hoạch triển khai thực hiện`: an assignment that tells agencies to make plans of their own. */
const MAKE_A_PLAN =
  /(?:xây dựng|ban hành|lập)(?:, (?:ban hành|phê duyệt))?(?: các)? (?:kế hoạch|chương trình)(?: cụ thể| chi tiết)?(?: của (?:cơ quan|đơn vị|địa phương|ngành)[^;.]{0,60}?)?(?: để| nhằm)?(?: tổ chức)? (?:triển khai|thực hiện|cụ thể hóa)/iu;

/** Do the words of an assignment tell agencies to make an implementation plan of their own? */
export const tellsToPlan = (task: string): boolean => MAKE_A_PLAN.test(task);

/** Agencies that the words of a plan tell to make an implementation plan, by themselves or as a group that leads. */
export function toldToPlan(review: Review, members: Members): Set<string> {
  const told = standing(review).filter((one) => tellsToPlan(one.task));
  return new Set(
    told
      .flatMap((one) => assigneesOf(review, one.id))
      .filter((one) => one.role === 'lead' && one.resolution !== 'left-out')
      .flatMap((one) => one.organization_id ?? [...(members.get(one.collective_id ?? '') ?? [])]),
  );
}

/** Agencies that lead an assignment under their own name, in the order of the plan. */
export const leadingBodies = (review: Review): string[] => [
  ...new Set(
    standing(review)
      .flatMap((one) => assigneesOf(review, one.id))
      .filter((one) => one.role === 'lead' && one.resolution !== 'left-out')
      .flatMap((one) => one.organization_id ?? []),
  ),
];
