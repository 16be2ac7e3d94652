import { keepFilesUntilNamed } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import type { EvidenceOfTask, UseAsEvidenceBody } from '../../contract.ts';
import { attachPieces } from '../../evidence/commands/attach-pieces.ts';
import type { ShownPicture, TasksPorts } from '../../evidence/ports.ts';
import { evidenceOfTask } from '../../evidence/queries/list-evidence.ts';
import { findFile } from '../queries/list-files.ts';

/**
 * Dùng làm minh chứng: hands a file that was exchanged in as evidence of a part. It is judged like any other piece and stays among the
 * files. A picture gets its copy for screens now.
 * @throws {Refusal} as `attachPieces`; `tasks.evidence-already` where it serves the task already.
 */
export async function useAsEvidence(
  ctx: Ctx,
  ports: Pick<TasksPorts, 'files' | 'pictures'>,
  input: UseAsEvidenceBody,
): Promise<EvidenceOfTask> {
  const { file, task_id: taskId, note } = await findFile(ctx, input.id);
  const isPicture = file.mediaType.startsWith('image/');
  await keepFilesUntilNamed(ctx);
  const shown = isPicture ? await show(ports, file.sha256, file.name) : null;
  const { attached } = await attachPieces(ctx, [
    {
      taskId,
      partId: input.partId,
      sourceKind: isPicture ? 'photo' : 'file',
      title: input.title || file.name,
      file: {
        ...file,
        shown: shown && { sha256: await ports.files.put(shown.bytes), width: shown.width, height: shown.height },
      },
      ...(note ? { note } : {}),
    },
  ]);
  if (attached === 0) refuse('tasks.evidence-already', undefined, 'conflict');
  return evidenceOfTask(ctx, taskId, {});
}

async function show(
  { files, pictures }: Pick<TasksPorts, 'files' | 'pictures'>,
  sha256: string,
  name: string,
): Promise<ShownPicture> {
  const made = await pictures.show(await files.get(sha256));
  return made.ok ? made.picture : refuse(`tasks.${made.problem}`, { name: name.slice(0, 120) });
}
