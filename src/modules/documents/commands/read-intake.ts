import { catalogueFor } from '#modules/organizations/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { Reading } from '#vanban/document.ts';
import { read } from '#vanban/index.ts';
import { amendedBy } from '../amendment.ts';
import type { HeldDocument } from '../contract.ts';
import type { DocumentsPorts } from '../ports.ts';
import { issuerKey, numberKey } from '../search.ts';
import { toJsonb, type DocumentsTables, type IntakesTable } from '../tables.ts';
import { registerVersion } from './register-version.ts';

/**
 * Reads what was received and compares it with what we hold; then either makes document, version, citations, reading and
 * plan in one transaction, or waits for a person's decision. Killed anywhere, all of it is there or none; run twice, the
 * second run finds nothing to do.
 */
export async function readIntake(
  ctx: Ctx,
  ports: Pick<DocumentsPorts, 'readVersion'>,
  intakeId: string,
): Promise<void> {
  const db = ctx.tx.withTables<DocumentsTables>();
  const intake = await db
    .selectFrom('documents.intakes')
    .selectAll()
    .where('id', '=', intakeId)
    .forUpdate()
    .executeTakeFirst();
  if (!intake?.opened || (intake.state !== 'received' && intake.state !== 'reading')) return;
  const reading = read(intake.opened.blocks, await catalogueFor(ctx));
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
