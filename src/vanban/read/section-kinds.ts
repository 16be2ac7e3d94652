import { lowered } from '../fold.ts';
import { pattern, vn } from './pattern.ts';

const DUTIES = pattern(
  vn`tổ chức thực hiện|tổ chức triển khai|phân công (?:nhiệm vụ|trách nhiệm|thực hiện|tổ chức|công việc|các)|^phân công$|trách nhiệm (?:thực hiện|của|tổ chức|các|cụ thể|thi hành)|^trách nhiệm$|^nhiệm vụ (?:cụ thể )?của|giao nhiệm vụ|chế độ (?:thông tin,? )?báo cáo|tổ chức, thực hiện|công tác tổ chức thực hiện|điều khoản thi hành`,
);

/** Does a heading open the part that says what each agency does? */
export const isDutyHeading = (title: string): boolean => title.length < 160 && DUTIES.test(lowered(title));

const GENERIC_TITLE = pattern(
  `^(?:${vn`(?:các )?(?:nội dung|nhiệm vụ|hoạt động|công việc|giải pháp|phân công|tổ chức thực hiện|phần|mục tiêu)(?:(?:,| và)? (?:các )?(?:nội dung|nhiệm vụ|hoạt động|công việc|giải pháp|thực hiện|trọng tâm|chủ yếu|cụ thể|chính|triển khai|tổ chức|trách nhiệm|và|phân công))*`})\\s*$`,
);

/** A heading that only opens a list of tasks: `Nhiệm vụ, giải pháp`. */
export const isGenericTitle = (title: string): boolean => GENERIC_TITLE.test(lowered(title));
