import type { Ctx } from '#platform/context.ts';
import { Refusal, refuse } from '#platform/errors.ts';
import { getSetting } from '#modules/settings/index.ts';
import { defineRoute, type RequestTools, type Route } from '#platform/http/route.ts';
import { SESSION_COOKIE, type Access } from './open/access.ts';
import { changePerson, choosePreferences, restorePerson, suspendPerson } from './commands/change-person.ts';
import { createPeopleFromFocalPersons } from './commands/create-people-from-focal-persons.ts';
import { checkOwnPassword } from './commands/check-own-password.ts';
import { createPerson, endSessions, resetPassword, storePassword } from './commands/create-person.ts';
import { grantRole, withdrawRole } from './commands/grant-role.ts';
import { endSession } from './commands/end-session.ts';
import { countRecoveryCodes, makeRecoveryCodes } from './commands/recovery-codes.ts';
import {
  beginSecondFactor,
  clearSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
} from './commands/set-second-factor.ts';
import { signIn } from './commands/sign-in.ts';
import * as contract from './contract.ts';
import { getMe, getPerson, listPeople, listRoles, listSessions } from './queries.ts';

const ok = { ok: true as const };
const manage = { permission: 'access.manage' };

export const accessRoutes = (access: Access): readonly Route[] => [...ownRoutes(access), ...manageRoutes];

const ownId = (ctx: Ctx): string => ctx.actor.personId ?? refuse('access.nobody', {}, 'not-signed-in');

async function currentSession(access: Access, tools: RequestTools) {
  const token = tools.cookies[SESSION_COOKIE];
  return token ? access.sessions.find(token) : null;
}

