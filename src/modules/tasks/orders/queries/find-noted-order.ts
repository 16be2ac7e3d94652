import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import type { NotedOrder } from '../../contract.ts';
import type { NotedOrdersTable } from '../tables.ts';

type Found = NotedOrdersTable & {
  readonly type: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issued_on: string | null;
};

/** The words that ordered an obligation without a reviewed document; null where a document did. */
export async function findNotedOrder(ctx: Ctx, obligationId: string): Promise<NotedOrder | null> {
  const { rows } = await sql<Found>`
    select n.*, d.type, d.number, d.issuer, d.issued_on
    from tasks.noted_orders n left join documents.documents_now d on d.id = n.document_id
    where n.obligation_id = ${obligationId}`.execute(ctx.tx);
  const [row] = rows;
  if (!row) return null;
  return {
    kind: row.kind,
    saidBy: row.said_by,
    saidOn: row.said_on,
    saidClock: row.said_clock,
    words: row.words,
    document:
      row.document_id && row.version_id
        ? {
            id: row.document_id,
            versionId: row.version_id,
            type: row.type,
            number: row.number,
            issuer: row.issuer,
            issuedOn: row.issued_on,
          }
        : null,
    notedAt: row.noted_at,
    notedBy: row.noted_by,
  };
}
