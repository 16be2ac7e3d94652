import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import { dayBefore } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import type { RenameOrganizationBody } from '../contract.ts';
import type { OrganizationsTables } from '../tables.ts';
import { refuseTakenAbbreviation } from './create-organization.ts';

/** Gives a body a new name from a day on; the former name stays readable and still leads to it. */
export async function renameOrganization(ctx: Ctx, input: RenameOrganizationBody): Promise<void> {
  const db = ctx.tx.withTables<OrganizationsTables>();
  const found = await db
    .selectFrom('organizations.organizations')
    .select(['id', 'version'])
    .where('id', '=', input.id)
    .forUpdate()
    .executeTakeFirst();
  if (!found) notFound();
  if (found.version !== input.version) throw new Refusal('stale-version');
  await refuseTakenAbbreviation(ctx, input.abbreviation ?? null, input.id);
  const before = await db
    .selectFrom('organizations.names')
    .selectAll()
    .where('organization_id', '=', input.id)
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('organizations.names')
    .set({ valid_to: dayBefore(input.on) })
    .where('id', '=', before.id)
    .execute();
  await db
    .insertInto('organizations.names')
    .values({
      id: newId(),
      organization_id: input.id,
      name: JSON.stringify(input.name) as never,
      abbreviation: input.abbreviation ?? null,
      valid_from: input.on,
      valid_to: null,
    })
    .execute();
  await db
    .updateTable('organizations.organizations')
    .set({ version: found.version + 1 })
    .where('id', '=', input.id)
    .execute();
  await ctx.record({
    verb: 'organizations.rename',
    subjectType: 'organization',
    subjectId: input.id,
    organizationId: input.id,
    details: { before: before.name.vi, after: input.name.vi, on: input.on },
  });
}
