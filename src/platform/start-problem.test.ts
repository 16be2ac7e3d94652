import { describe, expect, it } from 'vitest';
import { asStartProblem, StartProblem, startNoteSentence, startProblemSentence } from './start-problem.ts';

const VIETNAMESE = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

describe('what stands in the way of a start', () => {
  it('is one sentence that names the folder and the remedy, in both languages', () => {
    const problem = new StartProblem('disk-full', { folder: '/dữ liệu' });
    expect(startProblemSentence(problem, 'vi')).toBe(
      'Đĩa chứa thư mục dữ liệu /dữ liệu đã đầy. Giải phóng ít nhất 500 MB hoặc đặt LANTOA_DATA sang đĩa khác rồi chạy lại.',
    );
    expect(startProblemSentence(problem, 'en')).toMatch(/^The disk of the data folder \/dữ liệu is full\. Free/);
  });

  it.each([
    ['folder-unwritable', { folder: 'F' }],
    ['disk-full', { folder: 'F' }],
    ['no-binaries', { platform: 'P' }],
    ['socket-folder-taken', { folder: 'F' }],
    ['database-failed', { reason: 'R', log: 'L' }],
    ['database-other-version', { folder: 'F' }],
  ] as const)('%s leaves no blank in its sentence', (code, params) => {
    for (const language of ['vi', 'en'] as const) {
      const sentence = startProblemSentence(new StartProblem(code, params), language);
      expect(sentence).not.toMatch(/[{}]|undefined|\n/);
      for (const value of Object.values(params)) expect(sentence).toContain(value);
      expect(VIETNAMESE.test(sentence)).toBe(language === 'vi');
    }
  });

  it('tells where the database lies when it is not where one would look', () => {
    const note = { code: 'database-elsewhere', params: { folder: '/var/lib/lantoa/x' } } as const;
    expect(startNoteSentence(note, 'vi')).toContain('/var/lib/lantoa/x');
    expect(startNoteSentence(note, 'en')).toContain('/var/lib/lantoa/x');
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'folder-unwritable'],
    ['EROFS', 'folder-unwritable'],
    ['ENOTDIR', 'folder-unwritable'],
  ])('%s of the file system is %s', (code, expected) => {
    expect(asStartProblem(Object.assign(new Error(code), { code }), 'F')).toMatchObject({ code: expected });
  });

  it('leaves a defect a defect', () => {
    const defect = new TypeError('x is not a function');
    expect(asStartProblem(defect, 'F')).toBe(defect);
  });
});
