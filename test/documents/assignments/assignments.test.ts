import { expect, test } from 'vitest';
import { read, readText } from '#vanban/index.ts';
import { expected } from './expected.ts';
import { layouts } from './layouts.ts';
import { moreLayouts } from './more-layouts.ts';
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

test.each(moreLayouts)('reads $name', ({ text, expected: lines }) => {
  expect(readText(text).assignments.map(summaryOf)).toEqual(lines);
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

/** Lines broken after so many signs, as pages of law sites break them; lines of tables stay whole. */
function wrapped(text: string, width: number): string {
  const lines = text.split('\n').map((line) => {
    if (/[|\t]/u.test(line)) return line;
    const pieces: string[] = [];
    let piece = '';
    for (const word of line.split(' ')) {
      if (piece && piece.length + word.length >= width) {
        pieces.push(piece);
        piece = word;
      } else piece = piece ? `${piece} ${word}` : word;
    }
    return [...pieces, piece].join('\n');
  });
  return lines.join('\n');
}

test.each([...layouts, ...moreLayouts])('breaking its lines changes nobody: $name', ({ text }) => {
  const who = (source: string): string[] =>
    readText(source).assignments.map((one) =>
      [one.lead, one.coordinating].map((list) => list.map((agency) => agency.name).join(' + ')).join(' ← '),
    );
  expect(who(wrapped(text, 70))).toEqual(who(text));
});
