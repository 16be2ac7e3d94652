import { lowered } from '../fold.ts';
import { BEGIN, pattern, vn } from './pattern.ts';
import { remembered } from './remembered.ts';

/** What a labelled line says. */
export type LabelKind = 'lead' | 'coordinating' | 'time' | 'product' | 'money' | 'source' | 'content' | 'aside';

export interface Label {
  readonly kind: LabelKind;
  /** Where the label begins (after a bullet) and where its value begins (after the colon). */
  readonly start: number;
  readonly valueStart: number;
}

const UNIT = vn`(?:các )?(?:cơ quan|đơn vị|sở|ban|ngành|địa phương|tổ chức|bộ phận|phòng|phòng ban|cá nhân|người|cấp)`;
const UNITS = `${UNIT}(?:(?:\\s*[,/]\\s*|\\s+${vn`và`}\\s+)${UNIT})*`;
const DOES = vn`(?:được giao )?(?:(?:phân công )?chủ trì|thực hiện|đầu mối|phụ trách|chịu trách nhiệm|chịu trách nhiệm chính|tham mưu|triển khai|chủ quản|tổ chức|chủ công|làm đầu mối|tiến hành)`;
const DOES_MORE = vn`(?:(?: |, ?|/ ?|-)(?:thực hiện|tham mưu|triển khai|tổ chức|chính|giải quyết|chủ trì|báo cáo|xử lý|nhiệm vụ|chung))*`;
const TAKES_PART = vn`(?:phối hợp|cùng phối hợp|tham gia|liên quan|cùng thực hiện|hỗ trợ)(?: (?:chính|thực hiện|triển khai|tham gia|tổ chức|xử lý))*`;
const BOTH = `(?:\\s*[,/]\\s*|\\s+${vn`và`}\\s+)(?:${UNIT}\\s+)?${vn`phối hợp`}(?: ${vn`thực hiện`})?`;

/** Names of labels and of columns, by kind; the first that fits counts. For text folded by `lowered`. */
export const LABEL_NAMES: readonly (readonly [LabelKind, string])[] = [
  ['coordinating', `(?:${UNITS}\\s+)?${TAKES_PART}|${vn`phối hợp với|sự phối hợp|(?:làm )?cùng(?: làm)?`}`],
  [
    'lead',
    `${UNITS}\\s+${DOES}${DOES_MORE}(?:${BOTH})?|${vn`chủ trì`}${DOES_MORE}(?:${BOTH})?|` +
      vn`(?:giao|phân công)(?: (?:nhiệm vụ|trách nhiệm|thực hiện|chủ trì|cho|đơn vị|cơ quan|phụ trách))*` +
      '|' +
      vn`trách nhiệm(?: (?:chủ trì|thực hiện|chính|tổ chức))*|(?:đầu mối|phụ trách|thực hiện|tổ chức thực hiện|đơn vị|cơ quan|đơn vị th|lãnh đạo phụ trách)` +
      '|' +
      vn`(?:cơ quan|đơn vị) (?:có )?trách nhiệm(?: thực hiện)?`,
  ],
  [
    'time',
    vn`(?:dự kiến )?(?:thời gian|thời hạn|tiến độ|thời điểm|mốc thời gian|lộ trình|hạn|kỳ hạn)(?: ?(?:,|và)? ?(?:dự kiến|thực hiện|hoàn thành|triển khai|tổ chức|tiến hành|báo cáo|kết thúc|bắt đầu|xử lý|yêu cầu|phải|giao|cụ thể|gửi|trình))*(?:,? (?:và )?địa điểm(?: (?:tổ chức|thực hiện))?)?` +
      '|' +
      vn`hoàn thành(?: (?:trước|trong|vào|trước ngày|ngày|chậm nhất|thời gian))?|(?:phải )?xong(?: (?:trước|ngày|trong|vào))*|định kỳ|tần suất`,
  ],
  ['source', vn`nguồn (?:kinh phí|vốn|lực tài chính|ngân sách|tài chính|chi)(?: (?:thực hiện|dự kiến|hỗ trợ))*|nguồn`],
  [
    'money',
    vn`(?:tổng |dự kiến |nhu cầu |mức |khái toán |dự trù |ước )*(?:kinh phí|dự toán|chi phí|số tiền|tổng tiền|thành tiền|mức chi|giá trị)(?: (?:thực hiện|dự kiến|kinh phí|khoảng|chi|hỗ trợ|được giao|ngân sách|bố trí|năm \d{4}))*`,
  ],
  [
    'product',
    vn`(?:dự kiến )?(?:sản phẩm|kết quả|chỉ tiêu|số lượng|khối lượng|đầu ra|hình thức văn bản|quy mô)(?:(?: |, ?|/ ?|-)(?:đầu ra|dự kiến|cần đạt|thực hiện|đạt được|hoàn thành|phải đạt|chủ yếu|cụ thể|kết quả|sản phẩm|số lượng|chỉ tiêu|của nhiệm vụ|báo cáo|yêu cầu|công việc|mong đợi))*`,
  ],
  [
    'content',
    vn`(?:(?:nội dung|tên|các)(?:,| và)? )?(?:nhiệm vụ|công việc|hoạt động|nội dung)(?:(?:,| và|/)? (?:công việc|nhiệm vụ|hoạt động|nội dung|thực hiện|chủ yếu|cụ thể|triển khai|giải pháp|trọng tâm|chính|tuyên truyền|truyền thông|cần thực hiện))*|đầu việc|việc cần làm`,
  ],
  [
    'aside',
    vn`địa điểm(?: (?:tổ chức|thực hiện|dự kiến))*|đối tượng(?: (?:tham gia|tham dự|thụ hưởng|tuyên truyền|truyền thông|áp dụng))*|thành phần(?: (?:tham dự|tham gia|mời))*|hình thức(?: (?:thực hiện|tổ chức|triển khai|tuyên truyền))*|mục tiêu|mục đích|yêu cầu|phạm vi(?: (?:thực hiện|áp dụng))*|ghi chú|lưu ý|phương pháp|phương thức(?: thực hiện)?|giải pháp(?: thực hiện)?|cách thức(?: thực hiện)?|căn cứ(?: thực hiện)?|cơ sở pháp lý|lãnh đạo chỉ đạo|người chỉ đạo|lãnh đạo phụ trách|chỉ đạo|thông điệp|khẩu hiệu|kênh(?: truyền thông)?|ngôn ngữ`,
  ],
];

