import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '#vanban/document.ts';
import { findSecrecyStamp } from './secrecy.ts';

const paragraph = (text: string): SourceBlock => ({ kind: 'paragraph', text });

describe('the stamp of secrecy', () => {
  it.each([
    ['MẬT', 'mat'],
    ['  * TỐI MẬT *', 'toi-mat'],
    ['[TUYỆT MẬT]', 'tuyet-mat'],
    ['Độ mật: Tối mật', 'toi-mat'],
    ['MẬT'.normalize('NFD'), 'mat'],
  ])('is seen in "%s"', (text, level) => {
    expect(findSecrecyStamp([paragraph('ỦY BAN NHÂN DÂN'), paragraph(text)])).toBe(level);
  });

  it('is seen in a cell of the head', () => {
    const head: SourceBlock = { kind: 'table', rows: [[{ text: 'UBND TỈNH\nTỐI MẬT' }, { text: 'CỘNG HÒA' }]] };
    expect(findSecrecyStamp([head])).toBe('toi-mat');
  });

  it.each([
    'Phát triển nghề nuôi ong lấy mật',
    'Mật ong',
    'BẢO MẬT THÔNG TIN',
    'mật',
    'MẬT ONG HÒN MÂY',
    'Tài liệu có độ mật thì gửi riêng',
    'MẬT ĐỘ DÂN SỐ',
  ])('is not "%s"', (text) => {
    expect(findSecrecyStamp([paragraph(text)])).toBeNull();
  });
});
