import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from './official-document.ts';
import {
  addresseeLines,
  annexNote,
  basisLines,
  closed,
  numberLine,
  placeAndDate,
  recipientLines,
  subjectLine,
} from './words.ts';

const letter: OfficialDocument = {
  type: 'Công văn',
  superior: 'Ủy ban nhân dân tỉnh Thuận Giang',
  issuer: 'Sở Văn hóa, Thể thao và Du lịch',
  number: { number: null, symbol: 'SVHTTDL-TTĐN' },
  place: 'Thuận Giang',
  date: null,
  urgency: null,
  subject: 'Đôn đốc báo cáo',
  addressees: [],
  bases: [],
  body: [],
  recipients: [],
  signer: { authority: null, onBehalf: null, title: 'Giám đốc', name: null },
  annexes: [],
};

describe('the fixed words of an official document', () => {
  it.each([
    ['5', 'Số: 05/SVHTTDL-TTĐN'],
    ['183', 'Số: 183/SVHTTDL-TTĐN'],
    [null, 'Số:         /SVHTTDL-TTĐN'],
  ])('number %s stands as "%s"', (number, line) => {
    expect(numberLine({ ...letter, number: { ...letter.number, number } })).toBe(line);
  });

  it.each([
    ['2026-11-05', 'Thuận Giang, ngày 05 tháng 11 năm 2026'],
    ['2026-02-28', 'Thuận Giang, ngày 28 tháng 02 năm 2026'],
    ['2026-03-09', 'Thuận Giang, ngày 09 tháng 3 năm 2026'],
  ])('day %s stands as "%s"', (date, line) => {
    expect(placeAndDate({ ...letter, date })).toBe(line);
  });

  it('leaves day, month and year open until the document is signed', () => {
    expect(placeAndDate(letter)).toMatch(/^Thuận Giang, ngày {2,}tháng {2,}năm {2,}$/);
  });

  it.each([
    ['Đôn đốc báo cáo', 'V/v đôn đốc báo cáo'],
    ['UBND tỉnh giao nhiệm vụ', 'V/v UBND tỉnh giao nhiệm vụ'],
  ])('the subject of a letter, %s, becomes "%s"', (subject, line) => {
    expect(subjectLine({ ...letter, subject })).toBe(line);
  });

  it('gives the subject of a type that has a name no V/v', () => {
    expect(subjectLine({ ...letter, type: 'Kế hoạch' })).toBe('Đôn đốc báo cáo');
  });

  it('puts one addressee on the line of Kính gửi, several on lines of their own', () => {
    expect(addresseeLines(['Sở Tư pháp'])).toEqual(['Sở Tư pháp']);
    expect(addresseeLines(['Sở Tư pháp', 'Sở Nội vụ'])).toEqual(['- Sở Tư pháp;', '- Sở Nội vụ.']);
  });

  it('ends recipients and legal bases with ";" and the last with "."', () => {
    expect(recipientLines(['Như trên', 'Lưu: VT'])).toEqual(['- Như trên;', '- Lưu: VT.']);
    expect(basisLines(['Căn cứ Luật Báo chí', 'Theo đề nghị của Giám đốc Sở'])).toEqual([
      'Căn cứ Luật Báo chí;',
      'Theo đề nghị của Giám đốc Sở.',
    ]);
  });

  it('closes the last paragraph with "./." once, whatever it ended with', () => {
    for (const end of ['', '.', './.']) {
      const body = [{ kind: 'paragraph' as const, text: `Đề nghị thực hiện${end}` }];
      expect(closed({ ...letter, body })).toEqual([{ kind: 'paragraph', text: 'Đề nghị thực hiện./.' }]);
    }
  });

  it('names the document that an annex belongs to', () => {
    const issued = { ...letter, date: '2026-11-05', number: { number: '912', symbol: 'SVHTTDL-TTĐN' } };
    expect(annexNote(issued)).toBe(
      '(Kèm theo Công văn số 912/SVHTTDL-TTĐN ngày 05 tháng 11 năm 2026 của Sở Văn hóa, Thể thao và Du lịch)',
    );
  });
});