const LEADING = '^\\s*(?:[-–—+*•▪●○·]\\s*|\\(?[a-zđ0-9]{1,2}[.)]\\s*)?\\(?';
const LEAD = pattern(LEADING);
const COLON = '\\s*(?:\\([^()]{0,60}\\)\\s*)?[:：]';

const AT_START = LABEL_NAMES.map(([kind, names]) => [kind, pattern(`${LEADING}(?:${names})${COLON}\\s*`)] as const);
const WITHIN = pattern(
  `(?<=[.;,(\\-–+*•]\\s*|\\s)${BEGIN}(?:${LABEL_NAMES.filter(([kind]) => kind !== 'content' && kind !== 'aside')
    .map(([kind, names]) => `(?<${kind}>${names})`)
    .join('|')})${COLON}\\s*`,
  'gu',
);

/** The label that a paragraph begins with, or null. Takes the paragraph as written. */
export function labelAtStart(text: string): Label | null {
  // Only the beginning is looked at: a label is short.
  const beginning = text.slice(0, 160);
  return beginning.includes(':') || beginning.includes('：') ? labelOf(beginning) : null;
}

const labelOf = remembered((beginning: string): Label | null => {
  const low = lowered(beginning);
  for (const [kind, regex] of AT_START) {
    const match = regex.exec(low);
    if (!match) continue;
    const lead = LEAD.exec(low)?.[0].length ?? 0;
    return { kind, start: lead, valueStart: match[0].length };
  }
  return null;
});

/** Labels inside a paragraph: `…; đơn vị phối hợp: Sở B; thời gian: quý II`. Takes text folded by `lowered`, from `start` on. */
export function labelsWithin(low: string, start = 0): Label[] {
  const labels: Label[] = [];
  for (let colon = low.indexOf(':', start); colon !== -1; colon = low.indexOf(':', colon + 1)) {
    // A label is short and ends with its colon: only the words before each colon are looked at.
    const from = Math.max(labels.at(-1)?.valueStart ?? start - 1, colon - LONGEST_LABEL, 0);
    const [match] = low.slice(from, colon + 1).matchAll(WITHIN);
    if (!match) continue;
    const kind = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)?.[0] as LabelKind;
    const space = /^\s*/.exec(low.slice(colon + 1))?.[0].length ?? 0;
    labels.push({ kind, start: from + match.index, valueStart: colon + 1 + space });
  }
  return labels;
}
const LONGEST_LABEL = 100;

const COLUMN = LABEL_NAMES.map(([kind, names]) => [kind, pattern(`^\\s*(?:${names})`)] as const);

/** What a column is for, from the text of its head. */
export const labelOfHead: (text: string) => LabelKind | null = remembered((text) => {
  const low = lowered(text.trim().slice(0, 120));
  return COLUMN.find(([, regex]) => regex.test(low))?.[0] ?? null;
});

const WHOLE = pattern(
  `^\\s*(?:${LABEL_NAMES.map(([, names]) => `(?:${names})`).join('|')})\\s*(?:\\([^()]{0,60}\\))?\\s*$`,
);

/** Is a line the name of a label and nothing more? `Thực hiện nhiệm vụ chi thuộc …` is none. */
export const isWholeLabel: (text: string) => boolean = remembered(
  (text) => /^\s*\p{Lu}/u.test(text) && WHOLE.test(lowered(text.trim().slice(0, 120))),
);
