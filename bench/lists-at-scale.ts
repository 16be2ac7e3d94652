import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { letterFile, planFile } from '../seeds/thuan-giang/index.ts';
import { focalOfficer, planReview } from '../seeds/thuan-giang/story.ts';
import { reviewAndAccept } from '../src/cli/demonstration/review.ts';
import { quantile, rounded, type Figure } from './figure.ts';
import { openBenchHouse, type BenchHouse } from './house.ts';
import { agencyLeader, agencyOfficer, listRequests, type ListRequest } from './list-requests.ts';
import { fillManyYears } from './many-years.ts';
import { otherPlans } from './other-plans.ts';
import { serveHouse, type ServedHouse } from './served-house.ts';

const SIZE = { tasks: 100_000, documents: 20_000 };
/** Plans are accepted on the first and looked at on the second, when most of their work is past. */
const [ACCEPTED, TODAY] = ['2026-02-27', '2026-11-06'];
const REQUESTS = 100;
const CLIENTS = 8;

/** Lists and search of an installation that has run for many years; goal: 95 of 100 requests within 50 ms on the server. */
export async function measureListsAtScale(): Promise<Figure> {
  const bench = await openBenchHouse(ACCEPTED);
  try {
    await acceptPlans(bench);
    await fillManyYears(bench.url, SIZE, TODAY);
    const served = await serveHouse(bench, TODAY, [focalOfficer, agencyOfficer, agencyLeader]);
    try {
      const rows = [];
      for (const request of await listRequests(served)) rows.push(await measure(served, request));
      return figureOf(rows);
    } finally {
      await served.stop();
    }
  } finally {
    await bench.close();
  }
}

/** Plan 46, plans of other fields and a letter, brought in and accepted by the product itself. */
async function acceptPlans({ desk, dataFolder }: BenchHouse): Promise<void> {
  const accept = async (file: string, decisions: typeof planReview): Promise<void> => {
    const { result } = await desk.importFile(focalOfficer, file);
    await reviewAndAccept({ desk, person: focalOfficer, planId: result!.planId!, decisions });
  };
  await accept(planFile(), planReview);
  for (const { name, bytes } of otherPlans()) {
    const file = join(dataFolder, name);
    await writeFile(file, bytes);
    await accept(file, { on: ACCEPTED, eachMustSubmit: [], days: [], never: [] });
    await rm(file);
  }
  await desk.importFile(focalOfficer, letterFile());
}

type Row = Figure['rows'][number];

async function measure(served: ServedHouse, { name, person, path }: ListRequest): Promise<Row> {
  const timed = async (): Promise<number> => {
    const begun = performance.now();
    await served.get(person, path);
    return performance.now() - begun;
  };
  // What a person finds who is not the first of the day.
  for (let request = 0; request < 3; request += 1) await timed();
  const before = await served.work();
  const alone: number[] = [];
  for (let request = 0; request < REQUESTS; request += 1) alone.push(await timed());
  const work = (await served.work()) - before;
  const together: number[] = [];
  const client = async (): Promise<void> => {
    for (let request = 0; request < REQUESTS / CLIENTS; request += 1) together.push(await timed());
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const at = (times: readonly number[], share: number): number => rounded(quantile(times, share));
  return [
    name,
    rounded(work / REQUESTS),
    at(alone, 0.5),
    at(alone, 0.95),
    rounded(Math.max(...alone)),
    at(together, 0.5),
    at(together, 0.95),
  ];
}

const figureOf = (rows: Row[]): Figure => ({
  title: `Lists and search at ${SIZE.tasks.toLocaleString('en')} tasks and ${SIZE.documents.toLocaleString('en')} documents`,
  about: [
    `Over HTTP to a server of its own, with sign-in and rights: ${REQUESTS} requests each, one after the other (goal: p95 < 50 ms), then by`,
    `${CLIENTS} clients at once on the same processors, who wait for one another. Work: time of all processors for one request, in the`,
    'server and its database, whatever else the machine was doing. Five plans of different fields, copied whole over twelve years, and letters;',
    'agencies with uneven load; most of the past is done.',
  ].join(' '),
  columns: ['request', 'work, ms', 'median, ms', 'p95, ms', 'slowest, ms', `${CLIENTS} at once: median, ms`, 'p95, ms'],
  rows,
});
