import { readText } from '#vanban/index.ts';
import { rounded, workOf, type Figure } from './figure.ts';
import { planOfBytes } from './generated-plan.ts';

const LARGEST = 10_240_000;

/** Time to read plans of 20 KB to 10 MB; it must grow like the text: twice the text, about twice the time. */
export async function measureReadingSpeed(): Promise<Figure> {
  const sizes = [];
  for (let size = 20_000; size <= LARGEST; size *= 2) sizes.push(size);
  workOf(() => readText(planOfBytes(80_000))); // warms the code up
  let before: number | null = null;
  const rows = sizes.map((size) => {
    const text = planOfBytes(size);
    const time = workOf(() => readText(text));
    const ratio = before === null ? '–' : rounded(time / before);
    before = time;
    return [`${size / 1000} KB`, rounded(time), rounded(size / 1000 / time), ratio];
  });
  return {
    title: 'Reading speed',
    about:
      'Text to findings (outline, assignments, citations), time of the thread alone; the ratio is time(2n)/time(n).',
    columns: ['plan', 'ms', 'KB per ms', 'ratio'],
    rows,
  };
}
