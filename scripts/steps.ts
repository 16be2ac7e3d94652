import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './boundaries.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, one line each, for the end of the log where a reader looks first. */
  readonly failures?: readonly string[];
}

export interface Step {
  readonly name: string;
  run(): Promise<Counts>;
}

const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const one = (passed: boolean): Counts => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/** A step that is one command: it passes when the command ends with 0. */
export function command(
  name: string,
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Step {
  return { name, run: async () => one((await spawned(program, args, env)) === 0) };
}

function spawned(program: string, args: readonly string[], env: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

export const format = command('format', bin('oxfmt'), ['--check', '.']);
export const lint = command('lint', bin('oxlint'), ['--type-aware', '--deny-warnings']);
export const types = command('types', bin('tsc'), ['--noEmit', '-p', '.']);
export const walls = command('boundaries', process.execPath, ['scripts/boundaries.ts']);
export const drawing = command('drawing', process.execPath, ['scripts/draw.ts', '--check']);

/** A step of vitest; its counts come from its own report, never from a guess. */
export function tests(name: string, args: readonly string[], env: Record<string, string> = {}): Step {
  return {
    name,
    async run() {
      const folder = mkdtempSync(join(tmpdir(), 'lantoa-tests-'));
      const report = join(folder, 'report.json');
      const code = await spawned(
        process.execPath,
        [
          join(root, 'node_modules/vitest/vitest.mjs'),
          'run',
          ...args,
          '--reporter=dot',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ],
        // Colours would fill a log that nobody sees on a terminal.
        process.stdout.isTTY ? env : { NO_COLOR: '1', ...env },
      );
      try {
        return countsOf(report, code);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** A run that ended badly counts at least one failure, whatever its report says or if there is none. */
function countsOf(report: string, code: number): Counts {
  let read: Report | null = null;
  try {
    read = JSON.parse(readFileSync(report, 'utf8')) as Report;
  } catch {
    return { passed: 0, failed: 1, skipped: 0, failures: ['The test runner ended before it could report.'] };
  }
  const failed = Math.max(read.numFailedTests, code === 0 ? 0 : 1, read.numPassedTests === 0 ? 1 : 0);
  return {
    passed: read.numPassedTests,
    failed,
    skipped: read.numPendingTests + read.numTodoTests,
    failures: failuresOf(read),
  };
}

/** Each failed test with its file and the first lines of what it said; a file that could not run, with its message. */
function failuresOf(read: Report): string[] {
  return read.testResults.flatMap((file) => {
    const name = relative(root, file.name);
    const failed = file.assertionResults.filter((result) => result.status === 'failed');
    if (failed.length === 0 && file.message) return [`${name}: ${firstLines(file.message)}`];
    return failed.map((result) => `${name} > ${result.fullName}\n${firstLines(result.failureMessages.join('\n'))}`);
  });
}

const firstLines = (text: string): string => text.split('\n').slice(0, 12).join('\n').slice(0, 2_000);

/** Runs the steps in order, prints the time of each, and returns the sum. A failed step does not stop the others. */
export async function runSteps(steps: readonly Step[]): Promise<Counts> {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  const failures: string[] = [];
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    const started = Date.now();
    const counts = await step.run();
    for (const key of ['passed', 'failed', 'skipped'] as const) sum[key] += counts[key];
    failures.push(...(counts.failures ?? []));
    lines.push(
      `${step.name.padEnd(28)} ${String(Math.round((Date.now() - started) / 100) / 10).padStart(7)} s   ${counts.passed} passed${counts.failed ? `, ${counts.failed} FAILED` : ''}${counts.skipped ? `, ${counts.skipped} skipped` : ''}`,
    );
  }
  for (const failure of failures) console.log(`\nFAILED ${failure}`);
  console.log(`\n${lines.join('\n')}\n`);
  return sum;
}

/** Debian's PostgreSQL 15, installed when we are root; null where it cannot be had. */
export function debianPostgres(): string | null {
  const folder = '/usr/lib/postgresql/15/bin';
  const there = () => spawnSync(join(folder, 'postgres'), ['--version']).status === 0;
  if (!there() && process.getuid?.() === 0) {
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    spawnSync('apt-get', ['update', '-qq'], options);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'postgresql-15'], options);
  }
  return there() ? folder : null;
}
