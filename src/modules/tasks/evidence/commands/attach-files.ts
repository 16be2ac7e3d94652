import { findSecrecy, keepFilesUntilNamed } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { storable } from '#platform/values/storable.ts';
import type { AttachFilesAbout, EvidenceOfTask } from '../../contract.ts';
import { isFocalOfficer } from '../../policy.ts';
import { canSeeTask } from '../../queries/sight.ts';
import type { EvidenceFile, HouseTables } from '../../tables.ts';
import { kindOfFile, type FileKind } from '../file-kind.ts';
import { letterTitle, type Piece } from '../piece.ts';
import { mayAttachFor } from '../policy.ts';
import type { ShownPicture, TasksPorts } from '../ports.ts';
import { evidenceOfTask } from '../queries/list-evidence.ts';
import { attachPieces } from './attach-pieces.ts';

/** A file as it was sent. */
export interface SentEvidence {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Desk {
  readonly open: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly signal?: AbortSignal;
}

interface Opened extends SentEvidence {
  readonly kind: FileKind;
  readonly shown: ShownPicture | null;
}

type Ports = Pick<TasksPorts, 'files' | 'intake' | 'pictures'>;

/**
 * Hands in files and photographs: each is told by its bytes, looked at for a stamp of secrecy, and pictures get a copy for
 * screens without place and device, all before anything is stored. The original is kept byte for byte.
 * @throws {Refusal} as `attachPieces`; `tasks.file-not-taken`, `tasks.picture-broken`, `tasks.picture-too-large`;
 *   `documents.secret` leaves nothing but the audit line `documents.refuse`; `tasks.evidence-already` where all are there.
 */
export async function attachFiles(
  desk: Desk,
  ports: Ports,
  sent: readonly SentEvidence[],
  about: AttachFilesAbout,
): Promise<EvidenceOfTask> {
  if (sent.length === 0) throw new Refusal('invalid-input', [{ code: 'errors.no-file' }]);
  // Nobody makes the house work on files that they may not hand in.
  await desk.open((ctx) => checkRights(ctx, about));
  const opened: Opened[] = [];
  for (const file of sent) opened.push(await openSentFile(desk, ports, file));
  return desk.open((ctx) => keepFiles(ctx, ports, opened, about));
}

async function checkRights(ctx: Ctx, about: AttachFilesAbout): Promise<void> {
  if (!(await canSeeTask(ctx, about.taskId))) notFound();
  const part = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('tasks.parts')
    .select(['id', 'organization_id', 'role', 'state'])
    .where('id', '=', about.partId)
    .where('task_id', '=', about.taskId)
    .executeTakeFirst();
  if (!part) notFound();
  if (!mayAttachFor(ctx.actor, part)) throw new Refusal('not-permitted');
  if (about.letter && !isFocalOfficer(ctx.actor)) throw new Refusal('not-permitted');
}

/**
 * Tells a file by its bytes, refuses one with a stamp of secrecy, and makes the copy for screens of a picture; nothing is stored.
 * @throws {Refusal} `tasks.file-not-taken`, `tasks.picture-broken`, `tasks.picture-too-large`, `documents.secret`.
 */
export async function openSentFile(
  desk: Desk,
  ports: Pick<TasksPorts, 'intake' | 'pictures'>,
  file: SentEvidence,
): Promise<Opened> {
  const kind = kindOfFile(file.bytes);
  if (!kind) refuse('tasks.file-not-taken', { name: file.name.slice(0, 120) });
  const mayBePaper = kind.is === 'paper' || (kind.is === 'picture' && (await ports.pictures.mayShowPaper(file.bytes)));
  if (mayBePaper) await refuseSecret(desk, ports, file);
  if (kind.is !== 'picture') return { ...file, kind, shown: null };
  const made = await ports.pictures.show(file.bytes);
  if (!made.ok) refuse(`tasks.${made.problem}`, { name: file.name.slice(0, 120) });
  return { ...file, kind, shown: made.picture };
}

/**
 * What the reader of documents can open is looked at for a stamp MẬT, TỐI MẬT or TUYỆT MẬT. Recognising takes seconds, so a
 * photograph in which no paper can be is spared it. One without words, or a protected file, has no stamp that could be read;
 * neither is a reason to refuse it.
 */
async function refuseSecret(desk: Desk, ports: Pick<TasksPorts, 'intake'>, file: SentEvidence): Promise<void> {
  const opened = await ports.intake.open({
    files: [{ name: file.name, bytes: file.bytes }],
    ...(desk.signal ? { signal: desk.signal } : {}),
  });
  const level = opened.ok ? findSecrecy(opened.blocks) : null;
  if (!level) return;
  await desk.open((ctx) =>
    ctx.record({ verb: 'documents.refuse', subjectType: 'evidence', subjectId: null, details: { secrecy: level } }),
  );
  throw new Refusal('refused', [{ code: 'documents.secret' }]);
}

async function keepFiles(
  ctx: Ctx,
  { files }: Ports,
  opened: readonly Opened[],
  about: AttachFilesAbout,
): Promise<EvidenceOfTask> {
  await keepFilesUntilNamed(ctx);
  const { title, letter, ...fields } = about;
  const pieces: Piece[] = [];
  for (const one of opened) {
    const file: EvidenceFile = {
      name: storable(one.name.slice(0, 200)),
      sha256: await files.put(one.bytes),
      size: one.bytes.length,
      mediaType: one.kind.mediaType,
      shown: one.shown && {
        sha256: await files.put(one.shown.bytes),
        width: one.shown.width,
        height: one.shown.height,
      },
    };
    pieces.push({
      ...fields,
      file,
      ...(letter
        ? {
            sourceKind: 'letter',
            title: letterTitle(letter),
            letter: { number: letter.number, issuedOn: letter.issuedOn },
            occurredOn: fields.occurredOn ?? letter.issuedOn,
          }
        : {
            sourceKind: one.kind.is === 'picture' ? 'photo' : 'file',
            title: titleOf(file.name, title, opened.length),
          }),
    });
  }
  // The pages of one letter are one letter.
  const { attached } = await attachPieces(ctx, letter ? pieces.slice(0, 1) : pieces);
  if (attached === 0) refuse('tasks.evidence-already', undefined, 'conflict');
  return evidenceOfTask(ctx, about.taskId, {});
}

/** A title for one file names that file; of several each keeps its name beside it. */
function titleOf(name: string, title: string | undefined, count: number): string {
  if (!title) return name;
  return count === 1 ? title : `${title} (${name})`.slice(0, 500);
}
