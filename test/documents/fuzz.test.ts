import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';

const CASES = 10_000;
/** One document of 5 KB takes milliseconds; whatever takes this long hangs. */
const LIMIT = 10_000;
const WORKERS = Math.min(4, Math.max(2, availableParallelism()));

/** Faults of a share of the cases; a case that takes longer than the limit is one. */
function faultsOf(first: number, count: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('fuzz-reader.ts', import.meta.url), { workerData: { first, count } });
    const faults: string[] = [];
    let [current, since] = [first, performance.now()];
    const watch = setInterval(() => {
      if (performance.now() - since < LIMIT) return;
      clearInterval(watch);
      faults.push(`case ${current} hangs`);
      void worker.terminate().then(() => resolve(faults));
    }, 250);
    worker.on('message', (message: { seed?: number; fault?: string; done?: true }) => {
      if (message.done) {
        clearInterval(watch);
        resolve(faults);
      } else if (message.fault) faults.push(`case ${message.seed}: ${message.fault}`);
      else [current, since] = [message.seed ?? current, performance.now()];
    });
    worker.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
  });
}

it(`reads ${CASES.toLocaleString('en')} mutated documents and random texts without a throw, a hang or a span outside the text`, async () => {
  const share = Math.ceil(CASES / WORKERS);
  const shares = Array.from({ length: WORKERS }, (_, at) => faultsOf(at * share, Math.min(share, CASES - at * share)));
  const faults = (await Promise.all(shares)).flat();
  expect(faults.slice(0, 5)).toEqual([]);
}, 300_000);
