import { describe, expect, test } from 'vitest';
import { secrecyStampIn } from '#vanban/index.ts';
import { readRtf } from './read.ts';

const read = (body: string) => readRtf('a.rtf', Buffer.from(`{\\rtf1\\ansi\\uc1 ${body}}`, 'latin1')).blocks;
const lines = (body: string): string[] =>
  read(body).map((block) => (block.kind === 'paragraph' ? block.text : 'table'));

const MAT = 'M\\u7852?T';
const box = (text: string): string =>
  `{\\shp{\\*\\shpinst\\shpleft10{\\sp{\\sn shapeType}{\\sv 202}}{\\sp{\\sn lineWidth}{\\sv 635}}{\\shptxt ${text}\\par}}{\\shprslt old}}`;

describe('a file in RTF', () => {
  test('has its text boxes as paragraphs of their own, without the properties of their shapes', () => {
    expect(lines(`${box(MAT)}So: 12/KH-UBND\\par Kinh gui: ${box('HOA TOC')}So Noi vu\\par`)).toEqual([
      'MẬT',
      'So: 12/KH-UBND',
      'HOA TOC',
      'Kinh gui: So Noi vu',
    ]);
  });

  test('is secret by a stamp in the head of its pages, of which nothing else is read', () => {
    const blocks = read(`{\\header Trang 1\\par ${MAT}\\par}{\\footer cuoi\\par}Kinh gui\\par`);
    expect(secrecyStampIn(blocks)).toBe('mat');
    expect(blocks).toHaveLength(2);
  });

  test('keeps the words of a row that holds a table and was left open', () => {
    const row = '\\trowd\\cellx100\\cellx200\\pard\\intbl 1\\cell\\pard\\intbl Ngoai\\par';
    const nested =
      '\\pard\\intbl\\itap2 Trong\\nestcell Long\\nestcell{\\*\\nesttableprops\\nestrow}{\\nonesttables\\par}';
    expect(read(`${row}${nested}\\pard\\par`)).toEqual([
      { kind: 'table', rows: [[{ text: '1' }, { text: 'Ngoai\nTrong\tLong' }]] },
    ]);
  });
});
