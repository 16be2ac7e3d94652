import type { Ctx } from '#platform/context.ts';
import { pathOf } from '../link.ts';
import type { LinksTables } from '../tables.ts';

/** Whoever can be reminded by e-mail of what an open link asks. */
export interface HolderToRemind {
  readonly organizationId: string;
  readonly name: string;
  readonly email: string;
  /** Of the link's page. */
  readonly path: string;
}

/**
 * Takes the holders of open links to a thing who have an e-mail address and were not yet reminded at this mark: once taken, none is
 * taken again, so that the caller's message goes out once.
 * @param mark `2026-11-12:before-1`
 */
export async function takeHoldersToRemind(
  ctx: Ctx,
  subject: { readonly type: string; readonly id: string },
  organizationIds: readonly string[],
  mark: string,
): Promise<HolderToRemind[]> {
  if (organizationIds.length === 0) return [];
  const taken = await ctx.tx
    .withTables<LinksTables>()
    .updateTable('links.links')
    .set({ reminded_mark: mark })
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .where('organization_id', 'in', [...organizationIds])
    .where('email', 'is not', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', ctx.now.toString())
    .where((e) => e.or([e('reminded_mark', 'is', null), e('reminded_mark', '<>', mark)]))
    .returningAll()
    .execute();
  return taken.flatMap((link) =>
    link.email === null || link.organization_id === null
      ? []
      : [{ organizationId: link.organization_id, name: link.holder_name, email: link.email, path: pathOf(link) }],
  );
}
