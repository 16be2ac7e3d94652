import { describe, expect, it } from 'vitest';
import type { FocalPerson } from '#modules/organizations/contract.ts';
import { asSheetText, candidatesOf } from './focal-candidates.ts';

const focal = (name: string | null, email: string | null): FocalPerson => ({
  id: null,
  organizationId: `of ${name}`,
  organizationName: { vi: 'Sở Y tế' },
  name,
  post: null,
  telephone: null,
  email,
  zalo: null,
  confirmedOn: null,
  version: 0,
});

describe('accounts from the register of focal persons', () => {
  it('are offered to those with an address and without an account, whatever its capitals', () => {
    const register = [
      focal('Lò Văn Dưỡng', 'Duong@tg.example'),
      focal('Vi Thị Hiên', 'hien@tg.example'),
      focal('Tạ Khoát', null),
      focal(null, null),
    ];
    expect(candidatesOf(register, [{ email: 'duong@tg.example' }]).map((one) => one.name)).toEqual(['Vi Thị Hiên']);
  });

  it('are copied as a sheet, one line each', () => {
    expect(
      asSheetText(
        ['Cơ quan', 'Tên', 'Thư', 'Mật khẩu'],
        [{ organization: 'Sở\tY tế', name: 'Hiên', email: 'h@x', password: 'a-b' }],
      ),
    ).toBe('Cơ quan\tTên\tThư\tMật khẩu\nSở Y tế\tHiên\th@x\ta-b');
  });
});
