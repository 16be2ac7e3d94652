import type { Language } from '#platform/values/localized.ts';
import { intakeSentences } from '../../locales/cli/intake.ts';

/** The sentence for a problem of intake. */
export function intakeSentence(
  problem: { readonly code: string; readonly params: object },
  language: Language,
): string {
  const params = problem.params as Readonly<Record<string, string | number>>;
  const sentence = intakeSentences[language][problem.code] ?? problem.code;
  return sentence.replace(/\{(\w+)\}/g, (_all, name: string) => String(params[name] ?? ''));
}
