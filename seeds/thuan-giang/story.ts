/**
 * What happened in Thuận Giang from the day on which plan 46 came in until Friday 06/11/2026: decisions of the review and deeds
 * of the agencies, each on its day. The demonstration does them by the requests of the screens.
 */
import type { Day } from '#platform/values/day.ts';

/** Addresses of those who act for the province. */
export const focalOfficer = 'thuong.vh@thuangiang.example';

/** The day on which a document came in, and what the reviewer decided where its text leaves it open. */
export interface ReviewedDocument {
  readonly on: Day;
  /** Groups that lead or coordinate, of which each member must hand something in; all others coordinate when asked. */
  readonly eachMustSubmit: readonly { readonly group: string; readonly task: string }[];
  /** Days set by the focal agency, by words of the task; whatever else names none is reported with the annual report. */
  readonly days: readonly { readonly task: string; readonly on: Day }[];
  /** Undertakings that are never due. */
  readonly never: readonly string[];
}

export const planReview: ReviewedDocument = {
  on: '2026-03-05',
  eachMustSubmit: [
    { group: 'Các sở, ban, ngành, cơ quan, đơn vị', task: 'Báo cáo kết quả thực hiện về Sở Văn hóa' },
    { group: 'UBND các xã, phường, đặc khu', task: 'Báo cáo kết quả thực hiện về Sở Văn hóa' },
  ],
  // 15 days after the plan was issued.
  days: [
    { task: 'Phân công 01 lãnh đạo phụ trách', on: '2026-03-20' },
    { task: 'gửi họ tên, chức vụ', on: '2026-03-20' },
  ],
  never: [
    'báo cáo đột xuất',
    'Là cơ quan đầu mối theo dõi',
    'phối hợp bảo đảm an ninh',
    'Thực hiện nhiệm vụ được giao',
  ],
};

export const letterReview: ReviewedDocument = {
  on: '2026-10-29',
  eachMustSubmit: [],
  days: [{ task: 'cử phóng viên đưa tin', on: '2026-11-20' }],
  never: [],
};

/** The day of the leader's note: it came in and waits to be reviewed. */
export const instructionDay: Day = '2026-11-05';

interface Figure {
  readonly text: string;
  readonly quantity: number | null;
  readonly unit: string | null;
}

/** One act on the part of one agency. `by`: code of the agency; where left out the first lead, or every group that leads. Where nobody has an account the focal officer records it. */
export interface Deed {
  readonly on: Day;
  /** Words of the task. */
  readonly task: string;
  /** Key of the period where the task returns. */
  readonly period?: string;
  readonly by?: string;
  readonly act: 'receive' | 'report' | 'complete' | 'confirm' | 'extend';
  readonly note?: string;
  readonly figures?: readonly Figure[];
  /** Of an extension: the new day and who decided. */
  readonly until?: Day;
  readonly decidedBy?: string;
}

const figure = (text: string, quantity: number, unit: string): Figure => ({ text, quantity, unit });

const QUY_CHE = 'Tham mưu sửa đổi Quy chế';
const TRANG = 'Trang thông tin đối ngoại tỉnh bằng 05 thứ tiếng';
const BAO_CHI = 'Hợp tác truyền thông với các cơ quan báo chí Trung ương';
const NHAN_DIEN = 'Xây dựng bộ nhận diện tỉnh';
const TU_KHOA = 'Xây dựng bộ từ khóa truyền thông';
const DOAN_PHONG_VIEN = 'Đón, hướng dẫn đoàn phóng viên nước ngoài tìm hiểu';
const AN_PHAM = 'Xuất bản ấn phẩm giới thiệu môi trường đầu tư';
const CHE = 'Quảng bá chè Trà Sơn';
const CUOC_THI = 'Cuộc thi ảnh, video';
const TAP_HUAN = 'Tập huấn nghiệp vụ thông tin đối ngoại';
const DAI_XA = 'Kết nối đài truyền thanh cấp xã';
const DU_LUAN = 'Theo dõi dư luận';
const FDI = 'Gặp gỡ, đối thoại với doanh nghiệp';
const HAN_QUOC = 'Giới thiệu Thuận Giang tại Hàn Quốc';

