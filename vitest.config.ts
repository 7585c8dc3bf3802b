import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Not `import`: it would reach `require` in dependencies too, and give them the other half of a package.
  resolve: { conditions: ['@risikobilde/source', 'node'] },
  ssr: { resolve: { conditions: ['@risikobilde/source', 'node'] } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'cases/**/*.test.ts',
      'world/**/*.test.ts',
      'tools/**/*.test.ts',
    ],
    testTimeout: 60_000,
    // The first hook of a new set of migrations makes a database, which takes seconds.
    hookTimeout: 60_000,
    // Nothing in the tests changes what another file sees, so modules are loaded once per worker.
    isolate: false,
    // Processes, not threads: a command line is run in a folder, and only a process has one.
    pool: 'forks',
    maxWorkers: '100%',
    // A failing property must be found again on the next machine.
    sequence: { shuffle: false },
  },
});
