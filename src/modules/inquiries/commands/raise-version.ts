import type { Ctx } from '#platform/context.ts';
import { tables } from '../queries/sight.ts';
import type { InquiriesTable } from '../tables.ts';

/** Writes what changed in an inquiry that is locked; whoever saw it before is refused from now on. */
export async function raiseVersion(
  ctx: Ctx,
  id: string,
  set: Partial<Pick<InquiriesTable, 'due_on' | 'due_clock' | 'closed_at' | 'closed_by'>> = {},
): Promise<void> {
  await tables(ctx)
    .updateTable('inquiries.inquiries')
    .set((e) => ({ ...set, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
