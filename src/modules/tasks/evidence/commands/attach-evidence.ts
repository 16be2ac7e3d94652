import type { Ctx } from '#platform/context.ts';
import { notFound, refuse, Refusal } from '#platform/errors.ts';
import { dayInVietnam, officialDay } from '#platform/values/day.ts';
import type { AttachEvidenceBody, EvidenceOfTask } from '../../contract.ts';
import { isFocalOfficer } from '../../policy.ts';
import type { HouseTables } from '../../tables.ts';
import { letterTitle, pageAddress, type Piece } from '../piece.ts';
import { maySeeDocuments } from '../policy.ts';
import { evidenceOfTask } from '../queries/list-evidence.ts';
import { attachPieces, type Attached } from './attach-pieces.ts';

/**
 * Hands in one piece of evidence: a link, a document of the register, or the letter of an agency that never signs in, which the
 * focal officer records on its behalf.
 * @throws {Refusal} as {@link attachPieces}; `tasks.evidence-already` where it stands for this task; `tasks.not-a-page`;
 *   `not-permitted` for a letter that somebody else wants to record.
 */
export async function attachEvidence(ctx: Ctx, input: AttachEvidenceBody): Promise<EvidenceOfTask> {
  const { source, ...rest } = input;
  const { attached } = await attachPieces(ctx, [{ ...rest, ...(await pieceOf(ctx, source)), ...given(rest) }]);
  if (attached === 0) refuse('tasks.evidence-already', undefined, 'conflict');
  return evidenceOfTask(ctx, input.taskId, {});
}

/** The press register and other sources: many pieces at once; what stands for its task already is passed over. */
export const attachEvidenceBatch = (ctx: Ctx, pieces: readonly Piece[]): Promise<Attached> =>
  pieces.length === 0 ? Promise.resolve({ attached: 0, already: 0 }) : attachPieces(ctx, pieces);

/** The day that the person gave goes before the one that the source names. */
const given = ({ occurredOn }: Pick<AttachEvidenceBody, 'occurredOn'>) => (occurredOn ? { occurredOn } : {});

type PieceOfSource = Pick<
  Piece,
  'sourceKind' | 'sourceId' | 'sourceVersion' | 'title' | 'url' | 'letter' | 'occurredOn'
>;

async function pieceOf(ctx: Ctx, source: AttachEvidenceBody['source']): Promise<PieceOfSource> {
  switch (source.kind) {
    case 'link': {
      const url = pageAddress(source.url);
      if (url === null) throw new Refusal('invalid-input', [{ code: 'tasks.not-a-page', field: 'source.url' }]);
      return { sourceKind: 'link', url, title: source.title ?? url.slice(0, 500) };
    }
    case 'letter':
      if (!isFocalOfficer(ctx.actor)) throw new Refusal('not-permitted');
      return {
        sourceKind: 'letter',
        title: letterTitle(source),
        letter: { number: source.number, issuedOn: source.issuedOn },
        occurredOn: source.issuedOn,
      };
    case 'document':
      return documentPiece(ctx, source.documentId);
  }
}

async function documentPiece(ctx: Ctx, documentId: string): Promise<PieceOfSource> {
  if (!maySeeDocuments(ctx.actor)) throw new Refusal('not-permitted');
  const document = await ctx.tx
    .withTables<HouseTables>()
    .selectFrom('documents.documents_now')
    .select(['id', 'type', 'number', 'issued_on', 'subject', 'current_version_id'])
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (!document) notFound();
  const today = dayInVietnam(ctx.now);
  const head = [
    document.type ?? 'Văn bản',
    document.number ? `số ${document.number}` : '',
    document.issued_on ? `ngày ${officialDay(document.issued_on)}` : '',
  ];
  const name = head.filter(Boolean).join(' ');
  return {
    sourceKind: 'document',
    sourceId: document.id,
    sourceVersion: document.current_version_id,
    title: (document.subject ? `${name}: ${document.subject}` : name).slice(0, 500),
    occurredOn: document.issued_on && document.issued_on <= today ? document.issued_on : today,
  };
}
