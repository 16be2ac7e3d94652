import { INTAKE_LIMITS } from '#adapters/documents/intake.ts';
import { read } from '#vanban/index.ts';
import { unzipSync } from 'fflate';
import { readDocx } from '../src/adapters/documents/docx/read.ts';
import { quantile, rounded, workOf, type Figure } from './figure.ts';
import { fortyPages } from './generated-plan.ts';
import { officeDocx } from './office-docx.ts';
import { officePlan, pagesOf } from './office-plan.ts';

const RUNS = 15;
const DESK = {
  limits: INTAKE_LIMITS,
  engine: 'fake' as const,
  trustedRoots: [],
  usePdftotext: false,
  tell: () => undefined,
  announceRecognition: () => undefined,
};

/** Finding the structure of a 40-page .docx against opening the file itself; goal: half as long at the most. */
export async function measureStructureAgainstDecoding(): Promise<Figure> {
  const pages = pagesOf(officePlan(905));
  const files = [
    [`plan of ${pages} pages as Word writes it, a quarter marked by its spelling check`, officeDocx(905, true)],
    [`the same plan, no spelling checked`, officeDocx(905, false)],
    ['320 assignments and no prose, XML written bare', fortyPages(905)],
  ] as const;
  const rows: (string | number)[][] = [];
  for (const [name, bytes] of files) rows.push([name, ...(await measured(bytes))]);
  return {
    title: 'Structure against decoding',
    about: `Median of ${RUNS} runs, time of the thread alone. Goal: ratio ≤ 0.5. The files are made for this figure, none is an office's own. The first two have the words and layout of a provincial plan (prose, labelled tasks, duties of twenty bodies, an annex as a table; pages counted by lines) in the XML that Word leaves: full properties, runs parted by revision ids every 14 words, styles, numbering, theme and header, no picture; in the first one paragraph of four is also parted by the marks of a spelling check that knows no Vietnamese, at every word. How much an office's file is parted differs widely: the less, the sooner it is open and the higher the ratio. The third is the worst case: nothing but assignments, in the least XML.`,
    columns: ['file', 'XML of the text, KB', 'assignments', 'opening, ms', 'structure, ms', 'ratio'],
    rows,
  };
}

async function measured(bytes: Uint8Array): Promise<(string | number)[]> {
  const opening: number[] = [];
  const finding: number[] = [];
  let assignments = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const before = process.threadCpuUsage();
    const { blocks } = await readDocx('ke-hoach.docx', bytes, DESK);
    const { user, system } = process.threadCpuUsage(before);
    opening.push((user + system) / 1000);
    finding.push(workOf(() => (assignments = read(blocks).assignments.length)));
  }
  const [file, structure] = [quantile(opening, 0.5), quantile(finding, 0.5)];
  const xml = unzipSync(bytes)['word/document.xml']?.length ?? 0;
  return [
    Math.round(xml / 1000),
    assignments,
    rounded(file),
    rounded(structure),
    Math.round((structure / file) * 100) / 100,
  ];
}
