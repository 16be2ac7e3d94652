import type { Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type { ExchangedFiles, RemoveFileBody } from '../../contract.ts';
import { mayRemove } from '../policy.ts';
import { fileTables, findFile, listFiles } from '../queries/list-files.ts';

/** Takes a file back; its bytes go with the next sweep unless evidence names them too. */
export async function removeFile(ctx: Ctx, { id }: RemoveFileBody): Promise<ExchangedFiles> {
  const found = await findFile(ctx, id);
  if (!mayRemove(ctx.actor, found.sent_organization_id)) throw new Refusal('not-permitted');
  const removed = await fileTables(ctx)
    .updateTable('tasks.exchanged_files')
    .set({ removed_at: ctx.now.toString(), removed_by: ctx.actor.name })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (removed.numUpdatedRows > 0n) {
    await writeHistory(ctx, [{ taskId: found.task_id, act: 'file-removed', note: found.file.name }]);
    await ctx.record({
      verb: 'tasks.remove-file',
      subjectType: 'task',
      subjectId: found.task_id,
      details: { name: found.file.name, sha256: found.file.sha256 },
    });
  }
  return listFiles(ctx, found.task_id);
}
