import type { Day } from '#platform/values/day.ts';

/** What kind of body it is; decides which collectives it belongs to and whether it is assigned or requested. */
export const organizationTypes = [
  'state',
  'party',
  'front',
  'vertical',
  'armed',
  'press',
  'association',
  'enterprise',
  'central',
  'commune',
  'district',
] as const;
export type OrganizationType = (typeof organizationTypes)[number];

interface Lifetime {
  readonly valid_from: Day | null;
  readonly valid_to: Day | null;
}

/** Does it exist on this day? `valid_to` is the last day. */
export function isLive(one: Lifetime, day: Day): boolean {
  return (one.valid_from === null || one.valid_from <= day) && (one.valid_to === null || one.valid_to >= day);
}
