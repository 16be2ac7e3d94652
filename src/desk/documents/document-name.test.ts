import { describe, expect, it } from 'vitest';
import { documentName } from './document-name.ts';

const words = {
  language: 'vi' as const,
  t: (key: string, params: object = {}) => [key, ...Object.values(params)].join(' '),
};
const none = { type: null, number: null, subject: null };

describe('what a document is called', () => {
  it.each([
    [{ ...none, type: 'Kế hoạch', number: '46/KH-UBND' }, 'Kế hoạch 46/KH-UBND'],
    [{ ...none, subject: 'đón đoàn phóng viên' }, 'Đón đoàn phóng viên'],
    [
      { ...none, genre: 'instruction' as const, createdAt: '2026-11-04T18:00:00Z' },
      'documents.name-received documents.genre.instruction 05/11/2026',
    ],
    [{ ...none, genre: 'other' as const }, 'documents.nameless'],
    [{ ...none, type: 'Công văn' }, 'Công văn (documents.without-number)'],
  ])('%j: %s', (document, name) => {
    expect(documentName(document, words as never)).toBe(name);
  });
});
