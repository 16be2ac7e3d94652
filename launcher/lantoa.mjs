#!/usr/bin/env node
import { install } from './install.mjs';
import { runScript } from './run.mjs';

await install({ all: false });
runScript('src/cli.ts', process.argv.slice(2));
