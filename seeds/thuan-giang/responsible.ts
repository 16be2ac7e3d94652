/** Who answers for the work within an agency, and what went from one person to another in the year of the demonstration. */
import type { Day } from '#platform/values/day.ts';
import { focalOfficer } from './story.ts';

/** On a day somebody puts persons to the parts of one agency; each by words of the task. */
export interface Putting {
  readonly on: Day;
  /** Address of who does it. */
  readonly by: string;
  /** Code of the agency. */
  readonly agency: string;
  readonly parts: readonly { readonly task: string; readonly to: string }[];
}

export interface PassingOn {
  readonly on: Day;
  readonly by: string;
  readonly agency: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
}

const CULTURE = 'so-van-hoa-the-thao-va-du-lich';
const FINANCE = 'so-tai-chinh';
const headOfDivision = 'khoat.td@thuangiang.example';
const duy = 'duy.da@thuangiang.example';
const lam = 'lam.kn@thuangiang.example';
const ofFinance = 'doan.pt@thuangiang.example';
const YEARLY = 'Báo cáo kết quả thực hiện về Sở Văn hóa';

/** What the agencies wrote when they named their focal persons, recorded for them. */
const named = (agency: string, to: string, ...tasks: string[]): Putting => ({
  on: '2026-03-20',
  by: focalOfficer,
  agency,
  parts: [...tasks, YEARLY].map((task) => ({ task, to })),
});

export const puttings: readonly Putting[] = [
  {
    on: '2026-03-09',
    by: headOfDivision,
    agency: CULTURE,
    parts: [
      { task: 'Tham mưu sửa đổi Quy chế', to: focalOfficer },
      { task: 'Là cơ quan đầu mối theo dõi', to: focalOfficer },
      { task: 'ban hành biểu mẫu báo cáo', to: focalOfficer },
      { task: 'Tổng hợp kết quả, báo cáo UBND tỉnh', to: focalOfficer },
      { task: 'Theo dõi dư luận', to: focalOfficer },
      { task: YEARLY, to: focalOfficer },
      { task: 'Hợp tác truyền thông với các cơ quan báo chí Trung ương', to: duy },
      { task: 'Xây dựng bộ nhận diện tỉnh', to: duy },
      { task: 'Cuộc thi ảnh, video', to: duy },
      { task: 'Kết nối đài truyền thanh cấp xã', to: duy },
      { task: 'Tập huấn nghiệp vụ thông tin đối ngoại', to: duy },
      { task: 'Trang thông tin đối ngoại tỉnh bằng 05 thứ tiếng', to: lam },
      { task: 'Xây dựng bộ từ khóa truyền thông', to: lam },
      { task: 'Đón, hướng dẫn đoàn phóng viên nước ngoài tìm hiểu', to: lam },
    ],
  },
  {
    on: '2026-03-12',
    by: 'luan.nt@thuangiang.example',
    agency: FINANCE,
    parts: [
      { task: 'Xây dựng bộ từ khóa truyền thông', to: ofFinance },
      { task: 'Gặp gỡ, đối thoại với doanh nghiệp', to: ofFinance },
      { task: 'ham mưu UBND tỉnh bố trí kinh phí', to: ofFinance },
      { task: YEARLY, to: ofFinance },
    ],
  },
  named(
    'so-ngoai-vu',
    'minh.tk@thuangiang.example',
    'Đón, hướng dẫn đoàn phóng viên nước ngoài tìm hiểu',
    'lễ tân, hợp tác quốc tế',
  ),
  named('so-nong-nghiep-va-moi-truong', 'nga.btb@thuangiang.example', 'Quảng bá chè Trà Sơn'),
  named(
    'bql-khu-kinh-te-va-khu-cong-nghiep',
    'nghia.tt@thuangiang.example',
    'Xuất bản ấn phẩm giới thiệu môi trường đầu tư',
  ),
  named('trung-tam-xuc-tien', 'linh.mh@thuangiang.example', 'Giới thiệu Thuận Giang tại Hàn Quốc'),
  named('so-noi-vu', 'khue.atm@thuangiang.example', 'Mỗi xã, phường một câu chuyện đẹp'),
  named('ubnd-xa-tra-thuong', 'duong.lv@thuangiang.example'),
  {
    on: '2026-09-07',
    by: headOfDivision,
    agency: CULTURE,
    parts: [
      { task: 'Trang thông tin đối ngoại tỉnh bằng 05 thứ tiếng', to: lam },
      { task: 'Xây dựng bộ từ khóa truyền thông', to: lam },
    ],
  },
  {
    on: '2026-10-30',
    by: headOfDivision,
    agency: CULTURE,
    parts: [{ task: 'chuẩn bị tài liệu giới thiệu về tỉnh bằng tiếng Anh', to: lam }],
  },
];

export const passingsOn: readonly PassingOn[] = [
  {
    on: '2026-06-08',
    by: headOfDivision,
    agency: CULTURE,
    from: lam,
    to: duy,
    note: 'Đ/c Lam đi bồi dưỡng nghiệp vụ biên dịch từ ngày 08/6 đến ngày 04/9/2026. Danh sách tin, bài đang dịch và bảng từ khóa lưu trong thư mục chung của Phòng.',
  },
];
