import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { DIAGNOSTICS } from '#vanban/catalogue/diagnostics.ts';
import type { DiagnosticView } from '#modules/plans/contract.ts';
import { plansWords as en } from '../../../../locales/desk/en/plans.ts';
import { plansWords as vi } from '../../../../locales/desk/vi/plans.ts';
import { TRANSLATED, byWeight, paramsOf } from './diagnostics.ts';

const remark = (code: string, severity: DiagnosticView['severity'], params: DiagnosticView['params'] = {}) => ({
  code,
  severity,
  params,
  message: '',
  span: null,
  assignmentId: null,
});

describe('remarks of the reader', () => {
  it.each(DIAGNOSTICS.map((one) => [one.code, one] as const))('%s has its sentence in both languages', (code, one) => {
    for (const words of [vi, en] as const) {
      const text = words[`plans.diagnostic.${code}` as keyof typeof vi];
      const filled = new IntlMessageFormat(text, 'vi').format(paramsOf(remark(code, one.severity, { number: 7 })));
      expect(String(filled)).not.toMatch(/[{}]/);
      for (const name of one.params) expect(text).toContain(`{${name}`);
    }
  });

  it('are all translated', () => {
    expect(TRANSLATED).toEqual(DIAGNOSTICS.map((one) => one.code));
  });

  it('come by weight, in the order of the text', () => {
    const codes = byWeight([
      remark('VB001', 'info'),
      remark('VB007', 'warning'),
      remark('VB004', 'error'),
      remark('VB008', 'warning'),
    ]);
    expect(codes.map((one) => one.code)).toEqual(['VB004', 'VB007', 'VB008', 'VB001']);
  });
});
