import type { InstantText } from '#platform/values/day.ts';
import type { LatenessRules } from './lateness.ts';

export type LatenessRulesTable = {
  readonly id: string;
  readonly rules: LatenessRules;
  readonly applied_at: InstantText;
};

export type ExcusesTable = {
  readonly id: string;
  readonly task_id: string;
  readonly reason: string;
  readonly decided_by: string;
  readonly recorded_at: InstantText;
  readonly recorded_by: string;
  readonly ended_at: InstantText | null;
  readonly ended_by: string | null;
};

export type LatenessTables = {
  readonly 'tasks.lateness_rules': LatenessRulesTable;
  readonly 'tasks.excuses': ExcusesTable;
};
