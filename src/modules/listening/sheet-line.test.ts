import { describe, expect, it } from 'vitest';
import type { ItemLine } from './contract.ts';
import { readLine, type Register } from './sheet-line.ts';

const register: Register = {
  today: '2026-11-06',
  outlets: [
    { id: 'tg', name: 'Báo và phát thanh, truyền hình Thuận Giang' },
    { id: 'nd', name: 'Báo Nhân Dân' },
  ],
  contracts: [
    {
      id: 'c1',
      outlet_id: 'tg',
      title: 'Thuận Giang hội nhập',
      number: '12/HĐTT',
      starts_on: '2026-03-01',
      ends_on: '2026-12-31',
    },
    {
      id: 'c2',
      outlet_id: 'tg',
      title: 'Đất và người',
      number: '12/HĐTT',
      starts_on: '2026-03-01',
      ends_on: '2026-12-31',
    },
    {
      id: 'c3',
      outlet_id: 'nd',
      title: 'Trang địa phương',
      number: '07/HĐTT',
      starts_on: '2026-04-01',
      ends_on: '2026-09-30',
    },
  ],
};
const line = (fields: Partial<ItemLine> = {}): ItemLine => ({
  row: 2,
  day: '05/6/2026',
  outlet: 'Báo Nhân Dân',
  title: 'Chè Trà Sơn sang Viêng Chăn',
  form: '',
  contract: '',
  author: '',
  url: '',
  language: '',
  tone: '',
  note: '',
  ...fields,
});

describe('a row of a sheet of press items', () => {
  it.each<[string, Partial<ItemLine>, object]>([
    [
      'says the least',
      {},
      { outletId: 'nd', publishedOn: '2026-06-05', form: 'article', language: 'vi', tone: null, contractId: null },
    ],
    ['names the agency in other letters', { outlet: 'BÁO NHÂN DÂN' }, { outletId: 'nd' }],
    ['names the column', { contract: 'trang địa phương' }, { contractId: 'c3' }],
    ['names the number of a contract that one alone has', { contract: '07/HĐTT' }, { contractId: 'c3' }],
    ['holds a day of Excel', { day: '2026-06-05' }, { publishedOn: '2026-06-05' }],
    ['is a reportage', { form: 'Phóng sự truyền hình' }, { form: 'reportage' }],
    ['is news in English', { form: 'TIN', language: 'Tiếng Anh' }, { form: 'news', language: 'en' }],
    ['is judged', { tone: 'Tích cực' }, { tone: 'positive' }],
  ])('that %s is read', (_name, fields, item) => {
    const read = readLine(line(fields), register);
    expect(read.issues).toEqual([]);
    expect(read.item).toMatchObject(item);
  });

  it.each<[string, Partial<ItemLine>, string]>([
    ['without a title', { title: '' }, 'listening.row-no-title'],
    ['without a day', { day: '' }, 'listening.row-day'],
    ['of a day that is not in the calendar', { day: '31/6/2026' }, 'listening.row-day'],
    ['of a day to come', { day: '07/11/2026' }, 'listening.row-in-future'],
    ['of an agency that is not in the list', { outlet: 'Báo Lạ' }, 'listening.row-outlet'],
    ['of a column that another agency has', { contract: 'Đất và người' }, 'listening.row-contract'],
    [
      'of a contract with several columns',
      { outlet: 'Báo và phát thanh, truyền hình Thuận Giang', contract: '12/HĐTT' },
      'listening.row-several-columns',
    ],
    ['before the column began', { day: '31/3/2026', contract: 'Trang địa phương' }, 'listening.outside-period'],
    ['after the column ended', { day: '01/10/2026', contract: 'Trang địa phương' }, 'listening.outside-period'],
    ['of a form that nobody knows', { form: 'Thơ' }, 'listening.row-form'],
    ['in a language that nobody knows', { language: 'Tiếng Klingon' }, 'listening.row-language'],
    ['of a tone that nobody knows', { tone: 'Được' }, 'listening.row-tone'],
    ['with a broken formula', { author: '#REF!' }, 'listening.row-formula'],
    ['with a title longer than a page', { title: 'x'.repeat(501) }, 'listening.row-too-long'],
  ])('%s is refused with the reason', (_name, fields, code) => {
    const read = readLine(line(fields), register);
    expect(read.issues.map((issue) => issue.code)).toEqual([code]);
    expect(read.item).toBeNull();
  });

  it('says everything that is wrong with it at once', () =>
    expect(readLine(line({ day: 'hôm qua', outlet: 'Báo Lạ', tone: 'Được' }), register).issues).toHaveLength(3));
});
