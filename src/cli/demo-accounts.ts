import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { defineRoute, type Route } from '#platform/http/route.ts';
import type { House } from '../main.ts';

const demoAccount = z.object({ name: z.string(), post: z.string(), email: z.string(), password: z.string() });
export type DemoAccount = z.output<typeof demoAccount>;

/** Where the random passwords of the demonstration lie (mode 0600), so that a second start can print them again. */
export const demoAccountFile = (dataFolder: string): string => join(dataFolder, 'demo-accounts.json');

/** The accounts of the demonstration; empty elsewhere. */
export async function readDemoAccounts(house: House): Promise<DemoAccount[]> {
  if (!house.demonstration) return [];
  return z.array(demoAccount).parse(JSON.parse(await readFile(demoAccountFile(house.config.dataFolder), 'utf8')));
}

/**
 * For the sign-in screen of the demonstration, and only where the demonstration may be: a server that was opened to the network
 * on the data of one tells nobody's password.
 */
export const demoAccountRoute = (house: House): Route =>
  defineRoute({
    method: 'GET',
    path: '/api/access/demo-accounts',
    access: 'public',
    response: z.object({ items: z.array(demoAccount) }),
    respond: async () => ({ items: house.config.demo ? await readDemoAccounts(house) : [] }),
  });
