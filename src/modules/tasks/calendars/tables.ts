import type { CalendarScope } from '../contract.ts';

export type CalendarFeedsTable = {
  readonly id: string;
  readonly person_id: string;
  readonly scope: CalendarScope;
  readonly token_hash: string;
  readonly made_at: string;
  readonly ended_at: string | null;
  readonly ended_by: string | null;
};

export type CalendarTables = { readonly 'tasks.calendar_feeds': CalendarFeedsTable };
