/**
 * What proves the year's deeds in Thuận Giang: which expected results were agreed, and the pieces of evidence that were handed in,
 * each on its day. Addresses stand under names that are nobody's; their pages are in `sites.ts`.
 */
import type { Day } from '#platform/values/day.ts';

/** The day on which the focal agency agreed with what the agencies proposed. */
export const agreementDay: Day = '2026-03-16';

/** Tasks whose measure is not agreed yet: what they bring is judged, not counted. */
export const notAgreed: readonly string[] = ['Xây dựng bộ nhận diện tỉnh', 'Theo dõi dư luận'];

/** A page that proves something. */
export interface ProvingPage {
  readonly address: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** One piece, handed in on a day for the lead's part. */
export interface ProvingPiece {
  readonly on: Day;
  /** Words of the task. */
  readonly task: string;
  /** Key of the period where the task returns. */
  readonly period?: string;
  /** Code of the agency whose part it is of; the first lead where left out. */
  readonly by?: string;
  readonly page: ProvingPage;
  readonly occurredOn: Day;
  readonly quantity?: number;
  readonly unit?: string;
  readonly language?: string;
  readonly channel?: string;
  readonly informationKind?: 'official' | 'promotion' | 'clarification';
  /** The focal agency asked for it to be made clear. */
  readonly contested?: { readonly on: Day; readonly reason: string };
  /** Another task that it serves too, by its words. */
  readonly alsoServes?: string;
}

const site = (path: string): string => `https://doingoai.thuangiang.example/${path}`;
const paper = (path: string): string => `https://bao.thuangiang.example/${path}`;
const gazette = (path: string): string => `https://congbao.thuangiang.example/${path}`;

const TRANG = 'Trang thông tin đối ngoại tỉnh bằng 05 thứ tiếng';
const BAO_CHI = 'Hợp tác truyền thông với các cơ quan báo chí Trung ương';
const TU_KHOA = 'Xây dựng bộ từ khóa truyền thông';
const DAI_XA = 'Kết nối đài truyền thanh cấp xã';
const CHE = 'Quảng bá chè Trà Sơn';
const TAP_HUAN = 'Tập huấn nghiệp vụ thông tin đối ngoại';
const FDI = 'Gặp gỡ, đối thoại với doanh nghiệp';
const HAN_QUOC = 'Giới thiệu Thuận Giang tại Hàn Quốc';
const OFFICE = 'Trang thông tin đối ngoại tỉnh';
const PAPER = 'Báo và phát thanh, truyền hình Thuận Giang';

/** News items in English on the province's site, month by month: 287 until the end of October. */
const ENGLISH: readonly (readonly [month: number, items: number, first: string])[] = [
  [1, 24, 'Thuan Giang welcomes the first container of 2026 at Vinh May Port'],
  [2, 21, 'Spring on Hon May Island: a fish-sauce village opens its gates'],
  [3, 33, 'Province announces its external information programme for 2026'],
  [4, 29, 'Tra Son tea: first harvest of the year begins in the highlands'],
  [5, 31, 'Direct rail freight from Nam Khe border gate resumes'],
  [6, 30, 'Reporters from Laos and Thailand tour Thuan Giang'],
  [7, 28, 'Van Duc pottery on show in Vientiane'],
  [8, 31, 'Three new projects licensed at Vinh May Economic Zone'],
  [9, 30, 'Thuan Giang Day in Seoul opens doors for investors'],
  [10, 24, 'Photo and video contest draws 462 entries'],
];

const two = (value: number): string => String(value).padStart(2, '0');
const endOf = (month: number): Day => `2026-${two(month)}-${two([31, 28, 31, 30, 31, 30, 31, 31, 30, 31][month - 1]!)}`;

const monthlyLists: readonly ProvingPiece[] = ENGLISH.map(([month, items, first]) => ({
  // What had been published before the plan was signed was handed in with March.
  on: month < 3 ? '2026-03-17' : month === 10 ? '2026-10-31' : `2026-${two(month + 1)}-03`,
  task: TRANG,
  occurredOn: endOf(month),
  quantity: items,
  unit: 'tin, bài',
  language: 'en',
  channel: OFFICE,
  informationKind: 'promotion',
  page: {
    address: site(`en/archive/2026-${two(month)}`),
    title: `Danh mục tin, bài tiếng Anh tháng ${month}/2026 (${items} tin, bài)`,
    paragraphs: [
      `News items published in English in ${month}/2026: ${items}.`,
      `1. ${first}.`,
      'The full list with dates and links is kept by the editors of the external information site.',
    ],
  },
}));

/** The last six of October stand for themselves. */
const englishItems: readonly ProvingPiece[] = (
  [
    [20, 'tra-son-tea-da-nang', 'Tra Son tea to meet Da Nang buyers in November'],
    [22, 'kbs-visit', 'A Korean television crew prepares a visit to the tea highlands'],
    [24, 'photo-contest-awards', '“Thuan Giang in me”: winners of the photo and video contest'],
    [26, 'vinh-may-zone', 'Vinh May Economic Zone answers what Korean firms ask most'],
    [28, 'hon-may-ferry', 'New ferry timetable for Hon May Special Zone'],
    [30, 'visitors-ten-months', 'International arrivals in ten months: 412,300'],
  ] as const
).map(([day, path, title]) => ({
  on: '2026-10-31',
  task: TRANG,
  occurredOn: `2026-10-${day}`,
  unit: 'tin, bài',
  language: 'en',
  channel: OFFICE,
  informationKind: 'promotion',
  page: {
    address: site(`en/news/${path}`),
    title,
    paragraphs: [
      `${title}.`,
      'Thuan Giang Province, October 2026. Published by the Department of Culture, Sports and Tourism.',
    ],
  },
}));

/** Since July the press register proves it, item by item (`press-story.ts`). */
const byCentralPress: readonly ProvingPiece[] = (
  [
    [
      '2026-07-02',
      '2026-06-30',
      5,
      'phóng sự',
      'phong-su-6-thang',
      'Danh mục 05 phóng sự đã phát sóng trong 6 tháng đầu năm',
    ],
    [
      '2026-07-02',
      '2026-06-30',
      27,
      'tin, bài',
      'tin-bai-6-thang',
      'Bảng kê 27 tin, bài trên báo chí Trung ương, 6 tháng đầu năm',
    ],
  ] as const
).map(([on, occurredOn, quantity, unit, path, title]) => ({
  on,
  task: BAO_CHI,
  occurredOn,
  quantity,
  unit,
  channel: 'Báo chí Trung ương theo hợp đồng',
  informationKind: 'promotion',
  page: { address: site(`hop-tac/${path}`), title, paragraphs: [`${title}, theo hợp đồng truyền thông năm 2026.`] },
}));

/** Everything but the weekly column, in no order. */
export const provingPieces: readonly ProvingPiece[] = [
  ...monthlyLists,
  ...englishItems,
  ...byCentralPress,
  {
    on: '2026-03-20',
    task: 'gửi họ tên, chức vụ',
    occurredOn: '2026-03-20',
    page: {
      address: site('dau-moi/danh-sach-2026'),
      title: 'Danh sách đầu mối của 149 cơ quan, địa phương',
      paragraphs: ['Danh sách người làm đầu mối thông tin đối ngoại năm 2026 của 149 cơ quan, địa phương.'],
    },
    alsoServes: 'Phân công 01 lãnh đạo phụ trách',
  },
  {
    on: '2026-06-22',
    task: 'Tham mưu sửa đổi Quy chế',
    occurredOn: '2026-06-18',
    unit: 'quyết định',
    informationKind: 'official',
    page: {
      address: gazette('2026/1187-qd-ubnd'),
      title: 'Quyết định số 1187/QĐ-UBND ngày 18/6/2026 ban hành Quy chế quản lý hoạt động thông tin đối ngoại',
      paragraphs: [
        'Ủy ban nhân dân tỉnh Thuận Giang ban hành Quy chế quản lý hoạt động thông tin đối ngoại trên địa bàn tỉnh.',
        'Quyết định có hiệu lực từ ngày 01/7/2026.',
      ],
    },
  },
  {
    on: '2026-06-12',
    task: 'Đón, hướng dẫn đoàn phóng viên nước ngoài tìm hiểu',
    occurredOn: '2026-06-11',
    unit: 'đoàn',
    channel: OFFICE,
    page: {
      address: site('tin/doan-phong-vien-lao-thai-lan'),
      title: 'Đoàn phóng viên Lào và Thái Lan tác nghiệp tại Thuận Giang',
      paragraphs: [
        'Từ ngày 08/6 đến ngày 11/6/2026, đoàn đã đến vùng chè Trà Sơn, Khu kinh tế Vịnh Mây và đặc khu Hòn Mây.',
      ],
    },
  },
  {
    on: '2026-06-26',
    task: 'Xuất bản ấn phẩm giới thiệu môi trường đầu tư',
    occurredOn: '2026-06-26',
    quantity: 3000,
    unit: 'bản',
    page: {
      address: site('an-pham/moi-truong-dau-tu-2026'),
      title: 'Ấn phẩm “Thuận Giang: nơi đầu tư” (Việt, Anh, Hàn), bản điện tử và biên bản nhận 3.000 bản in',
      paragraphs: ['3.000 bản in đã giao ngày 26/6/2026; bản điện tử ba thứ tiếng tải tại trang này.'],
    },
  },
  ...(
    [
      [
        '2026-Q1',
        '2026-03-27',
        '2026-03-26',
        'quy-1',
        'Hội nghị gặp gỡ doanh nghiệp FDI quý I tại Khu kinh tế Vịnh Mây',
      ],
      ['2026-Q2', '2026-06-25', '2026-06-24', 'quy-2', 'Đối thoại chuyên đề về thủ tục hải quan và đất đai'],
    ] as const
  ).map(([period, on, occurredOn, path, title]) => ({
    on,
    task: FDI,
    period,
    occurredOn,
    unit: 'cuộc',
    channel: PAPER,
    page: {
      address: paper(`kinh-te/doi-thoai-fdi-${path}`),
      title,
      paragraphs: [`${title}, do Sở Tài chính chủ trì.`],
    },
  })),
  {
    on: '2026-07-10',
    task: CHE,
    occurredOn: '2026-06-28',
    unit: 'tuần hàng',
    channel: PAPER,
    informationKind: 'promotion',
    page: {
      address: paper('kinh-te/tuan-hang-che-tra-son-vieng-chan'),
      title: 'Tuần hàng chè Trà Sơn tại Viêng Chăn: 1,2 tấn chè bán hết trong bốn ngày',
      paragraphs: ['Tuần hàng mở từ ngày 22/6 đến ngày 28/6/2026 với 14 gian của các hợp tác xã vùng chè.'],
    },
  },
  {
    on: '2026-10-20',
    task: CHE,
    occurredOn: '2026-10-19',
    quantity: 8,
    unit: 'clip',
    informationKind: 'promotion',
    page: {
      address: site('clip/che-tra-son'),
      title: 'Chùm clip về chè Trà Sơn và sản phẩm OCOP (08/10 clip)',
      paragraphs: ['Tám clip đã đăng; hai clip còn lại quay tại Đà Nẵng cuối tháng 11.'],
    },
  },
  {
    on: '2026-09-24',
    task: HAN_QUOC,
    occurredOn: '2026-09-18',
    unit: 'sự kiện',
    channel: OFFICE,
    informationKind: 'promotion',
    page: {
      address: site('tin/ngay-thuan-giang-tai-seoul'),
      title: 'Ngày Thuận Giang tại Seoul: 26 doanh nghiệp Hàn Quốc dự, 05 biên bản ghi nhớ',
      paragraphs: ['Sự kiện ngày 18/9/2026 hướng tới kỷ niệm 35 năm quan hệ ngoại giao năm 2027.'],
    },
  },
  ...(
    [
      [2, 'lớp', 'chuong-trinh', 'Chương trình, biên bản hai lớp tập huấn tại phường Trường An và xã Trà Thượng'],
      [214, 'người', 'danh-sach', 'Danh sách 214 người dự hai lớp tập huấn, có chữ ký'],
    ] as const
  ).map(([quantity, unit, path, title]) => ({
    on: '2026-09-25',
    task: TAP_HUAN,
    occurredOn: '2026-09-24',
    quantity,
    unit,
    page: { address: site(`tap-huan-2026/${path}`), title, paragraphs: [`${title}.`] },
  })),
  {
    on: '2026-09-25',
    task: 'ban hành biểu mẫu báo cáo',
    occurredOn: '2026-09-24',
    informationKind: 'official',
    page: {
      address: site('van-ban/2204-svhttdl'),
      title: 'Công văn số 2204/SVHTTDL-TTBCXB ngày 24/9/2026 kèm biểu mẫu báo cáo',
      paragraphs: ['Biểu mẫu báo cáo kết quả thực hiện Kế hoạch số 46/KH-UBND.'],
    },
  },
  ...(
    [
      [81, 'đài', 'dai', 'Bảng theo dõi kết nối đài truyền thanh cấp xã (81/97 đài)'],
      [8, 'bảng tin', 'bang-tin', 'Biên bản nghiệm thu 08 bảng tin điện tử công cộng'],
    ] as const
  ).map(([quantity, unit, path, title]) => ({
    on: '2026-09-30',
    task: DAI_XA,
    occurredOn: '2026-09-30',
    quantity,
    unit,
    page: { address: site(`thong-tin-nguon/${path}`), title, paragraphs: [`${title}, số liệu đến ngày 30/9/2026.`] },
  })),
  {
    on: '2026-10-05',
    task: TU_KHOA,
    by: 'so-tai-chinh',
    occurredOn: '2026-10-02',
    quantity: 120,
    unit: 'từ khóa',
    page: {
      address: site('tu-khoa/ban-tieng-han'),
      title: 'Bộ 120 từ khóa, bản tiếng Hàn',
      paragraphs: ['Bản dịch tiếng Hàn, chưa thẩm định.'],
    },
    contested: { on: '2026-10-07', reason: 'Bản tiếng Hàn chưa được thẩm định nên chưa tính là hoàn thành.' },
  },
  {
    on: '2026-10-15',
    task: 'Theo dõi dư luận',
    occurredOn: '2026-10-14',
    quantity: 6,
    unit: 'hồ sơ',
    informationKind: 'clarification',
    page: {
      address: site('lam-ro/danh-muc-2026'),
      title: 'Danh mục 06 vụ việc đã giải thích, làm rõ',
      paragraphs: ['Danh mục vụ việc và thông tin giải thích, làm rõ đã phát hành trong năm 2026.'],
    },
  },
];

/** The weekly column in Vietnamese and English: one page for each week that was delivered, and one list for what came before the plan. */
export const weeklyColumn = {
  task: 'Thực hiện chuyên mục song ngữ Việt - Anh',
  channel: PAPER,
  unit: 'số',
  before: {
    occurredOn: '2026-02-28' as Day,
    quantity: 7,
    page: {
      address: paper('chuyen-muc-song-ngu/thang-1-2'),
      title: 'Các số chuyên mục song ngữ tháng 01 và tháng 02/2026 (07 số)',
      paragraphs: ['Từ số 01 đến số 07; nghỉ hai tuần Tết Nguyên đán Bính Ngọ.'],
    },
  },
  topics: [
    'Người giữ lửa gốm Vân Đức',
    'Chợ phiên Nậm Khê ngày giáp Tết Lào',
    'Nước mắm Hòn Mây qua ba thế hệ',
    'Mùa xuân trên nương chè Trà Thượng',
    'Cảng Vịnh Mây đón tàu đêm',
    'Lớp học tiếng Anh ở bản Mường Lâm',
    'Nhà sàn Thái bên suối Trà Khê',
    'Đường lên cửa khẩu',
  ],
  pageOf: (week: number, topic: string): ProvingPage => ({
    address: paper(`chuyen-muc-song-ngu/tuan-${week}`),
    title: `Chuyên mục song ngữ, tuần ${week}: ${topic}`,
    paragraphs: [`${topic}. Phát sóng và đăng trên báo điện tử bằng tiếng Việt và tiếng Anh.`],
  }),
} as const;

/** The topic of a week's issue. */
export const topicOf = (week: number): string => weeklyColumn.topics[week % weeklyColumn.topics.length]!;
