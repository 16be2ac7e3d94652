import { describe, expect, it } from 'vitest';
import type { Genre } from '../document.ts';
import { readText } from '../index.ts';

const head = (number: string, title: string): string =>
  `ỦY BAN NHÂN DÂN\nTỈNH HƯNG YÊN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: ${number}\nHưng Yên, ngày 06 tháng 6 năm 2023\n${title}\n`;

describe('what a text is', () => {
  it.each<[string, Genre, string]>([
    [
      'a plan',
      'plan',
      `${head('12/KH-UBND', 'KẾ HOẠCH\nMùa nhãn lồng năm 2023')}I. MỤC ĐÍCH\n1. Đón khách\nII. NHIỆM VỤ\n1. Làm phim`,
    ],
    ['a programme', 'plan', `${head('12/CTr-UBND', 'CHƯƠNG TRÌNH\nMùa nhãn lồng')}I. MỤC ĐÍCH\n1. Đón khách`],
    [
      'a decision',
      'decision',
      `${head('12/QĐ-UBND', 'QUYẾT ĐỊNH\nVề việc thành lập Tổ đón khách')}Căn cứ Luật Du lịch;\nQUYẾT ĐỊNH:\nĐiều 1. Thành lập Tổ.`,
    ],
    [
      'a conclusion',
      'conclusion',
      `${head('12/TB-UBND', 'THÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh tại cuộc họp')}1. Giao Sở Du lịch lập kế hoạch.`,
    ],
    [
      'a notice that concludes nothing',
      'other',
      `${head('12/TB-UBND', 'THÔNG BÁO\nVề việc treo cờ dịp lễ')}Các cơ quan treo cờ từ ngày 01/9.`,
    ],
    [
      'a letter',
      'letter',
      `${head('12/UBND-KGVX', 'V/v đón đoàn khách')}Kính gửi: Sở Ngoại vụ.\nUBND tỉnh giao Sở Ngoại vụ đón đoàn.`,
    ],
    ['a report', 'other', `${head('12/BC-UBND', 'BÁO CÁO\nKết quả đón khách năm 2023')}I. KẾT QUẢ\n1. Khách quốc tế`],
    [
      'an instruction',
      'instruction',
      'Bút phê của đ/c Phó Chủ tịch:\nGiao Sở Ngoại vụ chủ trì tham mưu, báo cáo trước 15/6.',
    ],
    ['an instruction without a heading', 'instruction', 'Chuyển Sở VHTTDL nghiên cứu, đề xuất UBND tỉnh. 05/6'],
    [
      'a plan whose head is lost',
      'plan',
      'Căn cứ Luật Du lịch ngày 19/6/2017; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\n1. Đón khách\nII. NHIỆM VỤ\n1. Làm phim\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Du lịch chủ trì.\nNơi nhận:\n- Như trên;\n- Lưu: VT.',
    ],
    [
      'news of a plan',
      'news',
      'Hưng Yên mở mùa nhãn lồng\n09:15 07/06/2023\nUBND tỉnh vừa ban hành Kế hoạch số 12/KH-UBND về mùa nhãn lồng năm 2023.\nTheo đó, Sở Công Thương được giao chủ trì.\nXuân Mai',
    ],
    [
      'news with a by-line and numbered points',
      'news',
      '(HYO) - Sáng ngày 7/6, UBND tỉnh công bố Kế hoạch mùa nhãn lồng năm 2023.\nKế hoạch đề ra các nhiệm vụ:\n1. Làm phim ngắn.\n2. In sách ảnh.\nPhát biểu tại buổi công bố, đồng chí Phó Chủ tịch nhấn mạnh ý nghĩa của mùa nhãn.',
    ],
    [
      'news of a meeting',
      'news',
      'Chiều 7/6, đồng chí Chủ tịch UBND tỉnh đã chủ trì hội nghị triển khai mùa nhãn lồng.\nTheo báo cáo, năm nay sản lượng tăng.\nẢnh: Lê Hiếu',
    ],
    [
      'a letter that a site prints without its head',
      'letter',
      'Thông báo\n\nTrang chủ » Tin tức\n\nĐể kịp thời giới thiệu mùa nhãn lồng theo chỉ đạo của UBND tỉnh, Sở Văn hóa, Thể thao và Du lịch trân trọng đề nghị:\n\nCác cơ quan báo chí trong tỉnh chủ động mở chuyên mục về mùa nhãn lồng, với thời lượng phù hợp.\n\nUBND các xã, phường phát thanh về mùa nhãn lồng trên loa truyền thanh.\n\nCác phụ lục kèm theo: Tại đây.\n',
    ],
    [
      'a letter that a portal introduces and prints whole',
      'letter',
      'Mở mùa nhãn lồng\n12/01/2026 14:20\nNgày 11/01/2026, UBND tỉnh ban hành Công văn số 112/UBND-VX về việc mở mùa nhãn lồng. Cổng thông tin điện tử đăng toàn văn như sau:\nKính gửi: Các sở, ban, ngành; UBND các xã, phường.\nĐể mở mùa nhãn lồng, UBND tỉnh yêu cầu:\n1. Sở Công Thương chủ trì mở hội chợ trước ngày 30/6/2026.\n2. Sở Ngoại vụ mời các đoàn ngoại giao.\nNhận được Công văn này, yêu cầu các đơn vị triển khai thực hiện./.',
    ],
    [
      'news of a letter, below the menus of a site',
      'news',
      'Tìm kiếm\nLiên kết website\nChính phủ\nTỉnh ủy, UBND tỉnh\nSở, Ban, Ngành\nTín nhiệm mạng\nMở mùa nhãn lồng năm 2023\nNgày cập nhật 19/01/2023\nUBND tỉnh vừa ban hành Công văn số 348 /UBND-VX ngày 13/01/2023 về việc mở mùa nhãn lồng, trong đó Chủ tịch UBND tỉnh có ý kiến như sau:\n1. Các sở, ban, ngành:\n- Giới thiệu nhãn lồng.\n2. Đề nghị Ban Tuyên giáo Tỉnh ủy định hướng tuyên truyền.',
    ],
  ])('%s', (_, genre, text) => {
    expect(readText(text).genre).toBe(genre);
  });

  it('gives a letter that a portal introduces the number and day of the introduction', () => {
    const { header, references } = readText(
      'Ngày 11/01/2026, UBND tỉnh ban hành Công văn số 112/UBND-VX về việc mở mùa nhãn lồng. Cổng thông tin điện tử đăng toàn văn như sau:\nKính gửi: Các sở, ban, ngành.\nThực hiện Công điện số 9/CĐ-TTg ngày 05/01/2026 của Thủ tướng Chính phủ, UBND tỉnh yêu cầu:\n1. Sở Công Thương chủ trì mở hội chợ trước ngày 30/6/2026.\n2. Sở Ngoại vụ mời các đoàn ngoại giao.\n',
    );
    expect([header.documentType?.value, header.number?.value, header.date?.value, header.subject?.value]).toEqual([
      'Công văn',
      '112/UBND-VX',
      '2026-01-11',
      'mở mùa nhãn lồng',
    ]);
    expect(references.map((one) => one.number)).toEqual(['9/CĐ-TTg']);
  });

  it('is less sure of a text with few signs', () => {
    const sure = readText(`${head('12/KH-UBND', 'KẾ HOẠCH\nMùa nhãn lồng')}I. MỤC ĐÍCH\nII. NHIỆM VỤ\nIII. KINH PHÍ`);
    const unsure = readText('Kinh phí do ngân sách tỉnh cấp theo quy định hiện hành của pháp luật.');
    expect(sure.genreConfidence).toBeGreaterThan(0.9);
    expect(unsure.genreConfidence).toBeLessThan(0.75);
  });
});
