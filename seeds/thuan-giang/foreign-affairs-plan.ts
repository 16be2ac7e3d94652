import { writeDocx, type Annex, type BodyBlock, type TableColumn } from '#vanban/write/index.ts';
import { settleArchive } from './settle-archive.ts';

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

const COLUMNS: readonly TableColumn[] = [
  { head: 'STT', part: 0.05, align: 'center' },
  { head: 'Nhiệm vụ', part: 0.37 },
  { head: 'Đơn vị chủ trì', part: 0.16 },
  { head: 'Đơn vị, cơ quan phối hợp', part: 0.19 },
  { head: 'Thời gian thực hiện', part: 0.11, align: 'center' },
  { head: 'Sản phẩm', part: 0.12 },
];

const heading = (text: string): BodyBlock => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });

/** The implementation plan of Sở Ngoại vụ, Số 38/KH-SNgV ngày 27/3/2026, as a .docx. */
export async function makeForeignAffairsPlan(): Promise<Uint8Array> {
  const plan = await writeDocx({
    type: 'Kế hoạch',
    superior: 'UBND tỉnh Thuận Giang',
    issuer: 'Sở Ngoại vụ',
    number: { number: '38', symbol: 'KH-SNgV' },
    place: 'Thuận Giang',
    date: '2026-03-27',
    urgency: null,
    subject: 'Triển khai công tác thông tin đối ngoại và quảng bá hình ảnh tỉnh năm 2026',
    addressees: [],
    bases: [`Thực hiện ${PARENT}`],
    body: BODY,
    recipients: [
      'UBND tỉnh (để b/c)',
      `${CULTURE} (để t/h)`,
      'Giám đốc, các Phó Giám đốc Sở',
      'Các phòng, đơn vị thuộc Sở',
      'Lưu: VT, HTQT (H)',
    ],
    signer: { authority: null, onBehalf: 'KT. Giám đốc', title: 'Phó Giám đốc', name: 'Cam Vĩnh Hòa' },
    annexes: [ANNEX],
  });
  return settleArchive(plan);
}

const BODY: readonly BodyBlock[] = [
  paragraph('Căn cứ chức năng, nhiệm vụ được giao, Sở Ngoại vụ ban hành Kế hoạch triển khai như sau:'),
  heading('I. MỤC ĐÍCH, YÊU CẦU'),
  paragraph(
    '1. Cụ thể hóa các nhiệm vụ của Sở Ngoại vụ tại Kế hoạch số 46/KH-UBND; phân công rõ đơn vị, rõ thời gian, rõ sản phẩm.',
  ),
  paragraph(
    '2. Gắn công tác thông tin đối ngoại với hoạt động hợp tác quốc tế, công tác biên giới và công tác về người Việt Nam ở nước ngoài.',
  ),
  heading('II. NHIỆM VỤ'),
  paragraph('Nội dung, phân công, thời gian thực hiện và sản phẩm của 07 nhiệm vụ được quy định tại Phụ lục kèm theo.'),
  heading('III. KINH PHÍ'),
  paragraph('Kinh phí thực hiện từ dự toán chi thường xuyên năm 2026 của Sở và các nguồn hợp pháp khác.'),
  heading('IV. TỔ CHỨC THỰC HIỆN'),
  paragraph(
    'Trong quá trình thực hiện, nếu có vướng mắc, các phòng, đơn vị báo cáo Giám đốc Sở (qua Văn phòng Sở) để xem xét, điều chỉnh.',
  ),
];

const ANNEX: Annex = {
  label: 'Phụ lục',
  title: 'Phân công nhiệm vụ của Sở Ngoại vụ năm 2026',
  landscape: true,
  body: [
    {
      kind: 'table',
      columns: COLUMNS,
      rows: tasks.map((one, index) => [
        String(index + 1),
        one.task,
        one.lead,
        one.coordinating,
        one.time,
        one.deliverable,
      ]),
    },
  ],
};
