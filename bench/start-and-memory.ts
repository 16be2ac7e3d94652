import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { eraseTestFolder, makeTestFolder } from '../test/support/data-folder.ts';
import { startHouse, type RunningHouse } from '../test/support/running-house.ts';
import { rounded, type Figure } from './figure.ts';

/** The first start (database, migrations, demonstration), the second one, and the memory of all processes at rest. */
export async function measureStartAndMemory(): Promise<Figure> {
  const folder = await makeTestFolder();
  try {
    const cold = await timed(folder);
    await cold.house.stop();
    const warm = await timed(folder);
    await wait(5_000);
    const memory = await memoryOf(warm.house.process.pid!, folder);
    await warm.house.stop();
    return {
      title: 'Start and memory',
      about:
        'From `npm start` (libraries and desk in place) to the address on the screen; memory as PSS, shared pages counted once.',
      columns: ['first start with demonstration, ms', 'second start, ms', 'server, MB', 'database, MB'],
      rows: [[Math.round(cold.time), Math.round(warm.time), rounded(memory.server), rounded(memory.database)]],
    };
  } finally {
    await eraseTestFolder(folder);
  }
}

async function timed(dataFolder: string): Promise<{ house: RunningHouse; time: number }> {
  const begun = performance.now();
  const house = await startHouse({ dataFolder });
  return { house, time: performance.now() - begun };
}

/** Megabytes of the server and of the PostgreSQL processes whose command names the folder, or that such a one started. */
async function memoryOf(pid: number, folder: string): Promise<{ server: number; database: number }> {
  let database = 0;
  const postmasters = new Set<string>();
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  for (const one of processes) if ((await read(one, 'cmdline')).includes(`${folder}/postgres`)) postmasters.add(one);
  for (const one of processes) {
    const parent = /^PPid:\s+(\d+)/m.exec(await read(one, 'status'))?.[1] ?? '';
    if (postmasters.has(one) || postmasters.has(parent)) database += await megabytesOf(one);
  }
  return { server: await megabytesOf(String(pid)), database };
}

const megabytesOf = async (pid: string): Promise<number> =>
  Number(/^Pss:\s+(\d+) kB/m.exec(await read(pid, 'smaps_rollup'))?.[1] ?? 0) / 1024;

/** Empty where the process has ended meanwhile. */
const read = (pid: string, name: string): Promise<string> => readFile(`/proc/${pid}/${name}`, 'utf8').catch(() => '');
