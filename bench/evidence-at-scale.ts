import { z } from 'zod';
import { evidenceOfTask, taskDetail } from '#modules/tasks/contract.ts';
import { focalOfficer } from '../seeds/thuan-giang/story.ts';
import { fillTasks } from '../test/support/many-tasks.ts';
import { fillEvidence } from '../test/support/much-evidence.ts';
import { quantile, rounded, type Figure } from './figure.ts';
import type { BenchHouse } from './house.ts';

const TASKS = 100_000;
const PER_TASK = 10;
const REQUESTS = 200;

/** What evidence costs when there is much of it; goal: 95 of 100 requests within 100 ms on the server. */
export async function measureEvidenceAtScale({ house, desk }: BenchHouse): Promise<Figure> {
  await fillTasks(house.database.pool, TASKS, '2026-11-06');
  await fillEvidence(house.database.pool, house.openCtx, PER_TASK);
  const agency = 'doan.pt@thuangiang.example';
  const look = (person: string, path: string) => () => desk.get(person, z.unknown(), path);
  const { rows: some } = await house.database.pool.query<{ id: string }>(
    `select id from tasks.tasks where progress <> 'cancelled' order by id limit ${REQUESTS}`,
  );
  let turn = 0;
  const next = () => some[turn++ % some.length]!.id;
  const attach = async () => {
    const { id, parts } = await desk.get(focalOfficer, taskDetail, `/api/tasks/${next()}`);
    const source = { kind: 'link', url: `https://bao.example/them-${turn}-${Date.now()}` };
    const begun = performance.now();
    await desk.post(focalOfficer, evidenceOfTask, '/api/tasks/attach-evidence', {
      taskId: id,
      partId: parts[0]!.id,
      source,
    });
    return performance.now() - begun;
  };
  const questions: readonly (readonly [name: string, ask: () => Promise<unknown>])[] = [
    ['tasks of all agencies, with proof', look(focalOfficer, '/api/tasks?scope=all')],
    ['reported done and not fully proven', look(focalOfficer, '/api/tasks?scope=all&unproven=true')],
    ['the same of one agency', look(agency, '/api/tasks?scope=agency&unproven=true')],
    ['how many per state', look(focalOfficer, '/api/tasks/counts?scope=all&unproven=true')],
    ['evidence of one task', () => look(focalOfficer, `/api/tasks/${next()}/evidence`)()],
    ['one piece handed in', attach],
    ['who still owes what', look(focalOfficer, '/api/tasks/owes')],
    ['board by agency', look(focalOfficer, '/api/tasks/board?by=organization')],
    ['board by plan', look(focalOfficer, '/api/tasks/board?by=plan')],
    ['board by month', look(focalOfficer, '/api/tasks/board?by=month')],
    ['board by agency of one year', look(focalOfficer, '/api/tasks/board?by=organization&year=2026')],
    ['board of one agency by month', look(agency, '/api/tasks/board?by=month')],
  ];
  const rows = [];
  for (const [name, ask] of questions) {
    const times: number[] = [];
    for (let request = 0; request < REQUESTS; request += 1) {
      const begun = performance.now();
      const own = await ask();
      times.push(typeof own === 'number' ? own : performance.now() - begun);
    }
    rows.push([name, rounded(quantile(times, 0.5)), rounded(quantile(times, 0.95)), rounded(Math.max(...times))]);
  }
  return {
    title: `Evidence at ${TASKS.toLocaleString('en')} tasks and ${(TASKS * PER_TASK).toLocaleString('en')} pieces`,
    about: `${REQUESTS} requests each, one after the other, with sign-in and rights. Goal: p95 < 100 ms.`,
    columns: ['request', 'median, ms', 'p95, ms', 'slowest, ms'],
    rows,
  };
}
