import type { ISectionOptions } from 'docx';
import { basis, body, centred, foot, grid, head, pack, roman, section, title } from './office-layout.ts';

/** One row of the annex: what a unit of the department does for the province's plan, or on the department's own account. */
interface UnitTask {
  readonly task: string;
  readonly lead: string;
  readonly coordinating: string;
  readonly time: string;
  readonly deliverable: string;
}

const ABROAD = 'Phòng Hợp tác quốc tế';
const PROTOCOL = 'Phòng Lãnh sự - Lễ tân';
const OFFICE = 'Văn phòng Sở';
const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';

const NUMBER = '38/KH-SNgV';
const DAY = '27 tháng 3 năm 2026';
const PARENT =
  'Kế hoạch số 46/KH-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh về thông tin đối ngoại và quảng bá hình ảnh tỉnh Thuận Giang năm 2026';

/**
 * What the department promised. Of what the province's plan orders of it the event in Korea (task 15) and the yearly report are
 * left out; the last two are its own undertakings, which no clause of the province's plan orders.
 */
const tasks: readonly UnitTask[] = [
  {
    task: 'Xây dựng chương trình, đón, hướng dẫn 02 đoàn phóng viên nước ngoài (Lào - Thái Lan và Hàn Quốc) tìm hiểu, đưa tin về tỉnh',
    lead: ABROAD,
    coordinating: `${CULTURE}; Công an tỉnh`,
    time: 'Quý II, quý IV/2026',
    deliverable: '02 đoàn',
  },
  {
    task: 'Góp ý dự thảo Quy chế quản lý hoạt động thông tin đối ngoại trên địa bàn tỉnh (sửa đổi)',
    lead: PROTOCOL,
    coordinating: 'Sở Tư pháp',
    time: 'Tháng 4/2026',
    deliverable: '01 văn bản góp ý',
  },
  {
    task: 'Hướng dẫn các cơ quan, địa phương thực hiện quy định về lễ tân, hợp tác quốc tế, hoạt động của phóng viên nước ngoài',
    lead: PROTOCOL,
    coordinating: OFFICE,
    time: 'Tháng 5/2026',
    deliverable: '01 văn bản hướng dẫn',
  },
  {
    task: 'Cung cấp thông tin về chương trình đối ngoại của tỉnh cho các cơ quan báo chí, các sở, ban, ngành',
    lead: ABROAD,
    coordinating: OFFICE,
    time: 'Quý II - quý IV/2026',
    deliverable: '04 bản tin',
  },
  {
    task: 'Viết, biên dịch tin, bài tiếng Anh về hoạt động đối ngoại để đăng trên Trang thông tin đối ngoại tỉnh',
    lead: ABROAD,
    coordinating: PROTOCOL,
    time: 'Quý II - quý IV/2026',
    deliverable: '24 tin, bài',
  },
  {
    task: 'Bồi dưỡng tiếng Lào cho công chức, viên chức làm việc tại cửa khẩu Nậm Khê',
    lead: PROTOCOL,
    coordinating: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh',
    time: 'Quý III/2026',
    deliverable: '01 lớp; 30 học viên',
  },
  {
    task: 'Gặp mặt kiều bào về quê ăn Tết',
    lead: OFFICE,
    coordinating: 'Liên hiệp các tổ chức hữu nghị tỉnh',
    time: 'Tháng 12/2026',
    deliverable: '01 cuộc gặp mặt',
  },
];

const COLUMNS = ['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị, cơ quan phối hợp', 'Thời gian thực hiện', 'Sản phẩm'];
/** Millimetres; the sum is A4 landscape less its margins. */
const WIDTHS = [12, 95, 42, 48, 30, 30];

/** The implementation plan of Sở Ngoại vụ, Số 38/KH-SNgV ngày 27/3/2026, as a .docx. */
export const makeForeignAffairsPlan = (): Promise<Uint8Array> =>
  pack('Kế hoạch triển khai công tác thông tin đối ngoại năm 2026 của Sở Ngoại vụ', [
    section(letterhead()),
    section(annex(), true),
  ]);

function letterhead(): ISectionOptions['children'] {
  return [
    head({
      superior: ['UBND TỈNH THUẬN GIANG'],
      issuer: ['SỞ NGOẠI VỤ'],
      number: NUMBER,
      placeAndDate: `Thuận Giang, ngày ${DAY}`,
    }),
    ...title('KẾ HOẠCH', ['Triển khai công tác thông tin đối ngoại', 'và quảng bá hình ảnh tỉnh năm 2026']),
    basis(`Thực hiện ${PARENT};`),
    basis('Căn cứ chức năng, nhiệm vụ được giao, Sở Ngoại vụ ban hành Kế hoạch triển khai như sau:'),
    roman('I. MỤC ĐÍCH, YÊU CẦU'),
    body(
      '1. Cụ thể hóa các nhiệm vụ của Sở Ngoại vụ tại Kế hoạch số 46/KH-UBND; phân công rõ đơn vị, rõ thời gian, rõ sản phẩm.',
    ),
    body(
      '2. Gắn công tác thông tin đối ngoại với hoạt động hợp tác quốc tế, công tác biên giới và công tác về người Việt Nam ở nước ngoài.',
    ),
    roman('II. NHIỆM VỤ'),
    body('Nội dung, phân công, thời gian thực hiện và sản phẩm của 07 nhiệm vụ được quy định tại Phụ lục kèm theo.'),
    roman('III. KINH PHÍ'),
    body('Kinh phí thực hiện từ dự toán chi thường xuyên năm 2026 của Sở và các nguồn hợp pháp khác.'),
    roman('IV. TỔ CHỨC THỰC HIỆN'),
    body(
      'Trong quá trình thực hiện, nếu có vướng mắc, các phòng, đơn vị báo cáo Giám đốc Sở (qua Văn phòng Sở) để xem xét, điều chỉnh./.',
    ),
    centred('', { size: 16 }),
    foot(
      [
        '- UBND tỉnh (để b/c);',
        `- ${CULTURE} (để t/h);`,
        '- Giám đốc, các Phó Giám đốc Sở;',
        '- Các phòng, đơn vị thuộc Sở;',
        '- Lưu: VT, HTQT (H).',
      ],
      ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
      'Cam Vĩnh Hòa',
    ),
  ];
}

function annex(): ISectionOptions['children'] {
  return [
    centred('Phụ lục', { size: 28, bold: true }),
    centred('PHÂN CÔNG NHIỆM VỤ CỦA SỞ NGOẠI VỤ NĂM 2026', { size: 26, bold: true }),
    centred(`(Kèm theo Kế hoạch số ${NUMBER} ngày ${DAY} của Sở Ngoại vụ)`, { size: 26, italics: true }, 0, 160),
    grid(WIDTHS, [
      COLUMNS.map((text) => ({ text })),
      ...tasks.map((one, index) => [
        { text: String(index + 1), align: 'center' as const },
        { text: one.task },
        { text: one.lead },
        { text: one.coordinating },
        { text: one.time, align: 'center' as const },
        { text: one.deliverable },
      ]),
    ]),
  ];
}
