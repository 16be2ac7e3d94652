import { describe, expect, it } from 'vitest';
import { readText } from '../index.ts';

const HEAD =
  'ỦY BAN NHÂN DÂN\nTỈNH BẮC GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 9/KH-UBND\nBắc Giang, ngày 02 tháng 3 năm 2022\nKẾ HOẠCH\nĐưa vải thiều đến bạn bè các nước\nCăn cứ Luật Du lịch;\n';
const outlineOf = (body: string): string[] =>
  readText(HEAD + body).outline.map((one) => `${one.level} ${one.marker} ${one.title}`);

describe('the outline', () => {
  it.each<[string, string, string[]]>([
    [
      'by I. 1. 1.1 a)',
      'I. MỤC TIÊU\n1. Mục tiêu chung\n1.1. Giữ thị trường cũ\na) Nhật Bản\nb) Úc\n1.2. Mở thị trường mới\n2. Mục tiêu cụ thể\nII. NHIỆM VỤ\n1. Làm phim ngắn',
      [
        '1 I MỤC TIÊU',
        '2 1 Mục tiêu chung',
        '3 1.1 Giữ thị trường cũ',
        '4 a) Nhật Bản',
        '4 b) Úc',
        '3 1.2 Mở thị trường mới',
        '2 2 Mục tiêu cụ thể',
        '1 II NHIỆM VỤ',
        '2 1 Làm phim ngắn',
      ],
    ],
    [
      'below a heading in capitals that ends like words before a number',
      'I. QUAN ĐIỂM\n1. Thể chế hóa chủ trương của Đảng\n2. Xác định trách nhiệm của cả hệ thống chính trị\nII. NHIỆM VỤ',
      [
        '1 I QUAN ĐIỂM',
        '2 1 Thể chế hóa chủ trương của Đảng',
        '2 2 Xác định trách nhiệm của cả hệ thống chính trị',
        '1 II NHIỆM VỤ',
      ],
    ],
    [
      'by 1. in capitals above 1.',
      '1. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n2. Yêu cầu\n2. NHIỆM VỤ\n1. Làm phim\n3. KINH PHÍ',
      ['1 1 MỤC ĐÍCH, YÊU CẦU', '2 1 Mục đích', '2 2 Yêu cầu', '1 2 NHIỆM VỤ', '2 1 Làm phim', '1 3 KINH PHÍ'],
    ],
    [
      'by articles whose first word stands alone before a break',
      'QUYẾT ĐỊNH:\nĐiều 1. Ban\nhành kèm theo Quyết định này Quy chế đón\nđoàn khách quốc tế đến thăm vùng vải thiều.\nĐiều 2. Chánh\nVăn phòng Ủy ban nhân dân tỉnh, Giám đốc các\nsở có liên quan chịu trách nhiệm thi hành\nquyết định này kể từ ngày ký.',
      [
        '1 Điều 1 Ban hành kèm theo Quyết định này Quy chế đón đoàn khách quốc tế đến thăm vùng vải thiều.',
        '1 Điều 2 Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các sở có liên quan chịu trách nhiệm thi hành quyết định này kể từ ngày ký.',
      ],
    ],
    [
      'by I - 1/ a/',
      'I - MỤC TIÊU\n1/ Giữ thị trường\na/ Nhật Bản\nb/ Úc\n2/ Mở thị trường\nII - NHIỆM VỤ\n1/ Làm phim',
      [
        '1 I MỤC TIÊU',
        '2 1 Giữ thị trường',
        '3 a/ Nhật Bản',
        '3 b/ Úc',
        '2 2 Mở thị trường',
        '1 II NHIỆM VỤ',
        '2 1 Làm phim',
      ],
    ],
    [
      'by Phần, Mục, Điều',
      'Phần thứ nhất\nCĂN CỨ\nMục 1. Cơ sở\n1. Pháp lý\nPhần thứ hai\nNHIỆM VỤ\nMục 1. Trước mắt\n1. Làm phim\n2. In sách',
      [
        '1 Phần thứ nhất CĂN CỨ',
        '2 Mục 1 Cơ sở',
        '3 1 Pháp lý',
        '1 Phần thứ hai NHIỆM VỤ',
        '2 Mục 1 Trước mắt',
        '3 1 Làm phim',
        '3 2 In sách',
      ],
    ],
    [
      'by A. I. 1. with a C. that is no hundred',
      'A. CĂN CỨ\nI. PHÁP LÝ\n1. Luật\nB. NHIỆM VỤ\nI. TRƯỚC MẮT\n1. Làm phim\nC. TỔ CHỨC THỰC HIỆN\n1. Sở Công Thương',
      [
        '1 A CĂN CỨ',
        '2 I PHÁP LÝ',
        '3 1 Luật',
        '1 B NHIỆM VỤ',
        '2 I TRƯỚC MẮT',
        '3 1 Làm phim',
        '1 C TỔ CHỨC THỰC HIỆN',
        '2 1 Sở Công Thương',
      ],
    ],
    [
      'without marks on the letters of its headings',
      'I. MUC DICH, YEU CAU\n1. Muc dich\n2. Yeu cau\nII. NHIEM VU\n1. Lam phim ngan',
      ['1 I MUC DICH, YEU CAU', '2 1 Muc dich', '2 2 Yeu cau', '1 II NHIEM VU', '2 1 Lam phim ngan'],
    ],
    [
      'with stars, dashes and pluses, which make no clause',
      'I. MỤC TIÊU\n* Chung\n- Giữ thị trường\n+ Nhật Bản\nII. NHIỆM VỤ\n- Làm phim',
      ['1 I MỤC TIÊU', '1 II NHIỆM VỤ'],
    ],
    [
      'with numbers that are days, sums and quarters',
      'I. THỜI GIAN\nHọp báo trước ngày\n15. Sở Công Thương báo cáo.\nThời gian: Quý\nII/2023.\nChi\n1.500.000 đồng.\n12/5/2023 khai mạc.\nII. NHIỆM VỤ\n1. Làm phim',
      ['1 I THỜI GIAN', '1 II NHIỆM VỤ', '2 1 Làm phim'],
    ],
    [
      'whose heading wraps in capitals and in small letters',
      'I. MỤC ĐÍCH,\nYÊU CẦU\n1. Mở rộng thị trường ra các nước, vùng lãnh thổ ở\nchâu Á và châu Âu\nII. NHIỆM VỤ\n1. Làm phim',
      [
        '1 I MỤC ĐÍCH, YÊU CẦU',
        '2 1 Mở rộng thị trường ra các nước, vùng lãnh thổ ở châu Á và châu Âu',
        '1 II NHIỆM VỤ',
        '2 1 Làm phim',
      ],
    ],
    [
      'where a number lost its space',
      'I.MỤC TIÊU\n1.Giữ thị trường\n2.Mở thị trường\n2.1.Nhật Bản\nII.NHIỆM VỤ\n1.Làm phim',
      ['1 I MỤC TIÊU', '2 1 Giữ thị trường', '2 2 Mở thị trường', '3 2.1 Nhật Bản', '1 II NHIỆM VỤ', '2 1 Làm phim'],
    ],
  ])('%s', (_, body, expected) => {
    expect(outlineOf(body)).toEqual(expected);
  });

  it('begins anew behind the signature, in an annex with its name', () => {
    const found = readText(
      `${HEAD}I. MỤC TIÊU\n1. Giữ thị trường\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Ánh Dương Nam\nPhụ lục I\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 9/KH-UBND)\nI. LÀM PHIM\n1. Phim ngắn\n2. Phim dài\nPhụ lục II\nKINH PHÍ\n1. Ngân sách\n2. Xã hội hóa`,
    ).outline;
    expect(found.map((one) => `${one.annex ?? ''}|${one.level} ${one.marker} ${one.title}`)).toEqual([
      '|1 I MỤC TIÊU',
      '|2 1 Giữ thị trường',
      'Phụ lục I|1 I LÀM PHIM',
      'Phụ lục I|2 1 Phim ngắn',
      'Phụ lục I|2 2 Phim dài',
      'Phụ lục II|1 1 Ngân sách',
      'Phụ lục II|1 2 Xã hội hóa',
    ]);
    expect(new Set(found.map((one) => one.id)).size).toBe(found.length);
  });

  it('gives each clause a body that reaches to the next of its level', () => {
    const reading = readText(
      `${HEAD}I. MỤC TIÊU\n1. Giữ thị trường\nGiữ bạn hàng.\n2. Mở thị trường\nII. NHIỆM VỤ\n1. Làm phim`,
    );
    const first = reading.outline.find((one) => one.path === 'I.1');
    expect(reading.text.slice(...first!.body)).toBe('1. Giữ thị trường\nGiữ bạn hàng.');
  });
});
