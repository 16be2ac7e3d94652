import { describe, expect, it } from 'vitest';
import { readText } from '../index.ts';

const BODY = '\nCăn cứ Luật Du lịch ngày 19/6/2017;\nI. MỤC ĐÍCH\nĐón khách.\nII. NỘI DUNG\n1. Mở chuyên mục\n';
const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';

/** Type, number, issuer, place, day, subject. */
type Head = readonly [string | null, string | null, string | null, string | null, string | null, string | null];

const headOf = (text: string): Head => {
  const { documentType, number, issuer, place, date, subject } = readText(text).header;
  return [documentType, number, issuer, place, date, subject].map((one) => one?.value ?? null) as unknown as Head;
};

describe('the head of a document', () => {
  it.each<[string, string, Head]>([
    [
      'with the state on the left of the issuer',
      `${STATE}\nBắc Kạn, ngày 07 tháng 5 năm 2021\nỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\nSố: 214/KH-UBND\nKẾ HOẠCH\nQuảng bá hồ Ba Bể năm 2021${BODY}`,
      [
        'Kế hoạch',
        '214/KH-UBND',
        'Ủy ban nhân dân tỉnh Bắc Kạn',
        'Bắc Kạn',
        '2021-05-07',
        'Quảng bá hồ Ba Bể năm 2021',
      ],
    ],
    [
      'of a department, its superior abbreviated',
      `UBND TỈNH ĐẮK LẮK\nSỞ NGOẠI VỤ\n${STATE}\nSố: 45/KH-SNgV\nĐắk Lắk, ngày 01 tháng 02 năm 2024\nKẾ HOẠCH\nGặp gỡ đoàn ngoại giao năm 2024${BODY}`,
      [
        'Kế hoạch',
        '45/KH-SNgV',
        'Sở Ngoại vụ tỉnh Đắk Lắk',
        'Đắk Lắk',
        '2024-02-01',
        'Gặp gỡ đoàn ngoại giao năm 2024',
      ],
    ],
    [
      'of a city under the centre',
      `ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH\n${STATE}\nSố: 3305/KH-UBND\nThành phố Hồ Chí Minh, ngày 20 tháng 9 năm 2022\nKẾ HOẠCH\nTRUYỀN THÔNG DU LỊCH ĐƯỜNG SÔNG${BODY}`,
      [
        'Kế hoạch',
        '3305/KH-UBND',
        'Ủy ban nhân dân thành phố Hồ Chí Minh',
        'Thành phố Hồ Chí Minh',
        '2022-09-20',
        'TRUYỀN THÔNG DU LỊCH ĐƯỜNG SÔNG',
      ],
    ],
    [
      'with a title in small letters below number and place',
      `ỦY BAN NHÂN DÂN\nTỈNH PHÚ YÊN\nSố: 88/KH-UBND\n${STATE}\nPhú Yên, ngày 15 tháng 4 năm 2020\n\nKế hoạch\nKể chuyện đầm Ô Loan bằng ba thứ tiếng\n${BODY}`,
      [
        'Kế hoạch',
        '88/KH-UBND',
        'Ủy ban nhân dân tỉnh Phú Yên',
        'Phú Yên',
        '2020-04-15',
        'Kể chuyện đầm Ô Loan bằng ba thứ tiếng',
      ],
    ],
    [
      'with letters of the title spaced and tones set the old way',
      `UỶ BAN NHÂN DÂN TỈNH HOÀ BÌNH\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 77/KH-UBND\nHoà Bình, ngày 03 tháng 3 năm 2016\nK Ế H O Ạ C H\nĐưa Mo Mường ra thế giới${BODY}`,
      ['Kế hoạch', '77/KH-UBND', 'Ủy ban nhân dân tỉnh Hòa Bình', 'Hoà Bình', '2016-03-03', 'Đưa Mo Mường ra thế giới'],
    ],
    [
      'whose title and subject stand on one line',
      `ỦY BAN NHÂN DÂN\nTỈNH KON TUM\n${STATE}\nSố: 1204/KH-UBND\nKon Tum, ngày 11 tháng 4 năm 2023\nKẾ HOẠCH TRUYỀN THÔNG VỀ SÂM NGỌC LINH NĂM 2023${BODY}`,
      [
        'Kế hoạch',
        '1204/KH-UBND',
        'Ủy ban nhân dân tỉnh Kon Tum',
        'Kon Tum',
        '2023-04-11',
        'TRUYỀN THÔNG VỀ SÂM NGỌC LINH NĂM 2023',
      ],
    ],
    [
      'of the Party',
      `TỈNH ỦY GIA LAI\nBAN TUYÊN GIÁO\n*\nSố 122-KH/BTGTU\nĐẢNG CỘNG SẢN VIỆT NAM\nGia Lai, ngày 14 tháng 7 năm 2023\nKẾ HOẠCH\ntuyên truyền biên giới năm 2023${BODY}`,
      [
        'Kế hoạch',
        '122-KH/BTGTU',
        'Ban Tuyên giáo Tỉnh ủy Gia Lai',
        'Gia Lai',
        '2023-07-14',
        'tuyên truyền biên giới năm 2023',
      ],
    ],
    [
      'of a provincial council',
      `HỘI ĐỒNG NHÂN DÂN\nTỈNH LONG AN\n${STATE}\nSố: 31/NQ-HĐND\nLong An, ngày 08 tháng 12 năm 2022\nNGHỊ QUYẾT\nVề việc hỗ trợ dịch sách ra tiếng nước ngoài\nHỘI ĐỒNG NHÂN DÂN TỈNH LONG AN\nKHÓA X - KỲ HỌP THỨ 8${BODY}`,
      [
        'Nghị quyết',
        '31/NQ-HĐND',
        'Hội đồng nhân dân tỉnh Long An',
        'Long An',
        '2022-12-08',
        'Về việc hỗ trợ dịch sách ra tiếng nước ngoài',
      ],
    ],
    [
      'with number and day left blank',
      `ỦY BAN NHÂN DÂN\nTỈNH BẠC LIÊU\n${STATE}\nSố: ……/KH-UBND\nBạc Liêu, ngày …… tháng …… năm 2023\nKẾ HOẠCH\nĐờn ca tài tử với bạn bè thế giới${BODY}`,
      ['Kế hoạch', null, 'Ủy ban nhân dân tỉnh Bạc Liêu', 'Bạc Liêu', null, 'Đờn ca tài tử với bạn bè thế giới'],
    ],
    [
      'flattened into two lines with pipes',
      `ỦY BAN NHÂN DÂN TỈNH HẬU GIANG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc\nSố: 19/KH-UBND | Hậu Giang, ngày 30 tháng 01 năm 2019\nKẾ HOẠCH\nĐưa khóm Cầu Đúc vào hội chợ ngoài nước${BODY}`,
      [
        'Kế hoạch',
        '19/KH-UBND',
        'Ủy ban nhân dân tỉnh Hậu Giang',
        'Hậu Giang',
        '2019-01-30',
        'Đưa khóm Cầu Đúc vào hội chợ ngoài nước',
      ],
    ],
    [
      'that begins with the title, the letterhead lost',
      `KẾ HOẠCH\nTHÔNG TIN ĐỐI NGOẠI TỈNH SÓC TRĂNG NĂM 2018\n(Kèm theo Quyết định số 240/QĐ-UBND ngày 30/01/2018 của UBND tỉnh Sóc Trăng)${BODY}`,
      ['Kế hoạch', null, null, null, null, 'THÔNG TIN ĐỐI NGOẠI TỈNH SÓC TRĂNG NĂM 2018'],
    ],
    [
      'of an urgent telegram',
      `ỦY BAN NHÂN DÂN\nTỈNH QUẢNG BÌNH\n${STATE}\nSố: 07/CĐ-UBND\nQuảng Bình, ngày 09 tháng 10 năm 2020\nCÔNG ĐIỆN\nVề việc bảo vệ đoàn phóng viên quốc tế trong mưa lũ\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG BÌNH ĐIỆN:\n- Các sở, ban, ngành;\n1. Giao Công an tỉnh bảo vệ đoàn.\n2. Giao Sở Ngoại vụ báo cáo.\n`,
      [
        'Công điện',
        '07/CĐ-UBND',
        'Ủy ban nhân dân tỉnh Quảng Bình',
        'Quảng Bình',
        '2020-10-09',
        'Về việc bảo vệ đoàn phóng viên quốc tế trong mưa lũ',
      ],
    ],
    [
      'that a site cut off, from the issuer above the grounds and the note of the annex',
      `QUYẾT ĐỊNH\nPHÊ\nDUYỆT CHƯƠNG TRÌNH ĐƯA CHÈ SHAN RA THẾ GIỚI\nỦY BAN NHÂN DÂN TỈNH YÊN BÁI\nCăn cứ Luật Du lịch ngày\n19/6/2017;\nQUYẾT ĐỊNH\nĐiều 1. Phê duyệt Chương trình kèm theo.\nĐiều 2. Giám đốc các sở chịu trách nhiệm thi hành./.\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n|\nTM. ỦY BAN NHÂN\nDÂN\nCHỦ TỊCH\nHà Ngọc Quân\n|\nCHƯƠNG TRÌNH\nĐƯA CHÈ SHAN RA THẾ GIỚI\n(kèm theo Quyết định số 2041/QĐ-UBND\nngày 09 tháng 10 năm 2015)\nI. MỤC TIÊU\n1. Mục tiêu chung\n`,
      [
        'Quyết định',
        '2041/QĐ-UBND',
        'Ủy ban nhân dân tỉnh Yên Bái',
        null,
        '2015-10-09',
        'PHÊ DUYỆT CHƯƠNG TRÌNH ĐƯA CHÈ SHAN RA THẾ GIỚI',
      ],
    ],
    [
      'of a letter whose subject and place share a line',
      `ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 45/UBND-VX Độc lập - Tự do - Hạnh phúc\nV/v đón đoàn làm phim Lâm Đồng, ngày 03 tháng 9 năm 2026\nquốc tế\n\nKính gửi: Sở Ngoại vụ.\nChủ tịch UBND tỉnh giao Sở Ngoại vụ đón đoàn.\n`,
      [
        'Công văn',
        '45/UBND-VX',
        'Ủy ban nhân dân tỉnh Lâm Đồng',
        'Lâm Đồng',
        '2026-09-03',
        'V/v đón đoàn làm phim quốc tế',
      ],
    ],
    [
      'whose issuer lost the word for its province',
      `ỦY BAN NHÂN DÂN\nLAI CHÂU\n${STATE}\nSố: 25/KH-UBND\nLai Châu, ngày 08 tháng 8 năm 2016\nKẾ HOẠCH\nMỞ HỘI PU TA LENG\nCăn cứ Luật Du lịch ngày 19/6/2017;\nỦy ban nhân dân tỉnh Lai Châu xây dựng Kế hoạch với những nội dung sau:\nI. MỤC ĐÍCH\nĐón khách.\n`,
      ['Kế hoạch', '25/KH-UBND', 'Ủy ban nhân dân tỉnh Lai Châu', 'Lai Châu', '2016-08-08', 'MỞ HỘI PU TA LENG'],
    ],
    [
      'of which a site kept the first line of the issuer only, and no title',
      `ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 77/KH-UBND | Bến Tre, ngày 06 tháng 5 năm 2019 |\nThực hiện Chỉ thị số 7/CT-TTg ngày 21/3/2019, Ủy ban nhân dân tỉnh ban hành Kế hoạch giới thiệu xứ dừa với bạn bè các nước, cụ thể như sau:\n1. Mục tiêu\n- Đón khách.\n2. Nội dung\n- Làm phim.\n`,
      [
        'Kế hoạch',
        '77/KH-UBND',
        'Ủy ban nhân dân tỉnh Bến Tre',
        'Bến Tre',
        '2019-05-06',
        'giới thiệu xứ dừa với bạn bè các nước',
      ],
    ],
    [
      'of a ministry whose name a site cut',
      `BỘ VĂN HÓA, THỂ THAO VÀ |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 3/2023/TT-BVHTTDL |\nHà Nội, ngày 05 tháng 6 năm 2023 |\nTHÔNG TƯ\nHƯỚNG DẪN GIỚI THIỆU LỄ HỘI\nCăn cứ Luật Du lịch ngày 19/6/2017;\nBộ trưởng Bộ Văn hóa, Thể thao và Du lịch ban hành Thông tư hướng dẫn giới thiệu lễ hội.\n`,
      [
        'Thông tư',
        '3/2023/TT-BVHTTDL',
        'Bộ Văn hóa, Thể thao và Du lịch',
        'Hà Nội',
        '2023-06-05',
        'HƯỚNG DẪN GIỚI THIỆU LỄ HỘI',
      ],
    ],
    [
      'on one line that names the Party, with a note of what carries it',
      `KẾ HOẠCH KỶ NIỆM NGÀY THÀNH LẬP ĐẢNG CỘNG SẢN VIỆT NAM TẠI TỈNH CÀ MAU (Kèm theo Quyết định số 9/QĐ-UBND ngày 02/01/2020)\nCăn cứ Thông báo số 19-TB/TU ngày 31/10/2019 của Tỉnh ủy;\nỦy ban nhân dân tỉnh xây dựng Kế hoạch kỷ niệm như sau:\nI. MỤC ĐÍCH\n1. Đón khách\nII. NHIỆM VỤ\n`,
      [
        'Kế hoạch',
        null,
        'Ủy ban nhân dân tỉnh Cà Mau',
        null,
        null,
        'KỶ NIỆM NGÀY THÀNH LẬP ĐẢNG CỘNG SẢN VIỆT NAM TẠI TỈNH CÀ MAU',
      ],
    ],
    [
      'whose title lost its first line, above broken grounds',
      `ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 4/2019/QĐ-UBND | An Giang, ngày 02 tháng 10 năm 2019 |\nBAN HÀNH QUY ĐỊNH ĐÓN ĐOÀN KHÁCH QUỐC TẾ TẠI TỈNH AN GIANG\nỦY BAN NHÂN DÂN TỈNH AN GIANG\nquyền địa phương ngày 19 tháng 6 năm 2015;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy định.\n`,
      [
        'Quyết định',
        '4/2019/QĐ-UBND',
        'Ủy ban nhân dân tỉnh An Giang',
        'An Giang',
        '2019-10-02',
        'BAN HÀNH QUY ĐỊNH ĐÓN ĐOÀN KHÁCH QUỐC TẾ TẠI TỈNH AN GIANG',
      ],
    ],
    [
      'below menus, a login and data of a site',
      `Trang chủ\nVăn bản mới\nĐăng nhập\nSố hiệu: 501/KH-UBND\nLoại văn bản: Kế hoạch\nNgười ký: Phạm Văn Khang\nỦY BAN NHÂN DÂN\nTỈNH HÀ NAM\n-------\n${STATE}\n---------------\nSố: 501/KH-UBND\nHà Nam, ngày 22 tháng 3 năm 2019\nKẾ HOẠCH\nTRUYỀN THÔNG VỀ TAM CHÚC${BODY}`,
      ['Kế hoạch', '501/KH-UBND', 'Ủy ban nhân dân tỉnh Hà Nam', 'Hà Nam', '2019-03-22', 'TRUYỀN THÔNG VỀ TAM CHÚC'],
    ],
    [
      'whose subject begins like running text',
      `ỦY BAN NHÂN DÂN\nTỈNH THÁI BÌNH\n${STATE}\nSố: 62/KH-UBND\nThái Bình, ngày 17 tháng 5 năm 2022\nKẾ HOẠCH\nThực hiện Chiến lược ngoại giao văn hóa\ntrên địa bàn tỉnh Thái Bình\nThực hiện Quyết định số 2013/QĐ-TTg ngày 30/11/2021 của Thủ tướng Chính phủ, UBND tỉnh ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nĐón khách.\n`,
      [
        'Kế hoạch',
        '62/KH-UBND',
        'Ủy ban nhân dân tỉnh Thái Bình',
        'Thái Bình',
        '2022-05-17',
        'Thực hiện Chiến lược ngoại giao văn hóa trên địa bàn tỉnh Thái Bình',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(headOf(text)).toEqual(expected);
  });

  it('is read the same from composed and from taken-apart letters', () => {
    const text = `ỦY BAN NHÂN DÂN\nTỈNH KIÊN GIANG\n${STATE}\nSố: 5/KH-UBND\nKiên Giang, ngày 01 tháng 3 năm 2023\nKẾ HOẠCH\nGiới thiệu Phú Quốc${BODY}`;
    expect(headOf(text.normalize('NFD'))).toEqual(headOf(text));
  });
});
