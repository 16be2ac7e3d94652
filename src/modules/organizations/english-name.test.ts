import { describe, expect, it } from 'vitest';
import { agencies } from '../../../seeds/thuan-giang/index.ts';
import { englishNameOf, withEnglish } from './english-name.ts';

describe('English names of bodies', () => {
  it.each([
    ['Ủy ban nhân dân xã Trà Thượng', "People's Committee of Tra Thuong Commune"],
    ['UBND phường Đông Lâm', "People's Committee of Dong Lam Ward"],
    ['Ủy ban nhân dân đặc khu Hòn Mây', "People's Committee of Hon May Special Zone"],
    ['HĐND tỉnh Thuận Giang', "People's Council of Thuan Giang Province"],
    ['Sở Y tế', null],
    ['Ủy ban nhân dân xã', null],
  ])('%s: %s', (name, english) => {
    expect(englishNameOf(name)).toBe(english);
  });

  it('are those of every commune of the demonstration', () => {
    const names = agencies.filter((one) => one.type === 'commune').flatMap((one) => one.names);
    expect(names.length).toBeGreaterThan(90);
    for (const { name } of names) expect(englishNameOf(name.vi)).toBe(name.en);
  });

  it('do not replace one that was given', () => {
    expect(withEnglish({ vi: 'UBND xã Trà Hạ', en: 'Tra Ha Commune' }).en).toBe('Tra Ha Commune');
    expect(withEnglish({ vi: 'Sở Y tế' })).toEqual({ vi: 'Sở Y tế' });
  });
});
