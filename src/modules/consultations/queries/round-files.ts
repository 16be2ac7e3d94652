import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { seesAllReplies } from '../policy.ts';
import type { FilesTable } from '../tables.ts';
import { linesOf } from './lines.ts';
import { getSeenRound, tables } from './sight.ts';

/** Hashes of files that the sweep must leave: drafts, letters that a reply names, and fresh ones whose form may still be open. */
export async function listRoundFiles(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select draft_sha256 as sha256 from consultations.rounds
    union select f.sha256 from consultations.files f where f.sent_at > ${ctx.now.subtract({ hours: 48 }).toString()}
      or exists (select 1 from consultations.replies w where w.file_id = f.id)`.execute(ctx.tx);
  return rows.map((row) => row.sha256);
}

interface KeptFile {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
}

/** The draft, for all who see the round. @throws {Refusal} `not-found`. */
export async function getDraft(ctx: Ctx, roundId: string): Promise<KeptFile> {
  const round = await getSeenRound(ctx, roundId);
  return { name: round.draft_name, sha256: round.draft_sha256, mediaType: round.draft_media_type };
}

/** A letter that was sent for a line in sight. @throws {Refusal} `not-found`. */
export async function getLetter(ctx: Ctx, fileId: string): Promise<KeptFile> {
  const found: (FilesTable & { readonly round_id: string }) | undefined = await tables(ctx)
    .selectFrom('consultations.files as f')
    .innerJoin('consultations.addressees as a', 'a.id', 'f.addressee_id')
    .select('a.round_id')
    .selectAll('f')
    .where('f.id', '=', fileId)
    .executeTakeFirst();
  if (!found) notFound();
  const round = await getSeenRound(ctx, found.round_id);
  const lines = await linesOf(ctx, round, seesAllReplies(ctx.actor, round));
  if (!lines.some((line) => line.id === found.addressee_id)) notFound();
  return { name: found.name, sha256: found.sha256, mediaType: found.media_type };
}
