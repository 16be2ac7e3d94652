import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createPerson } from '#modules/access/index.ts';
import { readConfig } from '#platform/config.ts';
import { systemActor } from '#platform/context.ts';
import { defineRoute } from '#platform/http/route.ts';
import { openLog } from '#platform/log.ts';
import { testHouse, type TestHouse } from '../../../test/support/house.ts';
import { openDesk, type DemonstrationDesk } from './desk.ts';

const email = 'thuong@thuangiang.example';
const said: string[] = [];
const failing = (path: string, code: string) =>
  defineRoute({
    method: 'POST',
    path,
    access: 'signed-in',
    response: z.object({}),
    respond: async () => Promise.reject(Object.assign(new Error('broken'), { code })),
  });

let house: TestHouse;
let desk: DemonstrationDesk;
beforeAll(async () => {
  house = await testHouse();
  await house.as(systemActor, (ctx) =>
    createPerson(ctx, { name: 'Vũ Hoài Thương', email, password: 'mot-hai-ba-bon', roles: ['focal-officer'] }),
  );
  desk = await openDesk({
    modules: [
      {
        name: 'test',
        routes: [
          failing('/api/test/file', 'ENOSPC'),
          failing('/api/test/row', '53100'),
          failing('/api/test/defect', 'X'),
        ],
      },
    ],
    openCtx: house.openCtx,
    log: openLog('error', (line) => said.push(line)),
    config: readConfig({ LANTOA_DATA: '/srv/lantoa' }, '/'),
  });
});
afterAll(async () => {
  await desk.close();
  await house.drop();
});

it('a disk that fills up while the demonstration is made is said in one sentence with its folder, and in no other', async () => {
  for (const path of ['/api/test/file', '/api/test/row'])
    await expect(desk.post(email, z.object({}), path, {})).rejects.toMatchObject({
      code: 'disk-full',
      params: { folder: '/srv/lantoa' },
    });
  expect(said).toEqual([]);
});

it('a defect of ours keeps its line in the log', async () => {
  await expect(desk.post(email, z.object({}), '/api/test/defect', {})).rejects.toThrow('answered 500');
  expect(said.join()).toContain('broken');
});
