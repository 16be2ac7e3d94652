import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '#platform/config.ts';
import type { House } from '../main.ts';
import { demoAccountFile, demoAccountRoute } from './demo-accounts.ts';

const account = { name: 'Vũ Hoài Thương', post: 'Chuyên viên', email: 'a@b.example', password: 'x' };

it.each([
  ['on this machine', {}, true, [account]],
  ['opened to the network', { LANTOA_HOST: '0.0.0.0' }, true, []],
  ['of a real province', {}, false, []],
])('the passwords of the demonstration are told %s: %o', async (_where, env, demonstration, items) => {
  const folder = await mkdtemp(join(tmpdir(), 'lantoa-demo-'));
  await writeFile(demoAccountFile(folder), JSON.stringify([account]));
  const config = readConfig({ LANTOA_DATA: folder, ...env }, folder);
  const { respond } = demoAccountRoute({ config, demonstration } as House);
  expect(await respond?.({} as never, {} as never)).toEqual({ items });
  await rm(folder, { recursive: true });
});
