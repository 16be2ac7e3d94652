import type { Ctx } from '#platform/context.ts';
import type { LinksTables } from '../tables.ts';

/** Ends every open link to a thing, and with it every browser that had opened one. @returns how many were open. */
export async function revokeLinks(ctx: Ctx, subject: { readonly type: string; readonly id: string }): Promise<number> {
  const ended = await ctx.tx
    .withTables<LinksTables>()
    .updateTable('links.links')
    .set({ revoked_at: ctx.now.toString(), revoked_by: ctx.actor.name })
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', ctx.now.toString())
    .returning(['id', 'organization_id', 'holder_name'])
    .execute();
  for (const { organization_id, holder_name } of ended)
    await ctx.record({
      verb: 'links.revoke',
      subjectType: subject.type,
      subjectId: subject.id,
      organizationId: organization_id,
      details: { to: holder_name },
    });
  return ended.length;
}
