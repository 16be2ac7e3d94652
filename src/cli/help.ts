import type { Language } from '#platform/values/localized.ts';
import { helpTexts as en } from '../../locales/cli/help-en.ts';
import { helpTexts as vi } from '../../locales/cli/help-vi.ts';

export type HelpTexts = typeof vi;

/** The list of verbs, one line each, and the exit codes. */
export function overview(language: Language): string {
  const texts = textsOf(language);
  const width = Math.max(...Object.keys(texts.verbs).map((verb) => verb.length));
  const lines = Object.entries(texts.verbs).map(([verb, { line }]) => `  ${verb.padEnd(width)}  ${line}`);
  return [texts.title, '', texts.usage, '', ...lines, '', texts.exits].join('\n');
}

/** What one verb takes and does; the overview for an unknown one. */
export function helpFor(verb: string, language: Language): string {
  const texts = textsOf(language);
  const found = Object.entries(texts.verbs).find(([name]) => name === verb);
  if (!found) return overview(language);
  return [`lantoa ${found[1].use}`, '', found[1].line, ...found[1].more.map((line) => `  ${line}`)].join('\n');
}

const textsOf = (language: Language): HelpTexts => (language === 'en' ? en : vi);
