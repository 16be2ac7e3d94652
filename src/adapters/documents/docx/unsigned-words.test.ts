import { describe, expect, test } from 'vitest';
import type { IntakeResult } from '#modules/documents/index.ts';
import type { SourceBlock } from '#vanban/document.ts';
import { openDocumentIntake } from '../intake.ts';
import { cell, handMadeDocx, paragraph, row, run, table, type HandMadeDocx } from '../making/docx.ts';

const intake = openDocumentIntake();

async function openHandMade(parts: HandMadeDocx): Promise<Extract<IntakeResult, { ok: true }>> {
  const result = await intake.open({ files: [{ name: 'ke-hoach.docx', bytes: handMadeDocx(parts) }] });
  if (!result.ok) throw new Error(result.problem.code);
  return result;
}

const lines = (blocks: readonly SourceBlock[]): string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? [block.marker, block.text].filter(Boolean).join(' ') : 'table'));

describe('what is not part of the signed words', () => {
  test('deleted words are left out, inserted ones read, a deleted end of paragraph joins two', async () => {
    const { blocks, notes } = await openHandMade({
      body:
        `<w:p>${run('Hoàn thành trước ngày ')}<w:del><w:r><w:delText>30/6</w:delText></w:r></w:del>` +
        `<w:ins>${run('15/11')}</w:ins></w:p>` +
        `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Giao Sở Nội vụ ')}</w:p>` +
        `<w:p>${run('chủ trì.')}</w:p>` +
        `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>Bỏ cả đoạn</w:delText></w:r></w:del></w:p>` +
        `<w:p>${run('Hết.')}</w:p>`,
    });
    expect(lines(blocks)).toEqual(['Hoàn thành trước ngày 15/11', 'Giao Sở Nội vụ chủ trì.', 'Hết.']);
    expect(notes).toEqual([{ code: 'tracked-changes', params: { inserted: 1, deleted: 2 } }]);
  });

  test('hidden words, field instructions and contents lists are left out', async () => {
    const { blocks, notes } = await openHandMade({
      styles: '<w:style w:type="paragraph" w:styleId="TOC1"/>',
      body:
        paragraph('I. MỤC ĐÍCH\t3', '<w:pStyle w:val="TOC1"/>') +
        `<w:p>${run('Thấy')}${run(' giấu', '<w:vanish/>')}` +
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "d/M"</w:instrText></w:r>' +
        `${run('chưa hiện')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(' 5/6')}` +
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    });
    expect(lines(blocks)).toEqual(['Thấy 5/6']);
    expect(notes).toEqual([{ code: 'hidden-text', params: { runs: 1 } }]);
  });

  test('footnotes stand at the end under their number', async () => {
    const { blocks, notes } = await openHandMade({
      body:
        `<w:p>${run('Kế hoạch số 277/KH-UBND')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' nêu')}</w:p>` +
        paragraph('Nơi nhận:'),
      footnotes: `<w:footnote w:id="2">${paragraph('Ngày 29/11/2023')}</w:footnote>`,
    });
    expect(lines(blocks)).toEqual(['Kế hoạch số 277/KH-UBND nêu', 'Nơi nhận:', '[1] Ngày 29/11/2023']);
    expect(notes).toEqual([{ code: 'footnotes', params: { count: 1 } }]);
  });
});

test('tells the page of each paragraph where Word left its traces, also through a table', async () => {
  const turn = '<w:r><w:lastRenderedPageBreak/></w:r>';
  const { blocks, pages } = await openHandMade({
    body:
      paragraph('một') +
      `<w:p>${run('vắt ')}${turn}${run('trang')}</w:p>` +
      `<w:p>${turn}${run('ba')}</w:p>` +
      table(row(cell('x'), cell('y')), row(`<w:tc><w:p>${turn}${run('z')}</w:p></w:tc>`, cell('t'))) +
      paragraph('bốn'),
  });
  expect(blocks.map((block) => block.page)).toEqual([1, 1, 3, 3, 4]);
  expect(pages).toBe(4);
});
