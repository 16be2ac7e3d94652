import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { IntakeFile, IntakeProgress, IntakeResult } from '#modules/documents/index.ts';
import { openDocumentIntake } from '../intake.ts';
import { paperPdf, paperPicture, type Drawn } from '../making/paper.ts';
import { photographed, scanned } from '../making/photo.ts';
import { PLAN_PAGE, PLAN_WORDS } from '../making/plan-page.ts';

/** Recognition takes seconds a page, and minutes on a machine that does much else. */
const PATIENT = 240_000;
const intake = openDocumentIntake();

type Read = Extract<IntakeResult, { ok: true }>;

async function open(files: readonly IntakeFile[], from = intake): Promise<Read> {
  const result = await from.open({ files });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result;
}

const textOf = ({ blocks }: Read): string =>
  blocks
    .map((block) =>
      block.kind === 'paragraph'
        ? block.text
        : block.rows
            .flat()
            .map((cell) => cell.text)
            .join(' '),
    )
    .join(' ')
    .replace(/\s+/g, ' ');

test(
  'a crooked, noisy scan of a plan is read nearly without fault, its table cell by cell',
  async () => {
    const bytes = await scanned(paperPicture(PLAN_PAGE, 200), { turned: -1.7 });
    const read = await open([{ name: 'quet.jpg', bytes }]);
    expect(distance(textOf(read), PLAN_WORDS) / PLAN_WORDS.length).toBeLessThan(0.015);
    const table = read.blocks.findLast((block) => block.kind === 'table');
    expect(table?.rows.map((row) => row[1]?.text)).toEqual([
      'Nhiệm vụ',
      'Tổ chức 02 lớp tập huấn nghiệp vụ thông tin đối ngoại',
      'Xây dựng phim giới thiệu tỉnh bằng tiếng Anh',
      'Quảng bá chè Trà Sơn và sản phẩm OCOP',
    ]);
    expect(read).toMatchObject({ format: 'image', pages: 1, pageSources: [{ file: 0, page: 1 }] });
    expect(read.notes).toContainEqual({ code: 'straightened', params: { page: 1, degrees: expect.closeTo(1.7, 0) } });
    expect(read.notes[0]).toMatchObject({ code: 'recognised', params: { pages: 1 } });
  },
  PATIENT,
);

describe('several photographs of one letter', () => {
  const body = (text: string): Drawn => ({ kind: 'text', text });
  const first = [
    body(
      'Giao Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với các sở, ban, ngành tổ chức thực hiện Kế hoạch này.',
    ),
    body('Các cơ quan báo cáo kết quả thực hiện về Ủy ban nhân dân tỉnh trước ngày 15 tháng 11 hằng năm.'),
  ];
  const second: readonly Drawn[] = [
    { kind: 'at', top: 40, text: '2' },
    body('Sở Tài chính tham mưu bố trí kinh phí từ nguồn ngân sách địa phương theo quy định hiện hành.'),
  ];

  test(
    'are straightened, put in order, and taken once',
    async () => {
      const pageOne = paperPicture(first, 200);
      const files = [
        {
          name: 'anh-1.jpg',
          bytes: await photographed(paperPicture(second, 200), [
            [0.15, 0.07],
            [0.93, 0.12],
            [0.9, 0.94],
            [0.06, 0.88],
          ]),
        },
        // Upside down, from a slant.
        {
          name: 'anh-2.jpg',
          bytes: await photographed(pageOne, [
            [0.92, 0.93],
            [0.08, 0.88],
            [0.12, 0.08],
            [0.9, 0.1],
          ]),
        },
        // The same page again, on its side.
        { name: 'anh-3.jpg', bytes: await scanned(pageOne, { turned: 90 }) },
      ];
      const read = await open(files);
      const text = textOf(read);
      expect(text).toMatch(/^Giao Sở Văn hóa, Thể thao và Du lịch chủ trì/);
      expect(text).toMatch(/theo quy định hiện hành\.$/);
      expect(text.match(/Giao Sở Văn hóa/g)).toHaveLength(1);
      expect(read.pages).toBe(2);
      const [one, two] = read.pageSources;
      expect(two).toEqual({ file: 0, page: 1 });
      const twin = one?.file === 1 ? 'anh-3.jpg' : 'anh-2.jpg';
      expect(read.notes).toContainEqual({ code: 'same-photo-twice', params: { name: twin } });
      expect(read.notes.map((note) => note.code)).toContain('photos-ordered');
    },
    PATIENT,
  );
});

