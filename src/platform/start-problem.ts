import type { Language } from './values/localized.ts';

const sentences = {
  'folder-unwritable': {
    vi: 'Không ghi được vào thư mục dữ liệu {folder}. Cấp quyền ghi cho tài khoản đang chạy, hoặc đặt LANTOA_DATA vào thư mục khác rồi chạy lại.',
    en: 'The data folder {folder} cannot be written. Give the running account the right to write, or set LANTOA_DATA to another folder, and run again.',
  },
  'disk-full': {
    vi: 'Đĩa chứa thư mục dữ liệu {folder} đã đầy. Giải phóng ít nhất 500 MB hoặc đặt LANTOA_DATA sang đĩa khác rồi chạy lại.',
    en: 'The disk of the data folder {folder} is full. Free at least 500 MB or set LANTOA_DATA to another disk, and run again.',
  },
  'no-binaries': {
    vi: 'Máy này ({platform}) không có PostgreSQL kèm theo. Cài PostgreSQL 15 trở lên và đặt DATABASE_URL rồi chạy lại.',
    en: 'There is no bundled PostgreSQL for this machine ({platform}). Install PostgreSQL 15 or newer, set DATABASE_URL and run again.',
  },
  'socket-folder-taken': {
    vi: 'Không dùng được thư mục tạm {folder} vì thuộc tài khoản khác hoặc không ghi được. Xóa thư mục đó hoặc đặt TMPDIR sang nơi khác rồi chạy lại.',
    en: 'The temporary folder {folder} belongs to another account or cannot be written. Delete it or set TMPDIR elsewhere, and run again.',
  },
  'database-failed': {
    vi: 'Cơ sở dữ liệu kèm theo không khởi động được: {reason}. Xem {log}.',
    en: 'The bundled database did not start: {reason}. See {log}.',
  },
  'database-other-version': {
    vi: 'Thư mục dữ liệu {folder} thuộc phiên bản PostgreSQL khác. Khôi phục từ bản sao lưu bằng “lantoa restore” vào thư mục trống.',
    en: 'The data folder {folder} belongs to another version of PostgreSQL. Restore a backup into an empty folder with “lantoa restore”.',
  },
} as const;

const notes = {
  'database-elsewhere': {
    vi: 'Cơ sở dữ liệu đặt tại {folder}, vì tài khoản không đặc quyền chạy PostgreSQL không vào được thư mục dữ liệu',
    en: 'The database lies in {folder}: the unprivileged account that runs PostgreSQL cannot reach the data folder',
  },
  'binaries-copied': {
    vi: 'Chép chương trình PostgreSQL sang {folder} (chỉ lần đầu)',
    en: 'Copying the programs of PostgreSQL to {folder} (first time only)',
  },
} as const;

/** Something worth saying while the ground is laid; nothing is wrong. */
export interface StartNote {
  readonly code: keyof typeof notes;
  readonly params: Readonly<Record<string, string>>;
}

export type StartProblemCode = keyof typeof sentences;

/** Why the ground cannot be laid: one sentence with the remedy, exit code 2. */
export class StartProblem extends Error {
  readonly code: StartProblemCode;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: StartProblemCode, params: Readonly<Record<string, string>>) {
    super(`${code} ${Object.values(params).join(' ')}`);
    this.name = 'StartProblem';
    this.code = code;
    this.params = params;
  }
}

export const isStartProblem = (error: unknown): error is StartProblem => error instanceof StartProblem;

/** The sentence for a person. */
export const startProblemSentence = (problem: StartProblem, language: Language): string =>
  fill(sentences[problem.code][language], problem.params);

/** The line of a note. */
export const startNoteSentence = (note: StartNote, language: Language): string =>
  fill(notes[note.code][language], note.params);

const fill = (text: string, params: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_all, name: string) => params[name] ?? '');

/** Turns what the file system says into a start problem; anything else is thrown on as it is. */
export function asStartProblem(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StartProblem('disk-full', { folder });
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code))
    return new StartProblem('folder-unwritable', { folder });
  return error;
}
