import { INTAKE_LIMITS } from '#adapters/documents/intake.ts';
import { readDocx } from '../src/adapters/documents/docx/read.ts';
import { read } from '#vanban/index.ts';
import { quantile, rounded, workOf, type Figure } from './figure.ts';
import { fortyPages } from './generated-plan.ts';

const RUNS = 15;

/** Finding the structure of a 40-page .docx against opening the file itself; goal: half as long at the most. */
export async function measureStructureAgainstDecoding(): Promise<Figure> {
  const bytes = fortyPages(905);
  const desk = {
    limits: INTAKE_LIMITS,
    engine: 'fake' as const,
    trustedRoots: [],
    usePdftotext: false,
    tell: () => undefined,
    announceRecognition: () => undefined,
  };
  const opening: number[] = [];
  const finding: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    let blocks: ReturnType<typeof readDocx>['blocks'] = [];
    opening.push(workOf(() => ({ blocks } = readDocx('ke-hoach.docx', bytes, desk))));
    finding.push(workOf(() => read(blocks)));
  }
  const [file, structure] = [quantile(opening, 0.5), quantile(finding, 0.5)];
  return {
    title: 'Structure against decoding',
    about: `A .docx of 40 pages, median of ${RUNS} runs, time of the thread alone. Goal: ratio ≤ 0.5.`,
    columns: ['opening the file, ms', 'finding the structure, ms', 'ratio'],
    rows: [[rounded(file), rounded(structure), Math.round((structure / file) * 100) / 100]],
  };
}
