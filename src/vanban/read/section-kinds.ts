import { lowered } from '../fold.ts';
import { pattern, vn } from './pattern.ts';
import { remembered } from './remembered.ts';

const DUTIES = pattern(
  vn`tổ chức thực hiện|tổ chức triển khai|tổ chức, thực hiện|^(?:công tác )?phân công(?: (?:nhiệm vụ|trách nhiệm|thực hiện|tổ chức|công việc|cụ thể|các|thực hiện nhiệm vụ|cơ quan).*)?$|^trách nhiệm(?: (?:thực hiện|của|tổ chức|các|cụ thể|thi hành).*)?$|^nhiệm vụ (?:cụ thể )?của|^giao nhiệm vụ|chế độ (?:thông tin,? )?báo cáo|^điều khoản thi hành`,
);

/** Does a heading open the part that says what each agency does? */
export const isDutyHeading = remembered((title) => title.length < 160 && DUTIES.test(lowered(title)));

const GENERIC_TITLE = pattern(
  `^(?:${vn`(?:các )?(?:nội dung|nhiệm vụ|hoạt động|công việc|giải pháp|phân công|tổ chức thực hiện|phần|mục tiêu)(?:(?:,| và)? (?:các )?(?:nội dung|nhiệm vụ|hoạt động|công việc|giải pháp|thực hiện|trọng tâm|chủ yếu|cụ thể|chính|triển khai|tổ chức|trách nhiệm|và|phân công))*`})\\s*$`,
);

/** A heading that only opens a list of tasks: `Nhiệm vụ, giải pháp`. */
export const isGenericTitle = remembered((title) => GENERIC_TITLE.test(lowered(title)));

/** What a part of a plan is about, by its heading. */
export type PartKind = 'audience' | 'form' | 'financing' | 'message' | 'reporting';

const PARTS: readonly (readonly [PartKind, RegExp])[] = [
  [
    'message',
    pattern(
      vn`^(?:các )?(?:thông điệp|khẩu hiệu|chủ đề và khẩu hiệu|thông điệp(?:,| và) khẩu hiệu)|(?:thông điệp|khẩu hiệu)(?: truyền thông| chính| chủ đạo| tuyên truyền)*$`,
    ),
  ],
  [
    'audience',
    pattern(
      vn`^(?:các )?(?:đối tượng|chủ thể)(?:(?:,| và) (?:chủ thể|đối tượng|phạm vi|địa bàn|thị trường))*(?: (?:truyền thông|tuyên truyền|mục tiêu|hướng tới|tiếp nhận|thụ hưởng|công chúng|thực hiện|áp dụng|của kế hoạch|và .{2,30}))*$|^công chúng mục tiêu`,
    ),
  ],
  [
    'form',
    pattern(
      vn`^(?:các )?(?:hình thức|phương thức|kênh|loại hình|phương tiện)(?:(?:,| và) (?:hình thức|phương thức|kênh|phương tiện|phương pháp))*(?: (?:thông tin|truyền thông|tuyên truyền|thực hiện|quảng bá|triển khai|chủ yếu|tổ chức|tham gia|và .{2,20}))*$`,
    ),
  ],
  ['financing', pattern(vn`^(?:nguồn )?(?:kinh phí|dự toán|nguồn lực|tài chính|cơ chế tài chính)`)],
  ['reporting', pattern(vn`(?:chế độ|thực hiện|thông tin,?) (?:thông tin,? )?báo cáo|^báo cáo`)],
];

/** The kind of part that a heading opens, or null. */
export const partOfHeading = remembered((title): PartKind | null => {
  const low = lowered(title.replace(/[\s:.;]+$/u, ''));
  if (low.length > 90) return null;
  return PARTS.find(([, regex]) => regex.test(low))?.[0] ?? null;
});
