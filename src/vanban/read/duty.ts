import type { AgencyMention } from '../document.ts';
import { lowered } from '../fold.ts';
import type { NameIndex } from './agency-names.ts';
import { agenciesAt } from './agencies.ts';
import { BEGIN, END, pattern, vn } from './pattern.ts';

/** The verb that puts a duty on somebody; `null` where the agency simply does it. */
export type OrderVerb = 'giao' | 'yêu cầu' | 'đề nghị' | null;

/** A clause that says who does what. Offsets are within the piece of text given. */
export interface Duty {
  readonly verb: OrderVerb;
  /** Agencies that the clause itself names; empty where it goes on about those named before. */
  readonly lead: readonly AgencyMention[];
  readonly coordinating: readonly AgencyMention[];
  /** `chủ trì`, `có trách nhiệm`, `phối hợp với`: words that show a duty and not a report of facts. */
  readonly hasRole: boolean;
  /** Where the names of the lead end. */
  readonly leadEnd: number;
  /** Where the words of the task begin. */
  readonly taskStart: number;
}

const COMMITTEE = vn`(?:chủ tịch |thường trực |lãnh đạo )?(?:ubnd|ủy ban nhân dân|tỉnh ủy|hđnd|ban chỉ đạo|sở|bộ|cục|ban tuyên giáo|đồng chí chủ tịch)(?: (?:tỉnh|thành phố|huyện|xã|phường|thị xã|đặc khu))?`;
const VERBS: readonly (readonly [OrderVerb, string])[] = [
  ['đề nghị', vn`(?:trân trọng |kính )?(?:đề nghị|mời|kính mong|mong)(?: quý)?`],
  ['yêu cầu', vn`yêu cầu`],
  [
    'giao',
    vn`(?:giao(?: nhiệm vụ| trách nhiệm| việc)?|phân công(?: nhiệm vụ)?|ủy quyền|(?:kính )?chuyển)(?: cho| thêm cho)?`,
  ],
];
const ORDERS = VERBS.map(
  ([verb, source]) =>
    [
      verb,
      pattern(
        `^[\\s,:–-]*(?:${vn`đồng thời|ngoài ra|bên cạnh đó|theo đó|riêng`}\\s*,?\\s+)?(?:${COMMITTEE}\\s+[^.;:]{0,60}?)?(?:${vn`thống nhất|đồng ý|tiếp tục|nhất trí|cũng`}\\s+)?(?:${source})\\s*:?\\s+`,
      ),
    ] as const,
);

const WITH = `(?:${vn`chủ động |tích cực |tiếp tục |thường xuyên `})?(?:${vn`phối hợp`}|ph?\\s?/\\s?h)(?:\\s+${vn`chặt chẽ|thường xuyên|chặt chẽ cùng`})?(?:\\s+${vn`với|cùng với|cùng`})?${END}`;
const GROUNDS = vn`căn cứ|theo|trên cơ sở|dựa trên|tùy theo|tùy|trong phạm vi|hằng năm|hàng năm|định kỳ|thường xuyên|với|là|bằng|thông qua|trong quá trình|ngoài (?:nhiệm vụ|trách nhiệm)|từ`;
const STEP = pattern(
  `^[\\s,;:–-]*(?:(?<duty>${vn`(?:có|chịu)(?: trách)? nhiệm(?: vụ)?(?: chính)?(?: trong việc| trong công tác)?(?! (?:về|trước|toàn diện|cá nhân|với))|được (?:giao|phân công)(?: nhiệm vụ)?|làm (?:cơ quan |đơn vị )?(?:chủ trì|đầu mối)|là (?:cơ quan|đơn vị) (?:chủ trì|đầu mối(?=\s*,))|chủ trì`}${END}(?:\\s*[,;]\\s*|\\s+${vn`và|cùng`}\\s+|\\s*/\\s*)?)` +
    `|(?<with>${WITH}\\s*:?)` +
    `|(?<grounds>(?:${GROUNDS})${END}[^.;:]{0,260}?,\\s*)(?=${BEGIN}(?:${WITH}|${vn`chủ trì|có trách nhiệm|chịu trách nhiệm`}${END})))`,
);
const SUBORDINATE = pattern(
  `^[\\s]*(?:${vn`thực hiện (?:kế hoạch|quyết định|chỉ thị|công văn|văn bản|thông báo|chương trình|nghị quyết|ý kiến)|căn cứ|trên cơ sở|hằng năm|hàng năm|định kỳ|theo|trong|đối với|để|nhằm|trước|khi|sau|từ|với|về|ngoài|tùy`})${END}`,
);
const ACTS = pattern(
  `^[\\s,]*(?:${vn`có trách nhiệm|chịu trách nhiệm|chủ trì|chủ động|phối hợp|tham mưu|thẩm định|tổng hợp|hướng dẫn|báo cáo|xây dựng|gửi|lập|đề xuất|trình|rà soát|cân đối|bố trí|theo dõi|tổ chức|triển khai|cung cấp|thực hiện`})${END}`,
);
const IN_ORDER_TO = pattern(`^[\\s,:;–-]*(?:(?:${vn`để|trong việc|trong công tác|nhằm|tiến hành`})\\s+)?`);
/** A note or a superior body after a name: `(đầu mối)`, `thuộc Sở Nội vụ`. */
const NOTE = /^\s*\([^()]{0,120}\)/u;

