import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@risikobilde/source', 'node', 'import', 'default'] },
  ssr: { resolve: { conditions: ['@risikobilde/source', 'node', 'import', 'default'] } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'cases/**/*.test.ts',
      'world/**/*.test.ts',
      'tools/**/*.test.ts',
    ],
    testTimeout: 60_000,
    // Nothing in the tests changes what another file sees, so modules are loaded once per worker.
    isolate: false,
    pool: 'threads',
    // A failing property must be found again on the next machine.
    sequence: { shuffle: false },
  },
});