/** What a person does for themselves. */
const ownRoutes = (access: Access): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/api/access/me',
    access: 'public',
    response: contract.me,
    respondOutside: async (tools) => {
      const session = await currentSession(access, tools);
      return tools.open((ctx) => getMe(ctx, access, session?.secondFactorMissing ?? false));
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/sign-in',
    access: 'public',
    rateLimit: 60,
    repeatable: true,
    body: contract.signInBody,
    response: contract.signInReply,
    respondOutside: (tools, { body }) => signIn(access, tools, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/sign-out',
    access: 'signed-in',
    response: contract.done,
    respondOutside: async (tools) => {
      const session = await currentSession(access, tools);
      if (session) await tools.open((ctx) => endSession(ctx, session.id, ownId(ctx)));
      access.sessions.forget(tools.cookies[SESSION_COOKIE] ?? '');
      tools.setCookie(SESSION_COOKIE, null);
      return ok;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/change-password',
    access: 'signed-in',
    rateLimit: 20,
    body: contract.changePasswordBody,
    response: contract.done,
    respondOutside: async (tools, { body }) => {
      const person = await checkOwnPassword(access, tools, body.current);
      if (body.next === body.current) throw new Refusal('refused', [{ code: 'access.password-same', field: 'next' }]);
      const session = await currentSession(access, tools);
      await tools.open(async (ctx) => {
        await storePassword(ctx, person.id, body.next, false);
        await endSessions(ctx, person.id, session?.id ?? null);
        await ctx.record({ verb: 'access.change-password', subjectType: 'person', subjectId: person.id });
      });
      // The next request of this session must not meet what was kept of it before.
      access.sessions.forget(tools.cookies[SESSION_COOKIE] ?? '');
      return ok;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/choose-preferences',
    access: 'signed-in',
    body: contract.preferencesBody,
    response: contract.done,
    respond: async (ctx, { body }) => {
      await choosePreferences(ctx, ownId(ctx), body);
      return ok;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/begin-second-factor',
    access: 'signed-in',
    rateLimit: 20,
    body: contract.passwordBody,
    response: contract.secondFactorStart,
    respondOutside: async (tools, { body }) => {
      const person = await checkOwnPassword(access, tools, body.password);
      return tools.open(async (ctx) =>
        beginSecondFactor(ctx, access, person, `Lan Tỏa ${await getSetting(ctx, 'province.name')}`.trim()),
      );
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/confirm-second-factor',
    access: 'signed-in',
    rateLimit: 20,
    body: contract.codeBody,
    response: contract.recoveryCodes,
    respond: (ctx, { body }) => confirmSecondFactor(ctx, access, ownId(ctx), body.code),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/access/recovery-codes',
    access: 'signed-in',
    response: contract.recoveryCodesLeft,
    respond: (ctx) => countRecoveryCodes(ctx, ownId(ctx)),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/make-recovery-codes',
    access: 'signed-in',
    rateLimit: 20,
    body: contract.passwordBody,
    response: contract.recoveryCodes,
    respondOutside: async (tools, { body }) => {
      const person = await checkOwnPassword(access, tools, body.password);
      return tools.open((ctx) => makeRecoveryCodes(ctx, access, person.id));
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/remove-second-factor',
    access: 'signed-in',
    rateLimit: 20,
    body: contract.passwordBody,
    response: contract.done,
    respondOutside: async (tools, { body }) => {
      const person = await checkOwnPassword(access, tools, body.password);
      await tools.open((ctx) => removeSecondFactor(ctx, person.id));
      return ok;
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/access/sessions',
    access: 'signed-in',
    response: contract.sessionList,
    respondOutside: async (tools) => {
      const session = await currentSession(access, tools);
      return { items: await tools.open((ctx) => listSessions(ctx, ownId(ctx), session?.id ?? null)) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/revoke-session',
    access: 'signed-in',
    body: contract.idBody,
    response: contract.done,
    respond: async (ctx, { body }) => {
      await endSession(ctx, body.id, ownId(ctx));
      return ok;
    },
  }),
];

/** What an administrator does for others. */
const manageRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/access/people',
    access: manage,
    query: contract.peopleQuery,
    response: contract.personList,
    respond: async (ctx, { query }) => {
      const items = await listPeople(ctx, query);
      return { items, total: items.length };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/access/roles',
    access: manage,
    response: contract.roleList,
    respond: async (ctx) => ({ items: await listRoles(ctx) }),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/create-person',
    access: manage,
    body: contract.createPersonBody,
    response: contract.oneTimePassword,
    respond: (ctx, { body }) => createPerson(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/change-person',
    access: manage,
    body: contract.changePersonBody,
    response: contract.done,
    respond: async (ctx, { body }) => {
      await changePerson(ctx, body);
      return ok;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/suspend-person',
    access: manage,
    body: contract.idBody,
    response: contract.done,
    respond: async (ctx, { body }) => {
      await suspendPerson(ctx, body.id);
      return ok;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/restore-person',
    access: manage,
    body: contract.idBody,
    response: contract.done,
    respond: async (ctx, { body }) => {
      await restorePerson(ctx, body.id);
      return ok;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/reset-password',
    access: manage,
    body: contract.idBody,
    response: contract.oneTimePassword,
    respond: async (ctx, { body }) => {
      const { id } = await getPerson(ctx, body.id);
      return { id, password: await resetPassword(ctx, id) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/clear-second-factor',
    access: manage,
    body: contract.idBody,
    response: contract.done,
    respond: async (ctx, { body }) => {
      await clearSecondFactor(ctx, body.id);
      return ok;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/grant-role',
    access: manage,
    body: contract.grantRoleBody,
    response: contract.done,
    respond: async (ctx, { body }) => {
      await grantRole(ctx, body);
      return ok;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/withdraw-role',
    access: manage,
    body: contract.withdrawRoleBody,
    response: contract.done,
    respond: async (ctx, { body }) => {
      await withdrawRole(ctx, body.grantId);
      return ok;
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/access/create-people-from-focal-persons',
    access: manage,
    body: contract.fromFocalPersonsBody,
    response: contract.createdAccounts,
    respond: (ctx, { body }) => createPeopleFromFocalPersons(ctx, body.organizationIds),
  }),
];
