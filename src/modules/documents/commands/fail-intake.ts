import type { Ctx } from '#platform/context.ts';
import { toJsonb, type DocumentsTables } from '../tables.ts';

/** Ends an intake that could not be read for a fault of ours; its files are swept. */
export async function failIntake(ctx: Ctx, intakeId: string): Promise<void> {
  await ctx.tx
    .withTables<DocumentsTables>()
    .updateTable('documents.intakes')
    .set({
      state: 'failed',
      opened: null,
      problem: toJsonb({ code: 'broken' as const }),
      finished_at: ctx.now.toString(),
    })
    .where('id', '=', intakeId)
    .where('finished_at', 'is', null)
    .execute();
  await ctx.record({ verb: 'documents.fail', subjectType: 'intake', subjectId: intakeId });
}
