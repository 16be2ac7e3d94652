import { IntlMessageFormat } from 'intl-messageformat';
import type { evidenceWords } from '../../../../locales/desk/vi/evidence.ts';
import type { Proof } from '../contract.ts';

type Words = Readonly<Record<keyof typeof evidenceWords, string>>;

/**
 * A task's proof in one line for files, as lists show it: `Đã chứng minh 41/48 số`, several results after one another; without
 * an agreed measure the count and that none was agreed, never a percentage.
 */
export function proofInWords(proof: Proof, words: Words, language: string): string {
  const locale = language === 'en' ? 'en-GB' : 'vi-VN';
  const fill = (key: keyof Words, values: Record<string, string | number>): string =>
    String(new IntlMessageFormat(words[key], locale).format(values));
  const figure = (value: number): string => value.toLocaleString(locale);
  const agreed = proof.results.filter((one) => one.state === 'agreed' && one.quantity !== null);
  const lines = agreed.map((one) =>
    fill(one.scope === 'task' ? 'tasks.proof.proven' : 'tasks.proof.proven-all-periods', {
      proven: figure(one.proven),
      quantity: figure(one.quantity ?? 0),
      unit: one.unit ?? '',
    }).trim(),
  );
  if (lines.length === 0)
    lines.push(`${fill('tasks.proof.count', { count: proof.evidence })}, ${words['tasks.proof.no-measure']}`);
  if (proof.contested > 0) lines.push(fill('tasks.proof.contested', { count: proof.contested }));
  return lines.join('; ');
}
