/**
 * The `lantoa` command: one line per verb. Exit codes: 0 done; 1 the work could not be done (bad input);
 * 2 wrong use, configuration, or the installation cannot start; 130 interrupted.
 */
import { CliProblem, say, sayProblem, terminalLanguage } from './cli/terminal.ts';
import { helpFor, overview } from './cli/help.ts';

interface Verb {
  run(args: readonly string[]): Promise<number>;
}

const verbs: Record<string, () => Promise<Verb>> = {
  parse: () => import('./cli/parse.ts'),
  import: () => import('./cli/import.ts'),
  start: () => import('./cli/start.ts'),
  serve: () => import('./cli/serve.ts'),
  worker: () => import('./cli/worker.ts'),
  migrate: () => import('./cli/migrate.ts'),
  begin: () => import('./cli/begin.ts'),
  user: () => import('./cli/user.ts'),
  backup: () => import('./cli/backup.ts'),
  restore: () => import('./cli/restore.ts'),
  doctor: () => import('./cli/doctor.ts'),
};

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    say(name === 'help' && rest[0] !== undefined ? helpFor(rest[0], terminalLanguage()) : overview(terminalLanguage()));
    return name === undefined ? 2 : 0;
  }
  const verb = verbs[name];
  if (!verb) throw new CliProblem('cli.unknown-verb', { verb: name });
  if (rest.includes('--help') || rest.includes('-h')) {
    say(helpFor(name, terminalLanguage()));
    return 0;
  }
  return (await verb()).run(rest);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = sayProblem(error);
}
