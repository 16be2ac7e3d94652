import { keepFilesUntilNamed } from '#modules/documents/index.ts';
import { openSentFile } from '#modules/tasks/index.ts';
import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { storable } from '#platform/values/storable.ts';
import type { AttachedLetter } from '../contract.ts';
import { mayReplyFor } from '../policy.ts';
import type { LetterPorts } from '../ports.ts';
import { tables } from '../queries/sight.ts';
import { holdOpen } from './lock-round.ts';

interface Desk {
  readonly open: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
  readonly signal?: AbortSignal;
}

interface About {
  readonly roundId: string;
  readonly organizationId: string;
}

/**
 * Keeps the letter (or the scan of it) that goes with an agency's reply; it counts once `replyToRound` names it.
 * @throws {Refusal} `not-found`, `not-permitted`, `consultations.closed`; as `openSentFile`: `tasks.file-not-taken`, `documents.secret`.
 */
export async function attachLetter(
  desk: Desk,
  ports: LetterPorts,
  sent: { readonly name: string; readonly bytes: Uint8Array },
  about: About,
): Promise<AttachedLetter> {
  // Nobody makes the house work on files that they may not hand in.
  await desk.open((ctx) => lineFor(ctx, about));
  const { kind } = await openSentFile(desk, ports, sent);
  return desk.open(async (ctx) => {
    const addresseeId = await lineFor(ctx, about);
    await keepFilesUntilNamed(ctx);
    const file = { id: newId(), name: storable(sent.name.slice(0, 200)), size: sent.bytes.length };
    await tables(ctx)
      .insertInto('consultations.files')
      .values({
        ...file,
        addressee_id: addresseeId,
        sha256: await ports.files.put(sent.bytes),
        media_type: kind.mediaType,
        sent_at: ctx.now.toString(),
        sent_by: ctx.actor.name,
      })
      .execute();
    return file;
  });
}

async function lineFor(ctx: Ctx, { roundId, organizationId }: About): Promise<string> {
  await holdOpen(ctx, roundId);
  if (!mayReplyFor(ctx.actor, organizationId)) throw new Refusal('not-permitted');
  const line = await tables(ctx)
    .selectFrom('consultations.addressees')
    .select('id')
    .where('round_id', '=', roundId)
    .where('organization_id', '=', organizationId)
    .executeTakeFirst();
  return line?.id ?? notFound();
}
