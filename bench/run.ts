/**
 * `npm run bench`: measures every figure that we publish, one after the other, and writes docs/benchmarks.md.
 * `npm run bench reading-speed` measures one and prints it.
 */
import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { measureDigests } from './digests.ts';
import { measureEvidenceAtScale } from './evidence-at-scale.ts';
import type { Figure } from './figure.ts';
import { openBenchHouse, type BenchHouse } from './house.ts';
import { measureListsAtScale } from './lists-at-scale.ts';
import { measureReadingSpeed } from './reading-speed.ts';
import { measureRecurrence } from './recurrence.ts';
import { measureStartAndMemory } from './start-and-memory.ts';
import { measureStructureAgainstDecoding } from './structure-against-decoding.ts';
import { measureUploadToReview } from './upload-to-review.ts';

const inHouse =
  (measure: (bench: BenchHouse) => Promise<Figure>): (() => Promise<Figure>) =>
  async () => {
    const bench = await openBenchHouse();
    try {
      return await measure(bench);
    } finally {
      await bench.close();
    }
  };

const figures: Readonly<Record<string, () => Promise<Figure>>> = {
  'reading-speed': measureReadingSpeed,
  'structure-against-decoding': measureStructureAgainstDecoding,
  'upload-to-review': inHouse(measureUploadToReview),
  'lists-at-scale': measureListsAtScale,
  'evidence-at-scale': inHouse(measureEvidenceAtScale),
  recurrence: inHouse(measureRecurrence),
  digests: measureDigests,
  'start-and-memory': measureStartAndMemory,
};

const wanted = process.argv.slice(2);
const sections: string[] = [];
for (const [name, measure] of Object.entries(figures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const section = toMarkdown(await measure());
  console.log(section);
  sections.push(section);
}
if (wanted.length === 0) await writeFile(new URL('../docs/benchmarks.md', import.meta.url), page(sections));

function page(all: readonly string[]): string {
  const memory = Math.round(totalmem() / 1024 ** 3);
  const day = new Date().toISOString().slice(0, 10);
  return [
    '# Figures',
    `Written by \`npm run bench\` on ${day}: Node ${process.versions.node}, ${cpus().length} cores, ${memory} GB. Figures of one run; compare ratios and distributions, not milliseconds of another machine.`,
    ...all,
    '',
  ].join('\n\n');
}

function toMarkdown({ title, about, columns, rows }: Figure): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [`## ${title}`, '', about, '', line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
