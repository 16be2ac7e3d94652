import { getSetting } from '#modules/settings/index.ts';
import { sendMessageLater } from '#modules/notifications/index.ts';
import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { CODE_MINUTES, MOST_CODES_AN_HOUR, waysOf } from '../link.ts';
import { hashOf, newCode } from './secrets.ts';
import type { LinksTable, LinksTables } from '../tables.ts';

/**
 * Sends a new code to the registered address of the link's holder, never to one that the visitor names. Earlier codes end.
 * @throws {Refusal} `links.no-such-way`; `links.too-many-codes` after five in an hour.
 */
export async function sendCode(ctx: Ctx, link: LinksTable, channel: 'email' | 'sms'): Promise<void> {
  const address = waysOf(link)[channel];
  if (!address) refuse('links.no-such-way');
  const db = ctx.tx.withTables<LinksTables>();
  // Two requests at once count one after the other.
  await db.selectFrom('links.links').select('id').where('id', '=', link.id).forUpdate().execute();
  const { count } = await db
    .selectFrom('links.codes')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('link_id', '=', link.id)
    .where('sent_at', '>', ctx.now.subtract({ hours: 1 }).toString())
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_CODES_AN_HOUR) refuse('links.too-many-codes', undefined, 'too-many-requests');
  const now = ctx.now.toString();
  await db
    .updateTable('links.codes')
    .set({ expires_at: now })
    .where('link_id', '=', link.id)
    .where('expires_at', '>', now)
    .execute();
  const code = newCode();
  await db
    .insertInto('links.codes')
    .values({
      id: newId(),
      link_id: link.id,
      hash: hashOf(link.id, code),
      channel,
      sent_at: now,
      expires_at: ctx.now.add({ minutes: CODE_MINUTES }).toString(),
      tries: 0,
      used_at: null,
    })
    .execute();
  const province = await getSetting(ctx, 'province.name');
  await sendMessageLater(ctx, {
    channel,
    kind: 'link-code',
    to: { address, name: link.holder_name },
    title: 'Mã mở đường dẫn trả lời',
    text: `${province}: mã trả lời của anh/chị là ${code}, có hiệu lực ${CODE_MINUTES} phút. Không chuyển mã này cho người khác.`,
    subject: { type: link.subject_type, id: link.subject_id },
    isSecret: true,
    isUrgent: true,
  });
  await ctx.record({
    verb: 'links.send-code',
    subjectType: link.subject_type,
    subjectId: link.subject_id,
    organizationId: link.organization_id,
    details: { to: link.holder_name, channel },
  });
}
