import { listFocalPersons } from '#modules/organizations/index.ts';
import type { Ctx } from '#platform/context.ts';
import type { AccessTables } from '../tables.ts';
import { createPerson } from './create-person.ts';

interface Made {
  readonly created: { name: string; email: string; organization: string; password: string }[];
  readonly skipped: { organization: string; reason: string }[];
}

/** Makes accounts of agency officers from the register of focal persons; whoever cannot get one is named with the reason. */
export async function createPeopleFromFocalPersons(ctx: Ctx, organizationIds: readonly string[]): Promise<Made> {
  const made: Made = { created: [], skipped: [] };
  for (const focal of (await listFocalPersons(ctx)).filter((one) => organizationIds.includes(one.organizationId))) {
    const organization = focal.organizationName.vi;
    const reason = await whyNot(ctx, focal);
    if (reason) {
      made.skipped.push({ organization, reason });
      continue;
    }
    const person = {
      name: focal.name!,
      email: focal.email!.toLowerCase(),
      post: focal.post,
      telephone: focal.telephone,
    };
    const { password } = await createPerson(ctx, {
      ...person,
      organizationId: focal.organizationId,
      roles: ['agency-officer'],
    });
    made.created.push({ name: person.name, email: person.email, organization, password });
  }
  return made;
}

async function whyNot(
  ctx: Ctx,
  focal: { readonly name: string | null; readonly email: string | null },
): Promise<string | null> {
  if (!focal.name) return 'access.no-focal-person';
  if (!focal.email) return 'access.no-email';
  const taken = await ctx.tx
    .withTables<AccessTables>()
    .selectFrom('access.user')
    .select('id')
    .where('email', '=', focal.email.toLowerCase())
    .executeTakeFirst();
  return taken ? 'access.account-exists' : null;
}
