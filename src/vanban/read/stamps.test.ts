import { describe, expect, it } from 'vitest';
import { readText } from '../index.ts';

const HEAD = 'ỦY BAN NHÂN DÂN TỈNH HÒA BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n';
const TAIL = 'Số: 12/KH-UBND\nHòa Bình, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nĐón đoàn khách\nI. MỤC ĐÍCH\n';
const stampsOf = (line: string, after = '') => readText(HEAD + line + '\n' + TAIL + after).stamps;

describe('stamps', () => {
  it.each([
    ['MẬT', 'mat'],
    ['TỐI MẬT', 'toi-mat'],
    ['TUYỆT MẬT', 'tuyet-mat'],
    ['[ TỐI  MẬT ]', 'toi-mat'],
    ['★ MẬT ★', 'mat'],
    ['M Ậ T', 'mat'],
    ['Độ mật: Tuyệt mật', 'tuyet-mat'],
    ['MẬT          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'mat'],
    ['| TỐI MẬT | Độc lập - Tự do - Hạnh phúc |', 'toi-mat'],
    ['TUYỆT MẬT'.normalize('NFD'), 'tuyet-mat'],
    ['M\u200bẬT', 'mat'],
    ['MẬT - KHẨN', 'mat'],
    ['HỎA TỐC - TỐI MẬT', 'toi-mat'],
    ['TUYỆT MẬT / THƯỢNG KHẨN', 'tuyet-mat'],
    ['Tối mật', 'toi-mat'],
    ['Mật', 'mat'],
    ['Mật, hỏa tốc', 'mat'],
  ])('"%s" is a stamp of secrecy', (line, level) => {
    expect(stampsOf(line).secrecy?.level).toBe(level);
  });

  it.each([
    'Mật ong rừng Hòa Bình',
    'MẬT ONG RỪNG',
    'MẬT ĐỘ DÂN SỐ',
    'Bảo vệ bí mật nhà nước',
    'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'tài liệu mật, tối mật được gửi riêng',
    'Mật',
    'MẬT MÃ',
    'THÂN MẬT',
  ])('"%s" is none', (line) => {
    expect(stampsOf('', `1. ${line}\n${line}\n`).secrecy).toBeNull();
  });

  it('is none where a heading in capitals wraps before its last word', () => {
    expect(stampsOf('', 'PHÁT TRIỂN NGHỀ NUÔI ONG LẤY\nMẬT\n').secrecy).toBeNull();
  });

  it.each([
    ['HỎA TỐC', 'hoa-toc'],
    ['HOẢ TỐC', 'hoa-toc'],
    ['THƯỢNG KHẨN', 'thuong-khan'],
    ['KHẨN', 'khan'],
    ['KHẨN     Hòa Bình, ngày 05 tháng 3 năm 2024', 'khan'],
    ['Độ khẩn: Thượng khẩn', 'thuong-khan'],
    ['MẬT - KHẨN', 'khan'],
    ['HỎA TỐC - TỐI MẬT', 'hoa-toc'],
    ['Khẩn', 'khan'],
  ])('"%s" is a stamp of urgency', (line, level) => {
    expect(stampsOf(line).urgency?.level).toBe(level);
  });

  it.each(['Khẩn trương triển khai', 'KHẨN TRƯƠNG HOÀN THÀNH', 'tình trạng khẩn cấp'])('"%s" is none', (line) => {
    expect(stampsOf('', line).urgency).toBeNull();
  });

  it.each(['Tối mật', 'MẬT - KHẨN', 'Hỏa tốc'])('"%s" between issuer and number is no part of the issuer', (line) => {
    const { header } = readText(`UBND TỈNH HÒA BÌNH\n${line}\n${TAIL}`);
    expect(header.issuer?.value).toBe('Ủy ban nhân dân tỉnh Hòa Bình');
    expect(header.number?.value).toBe('12/KH-UBND');
  });

  it.each(['Mật\nđộ dân số cao', 'mật ong', 'Mật ong', 'bí mật', 'mật độ', 'Bí\nmật'])(
    '"%s" in the subject of the head is none',
    (line) => {
      expect(readText(`${HEAD}${TAIL.replace('Đón đoàn khách', line)}`).stamps.secrecy).toBeNull();
    },
  );

  it('says where the stamp stands', () => {
    const reading = readText(`${HEAD}TỐI MẬT\n${TAIL}`);
    expect(reading.text.slice(...reading.stamps.secrecy!.span)).toBe('TỐI MẬT');
  });
});
