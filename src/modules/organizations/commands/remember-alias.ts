import type { Ctx } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import { nameKey } from '../resolution.ts';
import type { OrganizationsTables } from '../tables.ts';

/** Remembers what a reviewer decided for a name; the next document resolves it the same way. */
export async function rememberAlias(
  ctx: Ctx,
  written: string,
  target: { readonly organizationId?: string | null; readonly collectiveId?: string | null },
): Promise<void> {
  const values = {
    id: newId(),
    folded: nameKey(written, ''),
    written,
    organization_id: target.organizationId ?? null,
    collective_id: target.collectiveId ?? null,
    set_at: ctx.now.toString(),
    set_by: ctx.actor.name,
  };
  await ctx.tx
    .withTables<OrganizationsTables>()
    .insertInto('organizations.aliases')
    .values(values)
    .onConflict((conflict) =>
      conflict.column('folded').doUpdateSet({
        organization_id: values.organization_id,
        collective_id: values.collective_id,
        set_at: values.set_at,
        set_by: values.set_by,
      }),
    )
    .execute();
  await ctx.record({
    verb: 'organizations.remember-alias',
    subjectType: 'alias',
    subjectId: values.folded,
    details: { written, ...target },
  });
}
