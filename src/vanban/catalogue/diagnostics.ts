import type { Diagnostic } from '../document.ts';

/** A kind of remark. `message` is filled from the params in braces; screens translate by code with the same params. */
export interface DiagnosticKind {
  readonly code: string;
  readonly severity: Diagnostic['severity'];
  readonly message: string;
  /** Names of the params, in the order of the message. */
  readonly params: readonly string[];
}

const kind = (code: string, severity: Diagnostic['severity'], message: string): DiagnosticKind => ({
  code,
  severity,
  message,
  params: [...new Set([...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))],
});

/** Every remark the reader makes. A code is never given another meaning; a new remark takes a new code. */
export const DIAGNOSTICS: readonly DiagnosticKind[] = [
  // The text itself
  kind('VB001', 'info', 'Văn bản dùng bảng mã cũ {encoding}, đã chuyển sang Unicode.'),
  kind('VB002', 'info', 'Đã nối {joined} chỗ chữ bị tách và tách {parted} chỗ chữ bị dính.'),
  kind('VB003', 'info', 'Chưa xếp được đoạn “{text}” vào phần nào của văn bản.'),
  kind('VB004', 'error', 'Văn bản có dấu chỉ độ mật {level}, không được đưa vào hệ thống.'),
  kind('VB005', 'info', 'Văn bản có dấu chỉ mức độ khẩn {level}.'),
  kind('VB006', 'warning', 'Chưa chắc văn bản thuộc loại nào; đang đọc như {genre}.'),
  // The header
  kind('VB007', 'warning', 'Văn bản chưa có số.'),
  kind('VB008', 'warning', 'Không thấy ngày ban hành.'),
  kind('VB009', 'warning', 'Không thấy cơ quan ban hành.'),
  kind('VB010', 'info', 'Không thấy người ký.'),
  // Assignments
  kind('VB011', 'warning', 'Không thấy nhiệm vụ nào được giao trong văn bản.'),
  kind('VB012', 'info', 'Mục {section}: nhiệm vụ “{task}” không nêu thời hạn.'),
  kind('VB013', 'warning', 'Mục {section}: nhiệm vụ “{task}” không nêu cơ quan chủ trì.'),
  kind('VB014', 'warning', 'Dòng {number} của bảng không nêu cơ quan chủ trì: “{task}”.'),
  kind('VB015', 'info', 'Nhóm cơ quan “{name}” đứng tên chủ trì; cần chọn cơ quan nào phải báo cáo.'),
  kind('VB016', 'warning', 'Văn bản giao việc cho “{name}”, cơ quan thường chỉ được đề nghị.'),
  // Agencies
  kind('VB017', 'warning', 'Chưa có “{name}” trong danh mục cơ quan.'),
  kind('VB018', 'warning', '“{name}” mang tên {province}, khác nơi ban hành văn bản ({home}).'),
  // Time and money
  kind('VB019', 'warning', 'Thời hạn “{time}” trước ngày ban hành {issued}.'),
  kind('VB020', 'warning', 'Thời gian “{time}” đã qua khi văn bản được ban hành ({issued}).'),
  kind('VB021', 'info', 'Thời hạn “{time}” không nêu năm.'),
  kind('VB022', 'warning', '“{time}” không phải một ngày có thật.'),
  kind('VB023', 'warning', 'Cột “{head}” có số tiền nhưng không nêu đơn vị tính.'),
  kind('VB026', 'warning', 'Cột “{head}”: các dòng cộng lại là {sum}, khác số tổng cộng {total} ghi trong bảng.'),
  // The outline
  kind('VB024', 'warning', 'Sau mục {before} là mục {after}; có thể thiếu mục hoặc đánh số sai.'),
  kind('VB025', 'info', 'Có hai mục cùng số {path}.'),
];

const BY_CODE = new Map(DIAGNOSTICS.map((one) => [one.code, one]));

/** A remark of a kind at a place, its message filled. Throws on a code that is not in the table. */
export function remark(code: string, span: Diagnostic['span'], params: Diagnostic['params'] = {}): Diagnostic {
  const found = BY_CODE.get(code);
  if (!found) throw new Error(`No diagnostic ${code}`);
  const message = found.message.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '—'));
  return { code, severity: found.severity, message, params, span };
}
