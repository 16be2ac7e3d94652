import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayBefore, dayInVietnam, officialDay } from './day.ts';
import { foldForSearch } from './fold.ts';
import { newId } from './id.ts';
import { inLanguage } from './localized.ts';

describe('days in Viet Nam', () => {
  it.each([
    ['2025-12-31T16:59:59Z', '2025-12-31'],
    ['2025-12-31T17:00:00Z', '2026-01-01'],
    ['2026-11-06T03:00:00Z', '2026-11-06'],
  ])('%s is %s', (instant, day) => {
    expect(dayInVietnam(Temporal.Instant.from(instant))).toBe(day);
  });

  it('knows the day before, over months and leap years', () => {
    expect(['2026-11-15', '2026-03-01', '2028-03-01', '2026-01-01'].map(dayBefore)).toEqual([
      '2026-11-14',
      '2026-02-28',
      '2028-02-29',
      '2025-12-31',
    ]);
  });

  it.each([
    ['2026-11-15', '15/11/2026'],
    ['2026-03-05', '05/3/2026'],
    ['2026-01-09', '09/01/2026'],
    ['2026-02-10', '10/02/2026'],
  ])('writes %s as %s (NĐ 30/2020, Phụ lục I)', (day, official) => {
    expect(officialDay(day)).toBe(official);
  });
});

describe('folding for search', () => {
  it.each([
    ['Đường Nguyễn Thị Ước, Đắk Lắk', 'duong nguyen thi uoc dak lak'],
    ['Sở VHTTDL – 183/KH-UBND', 'so vhttdl 183 kh ubnd'],
    ['  hoà  hòa ', 'hoa hoa'],
  ])('%s → %s', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  it('gives the same for composed and decomposed letters, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldForSearch(text.normalize('NFD'))).toBe(foldForSearch(text.normalize('NFC')));
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
      }),
    );
  });
});

describe('ids', () => {
  it('sort by the time they were made and are never equal', () => {
    const ids = [1, 2, 3, 2 ** 40].map((time) => newId(time));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(Array.from({ length: 1000 }, () => newId(5))).size).toBe(1000);
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('localized names', () => {
  it('fall back to Vietnamese', () => {
    expect(inLanguage({ vi: 'Sở Tài chính', en: 'Department of Finance' }, 'en')).toBe('Department of Finance');
    expect(inLanguage({ vi: 'Sở Tài chính' }, 'en')).toBe('Sở Tài chính');
  });
});
