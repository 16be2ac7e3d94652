import { keepFilesUntilNamed, type FileStore } from '#modules/documents/index.ts';
import { openSentFile, type TasksPorts } from '#modules/tasks/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { storable } from '#platform/values/storable.ts';
import type { AttachedFile } from '../contract.ts';
import { mayAnswerFor } from '../policy.ts';
import { tables } from '../queries/sight.ts';
import type { AddresseesTable } from '../tables.ts';
import { holdOpen } from './lock-inquiry.ts';

/** What files need: told by their bytes, looked at for a stamp of secrecy, kept by their hash. */
export type InquiriesPorts = Pick<TasksPorts, 'intake' | 'pictures'> & { readonly files: FileStore };

interface Desk {
  readonly open: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly signal?: AbortSignal;
}

interface About {
  readonly inquiryId: string;
  readonly organizationId: string;
  readonly fieldKey: string;
}

/**
 * Keeps a file for one column of an agency's answer; it counts once `answerInquiry` names it.
 * @throws {Refusal} `not-found`, `not-permitted`, `inquiries.closed`; as `openSentFile`: `tasks.file-not-taken`, `documents.secret`.
 */
export async function attachFile(
  desk: Desk,
  ports: InquiriesPorts,
  sent: { readonly name: string; readonly bytes: Uint8Array },
  about: About,
): Promise<AttachedFile> {
  // Nobody makes the house work on files that they may not hand in.
  await desk.open((ctx) => lineFor(ctx, about));
  const { kind } = await openSentFile(desk, ports, sent);
  return desk.open(async (ctx) => {
    const line = await lineFor(ctx, about);
    await keepFilesUntilNamed(ctx);
    const file = { id: newId(), name: storable(sent.name.slice(0, 200)), size: sent.bytes.length };
    await tables(ctx)
      .insertInto('inquiries.files')
      .values({
        ...file,
        addressee_id: line.id,
        field_key: about.fieldKey,
        sha256: await ports.files.put(sent.bytes),
        media_type: kind.mediaType,
        sent_at: ctx.now.toString(),
        sent_by: ctx.actor.name,
      })
      .execute();
    return file;
  });
}

async function lineFor(ctx: Ctx, { inquiryId, organizationId, fieldKey }: About): Promise<Pick<AddresseesTable, 'id'>> {
  const inquiry = await holdOpen(ctx, inquiryId);
  if (!mayAnswerFor(ctx.actor, organizationId)) throw new Refusal('not-permitted');
  if (!inquiry.fields.some((field) => field.key === fieldKey && field.kind === 'file')) notFound();
  const line = await tables(ctx)
    .selectFrom('inquiries.addressees')
    .select('id')
    .where('inquiry_id', '=', inquiryId)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return line ?? notFound();
}
