import { Refusal, refuse } from '#platform/errors.ts';
import type { RequestTools } from '#platform/http/route.ts';
import type { Access } from '../open/access.ts';
import { getPerson } from '../queries.ts';
import type { PeopleNow } from '../tables.ts';
import { beginAttempt, forgetAttempt } from './begin-attempt.ts';

/**
 * Makes sure that it is the person who sits at an open session, before their password or second factor is touched. A wrong
 * password counts as one at sign-in does, so that whoever found the session open cannot guess on.
 * @throws {Refusal} `access.own-password-wrong` at the input `current`; `access.locked-out`
 */
export async function checkOwnPassword(access: Access, tools: RequestTools, password: string): Promise<PeopleNow> {
  const ownId = tools.actor.personId ?? refuse('access.nobody', {}, 'not-signed-in');
  const person = await tools.open((ctx) => getPerson(ctx, ownId));
  const attempt = await beginAttempt(access, tools, person.email);
  if ((await access.credentials.check(person.email, password)) !== person.id)
    throw new Refusal('refused', [{ code: 'access.own-password-wrong', field: 'current' }]);
  await forgetAttempt(tools, attempt);
  return person;
}
