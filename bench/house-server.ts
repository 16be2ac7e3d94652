/**
 * The server of the product in a process of its own, as figures ask for it: with its sign-in, on a free port, its clock standing at a
 * day. Prints its address and runs until it is told to end.
 */
import { readConfig } from '#platform/config.ts';
import { frozenDayClock } from '#platform/clock.ts';
import { buildApp } from '../src/app.ts';
import { openHouse } from '../src/main.ts';

const { LANTOA_BENCH_DATABASE: url = '', LANTOA_BENCH_DAY: day = '' } = process.env;
const house = await openHouse(readConfig(process.env, process.cwd()), url, frozenDayClock(day));
const app = await buildApp({
  modules: house.modules,
  openCtx: house.openCtx,
  authenticate: house.access.authenticate,
  log: house.log,
  origins: [],
  trustProxy: false,
  deskFolder: null,
  version: 'bench',
});
console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
process.once('SIGTERM', () => void app.close().then(() => house.close()));
