/** `npm test`: everything, on a bare machine. Ends with the plain line `N passed, N failed`. */
import { withDebianPostgres } from './debian-postgres.ts';
import { debianPostgres, drawing, format, lint, runSteps, tests, types, walls, type Step } from './steps.ts';

/** The tests that talk to the database, once more on the PostgreSQL that provinces have. */
function onDebian(): Step[] {
  const folder = debianPostgres();
  if (!folder) {
    console.log('PostgreSQL 15 of Debian cannot be had on this machine: its round is left out.');
    return [];
  }
  const name = 'database tests, PostgreSQL 15';
  return [
    {
      name,
      run: () =>
        withDebianPostgres(folder, (url) =>
          tests(name, ['src/modules', 'src/platform'], { LANTOA_TEST_DATABASE: url }).run(),
        ),
    },
  ];
}

const sum = await runSteps([
  format,
  lint,
  types,
  walls,
  drawing,
  tests('tests', []),
  ...onDebian(),
  tests('journeys', ['--config', 'vitest.journeys.config.ts']),
]);
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`);
process.exitCode = sum.failed ? 1 : 0;
