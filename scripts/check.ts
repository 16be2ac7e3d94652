/** `npm run check`: the fast part, all day long. */
import { drawing, format, lint, runSteps, tests, types, walls } from './steps.ts';

const sum = await runSteps([
  format,
  lint,
  types,
  walls,
  drawing,
  tests('noun tests', ['src/vanban', 'src/platform/values', 'test/architecture.test.ts', 'test/desk-size.test.ts']),
]);
process.exitCode = sum.failed ? 1 : 0;
