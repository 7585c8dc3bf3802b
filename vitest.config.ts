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
    testTimeout: 30_000,
    // A failing property must be found again on the next machine.
    sequence: { shuffle: false },
  },
});
