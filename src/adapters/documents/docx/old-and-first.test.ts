import { describe, expect, test } from 'vitest';
import type { IntakeResult } from '#modules/documents/index.ts';
import { secrecyStampIn } from '#vanban/index.ts';
import { openDocumentIntake } from '../intake.ts';
import { cell, handMadeDocx, paragraph, row, run, table, type HandMadeDocx } from '../making/docx.ts';

const intake = openDocumentIntake();

async function open(parts: HandMadeDocx): Promise<Extract<IntakeResult, { ok: true }>> {
  const result = await intake.open({ files: [{ name: 'ke-hoach.docx', bytes: handMadeDocx(parts) }] });
  if (!result.ok) throw new Error(result.problem.code);
  return result;
}

const textOf = (result: Extract<IntakeResult, { ok: true }>): string[] =>
  result.blocks.map((block) => (block.kind === 'paragraph' ? block.text : 'table'));

const inFont = (font: string, text: string): string =>
  `<w:p>${run(text, `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`)}</w:p>`;

describe('letters of fonts made before Unicode', () => {
  test.each([
    ['.VnTime', 'KÕ ho¹ch truyÒn th«ng, qu¶ng b¸ h×nh ¶nh tØnh', 'Kế hoạch truyền thông, quảng bá hình ảnh tỉnh'],
    ['.VnTimeH', 'ñy ban nh©n d©n tØnh', 'ỦY BAN NHÂN DÂN TỈNH'],
    [
      'VNI-Times',
      'Keá hoaïch truyeàn thoâng, quaûng baù hình aûnh tænh',
      'Kế hoạch truyền thông, quảng bá hình ảnh tỉnh',
    ],
  ])('%s become Unicode beside letters that are', async (font, old, unicode) => {
    const result = await open({ body: inFont(font, old) + paragraph('Giao Sở Tài chính chủ trì.') });
    expect(textOf(result)).toEqual([unicode, 'Giao Sở Tài chính chủ trì.']);
    expect(result.notes).toEqual([{ code: 'old-font', params: { font } }]);
  });

  test('of which only the name is left stay as they are', async () => {
    const result = await open({
      body: inFont('.VnTime', 'Các sở, ban, ngành') + inFont('.VnTime', 'và ủy ban nhân dân'),
    });
    expect(textOf(result)).toEqual(['Các sở, ban, ngành', 'và ủy ban nhân dân']);
    expect(result.notes).toEqual([]);
  });

  test('named by the style of the paragraph count too', async () => {
    const result = await open({
      styles:
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:rFonts w:ascii="VNI-Times"/></w:rPr></w:style>',
      body: paragraph('Caùc sôû, ban, ngaønh trieån khai nhieäm vuï'),
    });
    expect(textOf(result)).toEqual(['Các sở, ban, ngành triển khai nhiệm vụ']);
  });
});

describe('the head of the first page', () => {
  const section = '<w:sectPr><w:titlePg/><w:headerReference w:type="first" r:id="rHead"/></w:sectPr>';

  test('is read where it carries a stamp or the number', async () => {
    const result = await open({ header: paragraph('MẬT'), body: paragraph('KẾ HOẠCH') + section });
    expect(textOf(result)).toEqual(['MẬT', 'KẾ HOẠCH']);
  });

  test('is left out where it only repeats a title', async () => {
    const result = await open({
      header: paragraph('Kế hoạch năm 2026 - trang 2'),
      body: paragraph('KẾ HOẠCH') + section,
    });
    expect(textOf(result)).toEqual(['KẾ HOẠCH']);
  });

  test.each([
    ['the head of later pages', '<w:titlePg/>', paragraph('TỐI MẬT')],
    ['a cell of a head', '', table(row(cell('Mật'), cell('Bản số 1')))],
    [
      'a text box',
      '<w:titlePg/>',
      `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${paragraph('MẬT')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
    ],
    ['a watermark', '', '<w:p><w:r><w:pict><v:shape><v:textpath string="TUYỆT MẬT"/></v:shape></w:pict></w:r></w:p>'],
  ])('is searched for a stamp of secrecy in %s', async (_where, first, header) => {
    const body = `${paragraph('KẾ HOẠCH')}<w:sectPr>${first}<w:headerReference w:type="default" r:id="rHead"/></w:sectPr>`;
    const result = await open({ header, body });
    expect(secrecyStampIn(result.blocks)).not.toBeNull();
  });
});
