import { describe, expect, it } from 'vitest';
import { readText } from '#vanban/index.ts';
import { amendedBy } from './amendment.ts';

const document = (subject: string, opening: string): string =>
  `ỦY BAN NHÂN DÂN\nTỈNH THUẬN GIANG\nSố: 171/KH-UBND\nThuận Giang, ngày 14 tháng 8 năm 2026\nKẾ HOẠCH\n${subject}\n${opening}\nI. MỤC ĐÍCH\nQuảng bá hình ảnh tỉnh.\n`;

describe('a document that changes another', () => {
  it.each<[string, string, string[]]>([
    [
      'Thông tin đối ngoại năm 2026 (điều chỉnh)',
      'Ủy ban nhân dân tỉnh ban hành lại Kế hoạch (thay thế Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026) như sau:',
      ['46/KH-UBND'],
    ],
    [
      'Điều chỉnh Kế hoạch thông tin đối ngoại năm 2026',
      'Căn cứ Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026 của UBND tỉnh;',
      ['46/KH-UBND'],
    ],
    [
      'Thông tin đối ngoại năm 2026',
      'UBND tỉnh sửa đổi, bổ sung một số nội dung của Kế hoạch số 46/KH-UBND ngày 05/3/2026 như sau:',
      ['46/KH-UBND'],
    ],
    ['Thông tin đối ngoại năm 2026', 'Căn cứ Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026 của UBND tỉnh;', []],
  ])('%s: %s', (subject, opening, numbers) => {
    expect(amendedBy(readText(document(subject, opening))).map((one) => one.number)).toEqual(numbers);
  });
});
