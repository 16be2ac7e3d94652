import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditModule } from '#modules/audit/module.ts';
import { systemActor } from '#platform/context.ts';
import { doorOf, type Door } from '../../../test/support/door.ts';
import { testHouse, type TestHouse } from '../../../test/support/house.ts';
import { createPerson } from './index.ts';

let house: TestHouse;
let door: Door;
beforeAll(async () => {
  house = await testHouse();
  door = await doorOf(house, [auditModule()]);
});
afterAll(async () => {
  await door.close();
  await house.drop();
});

const newcomer = (name: string) =>
  house.as(systemActor, (ctx) =>
    createPerson(ctx, { name, email: `${name}@thuangiang.example`, roles: ['focal-officer'] }),
  );
const refused = { error: 'first-step-needed', issues: [{ code: 'access.must-change-password' }] };

describe('a one-time password', () => {
  it('opens nothing but its own change, the sessions and the way out', async () => {
    const { password } = await newcomer('moi');
    const session = await door.signIn('moi@thuangiang.example', password);
    const closed: [string, object?][] = [
      ['/api/audit/entries'],
      ['/api/access/people'],
      ['/api/access/choose-preferences', { theme: 'dark' }],
      ['/api/access/begin-second-factor', { password }],
      ['/api/access/confirm-second-factor', { code: '000000' }],
      ['/api/access/remove-second-factor', { password }],
    ];
    for (const [path, body] of closed) {
      const { status, body: answer } = await door.ask(path, session, body);
      expect([path, status, answer]).toEqual([path, 403, refused]);
    }
    expect((await door.ask('/api/access/me', session)).body.person).toMatchObject({
      mustChangePassword: true,
      grants: [],
    });
    const { items } = (await door.ask('/api/access/sessions', session)).body;
    expect(items).toHaveLength(1);
    expect((await door.ask('/api/access/revoke-session', session, { id: items[0].id })).status).toBe(200);
  });

  it('opens everything the moment it is changed, in the same session', async () => {
    const { password } = await newcomer('hai');
    const session = await door.signIn('hai@thuangiang.example', password);
    expect((await door.ask('/api/audit/entries', session)).status).toBe(403);
    const body = { current: password, next: 'mat-khau-cua-rieng-toi' };
    expect((await door.ask('/api/access/change-password', session, body)).status).toBe(200);
    expect((await door.ask('/api/audit/entries', session)).status).toBe(200);
  });

  it('is not a new password', async () => {
    const { password } = await newcomer('ba');
    const session = await door.signIn('ba@thuangiang.example', password);
    const answer = await door.ask('/api/access/change-password', session, { current: password, next: password });
    expect([answer.status, answer.body.issues]).toEqual([422, [{ code: 'access.password-same', field: 'next' }]]);
  });
});

describe('the password of an open session', () => {
  it('cannot be guessed by whoever found the session open', async () => {
    const { password } = await newcomer('bon');
    const session = await door.signIn('bon@thuangiang.example', password);
    const guess = (current: string) =>
      door.ask('/api/access/change-password', session, { current, next: 'mat-khau-cua-ke-gian' });
    for (let index = 0; index < 5; index += 1) expect((await guess('sai-mat-khau')).status).toBe(422);
    expect((await guess(password)).body.issues[0].code).toBe('access.locked-out');
  });
});

describe('what is typed as an address', () => {
  const trail = async () =>
    (
      await house.database.pool.query(
        `select subject_id, details from audit.entries where verb = 'access.sign-in-failed' order by id`,
      )
    ).rows;

  it('is kept nowhere unless an account has it: people type passwords there', async () => {
    const typed = 'Mat-Khau-That-2026';
    await door.trySignIn(typed, 'x');
    await door.trySignIn(typed, 'y');
    await door.trySignIn('khac@thuangiang.example', 'x');
    const lines = await trail();
    expect(lines.map((line) => line.details)).toEqual([
      { unknownAccount: expect.stringMatching(/^[0-9a-f]{8}$/) },
      lines[0].details,
      { unknownAccount: expect.stringMatching(/^[0-9a-f]{8}$/) },
    ]);
    expect(lines[2].details).not.toEqual(lines[0].details);
    const { rows: attempts } = await house.database.pool.query('select * from access.attempts');
    expect(JSON.stringify([lines, attempts]).toLowerCase()).not.toContain(typed.toLowerCase());
  });

  it('names the account in the trail where there is one', async () => {
    const { id } = await newcomer('nam');
    await door.trySignIn('nam@thuangiang.example', 'sai-mat-khau');
    expect((await trail()).at(-1)).toEqual({ subject_id: id, details: { email: 'nam@thuangiang.example' } });
  });
});
