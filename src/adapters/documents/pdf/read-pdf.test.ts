import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, RotationTypes, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import type { IntakeResult } from '#modules/documents/index.ts';
import type { SourceBlock } from '#vanban/document.ts';
import { openDocumentIntake } from '../intake.ts';
import { handMadePdf } from '../making/bad-files.ts';
import { paperPdf, paperPicture, wrappedLines, type Drawn } from '../making/paper.ts';
import { PLAN_PAGE } from '../making/plan-page.ts';

const intake = openDocumentIntake({ ocr: 'fake' });

async function open(bytes: Uint8Array): Promise<Extract<IntakeResult, { ok: true }>> {
  const result = await intake.open({ files: [{ name: 'ke-hoach.pdf', bytes }] });
  if (!result.ok) throw new Error(result.problem.code);
  return result;
}

const textOf = (blocks: readonly SourceBlock[]): string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : '<table>'));

const body = (text: string): Drawn => ({ kind: 'text', text });

describe('a PDF that a word processor printed', () => {
  test('comes apart into head, titles, paragraphs and its table, each with its page', async () => {
    const { blocks, format, pages, pageSources } = await open(paperPdf([PLAN_PAGE]));
    expect({ format, pages, pageSources }).toEqual({ format: 'pdf', pages: 1, pageSources: [{ file: 0, page: 1 }] });
    expect(textOf(blocks)).toEqual([
      '<table>',
      ...PLAN_PAGE.flatMap((item) => (item.kind === 'text' ? [item.text] : item.kind === 'table' ? ['<table>'] : [])),
    ]);
    expect(blocks.every((block) => block.page === 1)).toBe(true);
    expect(blocks[1]).toMatchObject({ bold: true, centred: true });
    expect(blocks[7]).toMatchObject({
      rows: PLAN_PAGE.flatMap((item) =>
        item.kind === 'table' ? item.rows.map((row) => row.map((text) => ({ text }))) : [],
      ),
    });
  });

  test('goes on over the page, without page numbers and running heads', async () => {
    const long = `1. ${'Các cơ quan, địa phương tổ chức thực hiện nghiêm túc nhiệm vụ được giao '.repeat(60)}kịp thời.`;
    const lines = wrappedLines(long);
    const { blocks } = await open(
      paperPdf(
        [0, 1, 2].map((page) => [
          { kind: 'at', top: 40, text: `Kế hoạch số 46/KH-UBND - Trang ${page + 1}` },
          { kind: 'at', top: 815, text: String(page + 1) },
          { kind: 'lines', lines: lines.slice(page * 24, (page + 1) * 24) },
        ]),
      ),
    );
    expect(textOf(blocks)).toEqual([long]);
  });

  test('in two columns is read down one and then down the other', async () => {
    const left = [
      `Điều 1. ${'Quy định việc phối hợp giữa các sở, ban, ngành '.repeat(5)}.`,
      `Điều 2. ${'Sở Tài chính chủ trì '.repeat(9)}.`,
    ];
    const right = [
      `Điều 3. ${'Các cơ quan chịu trách nhiệm thi hành Quyết định '.repeat(5)}.`,
      `Điều 4. ${'Hiệu lực từ ngày ký '.repeat(9)}.`,
    ];
    const { blocks } = await open(paperPdf([[{ kind: 'columns', columns: [left, right] }]]));
    expect(textOf(blocks)).toEqual([...left, ...right].map((text) => text.replace(/ +/g, ' ')));
  });

  test('keeps what was typed into the fields of a form', async () => {
    const document = await PDFDocument.load(paperPdf([[body('Người nhận việc:')]]));
    const field = document.getForm().createTextField('ten');
    field.setText('Nguyen Van A');
    field.addToPage(document.getPage(0), { x: 250, y: 765, width: 200, height: 18 });
    expect(textOf((await open(await document.save())).blocks).join(' ')).toContain('Nguyen Van A');
  });
});

