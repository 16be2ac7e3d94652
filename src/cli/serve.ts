import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../app.ts';
import type { House } from '../main.ts';
import { demoAccountRoute } from './demo-accounts.ts';
import { buildDesk } from './desk-build.ts';
import { checkout, withHouse } from './installation.ts';
import { interrupted } from './interruption.ts';
import { findServing, noteServing } from './serving.ts';
import { CliProblem, readOptions, say, words } from './terminal.ts';

/** `lantoa serve`: the web server, and the worker beside it unless told otherwise. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = readOptions(args, { 'no-worker': { type: 'boolean', default: false } });
  const deskFolder = await buildDesk(checkout, () => say(words('cli.step-desk')));
  return withHouse((house) => serveHouse(house, deskFolder, { worker: !values['no-worker'] }));
}

/** Opens the port, takes jobs, and waits for the request to stop; then ends requests and jobs in order. */
export async function serveHouse(
  house: House,
  deskFolder: string,
  options: { readonly worker: boolean; readonly onReady?: (address: string) => void },
): Promise<number> {
  const stop = interrupted();
  const app = await buildApp({
    modules: house.modules,
    openCtx: house.openCtx,
    authenticate: house.access.authenticate,
    log: house.log,
    origins: house.config.origins,
    trustProxy: house.config.trustProxy,
    onlyHosts: house.demonstration ? namesOf(house) : null,
    deskFolder,
    answers: house.answers,
    version: await productVersion(),
    routes: [demoAccountRoute(house)],
  });
  const address = await listen(app, house);
  const forgetAddress = await noteServing(house.config.dataFolder, address);
  const worker = options.worker ? await house.startWorker() : null;
  (options.onReady ?? ((at: string) => say(words('cli.listening', { address: at }))))(address);
  await stop;
  await forgetAddress();
  await app.close();
  await worker?.stop();
  return 0;
}

/** The demonstration shows its passwords to whoever reaches it, so it answers only under the names of this machine and those set. */
const namesOf = ({ config }: House): readonly string[] => [
  '127.0.0.1',
  'localhost',
  '[::1]',
  config.host,
  ...config.origins.flatMap((origin) => URL.parse(origin)?.hostname ?? []),
];

/** Opens the port and closes it again, so that a taken one is told before anything long begins. */
export async function tryPort({ host, port, dataFolder }: House['config']): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, port }, resolve);
    });
  } catch (error) {
    throw await asPortProblem(error, { host, port, dataFolder });
  }
  await new Promise((resolve) => server.close(resolve));
}

async function asPortProblem(
  error: unknown,
  { host, port, dataFolder }: Pick<House['config'], 'host' | 'port' | 'dataFolder'>,
): Promise<CliProblem> {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== 'EADDRINUSE')
    return new CliProblem('cli.address-unusable', { host, port: String(port), reason: code ?? message });
  const own = await findServing(dataFolder);
  if (own !== null && new URL(own).port === String(port))
    return new CliProblem('cli.already-running', { address: own });
  return new CliProblem('cli.port-taken', { port: String(port), next: String(port + 1) });
}

async function listen(app: FastifyInstance, house: House): Promise<string> {
  const { host, port } = house.config;
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw await asPortProblem(error, house.config);
  }
  const bound = app.addresses().find((one) => typeof one === 'object');
  return `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${bound?.port ?? port}/`;
}

/** The version in package.json. */
export async function productVersion(): Promise<string> {
  return (JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8')) as { version: string }).version;
}
