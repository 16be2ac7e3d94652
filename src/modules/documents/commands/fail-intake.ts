import type { Ctx } from '#platform/context.ts';
import type { IntakeProblem } from '../ports.ts';
import { toJsonb, type DocumentsTables } from '../tables.ts';

/** Ends an intake that could not be read: for a fault of ours unless a reason is given. Its files are swept. */
export async function failIntake(
  ctx: Ctx,
  intakeId: string,
  problem: Pick<IntakeProblem, 'code'> = { code: 'broken' },
): Promise<void> {
  await ctx.tx
    .withTables<DocumentsTables>()
    .updateTable('documents.intakes')
    .set({
      state: 'failed',
      opened: null,
      problem: toJsonb(problem),
      finished_at: ctx.now.toString(),
    })
    .where('id', '=', intakeId)
    .where('finished_at', 'is', null)
    .execute();
  await ctx.record({ verb: 'documents.fail', subjectType: 'intake', subjectId: intakeId });
}
