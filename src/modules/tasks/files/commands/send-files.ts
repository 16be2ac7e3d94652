import { keepFilesUntilNamed } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { storable } from '#platform/values/storable.ts';
import { writeHistory } from '../../commands/write-history.ts';
import type { ExchangedFiles, SendFilesAbout } from '../../contract.ts';
import { openSentFile, type SentEvidence } from '../../evidence/commands/attach-files.ts';
import type { TasksPorts } from '../../evidence/ports.ts';
import { canSeeTask } from '../../queries/sight.ts';
import { toJsonb, type EvidenceFile, type HouseTables } from '../../tables.ts';
import { maySend } from '../policy.ts';
import { fileTables, listFiles, partsOf } from '../queries/list-files.ts';

interface Desk {
  readonly open: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly signal?: AbortSignal;
}
type Ports = Pick<TasksPorts, 'files' | 'intake' | 'pictures'>;

/** Files of one task; whoever needs more keeps them elsewhere. */
const MOST_FILES = 200;

/**
 * Sends files to everybody who has a part in the task. Each is told by its bytes and looked at for a stamp of secrecy before anything
 * is stored, exactly as evidence is.
 * @throws {Refusal} `not-found`, `not-permitted`, `tasks.too-many-files`; as `openSentFile`.
 */
export async function sendFiles(
  desk: Desk,
  ports: Ports,
  sent: readonly SentEvidence[],
  about: SendFilesAbout,
): Promise<ExchangedFiles> {
  if (sent.length === 0) throw new Refusal('invalid-input', [{ code: 'errors.no-file' }]);
  // Nobody makes the house work on files that they may not send.
  await desk.open((ctx) => checkRights(ctx, about.taskId));
  const opened: { readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string }[] = [];
  for (const file of sent) {
    const { kind } = await openSentFile(desk, ports, file);
    opened.push({ ...file, mediaType: kind.mediaType });
  }
  return desk.open(async (ctx) => {
    await keepFilesUntilNamed(ctx);
    await lockTask(ctx, about.taskId, opened.length);
    for (const { name, bytes, mediaType } of opened)
      await keep(ctx, about, {
        name: storable(name.slice(0, 200)),
        sha256: await ports.files.put(bytes),
        size: bytes.length,
        mediaType,
        shown: null,
      });
    await record(ctx, about, opened.map((one) => one.name).join(', '));
    return listFiles(ctx, about.taskId);
  });
}

async function checkRights(ctx: Ctx, taskId: string): Promise<void> {
  if (!(await canSeeTask(ctx, taskId))) notFound();
  if (!maySend(ctx.actor, await partsOf(ctx, taskId))) throw new Refusal('not-permitted');
}

/** The lock makes the bound hold when several send at once. */
async function lockTask(ctx: Ctx, taskId: string, more: number): Promise<void> {
  await checkRights(ctx, taskId);
  const db = fileTables(ctx);
  const task = await db
    .selectFrom('tasks.tasks')
    .select('progress')
    .where('id', '=', taskId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (task.progress === 'cancelled') refuse('tasks.task-cancelled', undefined, 'conflict');
  const { count } = await db
    .selectFrom('tasks.exchanged_files')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('task_id', '=', taskId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (Number(count) + more > MOST_FILES) refuse('tasks.too-many-files', { count: MOST_FILES });
}

async function keep(ctx: Ctx, { taskId, note }: SendFilesAbout, file: EvidenceFile): Promise<void> {
  const own = ctx.actor.organizationId;
  const agency = own
    ? await ctx.tx
        .withTables<HouseTables>()
        .selectFrom('organizations.organizations_now')
        .select('name')
        .where('id', '=', own)
        .executeTakeFirst()
    : undefined;
  await fileTables(ctx)
    .insertInto('tasks.exchanged_files')
    .values({
      id: newId(),
      task_id: taskId,
      file: toJsonb(file),
      note: note || null,
      sent_at: ctx.now.toString(),
      sent_by: ctx.actor.name,
      sent_person_id: ctx.actor.personId,
      sent_organization_id: own,
      sent_organization: toJsonb(agency?.name ?? null),
      removed_at: null,
      removed_by: null,
    })
    .execute();
}

async function record(ctx: Ctx, { taskId }: SendFilesAbout, names: string): Promise<void> {
  await writeHistory(ctx, [{ taskId, act: 'files-sent', note: names.slice(0, 1000) }]);
  await ctx.record({ verb: 'tasks.send-files', subjectType: 'task', subjectId: taskId, details: { names } });
}
