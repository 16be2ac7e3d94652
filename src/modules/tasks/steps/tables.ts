import type { Day, InstantText } from '#platform/values/day.ts';

export type StepsTable = {
  readonly id: string;
  readonly task_id: string;
  readonly part_id: string;
  readonly ordinal: number;
  readonly title: string;
  readonly person_id: string | null;
  readonly due_on: Day | null;
  readonly made_at: InstantText;
  readonly made_by: string;
  readonly done_at: InstantText | null;
  readonly done_by: string | null;
  readonly removed_at: InstantText | null;
  readonly removed_by: string | null;
  readonly version: number;
};

export type StepTables = { readonly 'tasks.steps': StepsTable };