describe('a PDF of scans', () => {
  const lines = (count: number, text: string): Drawn => ({
    kind: 'lines',
    lines: Array.from({ length: count }, () => text),
  });

  /** A scanned page with letters over or below its picture, as programs for signing and for recognition leave them. */
  async function scanWith(...items: readonly Drawn[]): Promise<Uint8Array> {
    const document = await PDFDocument.load(paperPdf([items]));
    const page = document.getPage(0);
    const picture = await document.embedPng(paperPicture(PLAN_PAGE, 60).toBuffer('image/png'));
    page.drawImage(picture, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight(), opacity: 0.5 });
    return await document.save();
  }

  test('is recognised although a signature panel was laid over it', async () => {
    const { blocks, format } = await open(
      await scanWith(lines(3, 'Ký bởi: Ủy ban nhân dân tỉnh Thuận Giang, ngày ký: 05/03/2026 08:12:33 +07:00')),
    );
    expect(format).toBe('scan');
    expect(textOf(blocks).join(' ')).toContain('Giao Sở Văn hóa, Thể thao và Du lịch chủ trì');
  });

  test('is recognised anew where a machine without Vietnamese did it before', async () => {
    const bytes = await scanWith(lines(9, 'CONG HOA XA HOI CHU NGHIA VIET NAM Doc lap Tu do Hanh phuc'));
    expect((await open(bytes)).notes).toContainEqual({
      code: 'text-layer-distrusted',
      params: { pages: 1, instead: 'recognition' },
    });
  });

  test('keeps the letters that a machine with Vietnamese found', async () => {
    const { blocks, format } = await open(
      await scanWith(lines(9, 'Các cơ quan, địa phương tổ chức thực hiện nghiêm túc nhiệm vụ được giao kịp thời')),
    );
    expect(format).toBe('pdf');
    expect(textOf(blocks).join(' ')).toContain('Các cơ quan, địa phương tổ chức thực hiện');
  });
});

test.each([90, 180, 270])('a page that is shown turned by %i degrees is read as it is shown', async (degrees) => {
  const document = await PDFDocument.load(paperPdf([[body('Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính.')]]));
  document.getPage(0).setRotation({ type: RotationTypes.Degrees, angle: degrees });
  expect(textOf((await open(await document.save())).blocks)).toEqual([
    'Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính.',
  ]);
});

test('a stamp of secrecy that lies across a page stands before its text', async () => {
  const document = await PDFDocument.load(paperPdf([[body('Kính gửi: Sở Nội vụ')]]));
  const font = await document.embedFont(StandardFonts.TimesRomanBold);
  document
    .getPage(0)
    .drawText('MAT', { x: 200, y: 400, size: 60, font, rotate: { type: RotationTypes.Degrees, angle: 45 } });
  expect(textOf((await open(await document.save())).blocks)).toEqual(['MẬT', 'Kính gửi: Sở Nội vụ']);
});

/** Letters as old programs print them when a font lacks the marked ones: those stand torn from their words. */
const TORN = 'Th c hi n ch tr ng c a t nh v công tác thông tin i ngo i ự ệ ủ ươ ủ ỉ ề đố ạ '.repeat(6);