/** In the order of their days. */
export const deeds: readonly Deed[] = [
  { on: '2026-03-09', task: QUY_CHE, act: 'receive' },
  { on: '2026-03-10', task: AN_PHAM, act: 'receive' },
  { on: '2026-03-12', task: TU_KHOA, by: 'so-tai-chinh', act: 'receive' },
  {
    on: '2026-03-20',
    task: 'Phân công 01 lãnh đạo phụ trách',
    act: 'complete',
    note: 'Các cơ quan, địa phương đã phân công lãnh đạo phụ trách và người làm đầu mối.',
  },
  {
    on: '2026-03-20',
    task: 'gửi họ tên, chức vụ',
    act: 'complete',
    note: 'Danh sách đầu mối đã đủ 149 cơ quan, địa phương.',
  },
  {
    on: '2026-03-27',
    task: FDI,
    period: '2026-Q1',
    act: 'complete',
    note: 'Đã tổ chức hội nghị gặp gỡ doanh nghiệp FDI quý I ngày 26/3/2026 tại Khu kinh tế Vịnh Mây; 42 doanh nghiệp dự, 17 kiến nghị được ghi nhận.',
    figures: [figure('Cuộc gặp gỡ, đối thoại', 1, 'cuộc')],
  },
  { on: '2026-03-30', task: FDI, period: '2026-Q1', act: 'confirm' },
  {
    on: '2026-04-20',
    task: QUY_CHE,
    act: 'report',
    note: 'Dự thảo Quy chế sửa đổi đã gửi lấy ý kiến các sở, ban, ngành và 97 xã, phường, đặc khu; hạn góp ý 05/5/2026.',
  },
  {
    on: '2026-06-12',
    task: DOAN_PHONG_VIEN,
    act: 'report',
    note: 'Đã đón, hướng dẫn đoàn phóng viên Lào và Thái Lan từ ngày 08/6 đến ngày 11/6/2026; 09 tin, bài đã đăng.',
    figures: [figure('Đoàn phóng viên nước ngoài', 1, 'đoàn')],
  },
  {
    on: '2026-06-22',
    task: QUY_CHE,
    act: 'complete',
    note: 'UBND tỉnh đã ban hành Quyết định số 1187/QĐ-UBND ngày 18/6/2026 về Quy chế quản lý hoạt động thông tin đối ngoại.',
    figures: [figure('Quyết định của UBND tỉnh', 1, 'quyết định')],
  },
  {
    on: '2026-06-25',
    task: FDI,
    period: '2026-Q2',
    act: 'complete',
    note: 'Đã tổ chức đối thoại chuyên đề về thủ tục hải quan và đất đai ngày 24/6/2026.',
    figures: [figure('Cuộc gặp gỡ, đối thoại', 1, 'cuộc')],
  },
  {
    on: '2026-06-26',
    task: AN_PHAM,
    act: 'complete',
    note: 'Đã in, phát hành 3.000 bản ba thứ tiếng; bản điện tử đăng trên Trang thông tin đối ngoại tỉnh.',
    figures: [figure('Bản in', 3000, 'bản')],
  },
  { on: '2026-06-29', task: FDI, period: '2026-Q2', act: 'confirm' },
  { on: '2026-06-29', task: AN_PHAM, act: 'confirm', note: 'Đã nhận 50 bản lưu và tệp bản điện tử.' },
  {
    on: '2026-07-01',
    task: TRANG,
    act: 'report',
    note: 'Sáu tháng đầu năm đã đăng 168 tin, bài tiếng Anh; duy trì 05 thứ tiếng.',
    figures: [figure('Tin, bài tiếng Anh', 168, 'tin, bài')],
  },
  {
    on: '2026-07-02',
    task: BAO_CHI,
    act: 'report',
    note: 'Đã ký hợp đồng với 04 cơ quan báo chí; phát sóng 05 phóng sự, đăng 27 tin, bài.',
    figures: [figure('Phóng sự', 5, 'phóng sự'), figure('Tin, bài', 27, 'tin, bài')],
  },
  {
    on: '2026-07-10',
    task: CHE,
    act: 'report',
    note: 'Tuần hàng chè Trà Sơn tại Viêng Chăn từ ngày 22/6 đến ngày 28/6/2026; đã làm 04 clip.',
    figures: [figure('Tuần hàng', 1, 'tuần'), figure('Clip', 4, 'clip')],
  },
  {
    on: '2026-08-20',
    task: TU_KHOA,
    act: 'report',
    note: 'Đã xong 120 từ khóa tiếng Việt và tiếng Anh; bản tiếng Hàn đang chờ đơn vị thẩm định.',
    figures: [figure('Từ khóa đã có đủ hai ngôn ngữ', 120, 'từ khóa')],
  },
  {
    on: '2026-09-15',
    task: NHAN_DIEN,
    act: 'report',
    note: 'Hội đồng đã chọn 03 phương án biểu trưng để lấy ý kiến Nhân dân; cẩm nang sử dụng làm trong quý I/2027.',
  },
  {
    on: '2026-09-24',
    task: HAN_QUOC,
    act: 'complete',
    note: 'Đã tổ chức Ngày Thuận Giang tại Seoul ngày 18/9/2026; 26 doanh nghiệp Hàn Quốc dự, 05 biên bản ghi nhớ được ký.',
    figures: [figure('Sự kiện', 1, 'sự kiện')],
  },
  {
    on: '2026-09-25',
    task: TAP_HUAN,
    act: 'complete',
    note: 'Đã mở 02 lớp tại phường Trường An và xã Trà Thượng, 214 người của 97 xã, phường, đặc khu dự.',
    figures: [figure('Lớp', 2, 'lớp'), figure('Người dự', 214, 'người')],
  },
  {
    on: '2026-09-25',
    task: 'ban hành biểu mẫu báo cáo',
    act: 'complete',
    note: 'Biểu mẫu kèm Công văn số 2204/SVHTTDL-TTBCXB ngày 24/9/2026.',
  },
  { on: '2026-09-28', task: HAN_QUOC, act: 'confirm' },
  {
    on: '2026-09-30',
    task: DAI_XA,
    act: 'report',
    note: 'Đã kết nối 81/97 đài; lắp xong 08/12 bảng tin. 16 đài vùng cao chưa có đường truyền ổn định.',
    figures: [figure('Đài đã kết nối', 81, 'đài'), figure('Bảng tin đã lắp', 8, 'bảng tin')],
  },
  {
    on: '2026-10-05',
    task: TU_KHOA,
    by: 'so-tai-chinh',
    act: 'report',
    note: 'Nhiệm vụ chưa hoàn thành theo tiến độ (quý III/2026) do chưa thống nhất đơn vị thẩm định bản tiếng Hàn; dự kiến hoàn thành trước ngày 15/12/2026.',
  },
  {
    on: '2026-10-15',
    task: DU_LUAN,
    act: 'report',
    note: 'Đã giải thích, làm rõ 06 vụ việc; hồ sơ từng vụ việc lưu tại Phòng Thông tin, Báo chí, Xuất bản.',
    figures: [figure('Vụ việc', 6, 'vụ việc')],
  },
  {
    on: '2026-10-20',
    task: CHE,
    act: 'report',
    note: 'Đã có 08/10 clip; tuần hàng thứ hai tại Đà Nẵng mở ngày 24/11/2026.',
    figures: [figure('Clip', 8, 'clip')],
  },
  {
    on: '2026-10-28',
    task: CUOC_THI,
    act: 'complete',
    note: 'Nhận 462 tác phẩm của 187 tác giả; đã trao giải ngày 24/10/2026.',
    figures: [figure('Tác phẩm dự thi', 462, 'tác phẩm')],
  },
  {
    on: '2026-10-30',
    task: BAO_CHI,
    act: 'report',
    note: 'Lũy kế 09 phóng sự, 44 tin, bài; ước cả năm 12 phóng sự, 60 tin, bài.',
    figures: [figure('Phóng sự', 9, 'phóng sự'), figure('Tin, bài', 44, 'tin, bài')],
  },
  {
    on: '2026-10-31',
    task: TRANG,
    act: 'report',
    note: 'Tính đến ngày 31/10/2026 đã đăng 287 tin, bài tiếng Anh, đạt 95,7% kế hoạch; ước cả năm 345 tin, bài.',
    figures: [figure('Tin, bài tiếng Anh', 287, 'tin, bài')],
  },
  {
    on: '2026-11-02',
    task: DAI_XA,
    act: 'extend',
    until: '2026-12-15',
    decidedBy: 'Phó Chủ tịch UBND tỉnh Lương Bảo Châu',
    note: '16 đài vùng cao chờ doanh nghiệp viễn thông kéo đường truyền.',
  },
];

/** A column that appears every week, and what each week brought. */
export const weekly = {
  task: 'Thực hiện chuyên mục song ngữ Việt - Anh',
  note: 'Đã phát sóng, đăng số trong tuần.',
  figures: [figure('Số chuyên mục', 1, 'số')],
} as const;

/** The yearly report of every agency: who had not handed it in by 06/11/2026. The focal officer recorded the others' letters. */
export const yearlyReports = {
  task: 'Báo cáo kết quả thực hiện về Sở Văn hóa',
  days: ['2026-10-23', '2026-10-30', '2026-11-05'],
  note: 'Đã nhận báo cáo bằng văn bản.',
  missing: [
    'so-khoa-hoc-va-cong-nghe',
    'bql-khu-kinh-te-va-khu-cong-nghiep',
    'so-cong-thuong',
    'so-tu-phap',
    'thanh-tra-tinh',
    'ubnd-xa-tra-thuong',
    'ubnd-xa-tra-khe',
    'ubnd-xa-nam-khe',
    'ubnd-xa-muong-lam',
    'ubnd-xa-thach-van',
    'ubnd-xa-cam-linh',
  ],
} as const;
