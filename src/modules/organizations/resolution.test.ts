import { describe, expect, it } from 'vitest';
import { expandCollective } from './collective.ts';
import { nameKey, resolveMention, type NameIndex } from './resolution.ts';

const body = (id: string, valid_from: string | null = null, valid_to: string | null = null) => ({
  id,
  code: id,
  valid_from,
  valid_to,
});
const organizations = [
  body('so-vhttdl'),
  body('so-tttt', null, '2025-02-28'),
  body('so-khcn'),
  body('so-khdt', null, '2025-02-28'),
  body('so-tc'),
  body('so-ldtbxh', null, '2025-02-28'),
  body('dai', null, '2025-06-30'),
  body('bao', null, '2025-06-30'),
  body('bao-dai', '2025-07-01'),
  body('ubnd-huyen-a', null, '2025-06-30'),
  body('bql'),
];

const index: NameIndex = {
  province: 'Thuận Giang',
  organizations: new Map(organizations.map((one) => [one.id, one])),
  idByCode: new Map(organizations.map((one) => [one.code, one.id])),
  idByName: new Map(
    (
      [
        ['Sở Văn hóa, Thể thao và Du lịch', 'so-vhttdl'],
        ['Sở VHTTDL', 'so-vhttdl'],
        ['Sở Thông tin và Truyền thông', 'so-tttt'],
        ['Sở Kế hoạch và Đầu tư', 'so-khdt'],
        ['Sở Tài chính', 'so-tc'],
        ['Báo Thuận Giang', 'bao'],
        ['Báo và phát thanh, truyền hình Thuận Giang', 'bao-dai'],
        ['UBND huyện A', 'ubnd-huyen-a'],
        ['Sở Lao động - Thương binh và Xã hội', 'so-ldtbxh'],
        ['Ban Quản lý Khu kinh tế và các khu công nghiệp', 'bql'],
      ] as const
    ).map(([name, id]) => [nameKey(name, 'Thuận Giang'), id]),
  ),
  collectiveByCode: new Map([
    ['so-ban-nganh', 'c-so-ban-nganh'],
    ['ubnd-cac-huyen', 'c-huyen'],
  ]),
  collectiveByName: new Map([[nameKey('các sở, ban, ngành', 'Thuận Giang'), 'c-so-ban-nganh']]),
  aliases: new Map([[nameKey('Sở Văn hóa tỉnh bạn', ''), { organizationId: 'so-vhttdl', collectiveId: null }]]),
  successors: new Map([
    [
      'so-tttt',
      [
        { id: 'so-vhttdl', on: '2025-03-01', main: false },
        { id: 'so-khcn', on: '2025-03-01', main: false },
      ],
    ],
    [
      'so-ldtbxh',
      [
        { id: 'so-tc', on: '2025-03-01', main: true },
        { id: 'so-khcn', on: '2025-03-01', main: false },
      ],
    ],
    ['so-khdt', [{ id: 'so-tc', on: '2025-03-01', main: true }]],
    ['bao', [{ id: 'bao-dai', on: '2025-07-01', main: true }]],
  ]),
};

const mention = (name: string, more: object = {}) => ({ name, code: null, collective: false, province: null, ...more });

describe('a name in a document', () => {
  it.each([
    ['Sở Văn hóa, Thể thao và Du lịch', {}, '2026-11-06', 'resolved', 'so-vhttdl'],
    ['Sở Văn hoá Thể thao và Du lịch tỉnh Thuận Giang', {}, '2026-11-06', 'resolved', 'so-vhttdl'],
    ['Sở VHTTDL', {}, '2026-11-06', 'resolved', 'so-vhttdl'],
    ['Sở Kế hoạch và Đầu tư', {}, '2026-11-06', 'successor', 'so-tc'],
    ['Sở Kế hoạch và Đầu tư', {}, '2024-05-23', 'resolved', 'so-khdt'],
    ['Báo Thuận Giang', {}, '2026-11-06', 'successor', 'bao-dai'],
    ['Sở Lao động, Thương binh và Xã hội', {}, '2026-11-06', 'successor', 'so-tc'],
    ['Sở Văn hóa tỉnh bạn', { province: 'Đồng Nai' }, '2026-11-06', 'resolved', 'so-vhttdl'],
    ['BQL KKT và các KCN', {}, '2026-11-06', 'resolved', 'bql'],
  ])('%s %o on %s is %s: %s', (name, more, day, resolution, id) => {
    expect(resolveMention(mention(name, more), index, day)).toMatchObject({ resolution, organizationId: id });
  });

  it('tells through which former name a successor was found', () => {
    expect(resolveMention(mention('Sở Kế hoạch và Đầu tư'), index, '2026-11-06').through).toBe('Sở Kế hoạch và Đầu tư');
  });

  it.each([
    ['Sở Thông tin và Truyền thông', {}, 'several-successors'],
    ['Sở Tài chính tỉnh Đồng Nai', { code: 'so-tc', province: 'Đồng Nai' }, 'foreign-province'],
    ['UBND huyện A', {}, 'no-successor'],
    ['Sở Bưu điện', {}, 'unknown-name'],
  ])('%s stays unresolved (%o): %s', (name, more, reason) => {
    expect(resolveMention(mention(name, more), index, '2026-11-06')).toMatchObject({
      resolution: 'unresolved',
      organizationId: null,
      reason,
    });
  });

  it('keeps a group a group, and a group of districts a group of districts', () => {
    expect(
      resolveMention(mention('Các Sở, ban, ngành', { collective: true, code: 'so-ban-nganh' }), index, '2026-11-06')
        .collectiveId,
    ).toBe('c-so-ban-nganh');
    expect(
      resolveMention(
        mention('UBND các huyện, thành phố', { collective: true, code: 'ubnd-cac-huyen' }),
        index,
        '2026-11-06',
      ).collectiveId,
    ).toBe('c-huyen');
  });
});

describe('a group', () => {
  const roster = [
    { id: '1', code: 'so-a', type: 'state' as const, parent_id: null, valid_from: null, valid_to: null },
    { id: '2', code: 'so-b', type: 'state' as const, parent_id: null, valid_from: null, valid_to: '2025-02-28' },
    { id: '3', code: 'bao-tang', type: 'state' as const, parent_id: '1', valid_from: null, valid_to: null },
    { id: '4', code: 'xa-a', type: 'commune' as const, parent_id: null, valid_from: '2025-07-01', valid_to: null },
    { id: '5', code: 'cong-an', type: 'armed' as const, parent_id: null, valid_from: null, valid_to: null },
  ];
  it.each([
    [{ types: ['state'], topOnly: true }, '2026-11-06', ['so-a']],
    [{ types: ['state'], topOnly: true }, '2024-01-01', ['so-a', 'so-b']],
    [{ types: ['state'], include: ['cong-an'] }, '2026-11-06', ['so-a', 'bao-tang', 'cong-an']],
    [{ types: ['commune'] }, '2025-06-30', []],
    [{ types: ['state', 'commune'], exclude: ['so-a'] }, '2026-11-06', ['bao-tang', 'xa-a']],
    [{ types: [] }, '2026-11-06', []],
  ] as const)('%o on %s is %o', (rule, day, codes) => {
    expect(expandCollective(rule, roster, day).map((one) => one.code)).toEqual(codes);
  });
});
