import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { openDocumentIntake } from '#adapters/documents/intake.ts';
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

async function parseFile(intake: ReturnType<typeof openDocumentIntake>, file: string): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    warn(words('cli.file-missing', { file, reason: (error as NodeJS.ErrnoException).code ?? '' }));
    return null;
  }
  const opened = await intake.open({ files: [{ name: basename(file), bytes }] });
  if (!opened.ok) {
    warn(words('cli.file-refused', { file, reason: intakeSentence(opened.problem, terminalLanguage()) }));
    return null;
  }
  return JSON.stringify(toParseOutput(read(opened.blocks)), null, 1);
}

async function writeTo(out: string, file: string, output: string): Promise<void> {
  await writeFile(out, `${output}\n`);
  tellProgress(words('cli.file-written', { file, out }));
}