/** A page whose letters are told through a table from codes to Unicode, as PDF writers do. */
function pdfOfLetters(text: string, font = 'Times-Roman'): Uint8Array {
  const signs = [...new Set(text.split(''))];
  const hex = (value: number): string => value.toString(16).padStart(2, '0');
  const table = signs.map((sign, index) => `<${hex(index + 1)}> <${sign.charCodeAt(0).toString(16).padStart(4, '0')}>`);
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <00> <ff> endcodespacerange ${signs.length} beginbfchar ${table.join(' ')} endbfchar endcmap end end`;
  const lines = text.match(/.{1,80}(?: |$)/g) ?? [];
  const shown = lines.map(
    (line, index) =>
      `1 0 0 1 60 ${780 - index * 18} Tm <${line
        .split('')
        .map((sign) => hex(signs.indexOf(sign) + 1))
        .join('')}> Tj`,
  );
  // The bar stands for what a person sees: letters without a font are not drawn.
  const content = `60 300 400 20 re f BT /F 12 Tf ${shown.join('\n')} ET`;
  return handMadePdf([
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Count 1 /Kids [3 0 R]>>',
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    `<</Type /Font /Subtype /${font === 'Times-Roman' ? 'Type1' : 'TrueType'} /BaseFont /${font} /ToUnicode 6 0 R /FirstChar 1 /LastChar ${signs.length} /Widths [${signs.map(() => 500).join(' ')}] /FontDescriptor 7 0 R>>`,
    `<</Length ${map.length}>>\nstream\n${map}\nendstream`,
    `<</Type /FontDescriptor /FontName /${font} /Flags 34 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80>>`,
  ]);
}

describe('a PDF whose letters cannot be trusted', () => {
  test('is recognised instead, and the reviewer is told', async () => {
    const { blocks, format, notes } = await open(pdfOfLetters(TORN));
    expect(format).toBe('scan');
    expect(notes).toContainEqual({ code: 'text-layer-distrusted', params: { pages: 1, instead: 'recognition' } });
    expect(textOf(blocks).join(' ')).toContain('Giao Sở Văn hóa, Thể thao và Du lịch chủ trì');
  });

  test('is read by pdftotext where that is installed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pdftotext-'));
    const path = process.env['PATH'];
    try {
      const word = (text: string, index: number): string =>
        `<word xMin="${85 + index * 40}" yMin="70" xMax="${120 + index * 40}" yMax="84">${text}</word>`;
      const words = ['Thực', 'hiện', 'chủ', 'trương', 'của', 'tỉnh', '&amp;', 'xã.'].map(word).join('\n');
      const tool = join(folder, 'pdftotext');
      await writeFile(tool, `#!/bin/sh\ncat <<'END'\n<page width="595" height="842">\n${words}\n</page>\nEND\n`);
      await chmod(tool, 0o755);
      process.env['PATH'] = `${folder}:${path}`;
      const helped = openDocumentIntake({ ocr: 'fake' });
      const result = await helped.open({ files: [{ name: 'a.pdf', bytes: pdfOfLetters(TORN) }] });
      expect(result).toMatchObject({
        ok: true,
        format: 'pdf',
        blocks: [{ text: 'Thực hiện chủ trương của tỉnh & xã.' }],
        notes: [{ code: 'text-layer-distrusted', params: { pages: 1, instead: 'pdftotext' } }],
      });
      const alone = openDocumentIntake({ ocr: 'fake', pdftotext: false });
      expect(await alone.open({ files: [{ name: 'a.pdf', bytes: pdfOfLetters(TORN) }] })).toMatchObject({
        format: 'scan',
      });
    } finally {
      process.env['PATH'] = path;
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('reaches pdftotext without a copy on the disk', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'pdftotext-'));
    const { PATH, TMPDIR } = process.env;
    try {
      const own = join(folder, 'own');
      await mkdir(own);
      const seen = join(folder, 'seen');
      const tool = join(folder, 'pdftotext');
      await writeFile(tool, `#!/bin/sh\ncat > '${seen}'\nls -A '${own}' > '${seen}-files'\n`);
      await chmod(tool, 0o755);
      process.env['PATH'] = `${folder}:${PATH}`;
      process.env['TMPDIR'] = own;
      const bytes = pdfOfLetters(TORN);
      await openDocumentIntake({ ocr: 'fake' }).open({ files: [{ name: 'a.pdf', bytes }] });
      expect(Buffer.compare(await readFile(seen), bytes)).toBe(0);
      expect(await readFile(`${seen}-files`, 'utf8')).toBe('');
    } finally {
      process.env['PATH'] = PATH;
      if (TMPDIR === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = TMPDIR;
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('in an old font that shows capitals has its capitals', async () => {
    const text = 'ñy ban nh©n d©n tØnh thuËn giang kÕ ho¹ch th«ng tin '.repeat(3);
    const { blocks } = await open(pdfOfLetters(text, 'ABCDEF+.VnTimeH'));
    expect(textOf(blocks).join(' ')).toContain('ỦY BAN NHÂN DÂN TỈNH THUẬN GIANG KẾ HOẠCH THÔNG TIN');
  });

  test('in letters from before Unicode becomes Unicode', async () => {
    const text = 'KÕ ho¹ch truyÒn th«ng qu¶ng b¸ h×nh ¶nh tØnh n¨m nay giao c¸c së ngµnh thùc hiÖn';
    const { blocks } = await open(pdfOfLetters(text));
    expect(textOf(blocks).join(' ')).toContain(
      'hoạch truyền thông quảng bá hình ảnh tỉnh năm nay giao các sở ngành thực hiện',
    );
  });
});
