import { expect, test } from 'vitest';
import { read, readText } from '#vanban/index.ts';
import { expected } from './expected.ts';
import { layouts } from './layouts.ts';
import { summaryOf } from './summary.ts';
import { blocksWith, wordTables } from './word-tables.ts';

test.each(layouts)('reads $name', ({ name, text }) => {
  const reading = readText(text);
  expect(reading.assignments.map(summaryOf)).toEqual(expected[name]);
  for (const one of reading.assignments) {
    expect(0 <= one.span[0] && one.span[0] < one.span[1] && one.span[1] <= reading.text.length).toBe(true);
    const words = reading.text.slice(...one.taskSpan).replace(/\s+/g, ' ');
    expect(words).toContain(one.task.slice(0, 25));
  }
});

test.each(wordTables)('reads a table of a word processor: $name', (table) => {
  const reading = read(blocksWith(table));
  expect(reading.assignments.map(summaryOf)).toEqual(expected[table.name]);
});

test('every agency of a table points at its own words', () => {
  for (const table of wordTables) {
    const reading = read(blocksWith(table));
    for (const agency of reading.assignments.flatMap((one) => [...one.lead, ...one.coordinating])) {
      expect(reading.text.slice(...agency.span).replace(/\s+/g, ' ')).toContain(agency.name);
    }
  }
});
