import type { Ctx } from '#platform/context.ts';
import { refuse } from '#platform/errors.ts';
import { newId } from '#platform/values/id.ts';
import type { CreateOrganizationBody } from '../contract.ts';
import { withEnglish } from '../english-name.ts';
import type { OrganizationsTables } from '../tables.ts';

/** Adds a body to the register; an English name that follows from the Vietnamese one is filled in. Refuses a code or a living abbreviation that is taken. */
export async function createOrganization(ctx: Ctx, input: CreateOrganizationBody): Promise<{ id: string }> {
  const db = ctx.tx.withTables<OrganizationsTables>();
  if (
    await db.selectFrom('organizations.organizations').select('id').where('code', '=', input.code).executeTakeFirst()
  ) {
    refuse('organizations.code-taken', { code: input.code });
  }
  await refuseTakenAbbreviation(ctx, input.abbreviation ?? null, null);
  const id = newId();
  await db
    .insertInto('organizations.organizations')
    .values({
      id,
      code: input.code,
      type: input.type,
      parent_id: input.parentId ?? null,
      signs_in: input.signsIn,
      requested_only: input.requestedOnly,
      valid_from: input.validFrom ?? null,
      valid_to: null,
      version: 1,
    })
    .execute();
  await db
    .insertInto('organizations.names')
    .values({
      id: newId(),
      organization_id: id,
      name: JSON.stringify(withEnglish(input.name)) as never,
      abbreviation: input.abbreviation ?? null,
      valid_from: input.validFrom ?? null,
      valid_to: null,
    })
    .execute();
  await ctx.record({
    verb: 'organizations.create',
    subjectType: 'organization',
    subjectId: id,
    organizationId: id,
    details: { name: input.name.vi },
  });
  return { id };
}

/** Abbreviations are unique among the living bodies of the province. */
export async function refuseTakenAbbreviation(
  ctx: Ctx,
  abbreviation: string | null,
  exceptId: string | null,
): Promise<void> {
  if (!abbreviation) return;
  const taken = await ctx.tx
    .withTables<OrganizationsTables>()
    .selectFrom('organizations.organizations_now')
    .select(['id', 'name'])
    .where('abbreviation', '=', abbreviation)
    .executeTakeFirst();
  if (taken && taken.id !== exceptId) refuse('organizations.abbreviation-taken', { abbreviation, name: taken.name.vi });
}
