import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../app.ts';
import { openLog } from '#platform/log.ts';
import { systemActor } from '#platform/context.ts';
import { newId } from '#platform/values/id.ts';
import { testHouse, type TestHouse } from '../../../test/support/house.ts';
import { createPerson, openAccess, suspendPerson, type Access } from './index.ts';
import { grantRole } from './commands/grant-role.ts';
import { clearSecondFactor, forgetSecondFactors } from './commands/set-second-factor.ts';
import { minutesLocked } from './lockout.ts';
import { accessModule } from './module.ts';

let house: TestHouse;
let access: Access;
let app: FastifyInstance;
const key = { derive: (purpose: string) => Buffer.from(purpose.padEnd(32, '.')).toString('hex') };

beforeAll(async () => {
  house = await testHouse();
  access = await openAccess({
    pool: house.database.pool,
    url: house.database.url,
    key,
    demonstration: false,
    log: openLog('silent'),
  });
  app = await buildApp({
    modules: [accessModule(access)],
    openCtx: house.openCtx,
    authenticate: access.authenticate,
    log: openLog('error'),
    origins: [],
    trustProxy: false,
    deskFolder: null,
    version: 'test',
  });
  await house.as(systemActor, async (ctx) => {
    await createPerson(ctx, {
      name: 'Quản trị',
      email: 'quantri@thuangiang.example',
      roles: ['administrator'],
      password: 'mot-hai-ba-bon-1',
    });
    await createPerson(ctx, {
      name: 'Vũ Hoài Thương',
      email: 'thuong@thuangiang.example',
      roles: ['focal-officer'],
      password: 'mot-hai-ba-bon-2',
    });
    await createPerson(ctx, {
      name: 'Lò Văn Dưỡng',
      email: 'duong@thuangiang.example',
      roles: ['viewer'],
      password: 'mot-hai-ba-bon-3',
    });
  });
});
afterAll(async () => {
  await app.close();
  await access.close();
  await house.drop();
});

async function post(path: string, payload: object, cookie?: string) {
  const reply = await app.inject({
    method: 'POST',
    url: `/api/access/${path}`,
    payload,
    cookies: cookie ? { lantoa_session: cookie } : {},
  });
  return {
    status: reply.statusCode,
    body: reply.json(),
    cookie: reply.cookies.find((one) => one.name === 'lantoa_session'),
  };
}
const get = async (path: string, cookie?: string) =>
  (await app.inject({ url: `/api/access/${path}`, cookies: cookie ? { lantoa_session: cookie } : {} })).json();
/** Tries to sign in from an address of one's own; answers with the statuses. */
const tryFrom = async (remoteAddress: string, email: string, passwords: readonly string[], code?: string) =>
  Promise.all(
    passwords.map(async (password) => {
      const payload = { email: `${email}@thuangiang.example`, password, code };
      return (await app.inject({ method: 'POST', url: '/api/access/sign-in', payload, remoteAddress })).statusCode;
    }),
  );
const signIn = async (email: string, password: string, code?: string) =>
  post('sign-in', { email: `${email}@thuangiang.example`, password, code });

const newPerson = (name: string, role: string) =>
  house.as(systemActor, (ctx) =>
    createPerson(ctx, {
      name,
      email: `${name}@thuangiang.example`,
      roles: [role],
      password: 'mot-hai-ba-bon-9',
    }),
  );

