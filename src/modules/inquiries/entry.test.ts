import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText } from './cells.ts';
import { readDecimal, sumOf, writeDecimal } from './decimal.ts';
import { readEntries, typedEntry } from './entry.ts';
import type { Field, FieldKind } from './field.ts';

const field = (kind: FieldKind, more: Partial<Field> = {}): Field => ({
  key: 'c1',
  label: 'Cột',
  kind,
  unit: null,
  choices: ['Đã làm', 'Chưa làm'],
  isRequired: true,
  hint: null,
  ...more,
});

describe('what is typed into a column', () => {
  it.each<[FieldKind, string, string | undefined]>([
    ['number', '1.245', '1245'],
    ['number', '1.245,50', '1245.5'],
    ['number', '95,7', '95.7'],
    ['number', '95.7', '95.7'],
    ['number', ' 12 500 ', '12500'],
    ['number', '-3', '-3'],
    ['number', '-0,0', '0'],
    ['number', '007', '7'],
    ['number', '0,1234', '0.1234'],
    ['number', '0,12345', undefined],
    ['number', '1,245,000', undefined],
    ['number', '12 buổi', undefined],
    ['number', 'mười', undefined],
    ['number', '1e5', undefined],
    ['number', '٣', undefined],
    ['number', '#REF!', undefined],
    ['number', '999999999999999', '999999999999999'],
    ['number', '9999999999999999', undefined],
    ['money', '1.250.000 đồng', '1250000'],
    ['money', '1.250.000đ', '1250000'],
    ['money', '620 triệu', undefined],
    ['money', '1.250,5', undefined],
    ['money', '-5', undefined],
    ['day', '6/11/2026', '2026-11-06'],
    ['day', '2026-11-06', '2026-11-06'],
    ['day', '31/9/2026', undefined],
    ['day', '1/1/0001', undefined],
    ['yes-no', 'Có', 'yes'],
    ['yes-no', 'KHÔNG', 'no'],
    ['yes-no', 'x', 'yes'],
    ['yes-no', 'đang làm', undefined],
    ['choice', 'đã làm', 'Đã làm'],
    ['choice', 'Làm dở', undefined],
    ['link', 'baothuangiang.example/che', 'https://baothuangiang.example/che'],
    ['link', 'https://bao.example/a?b=1', 'https://bao.example/a?b=1'],
    ['link', 'javascript:alert(1)', undefined],
    ['link', 'không có', undefined],
    ['file', 'anh.jpg', undefined],
  ])('%s: “%s” is kept as %s', (kind, typed, kept) => {
    const read = readEntries([field(kind)], { c1: typed });
    expect(read.ok ? read.entries['c1'] : undefined).toBe(kept);
    if (kept === undefined)
      expect(read).toMatchObject({ issues: [{ code: `inquiries.not-a-${kind}`, field: 'entries.c1' }] });
  });

  it('is missing where the column must be answered, and may be where not', () => {
    expect(readEntries([field('number')], { c1: ' ' })).toMatchObject({
      issues: [{ code: 'inquiries.entry-missing' }],
    });
    expect(readEntries([field('number', { isRequired: false })], {})).toEqual({ ok: true, entries: {} });
  });

  it('is not lost without a word where there is no such column', () => {
    expect(readEntries([field('text')], { c1: 'a', c9: 'b', __proto__: 'c' } as never)).toMatchObject({
      issues: [{ code: 'inquiries.unknown-column' }],
    });
  });

  it('reads again as it was written into the form', () => {
    fc.assert(
      fc.property(decimal, (kept) => {
        const read = readEntries([field('number')], { c1: typedEntry({ kind: 'number' }, kept) });
        expect(read).toEqual({ ok: true, entries: { c1: kept } });
      }),
    );
  });
});

/** Kept numbers: up to 11 digits before the point and 4 behind it. */
const decimal = fc
  .tuple(fc.bigInt(-99_999_999_999n, 99_999_999_999n), fc.nat(9999))
  .map(([whole, places]) => readDecimal(`${whole},${String(places).padStart(4, '0')}`)!);

describe('the sum of a column', () => {
  it('is exact where floating point is not', () => {
    expect(sumOf(['0.1', '0.2'])).toBe('0.3');
    expect(sumOf(['999999999999999', '0.0001', '999999999999999'])).toBe('1999999999999998.0001');
    expect(sumOf([])).toBe('0');
  });

  it('equals the sum of whole ten-thousandths, in any order', () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 150 }), (kept) => {
        const units = (text: string) => {
          const [whole, places = ''] = text.replace('-', '').split('.');
          const value = BigInt(whole! + places.padEnd(4, '0'));
          return text.startsWith('-') ? -value : value;
        };
        const expected = kept.reduce((sum, one) => sum + units(one), 0n);
        expect(units(sumOf(kept))).toBe(expected);
        expect(sumOf(kept.toReversed())).toBe(sumOf(kept));
      }),
    );
  });

  it('is written as people here write it', () => {
    expect(['1245.5', '-1234567', '999', '0.25', '1999999999999998.0001'].map(writeDecimal)).toEqual([
      '1.245,5',
      '-1.234.567',
      '999',
      '0,25',
      '1.999.999.999.999.998,0001',
    ]);
  });
});

it.each([
  [1245.5, '1245.5'],
  [1.245, '1.245'],
  [0.1 + 0.2, '0.3'],
  [1_250_000, '1250000'],
])('a cell that holds the number %s is read as %s, not as typed text', (value, kept) => {
  expect(readDecimal(numberText(value))).toBe(kept);
});
