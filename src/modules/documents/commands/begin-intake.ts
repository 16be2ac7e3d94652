import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { Refusal } from '#platform/errors.ts';
import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import { storable } from '#platform/values/storable.ts';
import type { DocumentsPorts, IntakeProgress, OpenedDocument } from '../ports.ts';
import { findSecrecyStamp } from '../secrecy.ts';
import { toJsonb, type DocumentsTables, type KeptFile } from '../tables.ts';
import { FILES_LOCK } from './sweep-orphans.ts';

interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Desk {
  readonly open: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly signal?: AbortSignal;
  /** Told how far the opening is: pages recognised, of how many. */
  readonly tell?: (progress: IntakeProgress) => void;
}

/**
 * Takes a document in: opened and looked at for a stamp of secrecy before anything is stored, then kept byte for byte and
 * handed to the reading job. When this returns, the original is durable.
 * @throws {Refusal} with the problem of the file; a stamped text leaves nothing but the audit line `documents.refuse`.
 */
export async function beginIntake(
  desk: Desk,
  ports: Pick<DocumentsPorts, 'intake' | 'files'>,
  sent: readonly Sent[],
): Promise<{ intakeId: string }> {
  const opened = await ports.intake.open({ files: sent, signal: desk.signal, onProgress: desk.tell });
  if (!opened.ok) {
    const { code, params } = opened.problem;
    throw new Refusal(code === 'too-large' ? 'too-large' : 'refused', [{ code: `documents.problem.${code}`, params }]);
  }
  const { ok: _, ...document } = storable(opened);
  const secrecy = findSecrecyStamp(document.blocks);
  if (secrecy) await refuseSecret(desk, secrecy);
  return desk.open((ctx) => keepIntake(ctx, ports, sent, document));
}

/** Records the refusal alone: neither name nor hash of the file, which might themselves be secret. */
async function refuseSecret(desk: Desk, level: string): Promise<never> {
  await desk.open((ctx) =>
    ctx.record({ verb: 'documents.refuse', subjectType: 'intake', subjectId: null, details: { secrecy: level } }),
  );
  throw new Refusal('refused', [{ code: 'documents.secret' }]);
}

async function keepIntake(
  ctx: Ctx,
  ports: Pick<DocumentsPorts, 'files'>,
  sent: readonly Sent[],
  opened: OpenedDocument,
): Promise<{ intakeId: string }> {
  // Shared with other uploads; the sweep of orphans waits until the row that names the files is there.
  await sql`select pg_advisory_xact_lock_shared(${FILES_LOCK})`.execute(ctx.tx);
  const files: KeptFile[] = [];
  for (const { name, bytes } of sent) {
    files.push({ name: storable(name.slice(0, 200)), sha256: await ports.files.put(bytes), size: bytes.length });
  }
  const intakeId = newId();
  await ctx.tx
    .withTables<DocumentsTables>()
    .insertInto('documents.intakes')
    .values({
      id: intakeId,
      state: 'received',
      step: 'read',
      sha256: hashOf(files),
      files: toJsonb(files),
      opened: toJsonb(opened),
      format: opened.format,
      notes: toJsonb(opened.notes),
      person_id: ctx.actor.personId,
      created_at: ctx.now.toString(),
      created_by: ctx.actor.name,
    })
    .execute();
  await ctx.enqueue('documents.read-intake', { intakeId }, { key: `read-intake:${intakeId}` });
  await ctx.record({
    verb: 'documents.receive',
    subjectType: 'intake',
    subjectId: intakeId,
    details: { files: files.map((file) => file.name), sha256: hashOf(files) },
  });
  return { intakeId };
}

/** Of one file its own hash; of several photos the hash of their hashes, whatever their order. */
function hashOf(files: readonly KeptFile[]): string {
  const [only] = files;
  if (only && files.length === 1) return only.sha256;
  return createHash('sha256')
    .update(
      files
        .map((file) => file.sha256)
        .toSorted()
        .join('\n'),
    )
    .digest('hex');
}
