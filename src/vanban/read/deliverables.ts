import type { Deliverable } from '../document.ts';
import { lowered } from '../fold.ts';
import { pattern, tidy, vn } from './pattern.ts';

const QUANTITY = pattern(
  `^(?:${vn`(?:sản xuất|tổ chức|xây dựng|in|phát hành|đăng|phát|mở|có|đạt|khoảng|dự kiến) `})?\\s*(≥|>=|>|${vn`tối thiểu|ít nhất|trên|không dưới|từ`})?\\s*(\\d{1,3}(?:\\.\\d{3})+|\\d+)(?!\\s*[/.]\\s*\\d)(?:\\s*[-–]\\s*\\d+)?\\s*(?:×|x\\s)?\\s*([\\p{L}][\\p{L}\\s/]{0,40})?`,
);
const SPLIT = /\s*[;\n+]\s*|(?<=\)),\s*|,\s*(?=(?:≥|>=|tối thiểu |ít nhất |trên )?\d)|\s+và\s+(?=\d)/giu;
const UNIT_END = pattern(
  `\\s+(?:${vn`về|cho|của|trên|tại|bằng|gồm|với|có|được|trong|theo|giới thiệu|tuyên truyền|quảng bá|và|cấp|dành|đăng|phát`})(?![\\p{L}]).*$`,
);
const SMALL_UNIT = pattern(
  `^(?:${vn`(?:tin, bài|tin bài|bài viết|bài|tin|lớp|cuộc|người|bản|số|clip|video clip|video|phóng sự|chuyên mục|chuyên trang|tác phẩm|từ khóa|đoàn|sự kiện|hội nghị|hội thảo|ấn phẩm|cuốn|tập|đài|bảng|câu chuyện|quyết định|kế hoạch|báo cáo|văn bản|bộ|tuần hàng|gian hàng|chương trình|chuyến|buổi|đợt|kỳ|lượt|đĩa|tờ rơi|tờ|pano|mô hình|hồ sơ|lần|học viên|thứ tiếng|ngôn ngữ|hộ|sản phẩm)`})`,
);

/** Products with their quantities: `02 lớp, 200 người` gives two. `start` is the text's place. */
export function readDeliverables(text: string, start: number): Deliverable[] {
  const found: Deliverable[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const piece = raw.trim().replace(/^[-–+*•\s]+|[\s.,;]+$/gu, '');
    if (piece && /[\p{L}\d]/u.test(piece)) found.push(deliverable(piece, start + from + raw.indexOf(piece)));
  };
  for (const match of text.matchAll(SPLIT)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(text.length);
  return found;
}

function deliverable(piece: string, start: number): Deliverable {
  const match = QUANTITY.exec(lowered(piece));
  const span: readonly [number, number] = [start, start + piece.length];
  const base = { text: tidy(piece), span };
  const after = /^(.{2,60}?)\s*\((\d{1,6})\)$/u.exec(piece);
  if (!match?.[2] && after?.[1] && after[2])
    return { ...base, quantity: Number(after[2]), atLeast: false, unit: lowered(after[1]), confidence: 0.8 };
  if (!match?.[2]) return { ...base, quantity: null, atLeast: false, unit: null, confidence: 0.7 };
  const quantity = Number(match[2].replace(/\./g, ''));
  const known = SMALL_UNIT.exec((match[3] ?? '').trim())?.[0];
  const unit = known ?? (match[3] ?? '').replace(UNIT_END, '').trim().split(/\s+/u).slice(0, 3).join(' ');
  return { ...base, quantity, atLeast: match[1] !== undefined, unit: unit || null, confidence: unit ? 0.9 : 0.7 };
}