describe('a scan inside a PDF', () => {
  async function scanPdf(): Promise<Uint8Array> {
    const document = await PDFDocument.load(paperPdf([[{ kind: 'text', text: 'Trang có chữ, không cần nhận dạng.' }]]));
    const picture = await document.embedJpg(await scanned(paperPicture(PLAN_PAGE, 100)));
    for (let count = 0; count < 2; count++)
      document.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
    return await document.save();
  }

  test(
    'is recognised page by page, telling of each; pages with letters are not',
    async () => {
      const told: IntakeProgress[] = [];
      const result = await openDocumentIntake({ ocr: 'fake' }).open({
        files: [{ name: 'quet.pdf', bytes: await scanPdf() }],
        onProgress: (progress) => told.push(progress),
      });
      expect(result).toMatchObject({ ok: true, format: 'scan', pages: 3 });
      const pages = result.ok ? result.blocks.map((block) => block.page) : [];
      expect(new Set(pages)).toEqual(new Set([1, 2, 3]));
      const recognising = told.filter(({ step }) => step === 'recognising');
      expect(recognising.map(({ done, total }) => [done, total])).toEqual([
        [0, 2],
        [1, 2],
        [2, 2],
      ]);
    },
    PATIENT,
  );

  test(
    'of more pages than may be recognised is refused',
    async () => {
      const limited = openDocumentIntake({ ocr: 'fake', limits: { recognisedPages: 1 } });
      expect(await limited.open({ files: [{ name: 'quet.pdf', bytes: await scanPdf() }] })).toMatchObject({
        problem: { code: 'too-many-pages', params: { pages: 2, limit: 1 } },
      });
    },
    PATIENT,
  );
});

describe('the picture of a page', () => {
  test(
    'of a PDF is as wide as asked and shows its words',
    async () => {
      const result = await intake.renderPage({ bytes: paperPdf([PLAN_PAGE]), page: 1, width: 600 });
      expect(result).toMatchObject({ ok: true, width: 600, height: 849 });
      expect(await darkShare(result)).toBeGreaterThan(0.01);
      // Every letter as drawn, in less than half the bytes of a PNG.
      if (!result.ok) throw new Error(result.problem.code);
      const { format, size } = await sharp(result.picture).metadata();
      expect(format).toBe('webp');
      expect(size).toBeLessThan((await sharp(result.picture).png().toBuffer()).length / 2);
      expect(await intake.renderPage({ bytes: paperPdf([PLAN_PAGE]), page: 2 })).toMatchObject({ ok: false });
    },
    PATIENT,
  );

  test(
    'of a photograph is its sheet alone, upright',
    async () => {
      const bytes = await photographed(paperPicture(PLAN_PAGE, 150), [
        [0.9, 0.92],
        [0.1, 0.9],
        [0.05, 0.1],
        [0.94, 0.12],
      ]);
      const result = await intake.renderPage({ bytes, page: 1, width: 700 });
      expect(result).toMatchObject({ ok: true, width: 700 });
      // The table it lay on is gone, and the text, which fills the upper half of the page, stands in the upper half.
      expect(await darkShare(result, 'lower')).toBeLessThan(0.002);
      expect(await darkShare(result, 'upper')).toBeGreaterThan(0.01);
    },
    PATIENT,
  );
});

type Rendered = Awaited<ReturnType<typeof intake.renderPage>>;

async function darkShare(result: Rendered, half?: 'upper' | 'lower'): Promise<number> {
  if (!result.ok) throw new Error(result.problem.code);
  const { width, height, picture } = result;
  const part = {
    left: 0,
    width,
    top: half === 'lower' ? Math.floor(height * 0.75) : 0,
    height: Math.floor(height / (half ? 4 : 1)),
  };
  const { data } = await sharp(picture).extract(part).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((shade) => shade < 90).length / data.length;
}

/** How many letters must be changed to make one text the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, sign] of a.split('').entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(next[j]! + 1, row[j + 1]! + 1, row[j]! + (sign === b[j] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}
