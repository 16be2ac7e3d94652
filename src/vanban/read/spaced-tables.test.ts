import { expect, test } from 'vitest';
import { readText } from '../index.ts';

const plan = (table: string): string =>
  `UBND TỈNH LÂM ĐỒNG\nSố: 15/KH-UBND\nLâm Đồng, ngày 03 tháng 02 năm 2026\nKẾ HOẠCH\nTruyền thông năm 2026\nI. NHIỆM VỤ\n${table}\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính bố trí kinh phí.\n`;

const ALIGNED = `
STT   Nội dung nhiệm vụ                     Cơ quan chủ trì            Cơ quan phối hợp           Thời gian
1     Xây dựng chuyên trang tiếng Anh       Sở Văn hóa, Thể thao       Các sở, ban, ngành         Quý II/2026
      trên Cổng thông tin điện tử           và Du lịch
2     Tổ chức tuần lễ hoa                   UBND phường Xuân Hương                                Tháng 12/2026
3     Tập huấn người phát ngôn              Sở Nội vụ                  Văn phòng UBND tỉnh        Trước 30/9/2026
`;
const SINGLE = `TT  Nhiệm vụ  Chủ trì  Phối hợp  Thời gian hoàn thành
1  Xây dựng chuyên trang tiếng Anh  Sở Ngoại vụ  Sở Nội vụ, Sở Công Thương  Quý II/2026
2 Tổ chức tuần lễ hoa  Sở Công Thương  Sở Tài chính  Tháng 12/2026`;
const DEEP = `
 STT    Nội dung công việc              Cơ quan            Cơ quan             Thời gian      Kinh phí
                                        chủ trì            phối hợp            hoàn thành     (triệu đồng)
 I      Truyền thông trên báo chí
 1      Mở chuyên mục trên báo          Báo và phát        Sở Nội vụ;          Quý I          120
        Lâm Đồng, 12 kỳ                 thanh, truyền      Sở Công Thương
                                        hình Lâm Đồng
 STT    Nội dung công việc              Cơ quan            Cơ quan             Thời gian      Kinh phí
 2      Họp báo định kỳ                 Văn phòng UBND                         Hằng quý       50
                                        tỉnh
 II     Truyền thông cơ sở
 3      Dựng pa nô                      UBND các xã        Sở Y tế             30/6/2026      30
        Tổng cộng                                                                             250
`;

/** Task, leads, helpers, time, money of each row. */
const rows = (text: string): string[] =>
  readText(plan(text))
    .assignments.filter((one) => one.style === 'table')
    .map((one) =>
      [
        one.task,
        one.lead.map((agency) => agency.name).join(' + '),
        one.coordinating.map((agency) => agency.name).join(' + '),
        one.timing?.text ?? '',
        one.budget?.vnd ?? '',
      ].join(' | '),
    );

test.each<[string, string, string[]]>([
  [
    'columns that stand below one another, cells over two lines, a place left empty',
    ALIGNED,
    [
      'Xây dựng chuyên trang tiếng Anh trên Cổng thông tin điện tử | Sở Văn hóa, Thể thao và Du lịch | Các sở, ban, ngành | Quý II/2026 | ',
      'Tổ chức tuần lễ hoa | UBND phường Xuân Hương |  | Tháng 12/2026 | ',
      'Tập huấn người phát ngôn | Sở Nội vụ | Văn phòng UBND tỉnh | Trước 30/9/2026 | ',
    ],
  ],
  [
    'columns that only two spaces part',
    SINGLE,
    [
      'Xây dựng chuyên trang tiếng Anh | Sở Ngoại vụ | Sở Nội vụ + Sở Công Thương | Quý II/2026 | ',
      'Tổ chức tuần lễ hoa | Sở Công Thương | Sở Tài chính | Tháng 12/2026 | ',
    ],
  ],
  [
    'a head over two lines that a page repeats, groups, a sum',
    DEEP,
    [
      'Mở chuyên mục trên báo Lâm Đồng, 12 kỳ | Báo và phát thanh, truyền hình Lâm Đồng | Sở Nội vụ + Sở Công Thương | Quý I | 120000000',
      'Họp báo định kỳ | Văn phòng UBND tỉnh |  | Hằng quý | 50000000',
      'Dựng pa nô | UBND các xã | Sở Y tế | 30/6/2026 | 30000000',
    ],
  ],
])('%s', (_, text, expected) => {
  expect(rows(text)).toEqual(expected);
});

test('every agency of such a table points at its own first words', () => {
  for (const table of [ALIGNED, SINGLE, DEEP]) {
    const { text, assignments } = readText(plan(table));
    for (const agency of assignments.flatMap((one) => [...one.lead, ...one.coordinating]))
      expect(text.slice(...agency.span).slice(0, 6)).toBe(agency.name.slice(0, 6));
  }
});

test('the sum of such a table is checked too', () => {
  const found = readText(plan(DEEP)).diagnostics.find((one) => one.code === 'VB026');
  expect(found?.params).toMatchObject({ sum: '200', total: '250' });
});

test('what follows the table is read as before', () => {
  const { outline } = readText(plan(ALIGNED));
  expect(outline.map((one) => one.title)).toEqual(['NHIỆM VỤ', 'TỔ CHỨC THỰC HIỆN', 'Sở Tài chính bố trí kinh phí.']);
});

test('a numbered list with gaps is no table', () => {
  expect(rows('STT   Tên xã   Dân số\n1   Đam Rông   3.000\n2   Lạc Dương   4.000')).toEqual([]);
});
