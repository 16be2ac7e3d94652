/** What the Sở asked agencies and communes in the autumn, and what came back. */
import type { Day } from '#platform/values/day.ts';

/** A number out of a name, the same at every start: communes differ, the demonstration does not. */
const numberOf = (name: string): number =>
  Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);

/** Asked of every commune; most have answered, one was sent back, five still owe it. */
export const loudspeakers = {
  on: '2026-10-19' as Day,
  about: 'Kết nối đài truyền thanh cấp xã',
  collective: 'ubnd-cac-xa-phuong',
  question: {
    title: 'Hiện trạng đài truyền thanh, cụm loa và bảng tin điện tử của xã, phường, đặc khu',
    detail: 'Số liệu đến hết ngày 15/10/2026. Cụm loa hỏng nhưng còn sửa được vẫn tính, ghi ở cột ghi chú.',
    dueOn: '2026-11-10',
    dueClock: '17:00',
    fields: [
      { label: 'Số cụm loa đang có', kind: 'number', unit: 'cụm' },
      { label: 'Số cụm loa hoạt động tốt', kind: 'number', unit: 'cụm' },
      { label: 'Đã kết nối hệ thống thông tin nguồn', kind: 'yes-no' },
      { label: 'Số bảng tin điện tử', kind: 'number', unit: 'bảng' },
      { label: 'Kinh phí sửa chữa đề nghị', kind: 'money', isRequired: false },
    ],
  },
  /** What the clerk typed in from the sheets that the communes sent. */
  takenOn: '2026-11-02' as Day,
  answerOf: (name: string): readonly (string | null)[] => {
    const seed = numberOf(name);
    const clusters = 9 + (seed % 17);
    const working = clusters - (seed % 4);
    return [
      String(clusters),
      String(working),
      seed % 3 === 0 ? 'Không' : 'Có',
      String(seed % 2),
      clusters === working ? null : `${(clusters - working) * 18_500_000}`,
    ];
  },
  owing: [
    'Ủy ban nhân dân xã Trà Thượng',
    'Ủy ban nhân dân xã Trà Khê',
    'Ủy ban nhân dân xã Nậm Khê',
    'Ủy ban nhân dân xã Mường Lâm',
    'Ủy ban nhân dân xã Thạch Vân',
  ],
  remindedOn: '2026-11-04' as Day,
  returned: {
    agency: 'Ủy ban nhân dân xã Cẩm Lĩnh',
    reason: 'Số cụm loa hoạt động tốt khác biên bản kiểm tra ngày 22/9/2026; đề nghị kiểm tra lại.',
  },
};

/** Asked of departments in September, complete, closed. */
export const spokespersons = {
  on: '2026-09-07' as Day,
  collective: 'so-ban-nganh',
  question: {
    title: 'Người phát ngôn và số lần cung cấp thông tin cho báo chí 8 tháng năm 2026',
    detail: null,
    dueOn: '2026-09-15',
    dueClock: '11:30',
    fields: [
      { label: 'Người phát ngôn, chức vụ', kind: 'text' },
      { label: 'Số lần cung cấp thông tin', kind: 'number', unit: 'lần' },
      { label: 'Trả lời báo chí nước ngoài', kind: 'choice', choices: ['Chưa có', 'Đã trả lời'] },
    ],
  },
  takenOn: '2026-09-14' as Day,
  answerOf: (name: string): readonly (string | null)[] => {
    const seed = numberOf(name);
    const post = name.startsWith('Sở') ? 'Phó Giám đốc' : 'Phó Thủ trưởng';
    return [`${post} phụ trách thông tin`, String(2 + (seed % 14)), seed % 5 === 0 ? 'Đã trả lời' : 'Chưa có'];
  },
  /** One had nothing to declare. */
  nothing: 'Thanh tra tỉnh',
  closedOn: '2026-09-16' as Day,
};
