import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import { pathOf } from '../link.ts';
import { newToken } from './secrets.ts';
import type { LinksTables } from '../tables.ts';

export interface NewLink {
  readonly subject: { readonly type: string; readonly id: string };
  readonly organizationId: string | null;
  /** The registered person; codes go to these addresses and no others. */
  readonly holder: { readonly name: string; readonly email: string | null; readonly telephone: string | null };
  readonly validDays: number;
}

export interface IssuedLink {
  readonly id: string;
  /** `/t/9K2M7RTV4XQZ`: put the public address of the house before it. */
  readonly path: string;
}

/**
 * Issues a personal link for one thing. The open link of the same person for the same thing is given again, so that every text
 * that was ever sent leads to the same page.
 * @throws {Refusal} `links.no-address` where the person has neither e-mail nor telephone.
 */
export async function issueLink(ctx: Ctx, input: NewLink): Promise<IssuedLink> {
  const { holder, subject } = input;
  if (!holder.email && !holder.telephone) refuse('links.no-address', { name: holder.name });
  const db = ctx.tx.withTables<LinksTables>();
  const now = ctx.now.toString();
  const expires = ctx.now.add({ hours: 24 * input.validDays }).toString();
  const open = await db
    .selectFrom('links.links')
    .select(['id', 'token'])
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .where('organization_id', 'is not distinct from', input.organizationId)
    .where('holder_name', '=', holder.name)
    .where('email', 'is not distinct from', holder.email)
    .where('telephone', 'is not distinct from', holder.telephone)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (open) {
    await db
      .updateTable('links.links')
      .set((e) => ({
        expires_at: e.fn<string>('greatest', ['expires_at', e.cast<string>(e.val(expires), 'timestamptz')]),
      }))
      .where('id', '=', open.id)
      .execute();
    return { id: open.id, path: pathOf({ subject_type: subject.type, token: open.token }) };
  }
  const [id, token] = [newId(), newToken()];
  await db
    .insertInto('links.links')
    .values({
      id,
      token,
      subject_type: subject.type,
      subject_id: subject.id,
      organization_id: input.organizationId,
      holder_name: holder.name,
      email: holder.email,
      telephone: holder.telephone,
      issued_at: now,
      issued_by: ctx.actor.name,
      expires_at: expires,
      revoked_at: null,
      revoked_by: null,
      seen_at: null,
      last_seen_at: null,
      answered_at: null,
      reminded_mark: null,
    })
    .execute();
  await ctx.record({
    verb: 'links.issue',
    subjectType: subject.type,
    subjectId: subject.id,
    organizationId: input.organizationId,
    details: { to: holder.name },
  });
  return { id, path: pathOf({ subject_type: subject.type, token }) };
}
