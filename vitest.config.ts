import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'launcher/**/*.test.ts', 'seeds/**/*.test.ts'],
    exclude: ['test/journeys/**', 'node_modules/**'],
    isolate: false,
    fileParallelism: true,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
