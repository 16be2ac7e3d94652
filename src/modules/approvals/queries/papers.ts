import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { getSeenDecision, tables } from './find-decision.ts';

/** Hashes of papers, for the sweep to leave. */
export async function listDecisionPapers(ctx: Ctx): Promise<string[]> {
  const rows = await tables(ctx)
    .selectFrom('approvals.acts')
    .select('paper_sha256')
    .where('paper_sha256', 'is not', null)
    .execute();
  return rows.flatMap((row) => row.paper_sha256 ?? []);
}

/** The paper of a decision that was recorded. @throws {Refusal} `not-found`. */
export async function getPaper(ctx: Ctx, id: string) {
  await getSeenDecision(ctx, id);
  const found = await tables(ctx)
    .selectFrom('approvals.acts')
    .select(['paper_name', 'paper_sha256', 'paper_media_type'])
    .where('decision_id', '=', id)
    .where('paper_sha256', 'is not', null)
    .executeTakeFirst();
  if (!found) notFound();
  return { name: found.paper_name!, sha256: found.paper_sha256!, mediaType: found.paper_media_type! };
}
