/** What the launcher says, before the product can speak for itself. */
const sentences = {
  installing: {
    vi: 'Cài các thư viện (chỉ lần đầu)',
    en: 'Installing libraries (first time only)',
  },
  'node-old': {
    vi: 'Cần Node.js 20 trở lên (máy này có {version}). Cài bản mới tại nodejs.org rồi chạy lại.',
    en: 'Node.js 20 or newer is needed (this machine has {version}). Install it from nodejs.org and run again.',
  },
  'node-missing': {
    vi: 'Chưa có Node.js 24 kèm theo. Chạy “npm ci” rồi chạy lại.',
    en: 'The bundled Node.js 24 is missing. Run “npm ci” and run again.',
  },
  'npm-missing': {
    vi: 'Máy này chưa có npm. Cài npm (thường kèm theo Node.js) rồi chạy lại.',
    en: 'There is no npm on this machine. Install npm (it usually comes with Node.js) and run again.',
  },
  'disk-full': {
    vi: 'Đĩa đã đầy, chưa cài được thư viện. Giải phóng ít nhất 1,5 GB rồi chạy lại.',
    en: 'The disk is full: the libraries could not be installed. Free at least 1.5 GB and run again.',
  },
  unwritable: {
    vi: 'Không ghi được vào {root}. Cấp quyền ghi cho tài khoản đang chạy rồi chạy lại.',
    en: '{root} cannot be written. Give the running account the right to write and run again.',
  },
  offline: {
    vi: 'Không tải được thư viện vì không có mạng. Kết nối mạng (hoặc chép thư mục node_modules từ máy khác) rồi chạy lại.',
    en: 'The libraries could not be fetched: no network. Connect (or copy node_modules from another machine) and run again.',
  },
  'npm-failed': {
    vi: 'Chưa cài được thư viện: {reason}. Chạy “npm ci” để xem chi tiết.',
    en: 'The libraries could not be installed: {reason}. Run “npm ci” for details.',
  },
};

/** The sentence in the terminal's language: Vietnamese, unless it is set to English. */
export function words(name, params = {}) {
  const locale = process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '';
  return sentences[name][/^en/i.test(locale) ? 'en' : 'vi'].replace(/\{(\w+)\}/g, (_all, key) => params[key] ?? '');
}

/** One sentence on standard error, then the end. */
export function stop(name, params) {
  process.stderr.write(`${words(name, params)}\n`);
  process.exit(2);
}
