import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { benchPassword, type BenchHouse } from './house.ts';

/** A house whose requests are sent over HTTP by people who have signed in. */
export interface ServedHouse {
  /** The answer as text. @throws where it is not 200 */
  get(person: string, path: string): Promise<string>;
  /** Milliseconds that processors have worked for the server and its database until now, whatever else the machine is doing. */
  work(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the server in a process of its own and signs these people in. `day`: where its clock stands. */
export async function serveHouse(bench: BenchHouse, day: string, people: readonly string[]): Promise<ServedHouse> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('house-server.ts', import.meta.url))], {
    env: {
      ...process.env,
      LANTOA_BENCH_DATABASE: bench.url,
      LANTOA_BENCH_DAY: day,
      LANTOA_DATA: bench.dataFolder,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const cookies = new Map<string, string>();
  for (const person of people) cookies.set(person, await signIn(address, person));
  const { rows } = await bench.house.database.pool.query<{ pid: number }>(`select pg_backend_pid() as pid`);
  const postmaster = await parentOf(rows[0]!.pid);
  return {
    async get(person, path) {
      const reply = await fetch(`${address}${path}`, { headers: { cookie: cookies.get(person) ?? '' } });
      const body = await reply.text();
      if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}: ${body.slice(0, 300)}`);
      return body;
    },
    async work() {
      const times = (await childrenOf(postmaster)).concat(String(child.pid)).map(workOf);
      return (await Promise.all(times)).reduce((sum, one) => sum + one, await workOfEnded(postmaster));
    },
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function signIn(address: string, email: string): Promise<string> {
  const reply = await fetch(`${address}/api/access/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: benchPassword }),
  });
  const cookie = reply.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`${email} could not sign in: ${await reply.text()}`);
  return cookie;
}

/** Empty where a process has ended meanwhile. */
const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

const parentOf = async (pid: number | string): Promise<string> =>
  /^PPid:\s+(\d+)/m.exec(await read(`/proc/${pid}/status`))?.[1] ?? '';

async function childrenOf(pid: string): Promise<string[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const parents = await Promise.all(all.map(parentOf));
  return all.filter((_, index) => parents[index] === pid);
}

/** Of all threads of a process; the first figure of schedstat is nanoseconds on a processor. */
async function workOf(pid: string): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const each = await Promise.all(threads.map((thread) => read(`/proc/${pid}/task/${thread}/schedstat`)));
  return each.reduce((sum, line) => sum + Number(line.split(' ')[0] ?? 0), 0) / 1e6;
}

/** Of the children that have ended: connections that were closed, helpers of one query. Ticks are hundredths of a second. */
async function workOfEnded(parent: string): Promise<number> {
  const fields = (await read(`/proc/${parent}/stat`)).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * 10;
}
