import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDocumentIntake } from '#adapters/documents/intake.ts';
import { read, type Reading } from '#vanban/index.ts';
import { writeDocx, writeHtml, writeMinutesDocx, type OfficialDocument, type TableCells } from '#vanban/write/index.ts';

const AGENCIES = ['Sở Ngoại vụ', 'Sở Tài chính', 'Công an tỉnh', 'Sở Văn hóa, Thể thao và Du lịch', 'Báo Thuận Giang'];
const COLUMNS = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian', 'Kinh phí (triệu đồng)'];

interface Row {
  readonly lead: string;
  /** Null: one cell with the row above. */
  readonly beside: string | null;
  readonly quarter: string;
  readonly millions: number;
}

const rows: fc.Arbitrary<readonly Row[]> = fc
  .array(
    fc.record({
      lead: fc.constantFrom(...AGENCIES),
      beside: fc.constantFrom('UBND các xã, phường', 'Sở Tư pháp', null),
      quarter: fc.constantFrom('I', 'II', 'III', 'IV'),
      millions: fc.integer({ min: 10, max: 999 }),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .map(([first, ...rest]) => [{ ...first!, beside: first!.beside ?? 'Sở Tư pháp' }, ...rest]);

const taskOf = (index: number): string => `In bộ bưu ảnh thứ ${index + 1} bằng tiếng Lào`;

function planOf(all: readonly Row[]): OfficialDocument {
  const table: TableCells[] = [
    [
      { text: 'I', bold: true },
      { text: 'Ấn phẩm', bold: true, span: COLUMNS.length - 1 },
    ],
    ...all.map((one, index) => [
      String(index + 1),
      taskOf(index),
      one.lead,
      one.beside,
      `Quý ${one.quarter}/2027`,
      String(one.millions),
    ]),
    [{ text: 'Tổng cộng', bold: true, span: COLUMNS.length - 1 }, String(sumOf(all))],
  ];
  return {
    type: 'Kế hoạch',
    superior: null,
    issuer: 'Ủy ban nhân dân tỉnh Thuận Giang',
    number: { number: '9', symbol: 'KH-UBND' },
    place: 'Thuận Giang',
    date: '2027-01-12',
    urgency: null,
    subject: 'Ấn phẩm đối ngoại năm 2027',
    addressees: [],
    bases: ['Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ'],
    body: [
      { kind: 'heading', level: 1, text: 'I. Nhiệm vụ' },
      { kind: 'paragraph', text: 'Nhiệm vụ được quy định tại Phụ lục.' },
    ],
    recipients: ['Các cơ quan có tên tại Phụ lục', 'Lưu: VT'],
    signer: { authority: 'TM. Ủy ban nhân dân', onBehalf: null, title: 'Chủ tịch', name: 'Lê Thuận Hòa' },
    annexes: [
      {
        label: 'Phụ lục',
        title: 'Danh mục ấn phẩm',
        landscape: true,
        body: [{ kind: 'table', columns: COLUMNS.map((head) => ({ head, part: 1 / COLUMNS.length })), rows: table }],
      },
    ],
  };
}

const sumOf = (all: readonly Row[]): number => all.reduce((sum, one) => sum + one.millions, 0);

const intake = openDocumentIntake();

async function readBack(bytes: Uint8Array): Promise<Reading> {
  const opened = await intake.open({ files: [{ name: 'van-ban.docx', bytes }] });
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  return read(opened.blocks);
}

it('a plan whose annex we laid out is read back row by row, cells that reach down included', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (all) => {
      const { assignments, header, outline } = await readBack(await writeDocx(planOf(all)));
      expect([header.number?.value, header.issuer?.value]).toEqual(['09/KH-UBND', 'Ủy ban nhân dân tỉnh Thuận Giang']);
      expect(outline.some((one) => one.marker === 'Phụ lục')).toBe(true);
      let beside = '';
      const expected = all.map((one, index) => {
        beside = one.beside ?? beside;
        return [taskOf(index), one.lead, beside, `Quý ${one.quarter}/2027`, one.millions * 1_000_000];
      });
      const found = assignments.map(({ task, lead, coordinating, timing, budget }) => [
        task,
        lead.map(({ name }) => name).join('; '),
        coordinating.map(({ name }) => name).join('; '),
        timing?.text,
        budget?.vnd,
      ]);
      expect(found).toEqual(expected);
    }),
    { numRuns: 25 },
  );
}, 120_000);

it('a draft says so on paper and on the screen, and has no number, day or name yet', async () => {
  const plan = planOf([{ lead: 'Sở Ngoại vụ', beside: 'Sở Tư pháp', quarter: 'II', millions: 20 }]);
  const draft: OfficialDocument = {
    ...plan,
    isDraft: true,
    number: { ...plan.number, number: null },
    date: null,
    signer: { ...plan.signer, name: null },
  };
  const { text, header } = await readBack(await writeDocx(draft));
  expect(text).toContain('DỰ THẢO');
  expect([header.number, header.date, header.signer.name]).toEqual([null, null, null]);
  expect(writeHtml(draft)).toContain('DỰ THẢO');
});

it('minutes bear both names below their roles, and leave the place for their number open', async () => {
  const bytes = await writeMinutesDocx({
    superior: null,
    issuer: 'Sở Ngoại vụ tỉnh Thuận Giang',
    number: { number: null, symbol: 'BB-SNgV' },
    subject: 'Bàn giao công việc',
    body: [{ kind: 'paragraph', text: 'Hôm nay, ngày 06 tháng 11 năm 2026, chúng tôi bàn giao 02 phần việc.' }],
    signers: [
      { role: 'Bên nhận', name: 'Đặng Anh Duy' },
      { role: 'Bên giao', name: 'Vũ Hoài Thương' },
    ],
  });
  const { header, text } = await readBack(bytes);
  expect([header.documentType?.value, header.number]).toEqual(['Biên bản', null]);
  expect(header.subject?.value).toBe('Bàn giao công việc');
  expect(text).toContain('BÊN NHẬN');
  expect(text).toContain('Vũ Hoài Thương');
});
