import { buildApp } from '../../src/app.ts';
import { openAccess } from '../../src/modules/access/index.ts';
import { accessModule } from '../../src/modules/access/module.ts';
import { openLog } from '../../src/platform/log.ts';
import type { Module } from '../../src/platform/module.ts';
import type { TestHouse } from './house.ts';

/** The real door of a test house: passwords, cookies and sessions, as outside the demonstration. */
export interface Door {
  trySignIn(email: string, password: string): Promise<{ status: number; session: string }>;
  /** Signs in and gives the session's cookie. @throws where the door stays shut */
  signIn(email: string, password: string): Promise<string>;
  /** GET, or POST where a body is given. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers freely
  ask(path: string, session: string, body?: object): Promise<{ status: number; body: any }>;
  close(): Promise<void>;
}

/** Opens the door in front of the access module and these others. */
export async function doorOf(house: TestHouse, modules: readonly Module[]): Promise<Door> {
  const { pool, url } = house.database;
  const key = { derive: (purpose: string) => Buffer.from(purpose.padEnd(32, '.')).toString('hex') };
  const access = await openAccess({ pool, url, key, demonstration: false, log: openLog('silent') });
  const app = await buildApp({
    modules: [accessModule(access), ...modules],
    openCtx: house.openCtx,
    authenticate: access.authenticate,
    log: openLog('error'),
    origins: [],
    trustProxy: false,
    deskFolder: null,
    version: 'test',
  });
  const trySignIn: Door['trySignIn'] = async (email, password) => {
    const reply = await app.inject({ method: 'POST', url: '/api/access/sign-in', payload: { email, password } });
    const session = reply.cookies.find((one) => one.name === 'lantoa_session')?.value ?? '';
    return { status: reply.statusCode, session };
  };
  return {
    trySignIn,
    async signIn(email, password) {
      const { status, session } = await trySignIn(email, password);
      if (status !== 200) throw new Error(`not signed in: ${status}`);
      return session;
    },
    async ask(url, session, body) {
      const method = body ? 'POST' : 'GET';
      const reply = await app.inject({
        method,
        url,
        cookies: { lantoa_session: session },
        ...(body && { payload: body }),
      });
      return { status: reply.statusCode, body: reply.json() };
    },
    async close() {
      await app.close();
      await access.close();
    },
  };
}
