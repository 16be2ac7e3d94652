import { describe, expect, it } from 'vitest';
import type { FocalPerson } from '#modules/organizations/contract.ts';
import { filterRegister, stateOf, summaryOf } from './register.ts';

const TODAY = '2026-11-06';
const focal = (organization: string, name: string | null, confirmedOn: string | null): FocalPerson => ({
  id: null,
  organizationId: organization,
  organizationName: { vi: organization },
  name,
  post: null,
  telephone: null,
  email: null,
  zalo: null,
  confirmedOn,
  version: 0,
});

describe('the register of focal persons', () => {
  it.each([
    ['Lò Văn Dưỡng', '2026-10-01', 'confirmed'],
    ['Lò Văn Dưỡng', '2026-09-30', 'overdue'],
    ['Lò Văn Dưỡng', null, 'overdue'],
    [null, null, 'missing'],
  ] as const)('%s confirmed on %s is %s', (name, confirmedOn, state) => {
    expect(stateOf({ name, confirmedOn }, TODAY)).toBe(state);
  });

  const register = [
    focal('Sở Y tế', 'Vi Thị Hiên', '2026-10-20'),
    focal('Sở Nội vụ', 'Tạ Đình Khoát', '2026-04-02'),
    focal('UBND xã Trà Hạ', null, null),
  ];

  it('counts who has one and who is still to confirm', () => {
    expect(summaryOf(register, TODAY)).toEqual({ total: 3, named: 2, overdue: 1 });
  });

  it.each([
    [{ q: 'hien' }, ['Sở Y tế']],
    [{ q: 'sở' }, ['Sở Y tế', 'Sở Nội vụ']],
    [{ q: 'sở', state: 'overdue' }, ['Sở Nội vụ']],
    [{ state: 'missing' }, ['UBND xã Trà Hạ']],
    [{}, ['Sở Y tế', 'Sở Nội vụ', 'UBND xã Trà Hạ']],
  ] as const)('filtered by %j', (filters, found) => {
    expect(filterRegister(register, filters, TODAY).map((one) => one.organizationId)).toEqual(found);
  });
});
