import { sql } from 'kysely';
import type { Ctx } from '#platform/context.ts';
import { notFound } from '#platform/errors.ts';
import { seesAllAnswers } from '../policy.ts';
import type { FilesTable } from '../tables.ts';
import { linesOf } from './get-inquiry.ts';
import { getSeenInquiry, tables } from './sight.ts';

/** Hashes of files that the sweep must leave: those that an answer names, and fresh ones whose form may still be open. */
export async function listAnswerFiles(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select f.sha256 from inquiries.files f where f.sent_at > ${ctx.now.subtract({ hours: 48 }).toString()}
      or exists (select 1 from inquiries.answers w where w.addressee_id = f.addressee_id
        and w.entries->>f.field_key = f.id::text)`.execute(ctx.tx);
  return rows.map((row) => row.sha256);
}

/** A file that was sent for a line in sight. @throws {Refusal} `not-found`. */
export async function getAnswerFile(ctx: Ctx, fileId: string): Promise<FilesTable> {
  const found = await tables(ctx)
    .selectFrom('inquiries.files as f')
    .innerJoin('inquiries.addressees as a', 'a.id', 'f.addressee_id')
    .select('a.inquiry_id')
    .selectAll('f')
    .where('f.id', '=', fileId)
    .executeTakeFirst();
  if (!found) notFound();
  const { inquiry_id: inquiryId, ...file } = found;
  const inquiry = await getSeenInquiry(ctx, inquiryId);
  const lines = await linesOf(ctx, inquiry, seesAllAnswers(ctx.actor, inquiry));
  return lines.some((line) => line.id === file.addressee_id) ? file : notFound();
}
