import { describe, expect, it } from 'vitest';
import { buildProblem } from './desk-build.ts';

describe('a desk that could not be built', () => {
  it.each([
    ['ENOSPC: no space left on device, write', 'cli.desk-no-room'],
    ['Build failed with 1 error:\n\nCould not write file: No space left on device (os error 28)', 'cli.desk-no-room'],
    ["EACCES: permission denied, mkdir '/srv/lantoa/dist'", 'cli.desk-unwritable'],
    ['Build failed with 1 error:\n\nRead-only file system (os error 30)', 'cli.desk-unwritable'],
    ['Build failed with 1 error:\n\n[UNRESOLVED_IMPORT] Could not resolve ./x', 'cli.desk-failed'],
  ])('for %j says why', (message, word) => {
    expect(buildProblem(new Error(message), '/srv/lantoa/dist').word).toBe(word);
  });

  it('names the fault, not the heading above it', () => {
    const { params } = buildProblem(new Error('Build failed with 2 errors:\n\n[PARSE_ERROR] main.tsx:3'), '/dist');
    expect(params).toEqual({ reason: '[PARSE_ERROR] main.tsx:3' });
  });
});
