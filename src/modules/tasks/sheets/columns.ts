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