describe('signing in', () => {
  it('opens a session that scripts and other sites cannot use, and ends it', async () => {
    const { status, cookie } = await signIn('thuong', 'mot-hai-ba-bon-2');
    expect(status).toBe(200);
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api' });
    expect((await get('me', cookie!.value)).person).toMatchObject({ name: 'Vũ Hoài Thương', secondFactor: false });
    expect((await post('sign-out', {}, cookie!.value)).status).toBe(200);
    expect((await get('me', cookie!.value)).person).toBeNull();
  });

  it('says the same for a wrong password and an unknown address', async () => {
    const wrong = await signIn('thuong', 'sai-mat-khau');
    const unknown = await signIn('nobody', 'sai-mat-khau');
    expect([wrong.status, wrong.body]).toEqual([401, unknown.body]);
    expect(wrong.body.issues[0].code).toBe('access.wrong-password');
  });

  it('rests after five wrong passwords, even for the right one', async () => {
    for (let index = 0; index < 5; index += 1) await signIn('duong', 'sai-mat-khau');
    const locked = await signIn('duong', 'mot-hai-ba-bon-3');
    expect(locked.status).toBe(429);
    expect(locked.body.issues[0]).toMatchObject({ code: 'access.locked-out', params: { minutes: 15 } });
  });

  it('counts many wrong passwords at once as it counts them one after another', async () => {
    const statuses = await tryFrom('10.0.0.9', 'khongco', Array<string>(12).fill('sai-mat-khau'));
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });

  it('is not taken from a person by a stranger who keeps guessing, where the person has signed in before', async () => {
    await newPerson('thao', 'viewer');
    expect(await tryFrom('10.0.0.1', 'thao', ['mot-hai-ba-bon-9'])).toEqual([200]);
    await tryFrom('10.0.0.66', 'thao', Array<string>(8).fill('sai-mat-khau'));
    expect(await tryFrom('10.0.0.66', 'thao', ['mot-hai-ba-bon-9']), 'the stranger is locked out').toEqual([429]);
    expect(await tryFrom('10.0.0.77', 'thao', ['mot-hai-ba-bon-9']), 'and any other address').toEqual([429]);
    expect(await tryFrom('10.0.0.1', 'thao', ['mot-hai-ba-bon-9'])).toEqual([200]);
    for (let index = 0; index < 5; index += 1) await tryFrom('10.0.0.1', 'thao', ['sai-mat-khau']);
    expect(await tryFrom('10.0.0.1', 'thao', ['mot-hai-ba-bon-9']), 'a known address rests too').toEqual([429]);
  });

  it('takes a code of the second factor once, also when it comes twice at the same moment', async () => {
    await newPerson('hau', 'viewer');
    const open = (await signIn('hau', 'mot-hai-ba-bon-9')).cookie!.value;
    const otp = createOTP(
      base32.decode((await post('begin-second-factor', { password: 'mot-hai-ba-bon-9' }, open)).body.secret),
    );
    await post('confirm-second-factor', { code: await otp.hotp(Math.floor(Date.now() / 30_000) - 1) }, open);
    const code = await otp.hotp(Math.floor(Date.now() / 30_000) + 1);
    const password = 'mot-hai-ba-bon-9';
    const statuses = await tryFrom('127.0.0.1', 'hau', [password, password, password], code);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  it('is closed to a suspended person, whose open sessions end at once', async () => {
    const { id } = await house.as(systemActor, (ctx) =>
      createPerson(ctx, {
        name: 'Kiều Nhật Lam',
        email: 'lam@thuangiang.example',
        roles: ['viewer'],
        password: 'mot-hai-ba-bon-4',
      }),
    );
    const { cookie } = await signIn('lam', 'mot-hai-ba-bon-4');
    expect((await get('me', cookie!.value)).person.name).toBe('Kiều Nhật Lam');
    await house.as(systemActor, (ctx) => suspendPerson(ctx, id));
    await expect.poll(async () => (await get('me', cookie!.value)).person).toBeNull();
    expect((await signIn('lam', 'mot-hai-ba-bon-4')).status).toBe(401);
  });
});

describe('a role', () => {
  it.each([
    ['administrator', '00000000-0000-7000-8000-000000000001', 'access.role-of-province'],
    ['focal-officer', '00000000-0000-7000-8000-000000000001', 'access.role-of-province'],
    ['agency-officer', null, 'access.role-needs-agency'],
    ['agency-leader', null, 'access.role-needs-agency'],
  ])('%s is never held for more than was meant (agency %s)', async (role, organizationId, code) => {
    const granted = house.as(systemActor, async (ctx) => {
      const person = { name: 'Lục Thị Sao', email: `${newId()}@thuangiang.example`, roles: ['viewer'] };
      const { id } = await createPerson(ctx, person);
      await grantRole(ctx, { personId: id, role, organizationId });
    });
    await expect(granted).rejects.toThrow(code);
  });
});

describe('an administrator outside the demonstration', () => {
  it('may do nothing until a second factor is set, and then needs its code', async () => {
    const first = (await signIn('quantri', 'mot-hai-ba-bon-1')).cookie!.value;
    expect((await get('me', first)).person).toMatchObject({ secondFactorDemanded: true, grants: [] });
    expect((await app.inject({ url: '/api/access/people', cookies: { lantoa_session: first } })).statusCode).toBe(403);
    expect((await post('choose-preferences', { theme: 'dark' }, first)).body).toEqual({
      error: 'first-step-needed',
      issues: [{ code: 'access.must-set-second-factor' }],
    });
    expect((await post('begin-second-factor', { password: 'sai-mat-khau' }, first)).status, 'a found session').toBe(
      422,
    );
    const { body } = await post('begin-second-factor', { password: 'mot-hai-ba-bon-1' }, first);
    expect(body.uri).toContain('otpauth://totp/');
    const otp = createOTP(base32.decode(body.secret));
    expect((await post('confirm-second-factor', { code: '000000' }, first)).status).toBe(422);
    expect((await post('confirm-second-factor', { code: await otp.totp() }, first)).status).toBe(200);
    await expect.poll(async () => (await get('people', first)).items?.length).toBeGreaterThan(2);
    expect((await signIn('quantri', 'mot-hai-ba-bon-1')).body).toEqual({ ok: false, needs: 'code' });
    expect((await signIn('quantri', 'mot-hai-ba-bon-1', await otp.totp())).status, 'a code is good once').toBe(401);
    const later = await otp.hotp(Math.floor(Date.now() / 30_000) + 1);
    expect((await signIn('quantri', 'mot-hai-ba-bon-1', later)).status).toBe(200);
    const list = await get('people', first);
    const officer = list.items.find((one: { name: string }) => one.name === 'Lò Văn Dưỡng');
    expect(
      (await post('grant-role', { personId: officer.id, role: 'no-such', organizationId: null }, first)).body.issues[0]
        .code,
    ).toBe('access.unknown-role');
    const own = list.items.find((one: { name: string }) => one.name === 'Quản trị');
    expect((await post('suspend-person', { id: own.id }, first)).body.issues[0].code).toBe('access.last-administrator');
  });
});

describe('a person', () => {
  it('changes the password, which ends the other sessions', async () => {
    const one = (await signIn('thuong', 'mot-hai-ba-bon-2')).cookie!.value;
    const other = (await signIn('thuong', 'mot-hai-ba-bon-2')).cookie!.value;
    expect((await post('change-password', { current: 'sai', next: 'mat-khau-moi-2026' }, one)).status).toBe(422);
    expect((await post('change-password', { current: 'mot-hai-ba-bon-2', next: 'ngan' }, one)).status).toBe(422);
    expect(
      (await post('change-password', { current: 'mot-hai-ba-bon-2', next: 'mat-khau-moi-2026' }, one)).status,
    ).toBe(200);
    await expect.poll(async () => (await get('me', other)).person).toBeNull();
    expect((await get('sessions', one)).items).toHaveLength(1);
    expect((await signIn('thuong', 'mat-khau-moi-2026')).status).toBe(200);
  });
});

describe('a person who lost the telephone', () => {
  it('signs in by password alone once the administrator has cleared the second factor; open sessions end', async () => {
    const { id } = await house.as(systemActor, (ctx) =>
      createPerson(ctx, {
        name: 'Vi Thị Mai Hiên',
        email: 'hien@thuangiang.example',
        roles: ['viewer'],
        password: 'mot-hai-ba-bon-5',
      }),
    );
    const open = (await signIn('hien', 'mot-hai-ba-bon-5')).cookie!.value;
    const { body } = await post('begin-second-factor', { password: 'mot-hai-ba-bon-5' }, open);
    await post('confirm-second-factor', { code: await createOTP(base32.decode(body.secret)).totp() }, open);
    expect((await signIn('hien', 'mot-hai-ba-bon-5')).body.needs).toBe('code');
    await house.as(systemActor, (ctx) => clearSecondFactor(ctx, id));
    await expect.poll(async () => (await get('me', open)).person).toBeNull();
    expect((await signIn('hien', 'mot-hai-ba-bon-5')).body).toEqual({ ok: true, needs: null });
    await expect(house.as(systemActor, (ctx) => clearSecondFactor(ctx, id))).rejects.toThrow('not-found');
  });

  it('is let in again from the server itself, also after a restore without the key', async () => {
    await newPerson('binh', 'viewer');
    const open = (await signIn('binh', 'mot-hai-ba-bon-9')).cookie!.value;
    const { body } = await post('begin-second-factor', { password: 'mot-hai-ba-bon-9' }, open);
    await post('confirm-second-factor', { code: await createOTP(base32.decode(body.secret)).totp() }, open);
    await house.as(systemActor, (ctx) => forgetSecondFactors(ctx));
    expect((await signIn('binh', 'mot-hai-ba-bon-9')).body).toEqual({ ok: true, needs: null });
  });
});

describe('the recovery codes', () => {
  const password = 'mot-hai-ba-bon-9';
  const withFactor = async (name: string) => {
    await newPerson(name, 'viewer');
    const open = (await signIn(name, password)).cookie!.value;
    const { body } = await post('begin-second-factor', { password }, open);
    const code = await createOTP(base32.decode(body.secret)).totp();
    const { codes } = (await post('confirm-second-factor', { code }, open)).body as { codes: string[] };
    return { open, codes };
  };

  it('are ten, and each lets its person in once, also when it comes twice at the same moment', async () => {
    const { open, codes } = await withFactor('kien');
    expect(new Set(codes).size).toBe(10);
    const statuses = await Promise.all([signIn('kien', password, codes[0]), signIn('kien', password, codes[0])]);
    expect(statuses.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
    expect((await signIn('kien', password, codes[1]!.toLowerCase().replace('-', ' '))).status).toBe(200);
    expect(await get('recovery-codes', open)).toEqual({ left: 8 });
    const { rows } = await house.database.pool.query('select hash from access.recovery_codes');
    expect(JSON.stringify(rows)).not.toContain(codes[2]!.replace('-', ''));
    const trail = await house.database.pool.query(
      `select details from audit.entries where verb = 'access.use-recovery-code' order by id`,
    );
    expect(trail.rows.map((row: { details: unknown }) => row.details)).toEqual([{ left: 9 }, { left: 8 }]);
  });

  it('are good no more once new ones were made, which needs the password', async () => {
    const { open, codes } = await withFactor('lien');
    expect((await post('make-recovery-codes', { password: 'sai-mat-khau' }, open)).status).toBe(422);
    const made = (await post('make-recovery-codes', { password }, open)).body.codes as string[];
    expect((await signIn('lien', password, codes[0])).status).toBe(401);
    expect((await signIn('lien', password, made[0])).status).toBe(200);
  });

  it('are another person’s never, and go with the second factor', async () => {
    const { codes } = await withFactor('mo');
    await withFactor('nhu');
    expect((await signIn('nhu', password, codes[0])).status).toBe(401);
    const { open } = await withFactor('phu');
    await post('remove-second-factor', { password }, open);
    expect(await get('recovery-codes', open)).toEqual({ left: 0 });
    expect((await post('make-recovery-codes', { password }, open)).body.issues[0].code).toBe(
      'access.second-factor-missing',
    );
  });
});

describe('the administrators', () => {
  it('cannot all be sent away at the same moment', async () => {
    await newPerson('hai', 'administrator');
    await newPerson('ba', 'administrator');
    const { rows } = await house.database.pool.query<{ id: string }>(
      `select person_id as id from access.grants where role_code = 'administrator'`,
    );
    const ends = await Promise.allSettled(rows.map(({ id }) => house.as(systemActor, (ctx) => suspendPerson(ctx, id))));
    expect(ends.map((end) => end.status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });
});

describe('the lockout', () => {
  const now = 1_000_000_000;
  const minutesAgo = (minutes: number, succeeded = false) => ({ at: now - minutes * 60_000, succeeded });
  it.each([
    [[], 0],
    [[1, 2, 3, 4].map((m) => minutesAgo(m)), 0],
    [[1, 2, 3, 4, 5].map((m) => minutesAgo(m)), 10],
    [[1, 2, minutesAgo(3, true), 4, 5, 6].map((m) => (typeof m === 'number' ? minutesAgo(m) : m)), 0],
    [[1, 2, 3, 4, 16].map((m) => minutesAgo(m)), 0],
  ])('after %o rests %d minutes', (attempts, minutes) => {
    expect(minutesLocked(attempts, now)).toBe(minutes);
  });
});
