import type { Day, InstantText } from '#platform/values/day.ts';

export type NotedOrdersTable = {
  readonly obligation_id: string;
  readonly kind: 'telephone' | 'oral' | 'note';
  readonly said_by: string;
  readonly said_on: Day;
  readonly said_clock: string | null;
  readonly words: string;
  readonly document_id: string | null;
  readonly version_id: string | null;
  readonly noted_at: InstantText;
  readonly noted_by: string;
};

export type OrderTables = { readonly 'tasks.noted_orders': NotedOrdersTable };
