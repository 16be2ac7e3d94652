import { Document, ImageRun, Packer, Paragraph } from 'docx';
import { PDFDocument } from 'pdf-lib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import type { IntakeFile, IntakeResult } from '#modules/documents/index.ts';
import { read, secrecyStampIn } from '#vanban/index.ts';
import { openDocumentIntake } from '../intake.ts';
import { inked, stampPicture, type Ink } from '../making/ink.ts';
import { LETTER_PAGE } from '../making/letter.ts';
import { paperPdf, paperPicture } from '../making/paper.ts';
import { scanned } from '../making/photo.ts';
import { stampBlocks, stampWords } from './stamp-words.ts';

/** Recognition takes seconds a page, and minutes on a machine that does much else. */
const PATIENT = 240_000;
const intake = openDocumentIntake();

type Read = Extract<IntakeResult, { ok: true }>;

async function open(file: IntakeFile): Promise<Read> {
  const result = await intake.open({ files: [file] });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result;
}

const SEAL: Ink = { kind: 'seal', x: 372, y: 535, text: 'ỦY BAN NHÂN DÂN TỈNH THUẬN GIANG * VIỆT NAM *' };
const PEN: Ink = { kind: 'signature', x: 350, y: 530 };
const SECRET: Ink = { kind: 'stamp', x: 130, y: 165, width: 80, size: 20, lines: ['MẬT'], turned: 2 };
const ARRIVED: Ink = {
  kind: 'stamp',
  x: 95,
  y: 158,
  width: 150,
  size: 11,
  turned: -2,
  lines: ['SỞ NỘI VỤ THUẬN GIANG', 'CÔNG VĂN ĐẾN', 'Số: 877  Ngày: 09/3/2026', 'Chuyển: P. Tổng hợp'],
};

const letterWith = (...inks: readonly Ink[]): Promise<Uint8Array> =>
  scanned(inked(paperPicture(LETTER_PAGE, 200), [SEAL, PEN, ...inks]));

describe('a scanned letter with a stamp of secrecy', () => {
  test(
    'is known as secret by its red ink alone',
    async () => {
      const { blocks } = await open({ name: 'quet.jpg', bytes: await letterWith(SECRET) });
      expect(secrecyStampIn(blocks)).toBe('mat');
    },
    PATIENT,
  );

  const grey = (page: Sharp): Sharp => page.greyscale();
  const pale = (page: Sharp): Sharp => page.greyscale().linear(0.5, 115);
  const black = (page: Sharp): Sharp => page.greyscale().threshold(150);
  test.each([
    ['where the scanner made all ink grey', 'TỐI MẬT', 'toi-mat', { turned: -4, width: 120 }, grey],
    ['put down slanted, grey', 'MẬT', 'mat', { turned: -12, width: 80 }, grey],
    ['put down slanted the other way, grey', 'TUYỆT MẬT', 'tuyet-mat', { turned: 9, width: 145 }, grey],
    ['in faded ink', 'TỐI MẬT', 'toi-mat', { turned: 2, width: 120, colour: '#f0a8aa' }, (page: Sharp) => page],
    ['in faded ink, with little contrast', 'MẬT', 'mat', { turned: 4, width: 80, colour: '#e58a8e' }, pale],
    ['in faded ink, with little contrast', 'TUYỆT MẬT', 'tuyet-mat', { width: 145, colour: '#e58a8e' }, pale],
    ['in black and white', 'TUYỆT MẬT', 'tuyet-mat', { turned: 5, width: 145 }, black],
  ] as const)(
    'is known as secret %s: %s',
    async (_how, words, level, ink, worn) => {
      const page = sharp(await letterWith({ ...SECRET, ...ink, lines: [words] }));
      const { blocks } = await open({ name: 'quet.jpg', bytes: await worn(page).jpeg().toBuffer() });
      expect(secrecyStampIn(blocks)).toBe(level);
    },
    PATIENT,
  );

  test(
    'is not seen where a scan of little contrast bears a seal alone',
    async () => {
      const bytes = await sharp(await letterWith())
        .greyscale()
        .linear(0.5, 115)
        .jpeg()
        .toBuffer();
      const { blocks } = await open({ name: 'quet.jpg', bytes });
      expect(secrecyStampIn(blocks)).toBeNull();
    },
    PATIENT,
  );
});

