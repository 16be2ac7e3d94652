/** Which agencies had to hand in an implementation plan for plan 46, and what Sở Ngoại vụ did by its own. */
import type { Day } from '#platform/values/day.ts';
import type { Deed, ReviewedDocument } from './story.ts';

/** Codes of those that must have one; only Sở Ngoại vụ has. */
export const mustHandIn = [
  'so-ngoai-vu',
  'so-tai-chinh',
  'so-nong-nghiep-va-moi-truong',
  'so-noi-vu',
  'bql-khu-kinh-te-va-khu-cong-nghiep',
  'trung-tam-xuc-tien',
] as const;
export const handInBy: Day = '2026-04-15';

export const subplanReview: ReviewedDocument = { on: '2026-04-02', eachMustSubmit: [], days: [], never: [] };
/** Whose plan it is. */
export const subplanAgency = 'so-ngoai-vu';
/** The line that an officer links by hand: words of the agency's task and of the province's. */
export const linkedByHand = {
  task: 'Viết, biên dịch tin, bài',
  parentTask: 'Duy trì, nâng cao chất lượng Trang',
} as const;

export const subplanDeeds: readonly Deed[] = [
  {
    on: '2026-04-28',
    task: 'Góp ý dự thảo Quy chế',
    act: 'complete',
    note: 'Đã góp ý tại Công văn số 312/SNgV-LSLT ngày 28/4/2026.',
  },
  {
    on: '2026-05-22',
    task: 'Hướng dẫn các cơ quan, địa phương',
    act: 'complete',
    note: 'Đã ban hành Hướng dẫn số 401/HD-SNgV ngày 21/5/2026.',
  },
  {
    on: '2026-06-12',
    task: 'Xây dựng chương trình, đón, hướng dẫn',
    act: 'report',
    note: 'Đã đón đoàn phóng viên Lào và Thái Lan; chương trình đón đoàn Hàn Quốc đã được UBND tỉnh duyệt.',
    figures: [{ text: 'Đoàn phóng viên', quantity: 1, unit: 'đoàn' }],
  },
  {
    on: '2026-09-18',
    task: 'Bồi dưỡng tiếng Lào',
    act: 'complete',
    note: 'Đã mở lớp từ ngày 03/8 đến ngày 18/9/2026, 32 học viên.',
    figures: [{ text: 'Học viên', quantity: 32, unit: 'học viên' }],
  },
];
