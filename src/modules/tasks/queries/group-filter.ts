import { Temporal } from 'temporal-polyfill';
import type { GroupsQuery } from '../contract.ts';

/** How tasks are put together, but for their state. */
export type GroupBy = Exclude<GroupsQuery['by'], 'state'>;

/** The filters that list one group. `key`: the id of an agency, plan or clause, `YYYY-MM`; null: without. */
export function groupFilter(by: GroupBy, key: string | null): Record<string, string> {
  switch (by) {
    case 'organization':
      return { organizationId: key ?? '', role: 'lead' };
    case 'plan':
      return key === null ? { source: 'telephone,oral,note' } : { planId: key };
    case 'source':
      return { source: key ?? '' };
    case 'section':
      return key === null ? { noSection: 'true' } : { sectionId: key };
    case 'month':
      return key === null ? { noDueDate: 'true' } : daysOfMonth(key);
  }
}

function daysOfMonth(month: string): Record<string, string> {
  const { year, month: number, daysInMonth } = Temporal.PlainYearMonth.from(month);
  const first = Temporal.PlainDate.from({ year, month: number, day: 1 });
  return { dueFrom: first.toString(), dueTo: first.with({ day: daysInMonth }).toString() };
}
