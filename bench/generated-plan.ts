import { handMadeDocx, paragraph, row, table, cell } from '../src/adapters/documents/making/docx.ts';

export const AGENCIES = [
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Tài chính',
  'Sở Ngoại vụ',
  'Sở Nông nghiệp và Môi trường',
  'Công an tỉnh',
  'UBND các xã, phường, đặc khu',
];
const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH THUẬN GIANG',
  'Số: 905/KH-UBND',
  'Thuận Giang, ngày 05 tháng 3 năm 2026',
  'KẾ HOẠCH',
  'Thông tin, truyền thông của tỉnh năm 2026',
  'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;',
  'I. NHIỆM VỤ',
];

const agency = (index: number): string => AGENCIES[index % AGENCIES.length]!;

/** Lines of one assignment in the labelled layout, some 430 bytes. */
const assignment = (index: number): string[] => [
  `${index + 1}. Xây dựng, đăng tải loạt tin, bài, phóng sự giới thiệu tiềm năng, thế mạnh của địa phương đợt ${index + 1}`,
  `- Cơ quan chủ trì: ${agency(index)}`,
  `- Cơ quan phối hợp: ${agency(index + 1)}; ${agency(index + 2)}`,
  `- Thời gian thực hiện: ${index % 2 ? 'Quý III/2026' : 'Trước ngày 15/11 hằng năm'}`,
  `- Sản phẩm: ${(index % 40) + 1} tin, bài`,
  `- Kinh phí: ${(index % 90) + 10} triệu đồng`,
];

/** A plan of about so many bytes (UTF-8). */
export function planOfBytes(bytes: number): string {
  const lines = [...HEAD];
  let size = Buffer.byteLength(HEAD.join('\n'));
  for (let index = 0; size < bytes; index += 1) {
    const next = assignment(index);
    lines.push(...next);
    size += Buffer.byteLength(next.join('\n')) + 1;
  }
  return lines.join('\n');
}

/** A .docx of some 40 pages: 200 labelled assignments and a table of 120 rows. */
export function fortyPages(number: number): Uint8Array {
  const lines = [
    ...HEAD.map((line) => line.replace('905/', `${number}/`)),
    ...Array.from({ length: 200 }, (_, index) => assignment(index)).flat(),
  ];
  const rows = Array.from({ length: 120 }, (_, index) =>
    row(
      ...[
        `${index + 1}`,
        `Tổ chức hoạt động số ${index + 1}`,
        agency(index),
        agency(index + 1),
        'Quý IV/2026',
        '50',
      ].map((text) => cell(text)),
    ),
  );
  const head = row(
    ...['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian', 'Kinh phí (triệu đồng)'].map((text) => cell(text)),
  );
  return handMadeDocx({
    body: [...lines.map((line) => paragraph(line)), paragraph('PHỤ LỤC'), table(head, ...rows)].join(''),
  });
}
