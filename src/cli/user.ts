import {
  createPerson,
  findPersonByEmail,
  forgetSecondFactors,
  listPeople,
  listRoles,
  resetPassword,
  suspendPerson,
} from '#modules/access/index.ts';
import { findOrganizationByCode } from '#modules/organizations/index.ts';
import { systemActor, type Ctx } from '#platform/context.ts';
import { withHouse } from './installation.ts';
import { CliProblem, readOptions, say, words } from './terminal.ts';

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  organization: { type: 'string' },
} as const;

interface Wanted {
  readonly email?: string;
  readonly name?: string;
  readonly role?: string;
  readonly organization?: string;
}

/** `lantoa user list | add | reset | suspend`. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, options);
  const acts: Record<string, (ctx: Ctx, wanted: Wanted) => Promise<void>> = { list, add, reset, suspend };
  const act = acts[positionals[0] ?? ''];
  if (!act) throw new CliProblem('cli.user-needs');
  await withHouse((house) => house.openCtx(systemActor, (ctx) => act(ctx, values)));
  return 0;
}

async function list(ctx: Ctx): Promise<void> {
  for (const person of await listPeople(ctx, {})) {
    const roles = person.roles.map((role) => role.code).join(', ');
    say(
      `${person.email.padEnd(36)} ${person.name} · ${person.organization?.name.vi ?? '–'} · ${roles} · ${person.suspendedAt ? '✗' : '✓'}`,
    );
  }
}

async function add(ctx: Ctx, { email, name, role, organization }: Wanted): Promise<void> {
  if (!email || !name || !role) throw new CliProblem('cli.user-needs');
  const roles = await listRoles(ctx);
  if (!roles.some((one) => one.code === role))
    throw new CliProblem('cli.role-missing', { role, roles: roles.map((one) => one.code).join(', ') });
  const found = organization ? await findOrganizationByCode(ctx, organization) : null;
  if (organization && !found) throw new CliProblem('cli.organization-missing', { code: organization });
  const { password } = await createPerson(ctx, { email, name, organizationId: found?.id ?? null, roles: [role] });
  say(words('cli.user-added', { email, password }));
}

async function reset(ctx: Ctx, { email }: Wanted): Promise<void> {
  const person = await getPerson(ctx, email);
  // Whoever stands at the server is the last who can help an administrator without the telephone.
  await forgetSecondFactors(ctx, person.id);
  say(words('cli.user-reset', { email: person.email, password: await resetPassword(ctx, person.id) }));
}

async function suspend(ctx: Ctx, { email }: Wanted): Promise<void> {
  const person = await getPerson(ctx, email);
  await suspendPerson(ctx, person.id);
  say(words('cli.user-suspended', { email: person.email }));
}

async function getPerson(ctx: Ctx, email: string | undefined) {
  if (!email) throw new CliProblem('cli.user-needs');
  const person = await findPersonByEmail(ctx, email);
  if (!person) throw new CliProblem('cli.user-missing', { email });
  return person;
}
