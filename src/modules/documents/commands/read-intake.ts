import { catalogueFor } from '#modules/organizations/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { Reading } from '#vanban/document.ts';
import { amendedBy } from '../amendment.ts';
import type { HeldDocument } from '../contract.ts';
import type { DocumentsPorts, OpenedDocument, ReaderInput } from '../ports.ts';
import { issuerKey, numberKey } from '../search.ts';
import { toJsonb, type DocumentsTables, type IntakesTable } from '../tables.ts';
import { failIntake } from './fail-intake.ts';
import { registerVersion } from './register-version.ts';

interface Desk {
  readonly open: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly signal?: AbortSignal;
}

/**
 * Reads what was received, outside any transaction, and compares it with what we hold; then either makes document, version,
 * citations, reading and plan in one transaction, or waits for a person's decision. Killed anywhere, all of it is there or
 * none; run twice, the second run finds nothing to do.
 * @throws {Error} where the reader failed or was stopped, so that the job runs again.
 */
export async function readIntake(
  desk: Desk,
  ports: Pick<DocumentsPorts, 'reader' | 'readVersion'>,
  intakeId: string,
): Promise<void> {
  const taken = await desk.open((ctx) => takeIntake(ctx, intakeId));
  if (!taken) return;
  const read = await ports.reader.read({ ...taken, signal: desk.signal });
  if (read.ok) return desk.open((ctx) => writeReading(ctx, ports, intakeId, read.reading));
  const { problem } = read;
  // Read again, these would end the same way; whatever else stopped the reader may not.
  if (problem.code === 'timeout' || problem.code === 'too-complex')
    return desk.open((ctx) => failIntake(ctx, intakeId, problem));
  throw new Error(`the reader ended with ${problem.code}`);
}

/** What there is to read; null where nothing is (any more). From here the person sees that it is being read. */
async function takeIntake(ctx: Ctx, intakeId: string): Promise<Omit<ReaderInput, 'signal'> | null> {
  const intake = await lockIntake(ctx, intakeId);
  if (!intake) return null;
  if (intake.state !== 'reading') {
    const db = ctx.tx.withTables<DocumentsTables>();
    await db.updateTable('documents.intakes').set({ state: 'reading' }).where('id', '=', intakeId).execute();
  }
  const name = intake.files.map((file) => file.name).join(', ');
  return { name, blocks: intake.opened.blocks, catalogue: await catalogueFor(ctx) };
}

/** The intake, locked until the end of the transaction, if it still waits to be read. */
async function lockIntake(ctx: Ctx, intakeId: string): Promise<(IntakesTable & { opened: OpenedDocument }) | null> {
  const intake = await ctx.tx
    .withTables<DocumentsTables>()
    .selectFrom('documents.intakes')
    .selectAll()
    .where('id', '=', intakeId)
    .forUpdate()
    .executeTakeFirst();
  if (!intake?.opened || (intake.state !== 'received' && intake.state !== 'reading')) return null;
  return { ...intake, opened: intake.opened };
}

async function writeReading(
  ctx: Ctx,
  ports: Pick<DocumentsPorts, 'readVersion'>,
  intakeId: string,
  reading: Reading,
): Promise<void> {
  const intake = await lockIntake(ctx, intakeId);
  if (!intake) return;
  const db = ctx.tx.withTables<DocumentsTables>();
  const held = intake.decision ? null : await findHeld(ctx, intake, reading);
  if (held) {
    await db
      .updateTable('documents.intakes')
      .set({ state: 'awaiting-decision', step: 'compare', held: toJsonb(held) })
      .where('id', '=', intakeId)
      .execute();
    return;
  }
  const newVersionOf = intake.decision === 'new-version' ? (intake.held?.documentId ?? null) : null;
  const made = await registerVersion(ctx, ports, intake, intake.opened, reading, newVersionOf);
  await db
    .updateTable('documents.intakes')
    .set({
      state: 'read',
      step: 'done',
      opened: null,
      document_id: made.documentId,
      version_id: made.versionId,
      plan_id: made.planId,
      new_version_of: newVersionOf,
      finished_at: ctx.now.toString(),
    })
    .where('id', '=', intakeId)
    .execute();
}

/** A held document that is this one, or that this one says it changes. */
async function findHeld(ctx: Ctx, intake: IntakesTable, reading: Reading): Promise<HeldDocument | null> {
  const same = await findVersion(ctx, (query) => query.where('v.sha256', '=', intake.sha256));
  if (same) return { ...same, how: 'same-file' };
  const number = numberKey(reading.header.number?.value ?? null);
  const issuedOn = reading.header.date?.value ?? null;
  if (reading.genre === 'news') return null;
  const issuer = issuerKey(reading.header.issuer?.value ?? null);
  if (number && issuedOn) {
    const alike = await findVersion(ctx, (query) =>
      query
        .where('v.number_key', '=', number)
        .where('v.issued_on', '=', issuedOn)
        .where('v.issuer_key', issuer === null ? 'is' : '=', issuer),
    );
    if (alike) return { ...alike, how: 'same-number' };
  }
  return findAmended(ctx, reading);
}

/** The document that we hold of the same issuer and that this one says it changes. */
async function findAmended(ctx: Ctx, reading: Reading): Promise<HeldDocument | null> {
  const issuer = issuerKey(reading.header.issuer?.value ?? null);
  for (const one of amendedBy(reading)) {
    const key = numberKey(one.number);
    const held =
      key &&
      (await findVersion(ctx, (query) =>
        query.where('v.number_key', '=', key).where('v.issuer_key', issuer === null ? 'is' : '=', issuer),
      ));
    if (held && (!one.date || held.issuedOn === one.date)) return { ...held, how: 'amends' };
  }
  return null;
}

const heldVersions = (ctx: Ctx) =>
  ctx.tx
    .withTables<DocumentsTables>()
    .selectFrom('documents.versions as v')
    .innerJoin('documents.documents as d', 'd.id', 'v.document_id')
    .select([
      'd.id as documentId',
      'v.id as versionId',
      'v.type',
      'v.number',
      'd.issuer',
      'v.issued_on as issuedOn',
      'v.subject',
    ])
    .orderBy('v.created_at', 'desc');

function findVersion(
  ctx: Ctx,
  narrow: (query: ReturnType<typeof heldVersions>) => ReturnType<typeof heldVersions>,
): Promise<Omit<HeldDocument, 'how'> | undefined> {
  return narrow(heldVersions(ctx)).executeTakeFirst();
}
