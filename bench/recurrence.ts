import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { systemActor } from '#platform/context.ts';
import { openDueTasks } from '#modules/tasks/index.ts';
import { fillReturningWork } from '../test/support/returning-work.ts';
import { rounded, type Figure } from './figure.ts';
import type { BenchHouse } from './house.ts';

const OBLIGATIONS = 10_000;
const [BEGUN, YEARS_LATER] = ['2026-01-01', '2031-01-05'];

/**
 * The tasks of 10,000 returning obligations over five years, opened by the nightly job after five years without a server: the most
 * that it could ever have to make up for.
 */
export async function measureRecurrence({ house, clock, url }: BenchHouse): Promise<Figure> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await fillReturningWork(client, OBLIGATIONS, BEGUN);
    clock.to(YEARS_LATER);
    const begun = performance.now();
    await house.openCtx(systemActor, (ctx) => ctx.enqueue('tasks.open-due-tasks', {}));
    const seconds = (): number => (performance.now() - begun) / 1000;
    const reached = [];
    for (const share of [0.2, 0.8, 1]) {
      await untilOpened(client, OBLIGATIONS * share);
      reached.push(seconds());
    }
    const again = performance.now();
    await house.openCtx(systemActor, openDueTasks);
    const nothing = performance.now() - again;
    const { rows } = await client.query<Counted>(
      `select count(*)::int as tasks, (select count(*)::int from tasks.parts) as parts,
         (count(*) - count(distinct (obligation_id, period_key)))::int as twice from tasks.tasks`,
    );
    return figureOf(rows[0]!, reached, nothing);
  } finally {
    await client.end();
  }
}

async function untilOpened(client: pg.Client, wanted: number): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ opened: number }>(
      'select count(*)::int as opened from tasks.obligations where opened_through > $1',
      [YEARS_LATER],
    );
    if (rows[0]!.opened >= wanted) return;
    await setTimeout(200);
  }
}

interface Counted {
  readonly tasks: number;
  readonly parts: number;
  readonly twice: number;
}

const figureOf = ({ tasks, parts, twice }: Counted, reached: readonly number[], nothing: number): Figure => {
  const [fifth = 0, fourFifths = 0, all = 0] = reached;
  return {
    title: 'Returning work',
    about:
      'The tasks of 10,000 obligations (monthly, quarterly, half-yearly, yearly; two agencies each) over five years, opened in one go by the nightly job, 100 obligations in a transaction; the last fifth against the first, when the tables are empty; and the job once more, when nothing is left to do.',
    columns: ['tasks', 'parts', 'twice', 'all, s', 'tasks per s', 'last fifth ÷ first', 'nothing to do, ms'],
    rows: [
      [
        tasks,
        parts,
        twice,
        rounded(all),
        Math.round(tasks / all),
        rounded((all - fourFifths) / fifth),
        rounded(nothing),
      ],
    ],
  };
};
