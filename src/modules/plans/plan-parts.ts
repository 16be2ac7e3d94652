import type { PlanParts } from './contract.ts';
import { timingView } from './draft.ts';
import type { KeptReading } from './tables.ts';

/** All that a plan says besides its assignments. */
export function planPartsOf(reading: KeptReading): PlanParts {
  const paths = new Map(reading.outline.map((one) => [one.id, one.path]));
  const pathOf = (clauseId: string | null): string | null => (clauseId ? (paths.get(clauseId) ?? null) : null);
  return {
    phases: reading.phases.map((one) => ({ name: one.name, start: one.start, end: one.end, span: [...one.span] })),
    messages: reading.messages.map((one) => ({
      text: one.text,
      language: one.language,
      kind: one.kind,
      span: [...one.span],
    })),
    audiences: reading.audiences.map((one) => ({ text: one.value, span: [...one.span] })),
    forms: reading.forms.map((one) => ({ text: one.value, span: [...one.span] })),
    recipients: reading.recipients.map((one) => ({
      text: one.text,
      span: [...one.span],
      addressee: one.role === 'addressee',
    })),
    financing: reading.financing.map((one) => ({
      text: one.text,
      span: [...one.span],
      clausePath: pathOf(one.clauseId),
    })),
    reporting: reading.reporting.map((one) => ({
      text: one.text,
      span: [...one.span],
      clausePath: pathOf(one.clauseId),
      timing: one.timing && timingView(one.timing),
    })),
  };
}
