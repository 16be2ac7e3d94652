import { sql } from 'kysely';
import { isGranted, type Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import type { DocumentDetail, DocumentRow, IntakeView, VersionView } from './contract.ts';
import { stepsOf } from './intake.ts';
import type { DocumentsTables, IntakesTable, VersionsNow, VersionsTable } from './tables.ts';

const tables = (ctx: Ctx) => ctx.tx.withTables<DocumentsTables>();

/** How far a document has come on its way in, and where it led. */
export async function getIntake(ctx: Ctx, id: string): Promise<IntakeView> {
  const row = await tables(ctx)
    .selectFrom('documents.intakes as i')
    .leftJoin('documents.documents as d', 'd.id', 'i.document_id')
    .selectAll('i')
    .select('d.genre')
    .where('i.id', '=', id)
    .executeTakeFirst();
  if (!row) notFound();
  return toIntakeView(row);
}

/** Intakes of the person that wait: being read, or for a decision. */
export async function listIntakes(ctx: Ctx): Promise<{ items: IntakeView[]; total: number }> {
  const rows = await tables(ctx)
    .selectFrom('documents.intakes as i')
    .leftJoin('documents.documents as d', 'd.id', 'i.document_id')
    .selectAll('i')
    .select('d.genre')
    .where('i.finished_at', 'is', null)
    .where('i.person_id', 'is not distinct from', ctx.actor.personId)
    .orderBy('i.created_at', 'desc')
    .limit(100)
    .execute();
  return { items: rows.map(toIntakeView), total: rows.length };
}

function toIntakeView(row: IntakesTable & { genre: DocumentRow['genre'] | null }): IntakeView {
  const { document_id: documentId, version_id: versionId, genre } = row;
  return {
    id: row.id,
    state: row.state,
    files: row.files.map(({ name, size }) => ({ name, size })),
    steps: stepsOf(row),
    problem: row.problem && {
      code: row.problem.code,
      params: 'params' in row.problem ? { ...row.problem.params } : {},
    },
    notes: row.notes.map(toRemark),
    held: row.held,
    result:
      documentId && versionId && genre
        ? { documentId, versionId, planId: row.plan_id, genre, newVersionOf: row.new_version_of }
        : null,
    createdAt: row.created_at,
    createdBy: row.created_by,
  };
}

const toRemark = (note: VersionsTable['notes'][number]) => ({ code: note.code, params: { ...note.params } });

/** One document with its versions, outline and citations in both directions. */
export async function getDocument(ctx: Ctx, id: string): Promise<DocumentDetail> {
  const db = tables(ctx);
  const row = await db.selectFrom('documents.documents').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) notFound();
  const versions = await db
    .selectFrom('documents.versions')
    .select([
      'id',
      'ordinal',
      'type',
      'number',
      'issued_on',
      'subject',
      'format',
      'pages',
      'files',
      'signatures',
      'notes',
      'reader',
      'created_at',
      'created_by',
    ])
    .where('document_id', '=', id)
    .orderBy('ordinal', 'desc')
    .execute();
  const { outline } = await db
    .selectFrom('documents.versions')
    .select('outline')
    .where('id', '=', row.current_version_id)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    type: row.type,
    number: row.number,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    place: row.place,
    subject: row.subject,
    signer: row.signer,
    genre: row.genre,
    direction: row.direction,
    urgency: row.urgency,
    currentVersionId: row.current_version_id,
    versions: versions.map((version) => toVersionView(version, row.current_version_id)),
    outline: outline.map((clause) => ({
      id: clause.id,
      parentId: clause.parentId,
      marker: clause.marker,
      level: clause.level,
      title: clause.title,
      path: clause.path,
      annex: clause.annex,
      span: [clause.span[0], clause.span[1]],
    })),
    cites: await listCitations(ctx, row.current_version_id),
    citedBy: await listCiting(ctx, id),
    createdAt: row.created_at,
  };
}

type VersionHead = Omit<
  VersionsTable,
  'document_id' | 'sha256' | 'number_key' | 'issuer_key' | 'text' | 'blocks' | 'source' | 'outline' | 'page_sources'
>;

const toVersionView = (version: VersionHead, currentId: string): VersionView => ({
  id: version.id,
  ordinal: version.ordinal,
  isCurrent: version.id === currentId,
  type: version.type,
  number: version.number,
  issuedOn: version.issued_on,
  subject: version.subject,
  format: version.format,
  pages: version.pages,
  files: version.files.map((file) => ({ ...file })),
  signatures: version.signatures.map((one) => ({ ...one })),
  notes: version.notes.map(toRemark),
  createdAt: version.created_at,
  createdBy: version.created_by,
  readings: [{ id: version.id, reader: version.reader, madeAt: version.created_at }],
});

/** What a version cites: held documents with their id, missing ones without. */
export async function listCitations(ctx: Ctx, versionId: string): Promise<DocumentDetail['cites']> {
  const rows = await tables(ctx)
    .selectFrom('documents.citations_now')
    .selectAll()
    .where('version_id', '=', versionId)
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    type: row.type,
    issuer: row.issuer,
    issuedOn: row.issued_on,
    span: [row.span_start, row.span_end],
    held: row.cited_document_id ? { documentId: row.cited_document_id, subject: row.cited_subject } : null,
  }));
}

function listCiting(ctx: Ctx, documentId: string): Promise<DocumentDetail['citedBy']> {
  return tables(ctx)
    .selectFrom('documents.documents as d')
    .select(['d.id as documentId', 'd.type', 'd.number', 'd.issuer', 'd.issued_on as issuedOn', 'd.subject'])
    .select(['d.genre', 'd.created_at as createdAt'])
    .where((e) =>
      e.exists(
        e
          .selectFrom('documents.citations as c')
          .innerJoin('documents.versions as v', 'v.id', 'c.version_id')
          .select(sql`1`.as('one'))
          .whereRef('v.document_id', '=', 'd.id')
          .where('c.cited_document_id', '=', documentId),
      ),
    )
    .where('d.id', '!=', documentId)
    .orderBy(sql`d.issued_on desc nulls last`)
    .limit(200)
    .execute();
}

/** A version's text and blocks. */
export async function getVersion(ctx: Ctx, id: string): Promise<VersionsNow> {
  const row = await tables(ctx)
    .selectFrom('documents.versions_now')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) notFound();
  return row;
}

/** Where the bytes of a version are: its files, and which page of which file a page is. */
export async function getOriginals(
  ctx: Ctx,
  id: string,
): Promise<Pick<VersionsTable, 'files' | 'page_sources' | 'format'>> {
  const row = await tables(ctx)
    .selectFrom('documents.versions')
    .select(['files', 'page_sources', 'format'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) notFound();
  return row;
}

/** Is it in the register, and may the actor read the register? */
export async function canSeeDocument(ctx: Ctx, id: string): Promise<boolean> {
  if (!isGranted(ctx.actor, 'documents.read')) return false;
  const found = await tables(ctx)
    .selectFrom('documents.documents')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}
