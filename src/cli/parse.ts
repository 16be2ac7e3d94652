import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { checkSizes, openDocumentIntake } from '#adapters/documents/intake.ts';
import type { DocumentIntake, IntakeResult } from '#modules/documents/index.ts';
import { read, toParseOutput } from '#vanban/index.ts';
import { intakeSentence } from './intake-sentence.ts';
import { CliProblem, readOptions, say, tellProgress, terminalLanguage, warn, words } from './terminal.ts';

/**
 * `lantoa parse FILE… [--out DIR]`: reads documents without a database and writes what was found as JSON.
 * A file that cannot be read is one line on standard error; the others are read all the same, and the exit code is 1.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { out: { type: 'string', short: 'o' } });
  if (positionals.length === 0) throw new CliProblem('cli.no-file');
  if (values.out !== undefined) await mkdir(values.out, { recursive: true });
  const intake = openDocumentIntake();
  let failed = 0;
  for (const file of positionals) {
    const output = await parseFile(intake, file);
    if (output === null) failed += 1;
    else if (values.out === undefined) say(output);
    else await writeTo(join(values.out, `${basename(file, extname(file))}.json`), file, output);
  }
  return failed > 0 ? 1 : 0;
}

async function parseFile(intake: DocumentIntake, file: string): Promise<string | null> {
  let opened: IntakeResult;
  try {
    opened = await openFile(intake, file);
  } catch (error) {
    warn(words('cli.file-missing', { file, reason: (error as NodeJS.ErrnoException).code ?? '' }));
    return null;
  }
  if (!opened.ok) {
    warn(words('cli.file-refused', { file, reason: intakeSentence(opened.problem, terminalLanguage()) }));
    return null;
  }
  return JSON.stringify(toParseOutput(read(opened.blocks)), null, 1);
}

/** Sizes first: a file of many gigabytes is not read into memory to be told that it is too large. */
async function openFile(intake: DocumentIntake, file: string): Promise<IntakeResult> {
  const name = basename(file);
  const { size } = await stat(file);
  const problem = checkSizes([{ name, size }]);
  if (problem) return { ok: false, problem };
  return await intake.open({
    files: [{ name, bytes: await readFile(file) }],
    onProgress: ({ step, done, total }) => {
      if (step !== 'recognising' || done === total) return;
      tellProgress(
        intakeSentence({ code: 'progress-recognising', params: { name, page: done + 1, total } }, terminalLanguage()),
      );
    },
  });
}

async function writeTo(out: string, file: string, output: string): Promise<void> {
  await writeFile(out, `${output}\n`);
  tellProgress(words('cli.file-written', { file, out }));
}
