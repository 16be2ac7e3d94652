import { handMadeDocx, paragraph } from '../src/adapters/documents/making/docx.ts';

/** A plan of another field: who works in it most, and what it asks for. */
interface Field {
  readonly number: string;
  readonly issued: string;
  readonly subject: string;
  /** The first leads most of it. */
  readonly agencies: readonly string[];
  readonly works: readonly string[];
}

const FIELDS: readonly Field[] = [
  {
    number: '58/KH-UBND',
    issued: 'ngày 12 tháng 01 năm 2026',
    subject: 'Xúc tiến đầu tư, thương mại và du lịch năm 2026',
    agencies: ['Sở Tài chính', 'Sở Công Thương', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Ngoại vụ'],
    works: [
      'Tổ chức hội nghị gặp gỡ doanh nghiệp đầu tư nước ngoài',
      'Xây dựng danh mục dự án kêu gọi đầu tư',
      'Tham gia hội chợ hàng nông sản, thủ công mỹ nghệ',
      'Khảo sát thị trường khách du lịch',
      'Biên soạn cẩm nang nhà đầu tư',
    ],
  },
  {
    number: '77/KH-UBND',
    issued: 'ngày 02 tháng 02 năm 2026',
    subject: 'Chuyển đổi số trong hoạt động thông tin cơ sở năm 2026',
    agencies: ['Sở Khoa học và Công nghệ', 'Sở Văn hóa, Thể thao và Du lịch', 'UBND các xã, phường, đặc khu'],
    works: [
      'Nâng cấp đài truyền thanh ứng dụng công nghệ thông tin',
      'Tập huấn kỹ năng số cho cán bộ cấp xã',
      'Kết nối hệ thống thông tin nguồn của tỉnh',
      'Số hóa tài liệu tuyên truyền',
    ],
  },
  {
    number: '103/KH-UBND',
    issued: 'ngày 16 tháng 3 năm 2026',
    subject: 'Bảo vệ môi trường và ứng phó với biến đổi khí hậu năm 2026',
    agencies: ['Sở Nông nghiệp và Môi trường', 'Sở Công Thương', 'Công an tỉnh'],
    works: [
      'Quan trắc chất lượng nước các lưu vực sông',
      'Kiểm tra việc xả thải của các cơ sở sản xuất',
      'Trồng rừng phòng hộ đầu nguồn',
      'Tuyên truyền phân loại rác tại nguồn',
      'Diễn tập phòng, chống thiên tai và tìm kiếm cứu nạn',
    ],
  },
  {
    number: '119/KH-UBND',
    issued: 'ngày 30 tháng 3 năm 2026',
    subject: 'Chăm sóc sức khỏe nhân dân và an sinh xã hội năm 2026',
    agencies: ['Sở Y tế', 'Sở Nội vụ', 'Sở Giáo dục và Đào tạo'],
    works: [
      'Khám sức khỏe định kỳ cho người cao tuổi',
      'Tiêm chủng mở rộng cho trẻ em',
      'Hỗ trợ việc làm cho lao động nông thôn',
      'Phòng, chống tai nạn thương tích ở trẻ em',
    ],
  },
];

const TIMES = [
  'Quý III/2026',
  'Trước ngày 15/11/2026',
  'Hằng tháng',
  'Hằng quý',
  'Quý IV/2026',
  'Trước ngày 01/8/2026',
];
const ASSIGNMENTS = 60;

/** Plans of other fields as files to be imported, each with words, agencies and load of its own. */
export const otherPlans = (): { readonly name: string; readonly bytes: Uint8Array }[] =>
  FIELDS.map((field) => ({
    name: `${field.number.replace('/', '-')}.docx`,
    bytes: handMadeDocx({
      body: linesOf(field)
        .map((line) => paragraph(line))
        .join(''),
    }),
  }));

const linesOf = (field: Field): string[] => [
  'ỦY BAN NHÂN DÂN',
  'TỈNH THUẬN GIANG',
  `Số: ${field.number}`,
  `Thuận Giang, ${field.issued}`,
  'KẾ HOẠCH',
  field.subject,
  'I. NHIỆM VỤ',
  ...Array.from({ length: ASSIGNMENTS }, (_, index) => assignment(field, index)).flat(),
];

function assignment({ agencies, works }: Field, index: number): string[] {
  // Two in three go to the first agency: load is never even.
  const lead = index % 3 < 2 ? 0 : 1 + (index % (agencies.length - 1));
  const helper = (lead + 1) % agencies.length;
  return [
    `${index + 1}. ${works[index % works.length]} đợt ${index + 1}`,
    `- Cơ quan chủ trì: ${agencies[lead]}`,
    `- Cơ quan phối hợp: ${agencies[helper]}`,
    `- Thời gian thực hiện: ${TIMES[index % TIMES.length]}`,
    `- Sản phẩm: ${(index % 40) + 1} sản phẩm`,
  ];
}
