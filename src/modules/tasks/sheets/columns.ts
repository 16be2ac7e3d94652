import type { ImportColumn } from '#platform/sheets/columns.ts';

export type NumberColumn = 'number' | 'title' | 'period' | 'code';

/** Numbers of the People's Committee's tracking system: the sheet that the task list gives out, or that system's own. */
export const numberColumns: readonly ImportColumn<NumberColumn>[] = [
  {
    key: 'number',
    vi: 'Mã theo dõi của UBND tỉnh',
    en: "People's Committee tracking number",
    also: ['Số theo dõi của UBND', 'Số theo dõi của UBND tỉnh', 'Mã theo dõi', 'Số theo dõi', 'Mã nhiệm vụ'],
    required: true,
    width: 16,
  },
  {
    key: 'title',
    vi: 'Nội dung nhiệm vụ',
    en: 'Task',
    also: ['Nhiệm vụ', 'Nội dung', 'Tên nhiệm vụ', 'Nội dung công việc'],
    required: true,
    width: 60,
  },
  { key: 'period', vi: 'Kỳ', en: 'Period', width: 12 },
  // Not “Mã nhiệm vụ”, by which offices mean the number of the other system.
  { key: 'code', vi: 'Mã trong phần mềm', en: 'Code in this software', width: 38 },
];

export type ReportColumn = 'title' | 'period' | 'note' | 'done' | 'code';

/** Reports of one agency: the sheet of its tasks that the list gives out, or one of its own. */
export const reportColumns: readonly ImportColumn<ReportColumn>[] = [
  {
    key: 'title',
    vi: 'Nội dung nhiệm vụ',
    en: 'Task',
    also: ['Nhiệm vụ', 'Nội dung', 'Tên nhiệm vụ', 'Nội dung công việc'],
    required: true,
    width: 60,
  },
  {
    key: 'note',
    vi: 'Kết quả thực hiện',
    en: 'What was done',
    also: [
      'Kết quả',
      'Kết quả đạt được',
      'Tiến độ',
      'Tiến độ thực hiện',
      'Tình hình thực hiện',
      'Kết quả, tiến độ thực hiện',
    ],
    required: true,
    width: 60,
  },
  {
    key: 'done',
    vi: 'Ngày hoàn thành',
    en: 'Done on',
    also: ['Hoàn thành', 'Đã hoàn thành', 'Ngày xong', 'Thời gian hoàn thành', 'Ngày hoàn thành thực tế'],
    width: 14,
  },
  { key: 'period', vi: 'Kỳ', en: 'Period', width: 12 },
  { key: 'code', vi: 'Mã trong phần mềm', en: 'Code in this software', width: 38 },
];
