import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import type { Reading } from '#vanban/document.ts';
import type { DocumentsPorts, OpenedDocument } from '../ports.ts';
import { exactWords, foldedWords, issuerKey, numberKey, vectorOf } from '../search.ts';
import { toJsonb, type DocumentsTables, type IntakesTable } from '../tables.ts';

/** Writes a read document: itself or a new version of the one given, its citations, and through the port its plan. */
export async function registerVersion(
  ctx: Ctx,
  ports: Pick<DocumentsPorts, 'readVersion'>,
  intake: IntakesTable,
  opened: OpenedDocument,
  reading: Reading,
  newVersionOf: string | null,
): Promise<{ documentId: string; versionId: string; planId: string | null }> {
  const documentId = newVersionOf ?? newId();
  const versionId = newId();
  const ordinal = newVersionOf ? await nextOrdinal(ctx, newVersionOf) : 1;
  const head = headOf(reading);
  await writeVersion(ctx, { documentId, versionId, ordinal }, intake, opened, reading);
  await writeDocument(ctx, documentId, versionId, reading, ordinal, intake);
  await writeCitations(ctx, documentId, versionId, reading);
  await resolveEarlierCitations(ctx, documentId, head);
  const { planId } = await ports.readVersion(ctx, { documentId, versionId, ordinal }, reading);
  await ctx.record({
    verb: newVersionOf ? 'documents.add-version' : 'documents.register',
    subjectType: 'document',
    subjectId: documentId,
    details: { number: head.number, issuedOn: head.issued_on, versionId, ordinal, receivedBy: intake.created_by },
  });
  await ctx.announce('documents.version-read', { versionId, intakeId: intake.id });
  return { documentId, versionId, planId };
}

async function nextOrdinal(ctx: Ctx, documentId: string): Promise<number> {
  const db = ctx.tx.withTables<DocumentsTables>();
  await db.selectFrom('documents.documents').select('id').where('id', '=', documentId).forUpdate().execute();
  const { last } = await db
    .selectFrom('documents.versions')
    .select((e) => e.fn.max('ordinal').as('last'))
    .where('document_id', '=', documentId)
    .executeTakeFirstOrThrow();
  return last + 1;
}

/** What the head of a document says; a news item is registered under what it reports. */
function headOf(reading: Reading) {
  const { header, reportsOn } = reading;
  const isNews = reading.genre === 'news';
  const value = (found: { readonly value: string } | null): string | null => found?.value ?? null;
  return {
    type: value(header.documentType),
    number: isNews ? null : value(header.number),
    issuer: value(header.issuer),
    issued_on: header.date?.value ?? null,
    place: value(header.place),
    subject: value(header.subject) ?? reportsOn?.subject ?? null,
    signer: {
      authority: value(header.signer.authority),
      onBehalf: value(header.signer.onBehalf),
      title: value(header.signer.title),
      name: value(header.signer.name),
    },
  };
}

async function writeDocument(
  ctx: Ctx,
  id: string,
  versionId: string,
  reading: Reading,
  ordinal: number,
  intake: IntakesTable,
): Promise<void> {
  const head = headOf(reading);
  const words = [head.type, head.number, head.issuer, head.subject, head.signer.name].filter(Boolean).join(' ');
  const values = {
    ...head,
    signer: toJsonb(head.signer),
    genre: reading.genre,
    urgency: reading.stamps.urgency?.level ?? null,
    current_version_id: versionId,
    number_key: numberKey(head.number),
    head_exact: vectorOf(exactWords(words)),
    head_folded: vectorOf(foldedWords(words)),
    body_exact: vectorOf(exactWords(reading.text)),
    body_folded: vectorOf(foldedWords(reading.text)),
  };
  const db = ctx.tx.withTables<DocumentsTables>();
  if (ordinal > 1) {
    await db.updateTable('documents.documents').set(values).where('id', '=', id).execute();
    return;
  }
  await db
    .insertInto('documents.documents')
    .values({ id, ...values, direction: 'received', created_at: ctx.now.toString(), created_by: intake.created_by })
    .execute();
}

async function writeVersion(
  ctx: Ctx,
  ids: { documentId: string; versionId: string; ordinal: number },
  intake: IntakesTable,
  opened: OpenedDocument,
  reading: Reading,
): Promise<void> {
  const head = headOf(reading);
  await ctx.tx
    .withTables<DocumentsTables>()
    .insertInto('documents.versions')
    .values({
      id: ids.versionId,
      document_id: ids.documentId,
      ordinal: ids.ordinal,
      sha256: intake.sha256,
      format: opened.format,
      pages: opened.pages,
      files: toJsonb(intake.files),
      type: head.type,
      number: head.number,
      number_key: numberKey(head.number),
      issuer_key: issuerKey(head.issuer),
      issued_on: head.issued_on,
      subject: head.subject,
      text: reading.text,
      blocks: toJsonb(reading.blocks),
      source: toJsonb(opened.blocks),
      outline: toJsonb(reading.outline),
      page_sources: toJsonb(opened.pageSources),
      signatures: toJsonb(opened.signatures),
      notes: toJsonb(opened.notes),
      reader: reading.reader,
      created_at: ctx.now.toString(),
      created_by: intake.created_by,
    })
    .execute();
}

async function writeCitations(ctx: Ctx, documentId: string, versionId: string, reading: Reading): Promise<void> {
  if (reading.references.length === 0) return;
  const db = ctx.tx.withTables<DocumentsTables>();
  const keys = reading.references.map((one) => numberKey(one.number) ?? '');
  const held = await db
    .selectFrom('documents.documents')
    .select(['id', 'number_key', 'issued_on'])
    .where('number_key', 'in', keys)
    .where('id', '!=', documentId)
    .execute();
  await db
    .insertInto('documents.citations')
    .values(
      reading.references.map((one, ordinal) => ({
        version_id: versionId,
        ordinal,
        number: one.number,
        number_key: keys[ordinal]!,
        type: one.type,
        issued_on: one.date,
        issuer: one.issuer,
        span_start: one.span[0],
        span_end: one.span[1],
        cited_document_id:
          held.find(
            (document) =>
              document.number_key === keys[ordinal] &&
              (one.date === null || document.issued_on === null || document.issued_on === one.date),
          )?.id ?? null,
      })),
    )
    .execute();
}

/** The document that others cited before it came: their citations find it now. */
async function resolveEarlierCitations(
  ctx: Ctx,
  documentId: string,
  head: { number: string | null; issued_on: string | null },
): Promise<void> {
  const key = numberKey(head.number);
  if (!key) return;
  let update = ctx.tx
    .withTables<DocumentsTables>()
    .updateTable('documents.citations')
    .set({ cited_document_id: documentId })
    .where('number_key', '=', key)
    .where('cited_document_id', 'is', null);
  const { issued_on: issuedOn } = head;
  if (issuedOn) update = update.where((e) => e.or([e('issued_on', 'is', null), e('issued_on', '=', issuedOn)]));
  await update.execute();
}
