import type { Ctx } from '#platform/context.ts';
import { notFound, Refusal } from '#platform/errors.ts';
import type { ChangePersonBody, PreferencesBody } from '../contract.ts';
import type { AccessTables, PeopleTable } from '../tables.ts';
import { endSessions, tellAccessChanged } from './create-person.ts';
import { keepOneAdministrator } from './grant-role.ts';

/** Corrects a person's name, post, telephone or agency. Grants stay as they are. */
export async function changePerson(ctx: Ctx, input: ChangePersonBody): Promise<void> {
  const person = await lockPerson(ctx, input.id);
  if (person.version !== input.version) throw new Refusal('stale-version');
  const db = ctx.tx.withTables<AccessTables>();
  await db
    .updateTable('access.user')
    .set({ name: input.name, updatedAt: ctx.now.toString() })
    .where('id', '=', input.id)
    .execute();
  await db
    .updateTable('access.people')
    .set({
      post: input.post ?? null,
      telephone: input.telephone ?? null,
      organization_id: input.organizationId ?? null,
      version: person.version + 1,
    })
    .where('id', '=', input.id)
    .execute();
  await ctx.record({
    verb: 'access.change-person',
    subjectType: 'person',
    subjectId: input.id,
    details: { name: input.name },
  });
  await tellAccessChanged(ctx);
}

/** Closes an account and ends its sessions; nothing the person did is lost. */
export async function suspendPerson(ctx: Ctx, id: string): Promise<void> {
  await lockPerson(ctx, id);
  await keepOneAdministrator(ctx, id);
  await ctx.tx
    .withTables<AccessTables>()
    .updateTable('access.people')
    .set({ suspended_at: ctx.now.toString(), suspended_by: ctx.actor.name })
    .where('id', '=', id)
    .execute();
  await endSessions(ctx, id);
  await ctx.record({ verb: 'access.suspend-person', subjectType: 'person', subjectId: id });
}

/** Opens a closed account again. */
export async function restorePerson(ctx: Ctx, id: string): Promise<void> {
  await lockPerson(ctx, id);
  await ctx.tx
    .withTables<AccessTables>()
    .updateTable('access.people')
    .set({ suspended_at: null, suspended_by: null })
    .where('id', '=', id)
    .execute();
  await ctx.record({ verb: 'access.restore-person', subjectType: 'person', subjectId: id });
}

/** The person's own choice of language and theme. */
export async function choosePreferences(ctx: Ctx, personId: string, input: PreferencesBody): Promise<void> {
  const values = {
    ...(input.language ? { language: input.language } : {}),
    ...(input.theme ? { theme: input.theme } : {}),
  };
  if (Object.keys(values).length > 0)
    await ctx.tx
      .withTables<AccessTables>()
      .updateTable('access.people')
      .set(values)
      .where('id', '=', personId)
      .execute();
}

async function lockPerson(ctx: Ctx, id: string): Promise<PeopleTable> {
  const person = await ctx.tx
    .withTables<AccessTables>()
    .selectFrom('access.people')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return person ?? notFound();
}
