import { install } from './install.mjs';
import { runScript } from './run.mjs';

await install({ all: false });
runScript('src/cli.ts', ['start', ...process.argv.slice(2)]);
