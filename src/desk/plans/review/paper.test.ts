import { describe, expect, it } from 'vitest';
import type { Finding, ReviewView } from '#modules/plans/contract.ts';
import { pageAt, pageTurns, paperOf, placesOf } from './paper.ts';

const text = 'ỦY BAN NHÂN DÂN\nKẾ HOẠCH\nI. MỤC TIÊU\nMột việc.\nTT|Việc|Cơ quan\nHội An';
const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
const paragraph = (words: string, page: number | null = null): ReviewView['blocks'][number] => ({
  span: at(words),
  kind: 'paragraph',
  page,
  cell: null,
});
const cell = (words: string, row: number, column: number, columnSpan = 1): ReviewView['blocks'][number] => ({
  span: at(words),
  kind: 'cell',
  page: 2,
  cell: { table: 0, row, column, rowSpan: 1, columnSpan },
});
const found = (kind: Finding['kind'], words: string): Finding => ({
  kind,
  span: at(words),
  refId: null,
  assignmentId: null,
  confidence: 1,
});
const nothing = { findings: [], headings: [] };

describe('a text laid out like its document', () => {
  it('centres the head, marks headings with their level and puts the signing on the right', () => {
    const parts = paperOf(text, [paragraph('KẾ HOẠCH'), paragraph('I. MỤC TIÊU'), paragraph('Hội An')], {
      findings: [found('document-type', 'KẾ HOẠCH'), found('signer', 'Hội An')],
      headings: [{ span: at('I. MỤC TIÊU'), level: 2, kind: 'heading' }],
    });
    expect(
      parts.map((part) => part.kind === 'paragraph' && [text.slice(...part.place), part.align, part.heading]),
    ).toEqual([
      ['ỦY BAN NHÂN DÂN', 'start', 0],
      ['KẾ HOẠCH', 'centre', 0],
      ['I. MỤC TIÊU', 'start', 2],
      ['Một việc.', 'start', 0],
      ['TT|Việc|Cơ quan', 'start', 0],
      ['Hội An', 'end', 0],
    ]);
  });

  it('lays cells out as a table, merged ones with their spans', () => {
    const parts = paperOf(
      text,
      [cell('TT', 0, 0), cell('Việc', 0, 1), cell('Cơ quan', 0, 2), cell('Hội An', 1, 0, 3)],
      nothing,
    );
    const table = parts.find((part) => part.kind === 'table');
    expect(table?.rows.map((row) => row.map((one) => [text.slice(...one.place), one.columnSpan]))).toEqual([
      [
        ['TT', 1],
        ['Việc', 1],
        ['Cơ quan', 1],
      ],
      [['Hội An', 3]],
    ]);
    expect(table?.bare).toBe(false);
  });

  it('draws no lines around a head of two columns', () => {
    const parts = paperOf(text, [cell('ỦY BAN NHÂN DÂN', 0, 0), cell('KẾ HOẠCH', 0, 1)], {
      findings: [found('issuer', 'ỦY BAN NHÂN DÂN')],
      headings: [],
    });
    expect(parts.find((part) => part.kind === 'table')?.bare).toBe(true);
  });

  it('leaves out no word, even where no block holds it', () => {
    const words = (parts: ReturnType<typeof paperOf>) => placesOf(parts).map((place) => text.slice(...place));
    expect(words(paperOf(text, [], nothing))).toEqual(text.split('\n'));
    expect(words(paperOf(text, [paragraph('Một việc.')], nothing))).toEqual(text.split('\n'));
  });

  it('says where a page begins', () => {
    const parts = [1, 1, null, 1, 2, 2].map((page) => ({ page }) as ReturnType<typeof paperOf>[number]);
    expect(pageTurns(parts)).toEqual([1, null, null, null, 2, null]);
  });

  it('knows the page of a place', () => {
    const blocks = [paragraph('ỦY BAN NHÂN DÂN', 1), paragraph('I. MỤC TIÊU', 2)];
    expect([0, at('Một việc.')[0]].map((place) => pageAt(blocks, place))).toEqual([1, 2]);
    expect(pageAt([paragraph('KẾ HOẠCH')], 30)).toBeNull();
  });
});
