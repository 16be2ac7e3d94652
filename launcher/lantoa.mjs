#!/usr/bin/env node
import { install, runScript } from './install.mjs';

await install({ all: false });
runScript('src/cli.ts', process.argv.slice(2));
