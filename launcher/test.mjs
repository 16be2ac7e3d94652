import { install, runScript } from './install.mjs';

await install({ all: true });
runScript('scripts/test.ts', process.argv.slice(2));
