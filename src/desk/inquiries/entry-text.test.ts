import { describe, expect, it } from 'vitest';
import { showDecimal, shownEntry, typedAgain } from './entry-text.ts';

describe('what agencies answered', () => {
  it.each([
    ['0', '0', '0'],
    ['999', '999', '999'],
    ['1245.5', '1.245,5', '1,245.5'],
    ['-1000000', '-1.000.000', '-1,000,000'],
    ['123456789012345', '123.456.789.012.345', '123,456,789,012,345'],
    ['0.0001', '0,0001', '0.0001'],
  ])('is read as it was typed: %s', (kept, vi, en) => {
    expect(showDecimal(kept, 'vi')).toBe(vi);
    expect(showDecimal(kept, 'en')).toBe(en);
  });

  it('is typed again the way the server reads it', () => {
    expect(typedAgain('money', '1250000')).toBe('1.250.000');
    expect(typedAgain('day', '2026-11-06')).toBe('06/11/2026');
    expect(typedAgain('yes-no', 'yes')).toBe('yes');
    expect(shownEntry('text', '1245.5', 'vi')).toBe('1245.5');
  });
});
