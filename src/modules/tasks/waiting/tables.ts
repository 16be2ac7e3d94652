import type { Day, InstantText } from '#platform/values/day.ts';

export type WaitsTable = {
  readonly id: string;
  readonly task_id: string;
  readonly part_id: string;
  readonly organization_id: string | null;
  readonly outside_name: string | null;
  readonly what: string;
  readonly since: Day;
  readonly begun_at: InstantText;
  readonly begun_by: string;
  readonly ended_on: Day | null;
  readonly ended_at: InstantText | null;
  readonly ended_by: string | null;
  readonly ended_how: 'by-hand' | 'their-part' | 'own-part' | null;
  readonly version: number;
};

export type WaitTables = { readonly 'tasks.waits': WaitsTable };
