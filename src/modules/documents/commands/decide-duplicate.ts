import type { Ctx } from '#platform/context.ts';
import { notFound, refuse } from '#platform/errors.ts';
import type { DecideDuplicateBody } from '../contract.ts';
import type { DocumentsTables } from '../tables.ts';

/** A person says what to do with a document that we hold already: the held one, a new version of it, or one of its own. */
export async function decideDuplicate(ctx: Ctx, input: DecideDuplicateBody): Promise<void> {
  const db = ctx.tx.withTables<DocumentsTables>();
  const intake = await db
    .selectFrom('documents.intakes')
    .selectAll()
    .where('id', '=', input.intakeId)
    .forUpdate()
    .executeTakeFirst();
  if (!intake) notFound();
  if (intake.state !== 'awaiting-decision' || !intake.held)
    refuse('documents.nothing-to-decide', undefined, 'conflict');
  if (intake.held.how === 'same-file' && input.as === 'new-version') refuse('documents.same-file');
  await db
    .updateTable('documents.intakes')
    .set(
      input.as === 'discard'
        ? {
            state: 'discarded',
            step: 'done',
            decision: 'discard',
            opened: null,
            document_id: intake.held.documentId,
            version_id: intake.held.versionId,
            finished_at: ctx.now.toString(),
          }
        : { state: 'reading', step: 'read', decision: input.as },
    )
    .where('id', '=', input.intakeId)
    .execute();
  if (input.as !== 'discard')
    await ctx.enqueue('documents.read-intake', { intakeId: intake.id }, { key: `read-intake:${intake.id}` });
  await ctx.record({
    verb: 'documents.decide-duplicate',
    subjectType: 'intake',
    subjectId: intake.id,
    details: { as: input.as, documentId: intake.held.documentId },
  });
}
