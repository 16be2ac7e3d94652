import { writeFile, rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { review } from '#modules/plans/contract.ts';
import { focalOfficer } from '../seeds/thuan-giang/story.ts';
import { quantile, rounded, type Figure } from './figure.ts';
import { fortyPages } from './generated-plan.ts';
import type { BenchHouse } from './house.ts';

const RUNS = 8;

/** From the upload of a 40-page .docx to the answer that the review screen shows; goal: under two seconds. */
export async function measureUploadToReview({ desk }: BenchHouse): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'lantoa-bench-'));
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const file = join(folder, `ke-hoach-${run}.docx`);
    await writeFile(file, fortyPages(3000 + run));
    const begun = performance.now();
    const view = await desk.importFile(focalOfficer, file);
    await desk.get(focalOfficer, review, `/api/plans/${view.result!.planId}/review`);
    times.push(performance.now() - begun);
  }
  await rm(folder, { recursive: true });
  return {
    title: 'From upload to review',
    about: `A .docx of 40 pages with 320 assignments, ${RUNS} uploads, everything durable. Goal: < 2,000 ms.`,
    columns: ['median, ms', 'slowest, ms'],
    rows: [[rounded(quantile(times, 0.5)), rounded(Math.max(...times))]],
  };
}
