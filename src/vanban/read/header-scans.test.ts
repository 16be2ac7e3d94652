import { describe, expect, it } from 'vitest';
import { readText } from '../index.ts';

const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const LETTER = 'Kính gửi: UBND các phường, xã.\nSở đề nghị UBND các phường, xã tuyên truyền Ngày hội Áo dài.\n';
const PLAN = 'KẾ HOẠCH\nQuảng bá hoa tam giác mạch\nI. MỤC ĐÍCH\nĐón khách.\n';

describe('a head that a scan or an export damaged', () => {
  it.each<[string, string, readonly [string | null, string | null, string | null]]>([
    [
      'a number that lost its word',
      `ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\n27/KH-UBND\n${STATE}\nCà Mau, ngày 14 tháng 02 năm 2026\n${PLAN}`,
      ['27/KH-UBND', 'Ủy ban nhân dân tỉnh Cà Mau', 'Quảng bá hoa tam giác mạch'],
    ],
    [
      'a number that lost its word, beside the place',
      `UBND TỈNH LÀO CAI          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ DU LỊCH                     Độc lập - Tự do - Hạnh phúc\n  : 45 /KH-SDL               Lào Cai, ngày 04 tháng 3 năm 2026\n${PLAN}`,
      ['45/KH-SDL', 'Sở Du lịch tỉnh Lào Cai', 'Quảng bá hoa tam giác mạch'],
    ],
    [
      'a number whose word was misread',
      `UBND TỈNH LÀO CAI\nSỞ DU LỊCH\n${STATE}\nSó: 46/KH-SDL\nLào Cai, ngày 04 tháng 3 năm 2026\n${PLAN}`,
      ['46/KH-SDL', 'Sở Du lịch tỉnh Lào Cai', 'Quảng bá hoa tam giác mạch'],
    ],
    [
      'the end of the name of the state before the issuer',
      `UBND TỈNH QUẢNG NGÃI CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT\nNAM SỞ Y TẾ Độc lập - Tự do - Hạnh phúc\nSố: 1124/SYT-NVY Quảng Ngãi, ngày 12 tháng 5 năm 2026\nV/v truyền thông\nphòng sốt xuất huyết\n${LETTER}`,
      ['1124/SYT-NVY', 'Sở Y tế tỉnh Quảng Ngãi', 'V/v truyền thông phòng sốt xuất huyết'],
    ],
    [
      'the end of the name of the state on a line of its own',
      `UBND TỈNH AN GIANG\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nnam\nĐộc lập - Tự do - Hạnh phúc\nSố: 77/SNV-TTr\nv/v: rà soát cán bộ\nAn Giang, ngày 02 tháng 3 năm 2026\n${LETTER}`,
      ['77/SNV-TTr', 'Sở Nội vụ tỉnh An Giang', 'V/v rà soát cán bộ'],
    ],
    [
      'signs of the subject parted by spaces, in a city',
      `SỞ VĂN HÓA VÀ THỂ THAO nam CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTHÀNH PHỐ HUẾ Độc lập - Tự do - Hạnh phúc\nSố : 889 / SVHTT - QLVH\nV / v Ngày hội Áo dài\nHuế , ngày 02 tháng 3 năm 2026\n${LETTER}`,
      ['889/SVHTT-QLVH', 'Sở Văn hóa và Thể thao thành phố Huế', 'V/v Ngày hội Áo dài'],
    ],
    [
      'signs of the subject misread',
      `UBND TỈNH AN GIANG\nSỞ NỘI VỤ\n${STATE}\nSố: 78/SNV-TTr\nViv báo cáo số người làm báo\nAn Giang, ngày 02 tháng 3 năm 2026\n${LETTER}`,
      ['78/SNV-TTr', 'Sở Nội vụ tỉnh An Giang', 'V/v báo cáo số người làm báo'],
    ],
    [
      'the subject on the line of the number',
      `UBND TỈNH AN GIANG\nSỞ NỘI VỤ\n${STATE}\nSố: 79/SNV-TTr V/v báo cáo số người làm báo\nAn Giang, ngày 02 tháng 3 năm 2026\n${LETTER}`,
      ['79/SNV-TTr', 'Sở Nội vụ tỉnh An Giang', 'V/v báo cáo số người làm báo'],
    ],
    [
      'the head as a site sets it above a letter that it reprints',
      `1911/BVHTTDL-VHCS\n\nThứ trưởng Theo BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH -\n\nCông văn V/v tuyên truyền cổ động các ngày lễ lớn\n\nKính gửi: Sở Văn hóa, Thể thao và Du lịch các tỉnh, thành phố\n\nĐể công tác tuyên truyền đạt kết quả tốt, Bộ Văn hóa, Thể thao và Du lịch yêu cầu Sở Văn hóa, Thể thao và Du lịch các tỉnh, thành phố thực hiện một số nhiệm vụ sau:\n1. Kiểm tra, rà soát công tác tuyên truyền cổ động.\nNơi nhận:\n- Như trên;\n- Lưu: VT.`,
      ['1911/BVHTTDL-VHCS', 'Bộ Văn hóa, Thể thao và Du lịch', 'V/v tuyên truyền cổ động các ngày lễ lớn'],
    ],
    [
      'the name of the issuer cut in the letterhead and repeated above the grounds, no title',
      `ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 39/2009/QĐ-UBND | Vị Thanh, ngày 16 tháng 11 năm 2009 |\nỦY BAN NHÂN DÂN TỈNH HẬU GIANG\nCăn cứ Luật Tổ chức HĐND và UBND ngày 26 tháng 11 năm 2003;\nQUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Chương trình công tác dân số.\n`,
      ['39/2009/QĐ-UBND', 'Ủy ban nhân dân tỉnh Hậu Giang', null],
    ],
  ])('keeps number, issuer and subject: %s', (_, text, expected) => {
    const { number, issuer, subject } = readText(text).header;
    expect([number, issuer, subject].map((one) => one?.value ?? null)).toEqual(expected);
  });
});
