import { install } from './install.mjs';
import { runScript } from './run.mjs';

await install({ all: true });
runScript('scripts/test.ts', process.argv.slice(2));
