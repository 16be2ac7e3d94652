import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorWith, testHouse, type TestHouse } from '../../../test/support/house.ts';
import { changeSetting, getSetting } from './index.ts';
import { settingsModule } from './module.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await testHouse();
});
afterAll(() => house.drop());

const administrator = actorWith(['settings.edit'], null, 'Quản trị');

describe('settings', () => {
  it('have a first value with its source', async () => {
    expect(await house.as(administrator, (ctx) => getSetting(ctx, 'reports.annual-month-day'))).toBe('11-15');
  });

  it('change from a day on and keep what counted before', async () => {
    await house.as(administrator, (ctx) =>
      changeSetting(ctx, { key: 'reports.annual-month-day', value: '12-01', validFrom: '2027-01-01' }),
    );
    const values = await house.as(administrator, async (ctx) => [
      await getSetting(ctx, 'reports.annual-month-day'),
      await getSetting(ctx, 'reports.annual-month-day', '2027-05-01'),
    ]);
    expect(values).toEqual(['11-15', '12-01']);
  });

  it('show every value that was set, the latest first', async () => {
    const set = (value: number[], validFrom: string) =>
      house.as(administrator, (ctx) => changeSetting(ctx, { key: 'reminders.days-before', value, validFrom }));
    await set([14, 3], '2026-02-01');
    await set([30], '2027-02-01');
    const app = await house.server([settingsModule()]);
    const reply = await app.get(administrator, '/api/settings/history?key=reminders.days-before');
    expect(reply.body.items.map((one: { value: unknown; setBy: string }) => [one.value, one.setBy])).toEqual([
      [[30], 'Quản trị'],
      [[14, 3], 'Quản trị'],
    ]);
    expect((await app.get(administrator, '/api/settings/history?key=no.such')).status).toBe(422);
    expect((await app.get(actorWith([]), '/api/settings/history?key=province.name')).status).toBe(403);
  });

  it.each([
    ['no.such', 1, 'settings.unknown'],
    ['reports.annual-month-day', '31-31', 'settings.wrong-value'],
    ['deadlines.before-weekend', 'yes', 'settings.wrong-value'],
    ['desk.public-address', 'thuangiang.example', 'settings.wrong-value'],
  ])('refuse %s = %s', async (key, value, code) => {
    const app = await house.server([settingsModule()]);
    const reply = await app.post(administrator, '/api/settings/change-setting', { key, value });
    expect(reply.status).toBe(422);
    expect(reply.body.issues[0].code).toBe(code);
  });

  it('may be read by anyone signed in and changed only with the right', async () => {
    const app = await house.server([settingsModule()]);
    const viewer = actorWith([]);
    expect((await app.get(viewer, '/api/settings')).body.items.length).toBeGreaterThan(5);
    expect((await app.post(viewer, '/api/settings/change-setting', { key: 'province.name', value: 'X' })).status).toBe(
      403,
    );
    expect((await app.get(null, '/api/settings')).status).toBe(401);
  });
});