test(
  'a seal, a pen and the stamp of arrival take nothing from a letter and add nothing to it',
  async () => {
    const { blocks, notes } = await open({ name: 'quet.jpg', bytes: await letterWith(ARRIVED) });
    const { header, stamps } = read(blocks);
    expect(header.number?.value).toBe('1234/UBND-VX');
    expect(header.date?.value).toBe('2026-03-05');
    expect(header.subject?.value).toMatch(/thông tin đối ngoại năm 2026$/);
    expect(header.signer.name?.value).toBe('Nguyễn Văn Bình');
    expect(stamps.secrecy).toBeNull();
    expect(JSON.stringify(blocks)).not.toContain('877');
    const arrival = notes.find((note) => note.code === 'stamp-of-arrival');
    expect(arrival?.params).toMatchObject({ page: 1, text: expect.stringContaining('877') });
  },
  PATIENT,
);

test(
  'a stamp that is a picture on a page of letters is read',
  async () => {
    const document = await PDFDocument.load(paperPdf([LETTER_PAGE]));
    const picture = await document.embedPng(stampPicture({ ...SECRET, lines: ['TUYỆT MẬT'], width: 130 }));
    document.getPage(0).drawImage(picture, { x: 90, y: 620, width: 140, height: 50 });
    const { blocks, format } = await open({ name: 'ky-so.pdf', bytes: await document.save() });
    expect(format).toBe('pdf');
    expect(secrecyStampIn(blocks)).toBe('tuyet-mat');
  },
  PATIENT,
);

test(
  'a stamp that is a picture in a Word file is read',
  async () => {
    const picture = new ImageRun({
      type: 'png',
      data: Buffer.from(stampPicture({ ...SECRET, width: 110 })),
      transformation: { width: 187, height: 67 },
    });
    const file = new Document({
      sections: [{ children: [new Paragraph({ children: [picture] }), new Paragraph('Kính gửi: Sở Nội vụ')] }],
    });
    const { blocks } = await open({ name: 'cong-van.docx', bytes: await Packer.toBuffer(file) });
    expect(secrecyStampIn(blocks)).toBe('mat');
    expect(blocks.at(-1)).toMatchObject({ text: 'Kính gửi: Sở Nội vụ' });
  },
  PATIENT,
);

describe('the words of a stamp', () => {
  test.each([
    [['MẬT'], 'secrecy', 'MẬT'],
    [['MẠT.'], 'secrecy', 'MẬT'],
    [['TÓI MÂT'], 'secrecy', 'TỐI MẬT'],
    [['TUYẸT', 'TUYỆT MÁT'], 'secrecy', 'TUYỆT MẬT'],
    [['HỎA TÓC'], 'urgency', 'HỎA TỐC'],
    [['THƯỢNG KHẦN'], 'urgency', 'THƯỢNG KHẨN'],
  ])('%j are known though marks were misread', (lines, kind, text) => {
    expect(stampWords(lines)).toEqual({ kind, text });
  });

  test.each([[['GIẢI MẬT']], [['BẢO MẬT']], [['MẶT TRẬN TỔ QUỐC']], [['ĐÃ KÝ SỐ']], [['SAO Y BẢN CHÍNH']], [[]]])(
    '%j are none of those that matter',
    (lines) => {
      expect(stampWords(lines)).toBeNull();
    },
  );

  test('of arrival are told by the number and day that the receiving office writes', () => {
    expect(stampWords(['UBND XÃ TRÀ SƠN', 'ĐẾN Số: 12', 'Ngày: 3/4/2026', 'Chuyển:'])).toMatchObject({
      kind: 'arrival',
    });
    expect(stampWords(['Đến ngày hội'])).toBeNull();
  });

  test('of secrecy and urgency stand before the text, once', () => {
    const found = ['MẬT', 'HỎA TỐC', 'MẬT'].flatMap((line) => stampWords([line]) ?? []);
    expect(stampBlocks(found)).toEqual([
      { kind: 'paragraph', text: 'MẬT' },
      { kind: 'paragraph', text: 'HỎA TỐC' },
    ]);
  });
});
