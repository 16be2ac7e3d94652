import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { IntakeFile } from '#modules/documents/index.ts';
import { checkSizes, openDocumentIntake } from './intake.ts';
import {
  compoundFile,
  encryptedPdf,
  handMadePdf,
  heic,
  lyingZipBomb,
  noise,
  packageOf,
  pdfOfPages,
  zipBomb,
} from './making/bad-files.ts';
import { handMadeDocx, paragraph } from './making/docx.ts';
import { paperPdf } from './making/paper.ts';

const defects: string[] = [];
const intake = openDocumentIntake({ onDefect: (message) => defects.push(message) });
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const open = (name: string, bytes: Uint8Array, ...others: IntakeFile[]) =>
  intake.open({ files: [{ name, bytes }, ...others] });

const word = handMadeDocx({ body: paragraph('Kế hoạch tuyên truyền '.repeat(200)) });
const pdf = paperPdf([[{ kind: 'text', text: 'Kế hoạch số 46/KH-UBND' }]]);
const greyPicture = (): Promise<Uint8Array> =>
  sharp({ create: { width: 900, height: 1200, channels: 3, background: '#777' } })
    .jpeg()
    .toBuffer();

describe('a file that cannot be read is refused with its reason', () => {
  test.each<[string, string, Uint8Array | (() => Promise<Uint8Array>), object]>([
    ['nothing in it', 'trong.docx', new Uint8Array(), { code: 'empty-file' }],
    ['only blanks', 'trong.txt', text('\ufeff \r\n\t'), { code: 'empty-file' }],
    [
      'no document',
      'chuong-trinh.exe',
      Buffer.concat([Buffer.from('MZ\0\x01'), noise(3000)]),
      { code: 'not-a-document' },
    ],
    ['binary under .txt', 'ghi-chu.txt', noise(5000), { code: 'binary-text' }],
    [
      'PDF with a password',
      'mat.pdf',
      encryptedPdf(),
      { code: 'encrypted', params: { name: 'mat.pdf', format: 'pdf' } },
    ],
    ['Word with a password', 'mat.docx', compoundFile('EncryptedPackage'), { code: 'encrypted' }],
    [
      'Word cut short',
      'dut.docx',
      word.subarray(0, word.length - 300),
      { code: 'broken', params: { name: 'dut.docx', format: 'docx' } },
    ],
    ['Word with a damaged part', 'hong.docx', damaged(word), { code: 'broken' }],
    ['old Word cut short', 'dut.doc', compoundFile('WordDocument'), { code: 'broken' }],
    [
      'PDF cut short',
      'dut.pdf',
      pdf.subarray(0, pdf.length / 2),
      { code: 'broken', params: { name: 'dut.pdf', format: 'pdf' } },
    ],
    ['PDF without pages', 'rong.pdf', handMadePdf(['<</Type /Catalog>>']), { code: 'broken' }],
    ['more text than 2,000 pages', 'dai.txt', Buffer.from('việc giao '.repeat(420_000)), { code: 'too-complex' }],
    ['zip bomb', 'bom.docx', zipBomb(4), { code: 'zip-bomb' }],
    ['zip bomb that lies', 'bom.docx', lyingZipBomb(4), { code: 'zip-bomb' }],
    [
      '5,000 pages',
      'dai.pdf',
      pdfOfPages(5000),
      { code: 'too-many-pages', params: { name: 'dai.pdf', pages: 5000, limit: 2000 } },
    ],
    [
      '5,000 pages of Word',
      'dai.docx',
      handMadeDocx({ body: `<w:p><w:r>${'<w:br w:type="page"/>'.repeat(4999)}</w:r></w:p>` }),
      { code: 'too-many-pages' },
    ],
    ['blank PDF', 'trang.pdf', pdfOfPages(2), { code: 'no-text' }],
    ['Word without words', 'trang.docx', handMadeDocx({ body: paragraph('') }), { code: 'no-text' }],
    [
      'page without words',
      'trang.html',
      text('<html><body><p> <br></p><script>x()</script></body></html>'),
      { code: 'no-text' },
    ],
    ['scan of nothing', 'mo.jpg', greyPicture, { code: 'unreadable-scan' }],
    ['damaged picture', 'hong.jpg', async () => (await greyPicture()).subarray(0, 700), { code: 'broken' }],
    [
      'Excel',
      'bang.xlsx',
      packageOf({ 'xl/workbook.xml': '<x/>' }),
      { code: 'unsupported-format', params: { name: 'bang.xlsx', format: 'xlsx' } },
    ],
    ['old Excel', 'bang.xls', compoundFile('Workbook'), { code: 'unsupported-format' }],
    [
      'OpenDocument',
      'van-ban.odt',
      packageOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      { code: 'unsupported-format', params: { name: 'van-ban.odt', format: 'odt' } },
    ],
    [
      'OpenDocument in one piece',
      'van-ban.fodt',
      Buffer.from('<?xml version="1.0"?><office:document xmlns:office="x"><text:p>Kính gửi</text:p></office:document>'),
      { code: 'unsupported-format', params: { name: 'van-ban.fodt', format: 'odt' } },
    ],
    [
      'photo of an iPhone',
      'anh.heic',
      heic(),
      { code: 'unsupported-format', params: { name: 'anh.heic', format: 'heic' } },
    ],
  ])('%s', async (_what, name, made, problem) => {
    const started = performance.now();
    const result = await open(name, typeof made === 'function' ? await made() : made);
    expect(result).toMatchObject({ ok: false, problem });
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('one that reading fails on for a fault of ours is told to the log', () => {
    expect(defects.filter((message) => !/\bFormatError|XRef|Invalid|WordDocument|OLE|compound/i.test(message))).toEqual(
      [],
    );
  });

  test('300 MB are refused by their size alone', () => {
    expect(checkSizes([{ name: 'to.pdf', size: 300 * 1024 * 1024 }])).toEqual({
      code: 'too-large',
      params: { name: 'to.pdf', megabytes: 300, limit: 50 },
    });
  });

  test('several files that are not photos of one letter', async () => {
    const result = await open('a.docx', word, { name: 'b.docx', bytes: word });
    expect(result).toMatchObject({ ok: false, problem: { code: 'several-documents' } });
  });

  test('at once when the person leaves', async () => {
    const leaving = new AbortController();
    const opening = intake.open({ files: [{ name: 'a.pdf', bytes: pdf }], signal: leaving.signal });
    leaving.abort();
    expect(await opening).toMatchObject({ ok: false, problem: { code: 'aborted' } });
  });

  test('one that takes too long, and the next one is read', async () => {
    const hurried = openDocumentIntake({ limits: { seconds: 0.001 } });
    expect(await hurried.open({ files: [{ name: 'a.pdf', bytes: pdf }] })).toMatchObject({
      ok: false,
      problem: { code: 'timeout' },
    });
    expect(await intake.open({ files: [{ name: 'a.pdf', bytes: pdf }] })).toMatchObject({ ok: true });
  });
});

describe('a file that can be read is read, with a remark', () => {
  test.each<[string, string, Uint8Array, string, object]>([
    [
      'Word named .pdf',
      'ke-hoach.pdf',
      word,
      'docx',
      { code: 'wrong-extension', params: { name: 'ke-hoach.pdf', extension: 'pdf', format: 'docx' } },
    ],
    ['text named .docx', 'ke-hoach.docx', text('KẾ HOẠCH\nGiao Sở Tài chính.'), 'text', { code: 'wrong-extension' }],
    [
      'page with scripts',
      'trang.html',
      text(
        '<html><script>document.write("xấu")</script><p onclick="x()">Giao Sở Tài chính</p><script>y()</script></html>',
      ),
      'html',
      { code: 'scripts-ignored', params: { count: 2 } },
    ],
  ])('%s', async (_what, name, bytes, format, note) => {
    const result = await open(name, bytes);
    expect(result).toMatchObject({ ok: true, format, notes: [note] });
    expect(JSON.stringify(result)).not.toContain('xấu');
  });

  test('a name in separated letters (NFD) is no hindrance', async () => {
    const result = await open('kế hoạch tuyên truyền.docx'.normalize('NFD'), word);
    expect(result).toMatchObject({ ok: true, notes: [] });
  });
});

/** Bytes in the middle of its one part are turned over. */
function damaged(bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const middle = Buffer.from(changed.buffer).indexOf('word/document.xml') + 40;
  for (let at = middle; at < middle + 60; at++) changed[at] = (changed[at] ?? 0) ^ 0xff;
  return changed;
}
