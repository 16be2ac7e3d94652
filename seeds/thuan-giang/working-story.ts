/** How agencies of Thuận Giang work on their parts: what they divide among their people, and who keeps an eye on what. */
import type { Day } from '#platform/values/day.ts';

/** A part that its agency divided into steps. `person` and `doneOn` where somebody was named and has ticked it off. */
export interface Divided {
  readonly on: Day;
  readonly task: string;
  /** Who divides it, for his own agency. */
  readonly by: string;
  readonly steps: readonly {
    readonly title: string;
    readonly person?: string;
    readonly dueOn?: Day;
    readonly doneOn?: Day;
  }[];
}

const CULTURE = 'khoat.td@thuangiang.example';
const TRANSLATOR = 'lam.kn@thuangiang.example';
const OFFICER = 'duy.da@thuangiang.example';
const FINANCE = 'doan.pt@thuangiang.example';

export const divided: readonly Divided[] = [
  {
    on: '2026-10-19',
    task: 'Xây dựng bộ từ khóa truyền thông',
    by: CULTURE,
    steps: [
      { title: 'Rà soát 120 từ khóa tiếng Việt', person: OFFICER, dueOn: '2026-10-23', doneOn: '2026-10-22' },
      { title: 'Dịch sang tiếng Anh, tiếng Trung', person: TRANSLATOR, dueOn: '2026-10-30', doneOn: '2026-10-30' },
      { title: 'Dịch sang tiếng Hàn, nhờ tư vấn hiệu đính', person: TRANSLATOR, dueOn: '2026-11-04' },
      { title: 'Trình lãnh đạo Sở duyệt bộ từ khóa', dueOn: '2026-11-20' },
    ],
  },
  {
    on: '2026-10-20',
    task: 'Xây dựng bộ từ khóa truyền thông',
    by: FINANCE,
    steps: [
      { title: 'Lập danh mục từ khóa về PCI', person: FINANCE, dueOn: '2026-10-27', doneOn: '2026-10-27' },
      { title: 'Gửi Sở Văn hóa, Thể thao và Du lịch tổng hợp', dueOn: '2026-11-12' },
    ],
  },
];

/** Whoever keeps an eye on a task from a day on. */
export const watching: readonly { readonly on: Day; readonly task: string; readonly by: string }[] = [
  { on: '2026-10-12', task: 'Xây dựng bộ từ khóa truyền thông', by: 'tue.dq@thuangiang.example' },
  { on: '2026-10-12', task: 'Quảng bá chè Trà Sơn', by: 'thuong.vh@thuangiang.example' },
  { on: '2026-10-12', task: 'Xây dựng bộ từ khóa truyền thông', by: 'thuong.vh@thuangiang.example' },
];

/** Files that were sent for the work: a sheet each. */
export const sentFiles: readonly {
  readonly on: Day;
  readonly task: string;
  readonly by: string;
  readonly name: string;
  readonly note: string;
  /** Rows of the sheet. */
  readonly rows: readonly (readonly string[])[];
}[] = [
  {
    on: '2026-10-21',
    task: 'Xây dựng bộ từ khóa truyền thông',
    by: CULTURE,
    name: 'mau-bang-tu-khoa.xlsx',
    note: 'Mẫu bảng từ khóa, đề nghị các cơ quan điền theo mẫu này.',
    rows: [['STT', 'Từ khóa tiếng Việt', 'Tiếng Anh', 'Tiếng Trung', 'Tiếng Hàn', 'Chủ đề', 'Trang đích']],
  },
  {
    on: '2026-10-27',
    task: 'Xây dựng bộ từ khóa truyền thông',
    by: FINANCE,
    name: 'tu-khoa-pci-so-tai-chinh.xlsx',
    note: 'Danh mục 24 từ khóa về PCI để tổng hợp.',
    rows: [
      ['STT', 'Từ khóa'],
      ['1', 'chỉ số PCI Thuận Giang'],
      ['2', 'thu hút đầu tư Thuận Giang'],
      ['3', 'thủ tục đầu tư Khu kinh tế Vịnh Mây'],
    ],
  },
];

/** A part that waits on others; `until` where the wait was ended by hand. */
export const waiting: readonly {
  readonly on: Day;
  readonly task: string;
  readonly by: string;
  /** Code of the agency, or the name of a body outside. */
  readonly agency?: string;
  readonly outside?: string;
  readonly what: string;
  readonly until?: Day;
}[] = [
  {
    on: '2026-10-21',
    task: 'Xây dựng bộ từ khóa truyền thông',
    by: CULTURE,
    agency: 'so-tai-chinh',
    what: 'Danh mục từ khóa về PCI để tổng hợp chung một bảng.',
    until: '2026-10-27',
  },
  {
    on: '2026-10-29',
    task: 'Xây dựng bộ từ khóa truyền thông',
    by: CULTURE,
    outside: 'Đơn vị tư vấn hiệu đính tiếng Hàn',
    what: 'Bản hiệu đính tiếng Hàn; hợp đồng hẹn trả ngày 10/11.',
  },
  {
    on: '2026-11-02',
    task: 'Xây dựng bộ từ khóa truyền thông',
    by: CULTURE,
    agency: 'so-khoa-hoc-va-cong-nghe',
    what: 'Ý kiến về lượng tìm kiếm của từng từ khóa.',
  },
];

/** An objective reason that was recorded, and who decided that the task does not count as late. */
export const excused = {
  on: '2026-10-30' as Day,
  task: 'Quảng bá chè Trà Sơn',
  reason: 'Bão số 12 làm Tuần hàng tại Hà Nội phải lùi lịch; các gian hàng đã đăng ký xong.',
  decidedBy: 'Vi Thị Mai Hiên, Phó Giám đốc Sở Văn hóa, Thể thao và Du lịch',
};