/** Reads one clause: the order, the agencies, their part, and where the task begins. `start` is the clause's place. */
export function readDuty(text: string, start: number, index: NameIndex): Duty {
  const low = lowered(text);
  const order = orderAt(low, TOPIC.exec(low.slice(0, 200))?.[0].length ?? 0);
  const named: Subject = subjectAt(text, low, start, order, index);
  const passed = named.lead.length > 0 ? passedOn(text, low, start, named.end, index) : null;
  const subject = passed ?? named;
  const rest = rolesAfter(text, low, start, subject.end, index);
  return {
    verb: subject.verb,
    lead: subject.lead,
    coordinating: rest.coordinating,
    hasRole: rest.hasRole,
    leadEnd: subject.end,
    taskStart: rest.end + (IN_ORDER_TO.exec(low.slice(rest.end))?.[0].length ?? 0),
  };
}

interface Order {
  readonly verb: OrderVerb;
  readonly end: number;
}

/** `Về kinh phí:`, `Ý kiến của lãnh đạo:` before the order. */
const TOPIC = pattern(`^\\s*${vn`(?:về|đối với|riêng|ý kiến|nội dung|lãnh đạo)`}\\s+[^:;.]{2,90}:\\s*`);

function orderAt(low: string, from: number): Order {
  const head = low.slice(from, from + 200);
  for (const [verb, regex] of ORDERS) {
    const match = regex.exec(head);
    if (match) return { verb, end: from + match[0].length };
  }
  return { verb: null, end: from };
}

/** A verb of one's own before `mời`. */
const INVITES = pattern(`^\\s+[^,]{4,60},\\s*(?:${vn`và `}\\s*)?${vn`mời`}\\s+$`);

interface Subject {
  readonly lead: readonly AgencyMention[];
  readonly end: number;
  readonly verb: OrderVerb;
}

function subjectAt(text: string, low: string, start: number, order: Order, index: NameIndex): Subject {
  const first = namesAt(text, start, order.end, index);
  if (first.lead.length > 0) return { ...first, verb: order.verb };
  const none = { lead: [], end: 0, verb: null };
  // `Sở Ngoại vụ liên hệ …, mời …`: the body before it does the asking, as its own work.
  const asking = order.verb === 'đề nghị' ? namesAt(text, start, 0, index) : none;
  if (asking.lead.length > 0 && INVITES.test(low.slice(asking.end, order.end))) return { ...asking, verb: null };
  // `Phân công 01 lãnh đạo phụ trách`: the verb is the task.
  if (order.verb !== null) return none;
  if (!SUBORDINATE.test(low)) return none;
  // `Trên cơ sở dự toán của …, Sở Tài chính có trách nhiệm …`: the agency stands after a subordinate clause.
  for (const comma of text.slice(0, 600).matchAll(/,\s+/gu)) {
    const from = comma.index + comma[0].length;
    const ordered = orderAt(low, from);
    if (ordered.verb !== null) {
      const named = namesAt(text, start, ordered.end, index);
      return named.lead.length > 0 ? { ...named, verb: ordered.verb } : none;
    }
    const found = namesAt(text, start, from, index);
    if (found.lead.length > 0 && ACTS.test(low.slice(found.end, found.end + 60))) return { ...found, verb: null };
  }
  return none;
}

function namesAt(text: string, start: number, from: number, index: NameIndex): Omit<Subject, 'verb'> {
  // Most sentences begin with no name: a short look spares the long one.
  if (agenciesAt(text.slice(from, from + 120), start + from, index, true).agencies.length === 0)
    return { lead: [], end: from };
  const piece = text.slice(from, from + 1500);
  const found = agenciesAt(piece, start + from, index, true);
  if (found.agencies.length === 0) return { lead: [], end: from };
  let end = from + found.end;
  end += NOTE.exec(text.slice(end, end + 140))?.[0].length ?? 0;
  return { lead: found.agencies, end };
}

/** `Đ/c Khoát: giao đ/c Thương …`: the first passes it on. */
function passedOn(text: string, low: string, start: number, from: number, index: NameIndex): Subject | null {
  const order = orderAt(low, from);
  if (order.verb !== 'giao' || !/^\s*[:,]?\s*\p{Ll}/u.test(text.slice(from, from + 4))) return null;
  const next = namesAt(text, start, order.end, index);
  return next.lead.length > 0 ? { ...next, verb: order.verb } : null;
}

interface Roles {
  readonly coordinating: readonly AgencyMention[];
  readonly hasRole: boolean;
  readonly end: number;
}

/** Steps over `có trách nhiệm`, `chủ trì`, `phối hợp với …`, in any order. */
function rolesAfter(text: string, low: string, start: number, from: number, index: NameIndex): Roles {
  let end = from;
  let hasRole = false;
  let coordinating: readonly AgencyMention[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const match = STEP.exec(low.slice(end, end + 420));
    if (!match?.groups) break;
    if (match.groups['with'] !== undefined) {
      const at = end + match[0].length;
      const found = agenciesAt(text.slice(at, at + 1500), start + at, index, true);
      if (found.agencies.length === 0) break;
      coordinating = [...coordinating, ...found.agencies];
      end = at + found.end;
      end += NOTE.exec(text.slice(end, end + 140))?.[0].length ?? 0;
    } else end += match[0].length;
    hasRole = hasRole || match.groups['grounds'] === undefined;
  }
  return { coordinating, hasRole, end };
}
