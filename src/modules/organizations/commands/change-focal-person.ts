import { isGranted, type Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { newId } from '#platform/values/id.ts';
import type { ChangeFocalPersonBody } from '../contract.ts';
import type { FocalPersonsTable, OrganizationsTables } from '../tables.ts';

/** Names or corrects the focal person (đầu mối) of an agency. A new name ends the former person's row. */
export async function changeFocalPerson(ctx: Ctx, input: ChangeFocalPersonBody): Promise<void> {
  authorise(ctx, input.organizationId);
  const db = ctx.tx.withTables<OrganizationsTables>();
  const body = await db
    .selectFrom('organizations.organizations')
    .select('id')
    .where('id', '=', input.organizationId)
    .forUpdate()
    .executeTakeFirst();
  if (!body) notFound();
  const before = await findFocalPerson(ctx, input.organizationId);
  if ((before?.version ?? 0) !== input.version) throw new Refusal('stale-version');
  const today = dayInVietnam(ctx.now);
  if (before)
    await db.updateTable('organizations.focal_persons').set({ ended_on: today }).where('id', '=', before.id).execute();
  await db
    .insertInto('organizations.focal_persons')
    .values({
      id: newId(),
      organization_id: input.organizationId,
      name: input.name,
      post: input.post ?? null,
      telephone: input.telephone ?? null,
      email: input.email ?? null,
      zalo: input.zalo ?? null,
      confirmed_on: today,
      confirmed_by: ctx.actor.name,
      ended_on: null,
      version: input.version + 1,
    })
    .execute();
  await ctx.record({
    verb: 'organizations.change-focal-person',
    subjectType: 'organization',
    subjectId: input.organizationId,
    organizationId: input.organizationId,
    details: { before: before?.name ?? null, after: input.name },
  });
}

/** The agency says that its focal person is still right: once a quarter. */
export async function confirmFocalPerson(ctx: Ctx, input: { organizationId: string; version: number }): Promise<void> {
  authorise(ctx, input.organizationId);
  const person = await findFocalPerson(ctx, input.organizationId);
  if (!person) notFound();
  if (person.version !== input.version) throw new Refusal('stale-version');
  await ctx.tx
    .withTables<OrganizationsTables>()
    .updateTable('organizations.focal_persons')
    .set({ confirmed_on: dayInVietnam(ctx.now), confirmed_by: ctx.actor.name, version: person.version + 1 })
    .where('id', '=', person.id)
    .execute();
  await ctx.record({
    verb: 'organizations.confirm-focal-person',
    subjectType: 'organization',
    subjectId: input.organizationId,
    organizationId: input.organizationId,
    details: { name: person.name },
  });
}

/** The focal agency for all, each agency for its own. */
function authorise(ctx: Ctx, organizationId: string): void {
  if (
    isGranted(ctx.actor, 'focal-persons.edit', organizationId) ||
    isGranted(ctx.actor, 'focal-persons.confirm', organizationId)
  )
    return;
  throw new Refusal('not-permitted');
}

function findFocalPerson(ctx: Ctx, organizationId: string): Promise<FocalPersonsTable | undefined> {
  return ctx.tx
    .withTables<OrganizationsTables>()
    .selectFrom('organizations.focal_persons')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('ended_on', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}
