import type { Day, InstantText } from '#platform/values/day.ts';
import type { Localized } from '#platform/values/localized.ts';

export type ExtensionRequestsTable = {
  readonly id: string;
  readonly task_id: string;
  readonly part_id: string;
  readonly due_before: Day;
  readonly asked_until: Day;
  readonly reason: string;
  readonly asked_at: InstantText;
  readonly asked_by: string;
  readonly asked_person_id: string | null;
  readonly on_behalf: boolean;
  readonly answer: 'granted' | 'refused' | 'withdrawn' | null;
  readonly granted_until: Day | null;
  readonly note: string | null;
  readonly decided_by: string | null;
  readonly answered_at: InstantText | null;
  readonly answered_by: string | null;
  readonly version: number;
};

export type ObstaclesTable = {
  readonly id: string;
  readonly task_id: string;
  readonly part_id: string;
  readonly kind: 'obstacle' | 'proposal';
  readonly text: string;
  readonly addressed_organization_id: string;
  readonly state: 'open' | 'answered' | 'resolved';
  readonly raised_at: InstantText;
  readonly raised_by: string;
  readonly raised_person_id: string | null;
  readonly on_behalf: boolean;
  readonly resolved_at: InstantText | null;
  readonly version: number;
};

export type ObstacleWordsTable = {
  readonly id: string;
  readonly obstacle_id: string;
  readonly act: 'answered' | 'asked-again' | 'passed-on' | 'resolved';
  readonly text: string | null;
  readonly at: InstantText;
  readonly by: string;
  readonly person_id: string | null;
  readonly organization: Localized | null;
  readonly passed_to: Localized | null;
};

/** Published view; `state`: also `lapsed` where the work was done or given up before the answer. */
export type ExtensionRequestsNow = Pick<
  ExtensionRequestsTable,
  | 'id'
  | 'task_id'
  | 'part_id'
  | 'due_before'
  | 'asked_until'
  | 'reason'
  | 'asked_at'
  | 'granted_until'
  | 'decided_by'
  | 'answered_at'
> & {
  readonly organization_id: string | null;
  readonly state: 'open' | 'granted' | 'refused' | 'withdrawn' | 'lapsed';
};

/** Published view: what stands in the way, and what is proposed, with the agency that says so. */
export type ObstaclesNow = Pick<
  ObstaclesTable,
  'id' | 'task_id' | 'part_id' | 'kind' | 'text' | 'addressed_organization_id' | 'state' | 'raised_at' | 'resolved_at'
> & { readonly organization_id: string | null };

export type RequestTables = {
  readonly 'tasks.extension_requests': ExtensionRequestsTable;
  readonly 'tasks.obstacles': ObstaclesTable;
  readonly 'tasks.obstacle_words': ObstacleWordsTable;
  readonly 'tasks.extension_requests_now': ExtensionRequestsNow;
  readonly 'tasks.obstacles_now': ObstaclesNow;
};
