import { install, runScript } from './install.mjs';

await install({ all: false });
runScript('src/cli.ts', ['start', ...process.argv.slice(2)]);
