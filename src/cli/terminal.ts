import { parseArgs, type ParseArgsConfig } from 'node:util';
import { IntlMessageFormat } from 'intl-messageformat';
import { ConfigProblem } from '#platform/config.ts';
import { isDiskFull } from '#platform/errors.ts';
import { MigrationMismatch } from '#platform/db/migrate.ts';
import { isStartProblem, startProblemSentence } from '#platform/start-problem.ts';
import type { Language } from '#platform/values/localized.ts';
import { cliWords as vi } from '../../locales/cli/vi.ts';
import { cliWords as en } from '../../locales/cli/en.ts';

export type CliWord = keyof typeof vi;
/** What fills the places in a sentence. */
export type Params = Readonly<Record<string, string | number>>;

/** Ends a verb with one sentence on standard error. `exit` 1: the work; 2: the use or the installation. */
export class CliProblem extends Error {
  readonly word: CliWord;
  readonly params: Params;
  readonly exit: 1 | 2;

  constructor(word: CliWord, params: Params = {}, exit: 1 | 2 = 2) {
    super(word);
    this.name = 'CliProblem';
    this.word = word;
    this.params = params;
    this.exit = exit;
  }
}

/** Vietnamese, unless the terminal is set to English (`LANG=en…`). */
export function terminalLanguage(): Language {
  const locale = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

/** A sentence of the command line in the terminal's language. */
export function words(word: CliWord, params: Params = {}): string {
  const language = terminalLanguage();
  return new IntlMessageFormat((language === 'en' ? en : vi)[word], language).format(params) as string;
}

/** One line on standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One line on standard error. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Progress: only where a person looks at a terminal, quiet in a pipe. */
export function tellProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`  ${line}\n`);
}

/** One sentence for whatever ended a verb, and its exit code. A defect of ours keeps its stack for `LANTOA_LOG=info` only. */
export function sayProblem(error: unknown): number {
  if (error instanceof CliProblem) {
    warn(words(error.word, error.params));
    return error.exit;
  }
  if (isDiskFull(error)) {
    warn(words('cli.disk-full'));
    return 2;
  }
  if (isStartProblem(error)) {
    warn(startProblemSentence(error, terminalLanguage()));
    return 2;
  }
  if (error instanceof ConfigProblem) {
    warn(words('cli.wrong-setting', { setting: error.setting, reason: error.message }));
    return 2;
  }
  if (error instanceof MigrationMismatch) {
    warn(
      words(error.code === 'schema-newer' ? 'cli.schema-newer' : 'cli.migration-changed', {
        migration: error.migration,
      }),
    );
    return 2;
  }
  warn(words('cli.defect', { message: error instanceof Error ? error.message : String(error) }));
  if (process.env['LANTOA_LOG'] === 'info' && error instanceof Error) warn(error.stack ?? '');
  return 2;
}

/** Reads options; a wrong one is a sentence, not a stack. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new CliProblem('cli.wrong-option', { reason: (error as Error).message.split('\n')[0] ?? '' });
  }
}
